// A party's decision registered by a link: as the minutes have it, once.
#include "api/signed_in_service.hpp"
#include "api/small_agreement.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// Kumla is asked to decide, and somebody there has been given a link.
class DecidingByLink {
  public:
    DecidingByLink() {
        Service& service = in.service;
        service.services.sign_in = nullptr;
        REQUIRE(service
                    .send("POST", in_orebro + "/lifecycles", small_agreement, "administrator",
                          {{"content-type", "application/yaml"}})
                    .status == 201);
        const Json started = service.post(
            in_orebro + "/cases",
            Json{{"lifecycle", "small_agreement"}, {"title", "Hemsjukvård"}, {"parties", {"kumla"}}});
        address = in_orebro + "/cases/" + started["case"].get<std::string>();
        service.post(address + "/documents/proposal/versions",
                     Json{{"text", "Beslutsversion"}, {"label", "v1"}});
        service.put(address + "/fields/decide_by", Json{{"value", "2024-12-31"}}, "lead");
        service.post(address + "/transitions", Json{{"move", "dispatch"}});
        service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        const Response made =
            in.ask("lead", "POST", address + "/tasks/1/links", R"({"givenTo":"kommun@kumla.example"})");
        INFO(made.body);
        REQUIRE(made.status == 201);
        secret_ = body_of(made)["secret"];
    }

    Response by_link(const std::string& method, const std::string& target, const std::string& body,
                     HeaderList more) {
        more.emplace_back("authorization", "Bearer " + secret_);
        return in.ask("", method, target, body, {}, std::move(more));
    }
    Response decide(const char* outcome, const std::string& content, const char* key) {
        const Json body{{"body", "kumla_namnd"},
                        {"outcome", outcome},
                        {"version", 1},
                        {"section", "§ 87"},
                        {"attachments", {{{"content", content}, {"label", "utdrag.pdf"}}}}};
        return by_link("POST", address + "/tasks/1/decisions", body.dump(), {{"idempotency-key", key}});
    }
    Json decisions() { return body_of(in.ask("lead", "GET", address + "/decisions"))["decisions"]; }

    SignedInService in;
    std::string address;

  private:
    std::string secret_;
};

}  // namespace

TEST_CASE("by a link the decision is registered once, with the minutes, and answers a repetition") {
    DecidingByLink deciding;
    const Response kept = deciding.by_link("POST", in_orebro + "/contents", "%PDF-1.4 Utdrag",
                                           {{"content-type", "application/pdf"}});
    INFO(kept.body);
    REQUIRE(kept.status == 201);
    const std::string hash = body_of(kept)["hash"];
    const auto decide = [&](const char* outcome, const char* key) {
        return deciding.decide(outcome, hash, key);
    };
    const Response first = decide("approved", "en");
    INFO(first.body);
    REQUIRE(first.status == 201);
    CHECK(body_of(deciding.by_link("GET", in_orebro + "/link", {}, {}))["state"] == "used");
    const Response again = decide("approved", "en");
    CHECK(again.status == 201);
    CHECK(body_of(again)["repeated"] == true);
    CHECK(code_of_answer(decide("rejected", "en")) == "key_reused");
    CHECK(code_of_answer(decide("rejected", "tva")) == "link_used");
    const Json decisions = deciding.decisions();
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0]["outcome"] == "approved");
    CHECK(decisions[0]["attachments"][0]["content"] == hash);
    CHECK(decisions[0]["attachments"][0]["label"] == "utdrag.pdf");
}
