// A round on its way whose parties have mailboxes, and a mail server on loopback that takes what they are
// sent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/loopback_sink.hpp"
#include "api/notify/courier.hpp"
#include "api/round.hpp"

namespace overens::api::test {

inline constexpr std::int64_t minute_ms = 60'000;
inline constexpr std::int64_t day_ms = 24 * 60 * minute_ms;

inline void give_mailbox(const Service& service, const std::string& organisation,
                         const std::string& mailbox) {
    Json input{{"name", organisation + " kommun"},
               {"kind", "municipality"},
               {"decisionPath", {organisation + "_namnd"}},
               {"mailbox", mailbox}};
    service.put(in_orebro + "/organisations/" + organisation, input);
}

// A round whose three parties have a mailbox each, and a server that takes their mail.
struct MailedRound : Round {
    MailedRound() {
        for (const char* id : {"kumla", "nora", "laxa"})
            give_mailbox(service, id, std::string(id) + "@x.example");
    }
    TransferRules rules() const {
        TransferRules made;
        made.mail = {sink.url(), "overens@orebro.example", {}, {}, {}};
        return made;
    }
    Couriered send() { return send(rules()); }
    Couriered send(const TransferRules& by) {
        return Courier(service.store, service.clock, service.log, by, [] { return 0.0; }).run();
    }
    std::vector<Delivery> outgoing() const { return service.store.outbox().deliveries({}, {1, 100}).rows; }
    Delivery outgoing_to(const std::string& receiver) const {
        const auto rows = service.store.outbox().deliveries({{}, receiver}, {1, 100}).rows;
        REQUIRE_FALSE(rows.empty());
        return rows.front();
    }
    void pass(std::int64_t ms) { service.clock.set(service.clock.now() + ms); }

    MailSink sink;
};

}  // namespace overens::api::test
