// Sends what is due: mail and webhooks, each receiver's in order, many receivers at the same time.
//
// A delivery is marked as being sent before it leaves and as delivered after the other side has taken it, so
// it arrives at least once, always under the same id; what a stopped sender left is tried again. A mailbox is
// sent one mail a day: what is due together goes in one. Nothing that urges anybody on is sent when it no
// longer matters, or on a day when reminders rest. Whom a mail is for is judged again when it leaves: nobody
// who no longer holds anything is written to, and who has another mailbox is written to there. So is what has
// been tried, unless it may have arrived: that goes out, as it was, until it is known to have.
//
// One thread at a time. Throws StoreFailure.
#pragma once

#include <functional>
#include <vector>

#include "api/access/sign_in.hpp"
#include "api/clock.hpp"
#include "api/log.hpp"
#include "api/notify/mail_text.hpp"
#include "api/notify/spreader.hpp"
#include "api/notify/told_scene.hpp"
#include "api/notify/transfers.hpp"
#include "api/notify/wording.hpp"

namespace overens::api {

// What has come of it so far.
struct Couriered {
    int delivered = 0;  // deliveries that arrived
    int failed = 0;     // attempts that did not
    int dropped = 0;    // deliveries that nothing need be told of any more
};

// How those asked, who have no account, come to their task from a mail: on which site, and by whose links.
// Without both there are no links in mails.
struct MailedLinks {
    SignIn* sign_in = nullptr;  // outlives the courier
    std::string site{};         // "https://overens.example"
};

// A number from 0 to 1 for the rests after failures.
using Chance = std::function<double()>;

class Courier {
  public:
    // The store, the clock and the log must outlive it. Takes up what an earlier sender left behind.
    Courier(Store& store, const Clock& clock, Log& log, TransferRules rules, Chance chance,
            MailedLinks links = {});

    // Spreads what waits, begins to send what is due, and goes on with what is under way, for at most so long
    // when nothing happens. Whether there is more to do at once.
    bool step(int timeout_ms);
    // Until nothing is due or under way.
    Couriered run();
    void wake() { transfers_.wake(); }

    static constexpr int most_receivers = 256;  // that are sent something at the same time
    // Looking up who is due takes longer the more wait: while there are more than can be taken, so many are
    // taken at a time.
    static constexpr int least_taken = 64;
    static constexpr int most_in_a_parcel = 100;

  private:
    void begin(Parcel parcel);
    void begin_mail(Parcel& parcel);
    void begin_webhook(Parcel& parcel);
    void post_next(const std::shared_ptr<Parcel>& parcel, std::size_t place, const Webhook& webhook);
    // Those of a mail that are told now; the others are dropped, or wait.
    std::vector<Delivery> told_today(const Parcel& parcel);
    bool is_told_now(Delivery& delivery, const ToldScene* scene, bool mailed_today);
    // Whom it is for now; none: for nobody any more. The step and its news are there.
    std::optional<Receiver> receiver_of(const Delivery& delivery, const ToldScene& scene) const;
    bool waits_for_another_day(Delivery& delivery, const ToldScene& scene, bool mailed_today);
    Mail mail_of(const std::string& to, const std::vector<Delivery>& told);
    const Contact& contact_of(const ToldScene& scene);
    bool add_link(MailSection& section, const ToldScene& scene, const Delivery& delivery, int task,
                  Language language);
    Language language_of(const std::string& account) const;
    void settle(Delivery delivery, const Sent& sent);
    void give_up(std::vector<Delivery> deliveries, const std::string& problem);
    void save();
    void forget_the_old();

    Store& store_;
    const Clock& clock_;
    Log& log_;
    const TransferRules rules_;
    const Chance chance_;
    const MailedLinks links_;
    Spreader spreader_;
    ToldScenes scenes_;
    std::map<NoticeSource, Contact> contacts_;  // by case or meeting, whatever step
    Instant contacts_since_;
    std::optional<Day> forgotten_on_;
    bool more_wait_ = false;         // than were taken last
    std::vector<Delivery> changed_;  // not yet saved
    Couriered done_;
    Transfers transfers_;  // ends before what it calls
};

}  // namespace overens::api
