// What a meeting's record keeps and shows: what a change leaves out, names as they stood, registration
// numbers, who replaces whom, public notice, and how it all was on an earlier day.
#include "api/joint_meeting.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string page(const JointMeeting& joint, const std::string& below) {
    const Response response = joint.service.send("GET", joint.meeting + below);
    INFO(response.body);
    REQUIRE(response.status == 200);
    return response.body;
}

// An assembly that decides on its own matters, at a meeting that is summoned.
struct Assembly {
    Assembly() {
        fill_orebro(service);
        service.put(in_orebro + "/bodies/kumla_kf", {{"name", "Kumla fullmäktige"},
                                                     {"organisation", "kumla"},
                                                     {"kind", "assembly"},
                                                     {"regime", "statutory"},
                                                     {"mandate", "decide"},
                                                     {"meetings", {{{"day", "2024-11-18"}}}}});
    }
    Response send(const std::string& method, const std::string& below, const Json& body = Json::object()) {
        return service.send(method, meeting + below, method == "GET" ? "" : body.dump(),
                            "secretary:kumla_kf");
    }
    Service service;
    const std::string meeting = in_orebro + "/bodies/kumla_kf/meetings/2024-11-18";
};

}  // namespace

TEST_CASE("a change of an agenda item over the API keeps what it leaves out") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items",
              {{"kind", "information"},
               {"title", "Läget"},
               {"presenter", "samverkansledare"},
               {"guests", "kommundirektör"},
               {"proposal", "Rådet tackar."},
               {"registryNumber", "23RS12809"}});
    joint.act("PUT", "/agenda-items/1", {{"minutes", 20}});
    const Json item = joint.service.get(joint.meeting)["agenda"][0];
    CHECK(item["kind"] == "information");
    CHECK(item["title"] == "Läget");
    CHECK(item["presenter"] == "samverkansledare");
    CHECK(item["guests"] == "kommundirektör");
    CHECK(item["proposal"] == "Rådet tackar.");
    CHECK(item["registryNumber"] == "23RS12809");
    CHECK(item["minutes"] == 20);
    joint.act("PUT", "/agenda-items/1", {{"guests", ""}});
    CHECK(joint.service.get(joint.meeting)["agenda"][0]["guests"].is_null());
    CHECK(joint.refused("PUT", "/agenda-items/1", {{"title", ""}}) == "text_empty");
}

TEST_CASE("a matter has the registration number that its case knows of the body's authority") {
    Service service;
    fill_orebro(service);
    service.put(in_orebro + "/bodies/welfare", {{"name", "Rådet"},
                                                {"organisation", "kumla"},
                                                {"kind", "collaboration_council"},
                                                {"regime", "agreed"},
                                                {"mandate", "endorse"},
                                                {"meetings", {{{"day", "2024-12-06"}}}}});
    publish_text(service, endorsement);
    service.put(in_orebro + "/lifecycles/endorsement/places",
                {{"places", {{{"name", "council"}, {"bodies", {"welfare"}}}}}});
    const Json made =
        service.post(in_orebro + "/cases",
                     {{"lifecycle", "endorsement"}, {"title", "Hemsjukvård"}, {"parties", {"kumla"}}});
    const std::string address = in_orebro + "/cases/" + made["case"].get<std::string>();
    service.post(address + "/documents/proposal/versions", {{"text", "§ 1"}});
    service.post(address + "/transitions", {{"move", "ask"}});
    service.put(address + "/registry-numbers/kumla", {{"number", "SN 2015.0035"}}, "registrar:kumla");
    const Json matter{{"kind", "decision"}, {"title", "Hemsjukvård"}, {"case", made["case"]}, {"task", 1}};
    const std::string meeting = in_orebro + "/bodies/welfare/meetings/2024-12-06";
    service.post(meeting + "/agenda-items", matter, "secretary:welfare");
    CHECK(service.get(meeting)["agenda"][0]["registryNumber"] == "SN 2015.0035");
    CHECK(has(service.send("GET", meeting + "?format=html").body, "SN 2015.0035"));
}

TEST_CASE("adjusted minutes keep the names that stood then, in print and in answers, and their sealed text") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    joint.act("POST", "/minutes-parts");
    joint.act("POST", "/minutes-parts/1/facts",
              {{"what", "adjust"},
               {"by", {"welfare/nora"}},
               {"how", "pen"},
               {"place", "Teams"},
               {"time", "13:30"}});
    const std::string print = page(joint, "/minutes-parts/1?format=html");
    const std::string excerpt = page(joint, "/agenda-items/1/excerpt?format=html");
    const std::string sealed = page(joint, "/minutes-parts/1?format=sealed");
    const Json minutes = joint.service.get(joint.meeting + "/minutes-parts/1");
    CHECK(has(print, "Teams, fre 20 sep 2024 kl. 13:30"));
    CHECK(has(print, "Plats laxa (Laxå kommun)"));

    joint.service.put(in_orebro + "/bodies/welfare", {{"name", "Nya rådet"},
                                                      {"kind", "collaboration_council"},
                                                      {"regime", "agreed"},
                                                      {"mandate", "endorse"}});
    joint.service.put(
        in_orebro + "/organisations/laxa",
        {{"name", "Laxå nya kommun"}, {"kind", "municipality"}, {"decisionPath", {"laxa_namnd"}}});
    joint.service.put(in_orebro + "/bodies/welfare/seats",
                      {{"seats", {council_seat("nora", "nora"), council_seat("laxa", "laxa")}}});
    CHECK(page(joint, "/minutes-parts/1?format=html") == print);
    CHECK(page(joint, "/agenda-items/1/excerpt?format=html") == excerpt);
    CHECK(page(joint, "/minutes-parts/1?format=sealed") == sealed);
    CHECK(joint.service.get(joint.meeting + "/minutes-parts/1") == minutes);
    CHECK(joint.service.get(in_orebro + "/decision-log")["decisions"][0]["body"]["name"] == "Rådet welfare");
    CHECK(joint.service.get(in_orebro + "/bodies/welfare")["name"] == "Nya rådet");
}

TEST_CASE(
    "the minutes say to whom a decision is sent, who led in the chair's place, and what is checked at once") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.act("POST", "/agenda-items", {{"kind", "election"}, {"title", "Val"}});
    joint.hold();
    CHECK(joint.refused("POST", "/agenda-items/2/conflicts", {{"seat", "welfare/kumla_d"}}) ==
          "chair_missing");
    joint.act("POST", "/agenda-items/2/conflicts",
              {{"seat", "welfare/kumla_d"}, {"chair", "welfare/laxa"}, {"reason", "anhörig"}});
    CHECK(joint.refused("POST", "/agenda-items/2/conflicts", {{"seat", "welfare/nora"}}) ==
          "adjuster_missing");
    for (const char* item : {"1", "2"}) {
        joint.act("PUT", std::string("/agenda-items/") + item + "/outcome",
                  {{"outcome", "approved"}, {"wording", "Godkänns."}, {"distribution", "Samtliga parter"}});
    }
    CHECK(joint.refused("POST", "/minutes-parts", {{"immediately", true}}) == "items_do_not_match");
    joint.act("POST", "/minutes-parts", {{"items", {2}}, {"immediately", true}});
    joint.act("POST", "/minutes-parts");
    const std::string first = page(joint, "/minutes-parts/1?format=html");
    CHECK(has(first, "Paragrafen justeras omedelbart."));
    CHECK(has(first, "Beslutet skickas till</dt><dd>Samtliga parter"));
    CHECK(has(first, "Plats laxa (Laxå kommun), ledamot laxa leder punkten."));
    CHECK_FALSE(has(page(joint, "/minutes-parts/2?format=html"), "omedelbart"));
    CHECK(joint.service.get(joint.meeting + "/minutes-parts/1")["minutes"]["immediately"] == true);
}

TEST_CASE("an assembly's meeting has a public notice once it is summoned, and others have none") {
    Assembly assembly;
    assembly.send(
        "POST", "/agenda-items",
        {{"kind", "decision"}, {"title", "Hemsjukvård <2025>"}, {"registryNumber", "KS 2020-00234"}});
    CHECK(assembly.send("GET", "?format=public-notice").status == 404);
    REQUIRE(assembly.send("POST", "/summons").status == 200);
    const Response notice = assembly.send("GET", "?format=public-notice");
    REQUIRE(notice.status == 200);
    CHECK(has(notice.body, "Kungörelse"));
    CHECK(has(notice.body, "mån 11 nov 2024"));
    CHECK(has(notice.body, "Hemsjukvård &lt;2025&gt; (KS 2020-00234)"));
    CHECK(has(assembly.send("GET", "?format=html").body, "Kallelse och föredragningslista"));
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.act("POST", "/summons");
    CHECK(joint.service.send("GET", joint.meeting + "?format=public-notice").status == 404);
}

TEST_CASE("an assembly that is summoned too late for its public notice is told so") {
    Assembly assembly;
    assembly.send("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Budget"}});
    const auto warned = [&](const Response& response) {
        std::string codes;
        const Json view = body_of(response);
        for (const Json& each : view["warnings"]) codes += each["code"].get<std::string>();
        return codes;
    };
    assembly.service.set_today("2024-11-12");
    CHECK(warned(assembly.send("POST", "/summons")) == "public_notice_late");
    CHECK(warned(assembly.send("GET", "")) == "public_notice_late");
    assembly.send("POST", "/moves", {{"day", "2024-11-20"}, {"reason", "kungörelsen kom för sent"}});
    CHECK(warned(assembly.send("GET", "")).empty());
}

TEST_CASE("minutes are printed by the template, with papers, voting order, version and names of owners") {
    JointMeeting joint;
    joint.start_case();
    Json matter = joint.matter();
    matter["summary"] = "Avtalet ersätter det från 2019.";
    joint.act("POST", "/agenda-items", matter);
    joint.act("POST", "/agenda-items", {{"kind", "information"}, {"title", "Läget i länet"}});
    joint.hold();
    joint.act("PUT", "/agenda-items/1",
              {{"papers", {"Tjänsteskrivelse 2024-09-01", "Överenskommelse, version 1"}}});
    joint.act("PUT", "/agenda-items/1/outcome",
              {{"outcome", "approved"},
               {"wording", "Rådet ställer sig bakom förslaget."},
               {"version", 1},
               {"votingOrder", "Ja för förslaget, nej för återremiss."},
               {"vote", {{"yes", 2}, {"no", 1}}},
               {"assignments", {{{"what", "Följ upp"}, {"owner", "kumla"}}}}});
    joint.act("PUT", "/agenda-items/2/outcome",
              {{"outcome", "noted"}, {"wording", "Rådet tackar för informationen."}});
    const Json item = joint.service.get(joint.meeting)["agenda"][0];
    CHECK(item["papers"] == Json::array({"Tjänsteskrivelse 2024-09-01", "Överenskommelse, version 1"}));
    CHECK(item["outcome"]["votingOrder"] == "Ja för förslaget, nej för återremiss.");
    // Nobody is called by an id, though the seats are others by then.
    joint.service.put(in_orebro + "/bodies/welfare/seats", {{"seats", {council_seat("ny", "nora")}}});
    joint.act("POST", "/minutes-parts");
    const std::string print = page(joint, "/minutes-parts/1?format=html");
    std::size_t before = 0;
    for (const char* part : {"Avtalet ersätter det från 2019.", "Tjänsteskrivelse 2024-09-01",
                             "Ja för förslaget, nej för återremiss.", "Ja 2, nej 1", "Beslut",
                             "Rådet ställer sig bakom förslaget.", "version 1", "Kumla kommun"}) {
        INFO(part);
        const std::size_t at = print.find(part, before);
        REQUIRE(at != std::string::npos);
        before = at;
    }
    CHECK(has(print, "Plats laxa (Laxå kommun)"));
    CHECK_FALSE(has(print, "welfare/"));
    const std::string noted = print.substr(print.find("Läget i länet"));
    CHECK(has(noted, "Rådet tackar för informationen."));
    CHECK_FALSE(has(noted, "Beslut"));
    CHECK(joint.service.get(in_orebro + "/decision-log")["decisions"].size() == 1);
}

TEST_CASE("a conflict of interest is taken back with a reason, and chair and verifiers can be said anew") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.hold();
    joint.act("POST", "/agenda-items/1/conflicts", {{"seat", "welfare/laxa"}});
    CHECK(joint.refused("DELETE", "/agenda-items/1/conflicts", {{"seat", "welfare/laxa"}}) ==
          "member_missing");
    joint.act("DELETE", "/agenda-items/1/conflicts", {{"seat", "welfare/laxa"}, {"reason", "fel punkt"}});
    CHECK(joint.service.get(joint.meeting)["agenda"][0]["conflicts"].empty());
    Json attendance{{"presences",
                     {{{"seat", "welfare/kumla"}, {"as", "member"}},
                      {{"seat", "welfare/nora"}, {"as", "absent"}},
                      {{"seat", "welfare/laxa"}, {"as", "member"}}}}};
    CHECK(joint.refused("PUT", "/attendance", attendance) == "chair_not_there adjusters_not_there");
    attendance["chair"] = "welfare/kumla";
    attendance["adjusters"] = {"welfare/laxa"};
    joint.act("PUT", "/attendance", attendance);
    CHECK(joint.service.get(joint.meeting)["chair"]["seat"] == "welfare/kumla");
    joint.act("PUT", "/agenda-items/1/outcome",
              {{"outcome", "approved"},
               {"wording", "Planen fastställs."},
               {"assignments", {{{"what", "Skicka planen"}, {"owner", "Kanslichefen"}}}}});
    CHECK(joint.service.get(joint.meeting)["warnings"][0]["code"] == "owner_unknown");
}

TEST_CASE("at a joint meeting led by a body with notes, a case is told when the minutes are adjusted") {
    const std::string decides = GENERATE("welfare", "group");  // the guest, and the one that leads
    JointMeeting joint;
    joint.service.put(in_orebro + "/bodies/group", {{"name", "Gruppen"},
                                                    {"kind", "managers_group"},
                                                    {"regime", "notes"},
                                                    {"mandate", "endorse"},
                                                    {"meetings", {{{"day", "2024-10-04"}}}}});
    joint.put_council("health", Json::array());
    joint.put_council("welfare", {{{"day", "2024-10-04"}, {"hostedBy", "group/2024-10-04"}}});
    joint.publish();
    joint.service.put(in_orebro + "/lifecycles/endorsement/places",
                      {{"places", {{{"name", "council"}, {"bodies", {decides}}}}}});
    joint.start_another("Hemsjukvård");
    const std::string meeting = in_orebro + "/bodies/group/meetings/2024-10-04";
    const auto act = [&](const std::string& method, const std::string& below, const Json& body) {
        const Response response = joint.service.send(method, meeting + below, body.dump(), "secretary:group");
        INFO(below << ": " << response.body);
        REQUIRE((response.status == 200 || response.status == 201));
        return body_of(response);
    };
    Json matter = joint.matter();
    matter["body"] = decides;
    act("POST", "/agenda-items", matter);
    act("POST", "/summons", Json::object());
    joint.service.set_today("2024-10-04");
    act("POST", "/openings", {{"chair", "welfare/nora"}, {"adjusters", {"welfare/laxa"}}});
    act("PUT", "/attendance",
        {{"presences",
          {{{"seat", "welfare/nora"}, {"as", "member"}}, {{"seat", "welfare/laxa"}, {"as", "member"}}}}});
    act("PUT", "/agenda-items/1/outcome",
        {{"outcome", "approved"}, {"wording", "Ställer sig bakom förslaget."}, {"version", 1}});
    act("POST", "/minutes-parts", Json::object());
    const Json told =
        act("POST", "/minutes-parts/1/facts", {{"what", "adjust"}, {"by", {"welfare/laxa"}}, {"how", "pen"}});
    CHECK(told["stillToTell"].empty());
    CHECK(joint.service.get(joint.address)["phase"] == "completed");
}

TEST_CASE("the decision log says truly what was not decided") {
    JointMeeting joint;
    for (const char* title : {"Förslag", "Läget", "Rapport"}) {
        Json item{{"kind", "decision"}, {"title", title}};
        if (title == std::string("Förslag")) item["proposal"] = "Rådet föreslås godkänna.";
        joint.act("POST", "/agenda-items", item);
    }
    joint.hold();
    joint.act("PUT", "/agenda-items/1/outcome", {{"outcome", "not_decided"}});
    joint.act("PUT", "/agenda-items/2/outcome", {{"outcome", "not_decided"}});
    joint.act("PUT", "/agenda-items/3/outcome",
              {{"outcome", "noted"}, {"wording", "Rapporten läggs till handlingarna."}});
    std::string log;
    const Json decisions = joint.service.get(in_orebro + "/decision-log")["decisions"];
    for (const Json& each : decisions)
        log +=
            each["outcomeTitle"]["sv"].get<std::string>() + (each["decided"] == true ? "" : " (nej)") + "; ";
    CHECK(log == "föreslaget, inte beslutat (nej); inte beslutat (nej); lagt till handlingarna; ");
}

TEST_CASE("refusals name the steps that are possible in words") {
    JointMeeting joint;
    const Response response =
        joint.service.send("POST", joint.meeting + "/closings", "{}", "secretary:welfare");
    CHECK(has(response.body, "möjligt är: kalla (fastställa dagordningen), flytta, ställa in"));
    CHECK(has(response.body, "possible: summon, move, cancel"));
}

TEST_CASE("a meeting can be read as it stood on an earlier day") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.service.set_today("2024-09-05");
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Val"}});
    joint.act("POST", "/summons");
    const Json then = joint.service.get(joint.meeting + "?asOf=2024-09-03");
    CHECK(then["agenda"].size() == 1);
    CHECK(then["state"] == "planned");
    CHECK(joint.service.get(joint.meeting + "?asOf=2024-09-05")["state"] == "summoned");
    CHECK(joint.service.send("GET", joint.meeting + "?asOf=2024-08-30").status == 404);
    CHECK(joint.service.send("GET", joint.meeting + "?asOf=2030-01-01").status == 422);
}

TEST_CASE("steps of meetings come in the stream of changes") {
    JointMeeting joint;
    const Response response =
        joint.service.send("GET", in_orebro + "/stream", "", "", {{"last-event-id", "0"}});
    REQUIRE(response.stream != nullptr);
    (void)response.stream->next(std::chrono::milliseconds(0));
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Hemlig rubrik"}});
    const auto text = response.stream->next(std::chrono::milliseconds(1000));
    REQUIRE(text);
    CHECK(
        has(*text, "event: meeting\ndata: {\"body\":\"welfare\",\"meeting\":\"2024-09-20\",\"sequence\":1"));
    CHECK_FALSE(has(*text, "Hemlig"));
}
