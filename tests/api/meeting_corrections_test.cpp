// What can still be changed of a meeting, and what cannot: after adjustment, after the case has gone on.
#include "api/joint_meeting.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

Json member(const std::string& seat) {
    return {{"seat", seat}, {"as", "member"}};
}

void adjust(const JointMeeting& joint) {
    joint.act("POST", "/minutes-parts");
    joint.act("POST", "/minutes-parts/1/facts",
              {{"what", "adjust"}, {"by", {"welfare/nora"}}, {"how", "pen"}});
}

std::string outcome_refused(const JointMeeting& joint, const std::string& outcome,
                            const std::string& wording) {
    return joint.refused("PUT", "/agenda-items/1/outcome",
                         {{"outcome", outcome}, {"wording", wording}, {"version", 1}});
}

}  // namespace

TEST_CASE("adjusted minutes stay as they were sealed, whatever is asked afterwards") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    adjust(joint);
    const std::string sealed =
        joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=sealed").body;
    const std::string print = joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=html").body;
    CHECK(joint.refused("PUT", "/attendance", {{"presences", {member("welfare/nora")}}}) ==
          "minutes_adjusted");
    CHECK(joint.refused("POST", "/agenda-items/1/conflicts", {{"seat", "welfare/nora"}}) ==
          "minutes_adjusted");
    CHECK(joint.refused("POST", "/agenda-items/1/assignments", {{"what", "Mer"}}) == "minutes_adjusted");
    CHECK(outcome_refused(joint, "rejected", "Avslås.") == "minutes_adjusted");
    joint.act("PUT", "/assignments/1", {{"owner", "kumla"}, {"due", "2025-03-21"}});
    joint.act("PUT", "/assignments/1", {{"done", true}});
    CHECK(joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=sealed").body == sealed);
    CHECK(joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=html").body == print);
    const Json assignment = joint.service.get(in_orebro + "/assignments?which=all")["assignments"][0];
    CHECK(assignment["owner"] == "kumla");
    CHECK(assignment["due"] == "2025-03-21");
    CHECK(assignment["doneOn"] == "2024-09-20");
}

TEST_CASE("a correction that the case cannot follow is refused, and says why") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    CHECK(outcome_refused(joint, "not_decided", "") == "case_went_on");
    CHECK(outcome_refused(joint, "approved", "Rådet ställer sig bakom.").empty());
    CHECK(outcome_refused(joint, "rejected", "Avslås.").empty());
    const Json decisions = joint.service.get(joint.address + "/decisions")["decisions"];
    CHECK(decisions[decisions.size() - 1]["outcome"] == "rejected");
    // Somebody registers the adjustment on the case itself: then the minutes cannot say otherwise any more.
    joint.service.post(joint.address + "/decisions/" + std::to_string(decisions.size()) + "/facts",
                       {{"what", "adjusted"}}, "secretary:welfare");
    CHECK(outcome_refused(joint, "approved", "Rådet ställer sig bakom.") == "case_went_on");
}

TEST_CASE("attendance and conflicts cannot take away the quorum that decided") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    joint.approve("Rådet ställer sig bakom förslaget.");
    CHECK(joint.refused("PUT", "/attendance", {{"presences", {member("welfare/nora")}}}) ==
          "outcome_stands_against");
    CHECK(joint.refused("POST", "/agenda-items/1/conflicts", {{"seat", "welfare/laxa"}}).empty());
    CHECK(joint.refused("POST", "/agenda-items/1/conflicts",
                        {{"seat", "welfare/kumla_d"}, {"chair", "welfare/nora"}}) ==
          "outcome_stands_against");
}

TEST_CASE("a matter that was withdrawn and tabled again is on the agenda, and nothing is left to tell") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.act("POST", "/summons");
    joint.act("DELETE", "/agenda-items/1", {{"reason", "utgår"}});
    CHECK(joint.task()["agenda"].empty());
    Json again = joint.matter();
    again["reason"] = "kom ändå";
    CHECK(joint.act("POST", "/agenda-items", again)["stillToTell"].empty());
    CHECK(joint.task()["agenda"][0]["meeting"] == "2024-09-20");
    CHECK(joint.service.get(joint.meeting)["stillToTell"].empty());
}

TEST_CASE("what a move leaves out stays as it is") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "information"}, {"title", "Läget"}});
    joint.act("POST", "/moves", {{"day", "2024-09-27"}});
    Json record = joint.service.get(joint.meeting);
    CHECK(record["place"] == "Teams");
    CHECK(record["starts"] == "09:00");
    CHECK(record["days"]["papersBy"] == "2024-09-13");
    joint.act("POST", "/moves", {{"day", "2024-09-27"}, {"place", "Sal 2"}});
    record = joint.service.get(joint.meeting);
    CHECK(record["formerDays"] == Json::array({"2024-09-20"}));
    CHECK(record["place"] == "Sal 2");
    CHECK(joint.refused("POST", "/moves", {{"day", "2024-09-27"}, {"ends", "08:00"}}) == "times_reversed");
}

TEST_CASE("how many working days are left until the papers are to be in") {
    JointMeeting joint;
    joint.act("POST", "/moves", {{"day", "2024-09-27"}});
    const auto left = [&](const char* today) {
        joint.service.set_today(today);
        return joint.service.get(joint.meeting)["days"]["workingDaysToPapers"];
    };
    CHECK(left("2024-09-09") == 4);  // Monday; papers in on Friday 13
    CHECK(left("2024-09-13") == 0);
    CHECK(left("2024-09-16") == -1);
}

TEST_CASE("a guest's calendar keeps a joint meeting that has begun") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "information"}, {"title", "Läget"}});
    const Response put =
        joint.service.send("PUT", in_orebro + "/bodies/health/meetings",
                           Json{{"meetings", {{{"day", "2024-11-22"}}}}}.dump(), "secretary:health");
    CHECK(code_of(put) == "meeting_begun");
}

TEST_CASE("an item for information decides nothing") {
    JointMeeting joint;
    joint.start_case();
    Json matter = joint.matter();
    matter["kind"] = "information";
    joint.act("POST", "/agenda-items", matter);
    joint.hold();
    CHECK(outcome_refused(joint, "approved", "Ja.") == "not_for_decision");
    CHECK(joint.service.get(joint.address + "/decisions")["decisions"].empty());
}

TEST_CASE(
    "an outcome that is written again gives its assignments once, and takes back what it no longer names") {
    JointMeeting joint;
    joint.start_case();
    joint.act("POST", "/agenda-items", joint.matter());
    joint.hold();
    const auto write = [&](const Json& assignments) {
        return joint.act("PUT", "/agenda-items/1/outcome",
                         {{"outcome", "approved"},
                          {"wording", "Rådet ställer sig bakom förslaget."},
                          {"version", 1},
                          {"assignments", assignments}});
    };
    const auto whats = [&] {
        std::string text;
        const Json list = joint.service.get(in_orebro + "/assignments?which=all")["assignments"];
        for (const Json& each : list)
            text += each["assignment"].dump() + " " + each["what"].get<std::string>() + "; ";
        return text;
    };
    const Json follow{{"what", "Följ upp"}}, report{{"what", "Rapportera"}, {"owner", "kumla"}};
    write(Json::array({follow, report}));
    write(Json::array({follow, report}));
    CHECK(whats() == "1 Följ upp; 2 Rapportera; ");
    joint.act("PUT", "/assignments/1", {{"owner", "nora"}});
    joint.act("POST", "/agenda-items/1/assignments", {{"what", "Meddela parterna"}});
    write(Json::array({follow}));
    CHECK(whats() == "1 Följ upp; 3 Meddela parterna; ");
    write(Json::array());
    CHECK(whats() == "1 Följ upp; 3 Meddela parterna; ");  // somebody has taken it up
    write(Json::array({report}));
    CHECK(whats() == "1 Följ upp; 3 Meddela parterna; 4 Rapportera; ");
}
