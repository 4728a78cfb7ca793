// A meeting as its secretary works with it: agenda, summons, attendance, decisions, minutes, seal, excerpt;
// and what the cases and the calendar know of it.
#include "api/joint_meeting.hpp"
#include "catch.hpp"
#include "storage/codec/seal_key.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("a joint meeting goes from agenda to adjusted minutes, and its case follows each step") {
    JointMeeting joint;
    joint.start_case();
    CHECK(joint.act("POST", "/agenda-items", joint.matter())["made"] == Json::array({1}));
    CHECK(joint.task()["agenda"].empty());
    joint.hold();
    CHECK(joint.task()["agenda"][0]["meeting"] == "2024-09-20");
    const Json decided = joint.approve("Rådet ställer sig bakom förslaget.");
    CHECK(decided["stillToTell"].empty());
    const Json decision = joint.service.get(joint.address + "/decisions/1");
    CHECK(decision["section"] == "§ 1");
    CHECK(decision["takenOn"] == "2024-09-20");
    CHECK(decision["adjustedOn"].is_null());

    joint.act("POST", "/minutes-parts");
    joint.service.set_today("2024-10-01");
    CHECK(joint.refused("POST", "/minutes-parts/1/facts",
                        {{"what", "adjust"}, {"by", {"welfare/laxa"}}, {"how", "e_mail"}}) ==
          "not_chosen adjuster_missing");
    CHECK(joint.refused("POST", "/minutes-parts/1/facts", {{"what", "announce"}}) == "minutes_not_there");
    CHECK(joint.service.get(joint.address)["phase"] == "active");
    joint.act("POST", "/minutes-parts/1/facts",
              {{"what", "adjust"}, {"by", {"welfare/nora"}}, {"how", "e_mail"}});
    CHECK(joint.service.get(joint.address)["phase"] == "completed");
    CHECK(joint.service.get(joint.address + "/decisions/1")["adjustedOn"] == "2024-10-01");

    const Json record = joint.service.get(joint.meeting);
    CHECK(record["jointWith"][0]["id"] == "health");
    CHECK(record["parts"][0]["adjustBy"] == "2024-10-01");
    CHECK(record["parts"][0]["late"] == false);
    CHECK(record["parts"][0]["lastAppealDay"].is_null());
    CHECK(record["assignments"][0]["lacks"] == Json::array({"owner", "due"}));
    joint.act("POST", "/closings");
}

TEST_CASE("adjusted minutes carry the installation's seal over the text that it serves") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    joint.act("POST", "/minutes-parts");
    CHECK(joint.service.get(joint.meeting + "/minutes-parts/1")["minutes"]["seal"].is_null());
    joint.act("POST", "/minutes-parts/1/facts",
              {{"what", "adjust"}, {"by", {"welfare/nora"}}, {"how", "pen"}});
    const Json seal = joint.service.get(joint.meeting + "/minutes-parts/1")["minutes"]["seal"];
    CHECK(storage::is_sealed_by({seal["content"].get<std::string>(), seal["seal"].get<std::string>(),
                                 seal["key"].get<std::string>()}));
    const Response sealed = joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=sealed");
    CHECK(joint.service.store.seal(sealed.body).content == seal["content"].get<std::string>());
    CHECK(sealed.body.find("Rådet ställer sig bakom förslaget.") != std::string::npos);
}

TEST_CASE("what the case would refuse is refused before it stands in the minutes") {
    JointMeeting joint;
    joint.start_case();
    Json matter = joint.matter();
    matter["task"] = 7;
    CHECK(joint.refused("POST", "/agenda-items", matter) == "task_unknown");
    matter = joint.matter();
    matter["body"] = "health";
    CHECK(joint.refused("POST", "/agenda-items", matter) == "body_not_on_path");
    joint.act("POST", "/agenda-items", joint.matter());
    CHECK(joint.refused("PUT", "/agenda-items/1/outcome",
                        {{"outcome", "approved"}, {"wording", "Ja."}, {"version", 1}}) == "meeting_not_held");
    joint.hold();
    CHECK(joint.refused("PUT", "/agenda-items/1/outcome",
                        {{"outcome", "approved"}, {"wording", "Ja."}, {"version", 2}}) == "version_unknown");
    CHECK(joint.refused("PUT", "/agenda-items/1/outcome", {{"outcome", "approved"}, {"wording", "Ja."}}) ==
          "version_missing");
    CHECK(joint.service.get(joint.meeting)["agenda"][0]["outcome"].is_null());
    CHECK(joint.service.get(joint.address + "/decisions")["decisions"].empty());
}

TEST_CASE(
    "a moved meeting moves in both calendars and in the case, and a cancelled one gives its matter back") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.act("POST", "/summons");
    CHECK(joint.refused("POST", "/moves", {{"day", "2024-09-28"}, {"reason", "sal saknas"}}) == "day_closed");
    joint.act("POST", "/moves", {{"day", "2024-09-27"}, {"reason", "sal saknas"}});
    for (const char* body : {"welfare", "health"}) {
        const Json meetings = joint.service.get(in_orebro + "/bodies/" + body + "/meetings")["meetings"];
        CHECK(meetings[0]["day"] == "2024-09-27");
        CHECK(meetings[0]["id"] == "2024-09-20");
    }
    CHECK(joint.task()["agenda"][0]["meeting"] == "2024-09-27");
    joint.act("POST", "/cancellations", {{"reason", "för få anmälda"}});
    CHECK(joint.task()["agenda"].empty());
    CHECK(joint.service.get(in_orebro + "/bodies/health")["cancelledMeetings"].size() == 1);
    CHECK(joint.service.get(joint.meeting)["state"] == "cancelled");
}

TEST_CASE("a calendar cannot be put without the meetings that something has happened to") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "information"}, {"title", "Läget"}});
    const std::string calendar = in_orebro + "/bodies/welfare/meetings";
    const auto put = [&](const Json& meetings) {
        return joint.service.send("PUT", calendar, Json{{"meetings", meetings}}.dump(), "secretary:welfare");
    };
    CHECK(code_of(put(Json::array({{{"day", "2024-12-06"}}}))) == "meeting_begun");
    CHECK(code_of(put(Json::array({{{"id", "2024-09-20"}, {"day", "2024-09-27"}}}))) == "meeting_begun");
    CHECK(code_of(put(Json::array({{{"day", "2024-09-20"}}, {{"day", "2024-12-13"}}}))) == "meeting_begun");
    Json meetings = joint.service.get(calendar)["meetings"];
    meetings[1]["day"] = "2024-12-13";
    meetings[1].erase("id");
    CHECK(put(meetings).status == 200);
}

TEST_CASE("the papers of a meeting say what people look for") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    const auto page = [&](const std::string& below) {
        const Response response = joint.service.send("GET", joint.meeting + below);
        INFO(response.body);
        REQUIRE(response.status == 200);
        CHECK(response.media_type == "text/html; charset=utf-8");
        return response.body;
    };
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    CHECK(has(page("?format=html"), "Utkast till dagordning"));
    joint.hold();
    CHECK(has(page("?format=html"), "Kallelse och dagordning"));
    joint.approve("Rådet ställer sig <bakom> förslaget.");
    joint.act("POST", "/minutes-parts");
    const std::string minutes = page("/minutes-parts/1?format=html");
    CHECK(has(minutes, "Rådet welfare och Rådet health"));
    CHECK(has(minutes, "fre 20 sep 2024"));
    CHECK(has(minutes, "tjänstgör för Plats kumla"));
    CHECK(has(minutes, "Rådet ställer sig &lt;bakom&gt; förslaget."));
    CHECK(has(minutes, "utan ansvarig"));
    const std::string excerpt = page("/agenda-items/1/excerpt?format=html");
    for (const char* words : {"Utdraget bestyrks", "Ordförande", "Ledamöter"}) CHECK(has(excerpt, words));
    CHECK(joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=notice").status == 404);
}

TEST_CASE("decisions and assignments of all bodies stand in one list each") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.hold();
    joint.act("PUT", "/agenda-items/1/outcome",
              {{"outcome", "approved"},
               {"wording", "Planen fastställs."},
               {"assignments",
                {{{"what", "Skicka planen"}, {"owner", "kumla"}, {"due", "2024-09-20"}},
                 {{"what", "Utvärdera"}}}}});
    joint.service.set_today("2024-09-23");
    const Json log = joint.service.get(in_orebro + "/decision-log")["decisions"];
    REQUIRE(log.size() == 1);
    CHECK(log[0]["wording"] == "Planen fastställs.");
    CHECK(log[0]["onRecord"] == false);
    CHECK(joint.service.get(in_orebro + "/decision-log?body=health")["decisions"].empty());
    Json assignments = joint.service.get(in_orebro + "/assignments")["assignments"];
    REQUIRE(assignments.size() == 2);
    CHECK(assignments[0]["late"] == true);
    CHECK(assignments[1]["lacks"] == Json::array({"owner", "due"}));
    CHECK(assignments[0]["ownerName"] == "Kumla kommun");
    CHECK(joint.refused("PUT", "/assignments/1", {{"due", "2024-09-19"}}) == "due_before_given");
    joint.act("PUT", "/assignments/1", {{"owner", "kumla"}, {"due", "2024-09-20"}, {"done", true}});
    assignments = joint.service.get(in_orebro + "/assignments")["assignments"];
    CHECK(assignments.size() == 1);
    CHECK(joint.service.get(in_orebro + "/assignments?which=all")["assignments"].size() == 2);
}

TEST_CASE("what no case carries comes back by itself, until it is taken up again") {
    JointMeeting joint;
    joint.service.set_today("2024-09-02");
    const auto waits = [&](const std::string& body) {
        Json found = Json::array();
        const Json all = joint.service.get(in_orebro + "/bodies/" + body + "/waiting")["waitsFor"];
        for (const Json& each : all) {
            if (each["kind"] == "agenda_item") found.push_back(each);
        }
        return found;
    };
    for (const char* title : {"Lokaler", "Jourtelefon", "Statistik"})
        joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", title}, {"proposal", "Ja."}});
    joint.hold();
    const auto decide = [&](int item, Json outcome) {
        outcome["wording"] = "Så blev det.";
        return joint.refused("PUT", "/agenda-items/" + std::to_string(item) + "/outcome", outcome);
    };
    CHECK(decide(1, {{"outcome", "approved"}, {"returnsOn", "2024-11-01"}}) == "does_not_return");
    CHECK(decide(1, {{"outcome", "postponed"}, {"returnsOn", "2024-09-20"}}) == "does_not_return");
    CHECK(decide(1, {{"outcome", "postponed"}, {"returnsOn", "2024-11-01"}}).empty());
    CHECK(decide(2, {{"outcome", "referred_back"}}).empty());
    CHECK(decide(3, {{"outcome", "approved"}}).empty());
    const Json waiting = waits("welfare");
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0]["what"]["sv"] == "Jourtelefon");
    CHECK(waiting[1]["what"]["sv"] == "Lokaler");
    CHECK(waiting[1]["since"] == "2024-11-01");
    CHECK(waiting[1]["meeting"] == "2024-12-06");
    CHECK(waits("health").empty());

    const std::string next = in_orebro + "/bodies/welfare/meetings/2024-12-06/agenda-items";
    const auto again = [&](const char* meeting, int item) {
        return joint.service.send("POST", next,
                                  Json{{"again", {{"meeting", meeting}, {"item", item}}}}.dump(),
                                  "secretary:welfare");
    };
    CHECK(code_of(again("welfare/2024-09-20", 3)) == "nothing_comes_back");
    CHECK(code_of(again("2024-09-20", 1)) == "nothing_comes_back");
    REQUIRE(again("welfare/2024-09-20", 1).status == 201);
    CHECK(code_of(again("welfare/2024-09-20", 1)) == "on_agenda_already");
    const Json taken = joint.service.get(in_orebro + "/bodies/welfare/meetings/2024-12-06")["agenda"][0];
    CHECK(taken["title"] == "Lokaler");
    CHECK(taken["kind"] == "decision");
    CHECK(taken["proposal"] == "Ja.");
    CHECK(taken["again"]["item"] == 1);
    CHECK(waits("welfare").size() == 1);

    joint.service.post(in_orebro + "/bodies/welfare/meetings/2024-12-06/cancellations",
                       {{"reason", "för få anmälda"}}, "secretary:welfare");
    CHECK(waits("welfare").size() == 2);
}

TEST_CASE("a body without the mandate proposes, also in what is nobody's case") {
    JointMeeting joint;
    Json council = joint.service.get(in_orebro + "/bodies/welfare");
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Lokaler"}});
    joint.hold();
    joint.service.put(in_orebro + "/bodies/welfare", {{"name", "Rådet welfare"},
                                                      {"kind", "collaboration_council"},
                                                      {"regime", "agreed"},
                                                      {"mandate", "inform"},
                                                      {"meetings", council["meetings"]}});
    const auto decide = [&](const char* outcome) {
        return joint.refused("PUT", "/agenda-items/1/outcome", {{"outcome", outcome}, {"wording", "Så."}});
    };
    CHECK(decide("approved") == "mandate_too_low");
    CHECK(decide("approved_with_changes") == "mandate_too_low");
    CHECK(decide("proposed_to_next").empty());
}
