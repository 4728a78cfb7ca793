// A meeting as its secretary works with it: agenda, summons, attendance, decisions, minutes, seal, excerpt;
// and what the cases and the calendar know of it.
#include "api/round.hpp"
#include "api/service.hpp"
#include "catch.hpp"
#include "storage/codec/seal_key.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const char* const endorsement = R"yaml(format: 1
lifecycle: endorsement
version: 1
title: {sv: "Ställningstagande", en: "Endorsement"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
bodies:
  council: {title: {sv: "Rådet", en: "The council"}, mandate: endorse}
documents:
  proposal: {title: {sv: "Förslag", en: "Proposal"}, by: lead}
may:
  drop: {title: {sv: "Lägg ner", en: "Drop"}, by: lead, go: dropped}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      ask: {title: {sv: "Fråga rådet", en: "Ask the council"}, by: lead, needs: [proposal], go: asking}
  asking:
    title: {sv: "Rådet tillfrågas", en: "The council is asked"}
    work:
      view:
        title: {sv: "Ställningstagande", en: "View"}
        decide: council
        as: endorse
        about: proposal
        counts: on_record
    then: endorsed
  endorsed: {title: {sv: "Klart", en: "Done"}, end: completed}
  dropped: {title: {sv: "Nedlagt", en: "Dropped"}, end: terminated}
)yaml";

Json seat(const std::string& id, const std::string& organisation, bool deputy = false) {
    return Json{{"id", id},
                {"title", "Plats " + id},
                {"organisation", organisation},
                {"deputy", deputy},
                {"holdings", Json::array({Json{{"holder", "ledamot " + id}, {"from", "2023-01-01"}}})}};
}

// Two councils with a joint meeting on 2024-09-20, and a case that waits for the first.
struct JointMeeting {
    JointMeeting() {
        fill_orebro(service);
        put_council("welfare",
                    {{{"day", "2024-09-20"}, {"starts", "09:00"}, {"ends", "12:00"}, {"place", "Teams"}},
                     {{"day", "2024-12-06"}}});
        put_council("health", {{{"day", "2024-09-20"}, {"hostedBy", "welfare/2024-09-20"}}});
        service.put(in_orebro + "/bodies/welfare/seats",
                    {{"seats",
                      {seat("kumla", "kumla"), seat("nora", "nora"), seat("laxa", "laxa"),
                       seat("kumla_d", "kumla", true)}}});
        service.put(in_orebro + "/bodies/health/seats", {{"seats", {seat("kumla", "kumla")}}});
    }

    void put_council(const std::string& council, const Json& meetings) {
        service.put(in_orebro + "/bodies/" + council, {{"name", "Rådet " + council},
                                                       {"kind", "collaboration_council"},
                                                       {"regime", "agreed"},
                                                       {"mandate", "endorse"},
                                                       {"timeTable", {{"minutesDays", 11}}},
                                                       {"meetings", meetings}});
    }

    void start_case() {
        const Response published = service.send("POST", in_orebro + "/lifecycles", endorsement,
                                                "administrator", {{"content-type", "application/yaml"}});
        INFO(published.body);
        REQUIRE(published.status == 201);
        service.put(in_orebro + "/lifecycles/endorsement/places",
                    {{"places", {{{"name", "council"}, {"bodies", {"welfare"}}}}}});
        const Json made =
            service.post(in_orebro + "/cases", {{"lifecycle", "endorsement"},
                                                {"title", "Hemsjukvård"},
                                                {"parties", {"kumla", "nora"}},
                                                {"roles", {{{"role", "lead"}, {"holder", "kumla"}}}}});
        id = made["case"].get<std::string>();
        address = in_orebro + "/cases/" + id;
        service.post(address + "/documents/proposal/versions", {{"text", "§ 1 Parterna samverkar."}});
        service.post(address + "/transitions", {{"move", "ask"}});
    }

    Json act(const std::string& method, const std::string& below, const Json& body = Json::object(),
             const std::string& by = "secretary:welfare") const {
        const Response response = service.send(method, meeting + below, body.dump(), by);
        INFO(method << " " << below << ": " << response.body);
        REQUIRE((response.status == 200 || response.status == 201));
        return body_of(response);
    }

    // The refusal's codes; empty when it was done.
    std::string refused(const std::string& method, const std::string& below,
                        const Json& body = Json::object(),
                        const std::string& by = "secretary:welfare") const {
        const Response response = service.send(method, meeting + below, body.dump(), by);
        if (response.status < 400) return {};
        std::string codes;
        const Json problem = body_of(response);
        for (const Json& each : problem["blockers"])
            codes += (codes.empty() ? "" : " ") + each["code"].get<std::string>();
        return codes;
    }

    Json matter() const {
        return {{"kind", "decision"}, {"title", "Hemsjukvård"}, {"case", id}, {"task", 1}};
    }

    Json task() const { return service.get(address + "/tasks/1"); }

    void hold() const {
        act("POST", "/summons");
        service.set_today("2024-09-20");
        act("POST", "/openings",
            {{"chair", "welfare/kumla_d"},
             {"adjusters", {"welfare/nora"}},
             {"secretary", "samverkanssekreterare"}});
        act("PUT", "/attendance",
            {{"presences",
              {{{"seat", "welfare/nora"}, {"as", "member"}},
               {{"seat", "welfare/laxa"}, {"as", "member"}},
               {{"seat", "welfare/kumla"}, {"as", "absent"}},
               {{"seat", "welfare/kumla_d"}, {"as", "serving"}, {"servesFor", "welfare/kumla"}},
               {{"seat", "health/kumla"}, {"as", "member"}}}}});
    }

    Json approve(const std::string& wording) const {
        return act("PUT", "/agenda-items/1/outcome",
                   {{"outcome", "approved"},
                    {"wording", wording},
                    {"version", 1},
                    {"assignments", {{{"what", "Följ upp i rådet"}}}}});
    }

    Service service;
    std::string id, address;
    const std::string meeting = in_orebro + "/bodies/welfare/meetings/2024-09-20";
};

}  // namespace

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
    CHECK(storage::is_sealed_by({seal["content"], seal["seal"], seal["key"]}));
    const Response sealed = joint.service.send("GET", joint.meeting + "/minutes-parts/1?format=sealed");
    CHECK(joint.service.store.seal(sealed.body).content == seal["content"]);
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
    CHECK(put(Json::array({{{"day", "2024-09-20"}}, {{"day", "2024-12-13"}}})).status == 200);
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
    CHECK(has(page("/agenda-items/1/excerpt?format=html"), "Utdraget bestyrks"));
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
                {{{"what", "Skicka planen"}, {"owner", "kumla"}, {"due", "2024-09-19"}},
                 {{"what", "Utvärdera"}}}}});
    const Json log = joint.service.get(in_orebro + "/decision-log")["decisions"];
    REQUIRE(log.size() == 1);
    CHECK(log[0]["wording"] == "Planen fastställs.");
    CHECK(log[0]["onRecord"] == false);
    CHECK(joint.service.get(in_orebro + "/decision-log?body=health")["decisions"].empty());
    Json assignments = joint.service.get(in_orebro + "/assignments")["assignments"];
    REQUIRE(assignments.size() == 2);
    CHECK(assignments[0]["late"] == true);
    CHECK(assignments[1]["lacks"] == Json::array({"owner", "due"}));
    joint.act("PUT", "/assignments/1", {{"owner", "kumla"}, {"due", "2024-09-19"}, {"done", true}});
    assignments = joint.service.get(in_orebro + "/assignments")["assignments"];
    CHECK(assignments.size() == 1);
    CHECK(joint.service.get(in_orebro + "/assignments?which=all")["assignments"].size() == 2);
}
