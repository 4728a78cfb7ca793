// Meetings and what lies around them: the annual wheel, mandates, a body that ends, one matter on two
// agendas, assignments that become cases, what is said of decisions and what excerpts say.
#include "api/joint_meeting.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

Json council(const std::string& name) {
    return {{"name", name}, {"kind", "collaboration_council"}, {"regime", "agreed"}, {"mandate", "endorse"}};
}

std::string codes_of(const Json& warnings) {
    std::string codes;
    for (const Json& each : warnings) codes += (codes.empty() ? "" : " ") + each["code"].get<std::string>();
    return codes;
}

}  // namespace

TEST_CASE("the annual wheel is kept with the body, comes up in its queue, and goes on an agenda by one act") {
    JointMeeting joint;
    Json body = council("Rådet");
    body["wheel"] = {
        {{"id", "plan"}, {"month", 9}, {"title", "Mötesplan"}},
        {{"id", "meeting_days"}, {"month", 12}, {"title", "Mötesdagar"}, {"kind", "information"}}};
    joint.service.put(in_orebro + "/bodies/welfare", body);
    joint.service.put(in_orebro + "/bodies/welfare", council("Rådet"));  // what is left out is kept
    const Json wheel = joint.service.get(in_orebro + "/bodies/welfare")["wheel"];
    REQUIRE(wheel.size() == 2);
    CHECK(wheel[0]["meeting"]["day"] == "2024-09-20");
    CHECK(wheel[1]["meeting"]["day"] == "2024-12-06");
    const Json queue = joint.service.get(in_orebro + "/bodies/welfare/waiting")["waitsFor"];
    REQUIRE(queue.size() == 1);
    CHECK(queue[0]["kind"] == "wheel");
    CHECK(queue[0]["wheel"] == "plan");
    CHECK(queue[0]["meeting"] == "2024-09-20");
    joint.act("POST", "/agenda-items", {{"wheel", "plan"}});
    CHECK(joint.service.get(joint.meeting)["agenda"][0]["title"] == "Mötesplan");
    CHECK(joint.service.get(in_orebro + "/bodies/welfare/waiting")["waitsFor"].empty());
    CHECK(joint.refused("POST", "/agenda-items", {{"wheel", "nothing"}}) == "wheel_item_unknown");
    const std::string calendar = joint.service.send("GET", in_orebro + "/bodies/welfare/calendar.ics").body;
    CHECK(calendar.find("Årshjul: Mötesplan") != std::string::npos);
    body["wheel"] = {{{"id", "plan"}, {"month", 13}, {"title", "Mötesplan"}}};
    CHECK(joint.service.send("PUT", in_orebro + "/bodies/welfare", body.dump(), "administrator").status ==
          422);
}

TEST_CASE("a body's mandates are told with their basis, and a refusal says which body can") {
    JointMeeting joint;
    Json body = council("Rådet");
    body["mandateBasis"] = "samverkansavtal § 3";
    body["mandates"] = {
        {{"lifecycle", "endorsement"}, {"mandate", "prepare"}, {"basis", "arbetsordning § 2"}}};
    joint.service.put(in_orebro + "/bodies/welfare", body);
    const Json shown = joint.service.get(in_orebro + "/bodies/welfare");
    CHECK(shown["mandateBasis"] == "samverkansavtal § 3");
    CHECK(shown["mandates"][0]["basis"] == "arbetsordning § 2");
    publish_text(joint.service, endorsement);
    const Response refused = joint.service.send(
        "PUT", in_orebro + "/lifecycles/endorsement/places",
        Json{{"places", {{{"name", "council"}, {"bodies", {"welfare"}}}}}}.dump(), "administrator");
    CHECK(code_of(refused) == "mandate_too_low");
    CHECK(refused.body.find("Rådet får inte ställa sig bakom och rekommendera i sådana ärenden, bara bereda; "
                            "det får: Rådet health") != std::string::npos);
    body["mandates"] = Json::array();
    joint.service.put(in_orebro + "/bodies/welfare", body);
    joint.service.put(in_orebro + "/lifecycles/endorsement/places",
                      {{"places", {{{"name", "council"}, {"bodies", {"welfare"}}}}}});
}

TEST_CASE("a body that ends before its summoned meeting warns, and its meeting is not opened") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.act("POST", "/summons");
    Json ends = council("Rådet");
    ends["dissolvedFrom"] = "2024-09-15";
    ends["successor"] = "health";
    joint.service.put(in_orebro + "/bodies/welfare", ends);
    const Json after = joint.service.get(in_orebro + "/bodies/welfare")["meetingsAfterEnd"];
    REQUIRE(after.size() == 2);
    CHECK(after[0]["day"] == "2024-09-20");
    CHECK(codes_of(joint.service.get(joint.meeting)["warnings"]) == "body_dissolved");
    joint.service.set_today("2024-09-20");
    CHECK(joint.refused("POST", "/openings",
                        {{"chair", "welfare/kumla_d"}, {"adjusters", {"welfare/nora"}}}) == "body_dissolved");
    joint.act("POST", "/cancellations", {{"reason", "Rådet har upphört"}});
    CHECK(joint.service.get(joint.meeting)["warnings"].empty());
}

TEST_CASE("one matter on two agendas is told of, and decided once") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    const std::string winter = in_orebro + "/bodies/welfare/meetings/2024-12-06";
    const auto at_winter = [&](const std::string& method, const std::string& below, const Json& body) {
        return joint.service.send(method, winter + below, body.dump(), "secretary:welfare");
    };
    REQUIRE(at_winter("POST", "/agenda-items", joint.matter()).status == 201);
    REQUIRE(at_winter("POST", "/summons", Json::object()).status == 200);
    CHECK(codes_of(joint.service.get(joint.meeting)["warnings"]) == "also_on_agenda");
    CHECK(codes_of(joint.act("PUT", "/agenda-items/1", {{"minutes", 10}})["warnings"]) == "also_on_agenda");
    joint.hold();
    CHECK(codes_of(joint.service.get(winter)["warnings"]) == "also_on_agenda");
    joint.approve("Rådet ställer sig bakom förslaget.");
    CHECK(codes_of(joint.service.get(winter)["warnings"]) == "decided_elsewhere");
    CHECK(joint.service.get(joint.meeting)["warnings"].empty());
    joint.service.set_today("2024-12-06");
    REQUIRE(at_winter("POST", "/openings", {{"chair", "welfare/kumla"}, {"adjusters", {"welfare/nora"}}})
                .status == 200);
    const Json present{
        {"presences",
         {{{"seat", "welfare/kumla"}, {"as", "member"}}, {{"seat", "welfare/nora"}, {"as", "member"}}}}};
    REQUIRE(at_winter("PUT", "/attendance", present).status == 200);
    const Json again{{"outcome", "approved"}, {"wording", "En gång till."}, {"version", 1}};
    CHECK(code_of(at_winter("PUT", "/agenda-items/1/outcome", again)) == "decided_already");
    CHECK(joint.service.get(joint.address + "/decisions")["decisions"].size() == 1);
    REQUIRE(at_winter("DELETE", "/agenda-items/1", {{"reason", "beslutat 20 september"}}).status == 200);
    CHECK(joint.service.get(winter)["warnings"].empty());
}

TEST_CASE("an assignment is carried out as a case that names it, or stands among the tasks of its owner") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    joint.act("POST", "/agenda-items/1/assignments",
              {{"what", "Utse kontaktperson"}, {"owner", "nora"}, {"due", "2024-09-30"}});
    const Json inbox = joint.service.get(in_orebro + "/tasks?addressee=nora");
    REQUIRE(inbox["assignments"].size() == 1);
    CHECK(inbox["assignments"][0]["what"] == "Utse kontaktperson");
    CHECK(joint.service.get(in_orebro + "/tasks")["assignments"].size() == 2);
    const Json queue = joint.service.get(in_orebro + "/organisations/nora/waiting")["waitsFor"];
    REQUIRE(queue.size() == 1);
    CHECK(queue[0]["kind"] == "assignment");
    CHECK(queue[0]["due"] == "2024-09-30");

    const Json wanted{{"lifecycle", "endorsement"}, {"parties", {"kumla", "nora"}}};
    const std::string cases = "/assignments/1/cases";
    CHECK(joint.refused("POST", cases, wanted) == "not_allowed");  // the lead starts cases
    CHECK(joint.refused("POST", "/assignments/9/cases", wanted, "lead") == "assignment_unknown");
    const auto start = [&] {
        return joint.service.send("POST", joint.meeting + cases, wanted.dump(), "lead",
                                  {{"idempotency-key", "once-only-1"}});
    };
    const Response first = start();
    INFO(first.body);
    REQUIRE(first.status == 201);
    const std::string id = body_of(first)["case"].get<std::string>();
    CHECK(body_of(start())["case"] == id);
    CHECK(joint.refused("POST", cases, wanted, "lead") == "assignment_has_case");
    const Json made = joint.service.get(in_orebro + "/cases/" + id);
    CHECK(made["title"] == "Följ upp i rådet");
    CHECK(made["assignment"] == "welfare/2024-09-20/1");
    REQUIRE(made["links"].size() == 1);
    CHECK(made["links"][0]["case"] == joint.id);
    CHECK(joint.service.get(joint.meeting)["assignments"][0]["case"] == id);
}

TEST_CASE("an assignment that is withdrawn with a reason is neither open nor late, and the log keeps it") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.hold();
    joint.act("PUT", "/agenda-items/1/outcome",
              {{"outcome", "approved"},
               {"wording", "Planen fastställs."},
               {"assignments", {{{"what", "Skicka planen"}, {"owner", "kumla"}, {"due", "2024-09-19"}}}}});
    const auto listed = [&](const char* which) {
        return joint.service.get(in_orebro + "/assignments?which=" + which)["assignments"];
    };
    REQUIRE(listed("open")[0]["late"] == true);
    const Json reason{{"reason", "Planen finns på webben"}};
    CHECK(joint.refused("DELETE", "/assignments/1", Json::object()) == "member_missing");
    CHECK(joint.refused("DELETE", "/assignments/2", reason) == "assignment_unknown");
    CHECK(joint.refused("DELETE", "/assignments/1", reason, "registrar:nora") == "not_allowed");
    joint.act("DELETE", "/assignments/1", reason);
    CHECK(listed("open").empty());
    CHECK(joint.service.get(in_orebro + "/organisations/kumla/waiting")["waitsFor"].empty());
    const Json kept = listed("all")[0];
    CHECK(kept["late"] == false);
    CHECK(kept["withdrawnOn"] == "2024-09-20");
    CHECK(kept["withdrawnBy"]["role"] == "secretary");
    CHECK(kept["whyWithdrawn"] == "Planen finns på webben");
    CHECK(joint.refused("DELETE", "/assignments/1", reason) == "assignment_withdrawn");
    CHECK(joint.refused("PUT", "/assignments/1", {{"done", true}}) == "assignment_withdrawn");
    CHECK(joint.refused("POST", "/assignments/1/cases", {{"lifecycle", "endorsement"}}, "lead") != "");
}

TEST_CASE("a word about a decision counts for nothing, and its excerpt is checked or asked back about") {
    JointMeeting joint;
    joint.start_case();
    joint.service.post(joint.address + "/tasks/1/spoken-decisions",
                       {{"body", "welfare"}, {"text", "Sekreteraren: rådet har sagt ja"}},
                       "secretary:welfare");
    const Json task = joint.task();
    CHECK(task["spokenDecisions"][0]["text"] == "Sekreteraren: rådet har sagt ja");
    CHECK(task["lights"]["decided"]["state"] == "not_yet");
    CHECK(joint.service.get(joint.address + "/waiting")["waitsFor"][0]["inside"][0]["what"]["sv"] ==
          "Protokollsutdrag: beslutet är sagt, och det räknas inte");
    joint.service.set_today("2024-09-20");
    joint.service.post(joint.address + "/tasks/1/decisions",
                       {{"body", "welfare"},
                        {"outcome", "approved"},
                        {"version", 1},
                        {"section", "§ 87"},
                        {"matter", "Överenskommelse om hemsjukvård"},
                        {"wording", "Rådet ställer sig bakom förslaget."}},
                       "secretary:welfare");
    Json decision = joint.service.get(joint.address + "/decisions/1");
    CHECK(decision["matter"] == "Överenskommelse om hemsjukvård");
    CHECK(decision["check"]["state"] == "unchecked");
    const std::string checks = joint.address + "/decisions/1/checks";
    const auto check = [&](const Json& body, const std::string& by) {
        return code_of(joint.service.send("POST", checks, body.dump(), by));
    };
    CHECK(check({{"result", "confirmed"}}, "secretary:welfare") == "not_allowed");
    CHECK(check({{"result", "asked_back"}}, "lead") == "reason_missing");
    CHECK(check({{"result", "asked_back"}, {"note", "fel dag"}}, "lead").empty());
    decision = joint.service.get(joint.address + "/decisions/1");
    CHECK(decision["check"]["state"] == "asked_back");
    CHECK(decision["check"]["note"] == "fel dag");
    CHECK(check({{"result", "confirmed"}}, "lead").empty());
    CHECK(joint.service.get(joint.address + "/decisions/1")["check"]["state"] == "confirmed");
}
