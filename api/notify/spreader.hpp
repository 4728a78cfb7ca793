// Makes deliveries of what steps have to tell: one for each receiver and channel, in pieces, so that a step
// that concerns hundreds keeps nobody waiting.
//
// May stop and be tried again at any point: a delivery's id follows from what it is about and whom it is for.
// One thread at a time. Throws StoreFailure.
#pragma once

#include <string>
#include <vector>

#include "api/clock.hpp"
#include "api/notify/told_scene.hpp"
#include "engine/notices/receivers.hpp"

namespace overens::api {

class Spreader {
  public:
    // `with_mail`: mail can be sent. Without, nobody's mail is queued, so that none is sent late when it can.
    Spreader(Store& store, const Clock& clock, bool with_mail)
        : store_(store), clock_(clock), with_mail_(with_mail), scenes_(store) {}

    // The steps that wait, at most `most` of them. How many deliveries were made.
    int run(int most = 1'000);

    static constexpr std::size_t piece = 200;  // deliveries in one transaction

  private:
    struct Keyed {
        std::string key;  // event, channel, receiver, party: sorts the deliveries of a step
        Delivery delivery;
    };

    std::vector<Keyed> deliveries_of(const ToldScene& scene);
    void add_for(const ToldScene& scene, const News& news, const Receiver& receiver, std::vector<Keyed>& all);
    void add_webhooks(const ToldScene& scene, const News& news, std::vector<Keyed>& all);
    void add(const ToldScene& scene, Delivery delivery, std::vector<Keyed>& all) const;
    const std::vector<Person>& people_in(const std::string& collaboration);
    const NoticeSettings& settings_of(const std::string& collaboration, const std::string& account);
    void spread(Fanout fanout);
    // Puts it into the next transaction, and writes that when it is full.
    void hand_over(SpreadPiece piece);
    void write();

    Store& store_;
    const Clock& clock_;
    const bool with_mail_;
    std::vector<SpreadPiece> pieces_;  // of the next transaction
    std::size_t held_ = 0;             // deliveries in it
    int made_ = 0;
    ToldScenes scenes_;
    std::map<std::string, std::vector<Person>> people_;                 // by collaboration, during one run
    std::map<std::string, std::map<std::string, std::size_t>> places_;  // of accounts in it
};

}  // namespace overens::api
