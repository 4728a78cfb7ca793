// A mail to a registrar's mailbox carries a link by which the task can be done without an account.
#include "api/loopback_sink.hpp"
#include "api/notify/courier.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct MailedLinksRound {
    MailedLinksRound() {
        in.service.services.sign_in = nullptr;
        for (const char* id : {"kumla", "nora", "laxa"}) {
            const std::string name(id);
            in.service.put(in_orebro + "/organisations/" + name, Json{{"name", name + " kommun"},
                                                                      {"kind", "municipality"},
                                                                      {"decisionPath", {name + "_namnd"}},
                                                                      {"mailbox", name + "@x.example"}});
        }
        address = start_statement(in.service);
        in.service.post(address + "/transitions", move_ask());
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
    }
    std::string mail_to_nora(const MailedLinks& links) {
        TransferRules rules;
        rules.mail = {sink.url(), "overens@orebro.example", {}, {}, {}};
        Courier(in.service.store, in.service.clock, in.service.log, rules, [] { return 0.0; }, links).run();
        const auto mails = sink.taken("nora@x.example");
        REQUIRE_FALSE(mails.empty());
        return mails.back().plain();
    }

    SignedInService in;
    std::string address;
    MailSink sink;
};

constexpr const char* site = "https://overens.example";

}  // namespace

TEST_CASE("the mail to a mailbox has a link to that party's task, and the task is done by it") {
    MailedLinksRound round;
    const std::string text = round.mail_to_nora({&round.in.sign_in, site});
    const std::string before = std::string(site) + "/link/orebro#";
    const std::size_t at = text.find(before);
    REQUIRE(at != std::string::npos);
    CHECK(text.find("Svara utan inloggning") < at);
    const std::size_t from = at + before.size();
    const std::string secret = text.substr(from, text.find_first_of("\r\n", from) - from);
    const auto by_link = [&](const std::string& method, const std::string& target, const std::string& body) {
        return round.in.ask("", method, target, body, {}, {{"authorization", "Bearer " + secret}});
    };
    const Json seen = body_of(by_link("GET", in_orebro + "/link", ""));
    CHECK(seen["state"] == "open");
    const std::string task = round.address + "/tasks/" + seen["task"].dump();
    CHECK(body_of(by_link("GET", task, ""))["addressee"]["id"] == "nora");
    CHECK(by_link("POST", task + "/signs", R"({"sign":"received"})").status == 201);

    const Json made = body_of(round.in.ask("lead", "GET", task + "/links"))["links"];
    REQUIRE(made.size() == 1);
    CHECK(made[0]["givenTo"] == "nora@x.example");
}

TEST_CASE("a mail that tells of a task twice has one link to it") {
    MailedLinksRound round;
    round.in.service.services.sign_in = nullptr;
    round.in.service.set_today("2024-09-17");
    round.in.service.services.sign_in = &round.in.sign_in;
    const std::string text = round.mail_to_nora({&round.in.sign_in, site});
    CAPTURE(text);
    CHECK(text.find("Begäran") < text.find("Påminnelse"));
    const std::size_t link = text.find("/link/orebro#");
    CHECK(link != std::string::npos);
    CHECK(link == text.rfind("/link/orebro#"));
    CHECK(text.find("länken till uppgiften här ovan") > link);
}

TEST_CASE("without an address of the site, or without sign-in, mails have no links") {
    MailedLinksRound round;
    CHECK(round.mail_to_nora({&round.in.sign_in, ""}).find("/link/") == std::string::npos);
    MailedLinksRound other;
    CHECK(other.mail_to_nora({nullptr, site}).find("/link/") == std::string::npos);
}
