// Everything about one person: what it has, for whom, and how somebody without an account is found.
#include <set>

#include "api/notify/spreader.hpp"
#include "api/two_offices.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("everything about a person can be had in one piece, by the keeper, and that is noted") {
    TwoOffices office;
    office.in.add("keeper", {}, true);
    const std::string id = office.in.add("anna", {{"lead"}});
    office.act("anna", office.version + "/shares", Json{{"to", {"laxa"}}});
    office.act("lead", office.address + "/notes", Json{{"text", "Frågan gick till Roll anna"}});
    const std::string extract = "/v1/accounts/" + id + "/extract";
    CHECK(office.status("lead", extract) == 403);
    CHECK(office.status("keeper", "/v1/accounts/nobody/extract") == 404);
    const Json all = office.read("keeper", extract);
    CHECK(all["account"]["id"] == id);
    CHECK(all["complete"] == true);
    CHECK_FALSE(all["credentials"].empty());
    CHECK(all.dump().find("argon2") == std::string::npos);
    const Json in = all["collaborations"][0];
    CHECK(in["grants"].size() == 1);
    REQUIRE(in["cases"].size() == 1);
    REQUIRE(in["cases"][0]["acts"].size() == 1);
    REQUIRE(in["cases"][0]["named"].size() == 1);
    CHECK(in["cases"][0]["acts"][0]["command"] == "share_version");
    const Json named = in["cases"][0]["named"][0];
    CHECK(named["kind"] == "note_made");
    // Who looks after the installation does not see the case: where, not what.
    CHECK(named["text"].is_null());
    CHECK(in["cases"][0]["title"].is_null());
    CHECK(all.dump().find("Frågan gick till") == std::string::npos);
    office.in.service.store.accounts().save_grants("orebro", "p-keeper", {{"lead"}});
    const Json seen = office.read("keeper", extract)["collaborations"][0]["cases"][0];
    CHECK(seen["title"] == "Hemsjukvård");
    CHECK(seen["named"][0]["text"] == "Frågan gick till Roll anna");
    const Json notes = office.read("keeper", "/v1/access-notes?account=" + id)["notes"];
    CHECK(notes[0]["what"] == "extract_made");
}

TEST_CASE("an account that is called by one word is not looked for in what people have written") {
    TwoOffices office;
    office.in.add("keeper", {{"lead"}}, true);
    office.in.service.store.accounts().save_account({"p-a", "a.a", "a", "", "sv", "", false, false});
    office.act("lead", office.address + "/notes", Json{{"text", "Roll annas a och o"}});
    const Json all = office.read("keeper", "/v1/accounts/p-a/extract");
    CHECK(all["nameSought"] == false);
    CHECK(all["collaborations"][0]["cases"].empty());
    office.in.add("anna", {{"observer"}});
    CHECK(office.read("keeper", "/v1/accounts/p-anna/extract")["collaborations"][0]["cases"].empty());
}

TEST_CASE(
    "the extract has notices, what is chosen about them, drafts, and where others have named somebody") {
    TwoOffices office;
    office.in.add("keeper", {}, true);
    Account anna =
        *office.in.service.store.accounts().account(office.in.add("anna", {{"registrar", "kumla"}}));
    anna.mailbox = "anna@x.example";
    office.in.service.store.accounts().save_account(anna);
    office.ask("kumla");
    const std::string task = office.address + "/tasks/1";
    const std::string whose = office.read("lead", task)["addressee"]["id"];
    office.in.service.store.accounts().save_grants("orebro", "p-anna", {{"registrar", whose}});
    office.in.add("colleague", {{"registrar", whose}});
    REQUIRE(office.in.ask("colleague", "PUT", task + "/case-officer", R"({"person":"p-anna"})").status ==
            200);
    REQUIRE(office.in
                .ask("colleague", "PUT", task + "/drafts/ekonomi",
                     R"({"parts":[],"remarks":[{"clause":"1","text":"Fråga Roll anna"}]})")
                .status == 200);
    Spreader(office.in.service.store, office.in.service.clock, true).run();
    const Json all = office.read("keeper", "/v1/accounts/p-anna/extract");
    CAPTURE(all.dump(1));
    CHECK(all["noticeSettings"]["topics"].size() == all_topics.size());
    std::set<std::string> channels;
    for (const Json& each : all["notices"]) channels.insert(each["channel"].get<std::string>());
    CHECK(channels == std::set<std::string>{"inbox", "mail"});
    const Json found = all["collaborations"][0]["cases"][0];
    CHECK(found["named"][0]["kind"] == "case_officer_named");
    CHECK(found["drafts"][0]["unit"] == "ekonomi");
    CHECK(all.dump().find("Fråga Roll anna") == std::string::npos);
}

TEST_CASE("who has had a link or asked for a copy is found by name or address, by the administrator") {
    TwoOffices office;
    office.in.add("admin", {{"administrator"}});
    office.ask("kumla");
    office.act("lead", office.address + "/tasks/1/links", Json{{"givenTo", "eva@kumla.example"}});
    office.act("lead", office.address + "/notes", Json{{"text", "Eva Lind har frågat"}});
    const std::string extracts = in_orebro + "/extracts?name=";
    const auto by_address = office.read("admin", extracts + "eva@kumla.example")["cases"];
    REQUIRE(by_address.size() == 1);
    CHECK(by_address[0]["links"][0]["givenTo"] == "eva@kumla.example");
    CHECK(office.read("admin", extracts + "Eva%20Lind")["cases"][0]["named"][0]["text"] ==
          "Eva Lind har frågat");
    CHECK(office.read("admin", extracts + "Eva%20Lin")["cases"].empty());
    CHECK(code_of_answer(office.in.ask("admin", "GET", extracts + "Eva")) == "name_too_short");
    CHECK(office.status("lead", extracts + "Eva%20Lind") == 403);
}

TEST_CASE(
    "the extract has mail to former mailboxes, absences of others, and what the account did to others") {
    TwoOffices office;
    office.in.add("keeper", {}, true);
    office.ask("kumla");
    AccountStore& accounts = office.in.service.store.accounts();
    Account kumla = *accounts.account("p-kumla");
    kumla.mailbox = "forr@x.example";
    accounts.save_account(kumla);
    Spreader(office.in.service.store, office.in.service.clock, true).run();
    kumla.mailbox = "nu@x.example";
    accounts.save_account(kumla);
    accounts.save_absences("p-nora", {{"p-nora", "p-kumla", Day::of(2024, 7, 1), Day::of(2024, 7, 31)}});
    accounts.note_access({office.in.service.clock.now(), "p-laxa", "p-kumla", "granted", "Laxås ord"});
    const Json all = office.read("keeper", "/v1/accounts/p-kumla/extract");
    CAPTURE(all.dump(1));
    CHECK(all["notices"].dump().find("forr@x.example") != std::string::npos);
    CHECK(all["standsIn"] ==
          Json::array({{{"insteadOf", "p-nora"}, {"from", "2024-07-01"}, {"until", "2024-07-31"}}}));
    CHECK(all["notes"].dump().find("p-laxa") != std::string::npos);
    CHECK(all.dump().find("Laxås ord") == std::string::npos);
}

TEST_CASE("whom a link was given to is found when the link is gone, for as long as that is noted") {
    TwoOffices office;
    office.in.add("admin", {{"administrator"}});
    office.ask("kumla");
    const std::string links = office.address + "/tasks/1/links";
    const Json made = body_of(office.act("lead", links, Json{{"givenTo", "eva@kumla.example"}}));
    REQUIRE(office.in.ask("lead", "DELETE", links + "/" + made["id"].get<std::string>()).status == 204);
    const std::string search = in_orebro + "/extracts?name=eva@kumla.example";
    const Json found = office.read("admin", search)["cases"];
    REQUIRE(found.size() == 1);
    REQUIRE(found[0]["links"].size() == 1);
    CHECK(found[0]["links"][0]["givenTo"].get<std::string>().ends_with("eva@kumla.example"));
    CHECK(found[0]["links"][0]["endsAt"].is_null());
    office.in.service.store.accounts().remove_access_notes(office.in.service.clock.now() + 1);
    CHECK(office.read("admin", search)["cases"].empty());
}

TEST_CASE("a mailbox is one address of mail, or none") {
    TwoOffices office;
    office.in.add("admin", {{"administrator"}});
    office.in.add("keeper", {}, true);
    for (const std::string wrong : {"inte en adress", "a@b.example,c@d.example"}) {
        CHECK(code_of_answer(
                  office.in.ask("admin", "PUT", in_orebro + "/organisations/ny",
                                Json{{"name", "Ny"}, {"kind", "municipality"}, {"mailbox", wrong}}.dump())) ==
              "not_a_mail_address");
        CHECK(code_of_answer(
                  office.in.ask("keeper", "POST", "/v1/accounts",
                                Json{{"loginName", "eva"}, {"name", "Eva"}, {"mailbox", wrong}}.dump())) ==
              "not_a_mail_address");
    }
}
