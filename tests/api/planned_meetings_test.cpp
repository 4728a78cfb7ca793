// A body's calendar as it is put: the same rules as for a meeting that is moved.
#include "api/joint_meeting.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// The codes of what is wrong; empty when it was put.
std::string put_refused(const Service& service, const std::string& body, const Json& meetings) {
    const Response response = service.send("PUT", in_orebro + "/bodies/" + body + "/meetings",
                                           Json{{"meetings", meetings}}.dump(), "administrator");
    if (response.status < 400) return {};
    std::string codes;
    const Json problem = body_of(response);
    for (const Json& each : problem["blockers"])
        codes += (codes.empty() ? "" : " ") + each["code"].get<std::string>();
    return codes;
}

}  // namespace

TEST_CASE("a meeting is planned on an open day, ends after it begins, and is led by another body") {
    const Service service;
    fill_orebro(service);
    const auto put = [&](const Json& meeting) {
        return put_refused(service, "nora_namnd", Json::array({meeting}));
    };
    CHECK(put({{"day", "2024-10-19"}}) == "day_closed");  // a Saturday
    CHECK(put({{"day", "2024-12-25"}}) == "day_closed");
    CHECK(put({{"day", "9999-12-30"}}) == "value_does_not_fit");
    CHECK(put({{"day", "2024-10-18"}, {"starts", "13:00"}, {"ends", "09:00"}}) == "times_reversed");
    CHECK(put({{"day", "2024-10-18"}, {"hostedBy", "ingen/2024-10-18"}}) == "unknown_body");
    CHECK(put({{"day", "2024-10-18"}, {"hostedBy", "nora_namnd/2024-10-18"}}) == "unknown_body");
    CHECK(put({{"day", "2024-10-18"}, {"hostedBy", "kumla_namnd/2024-10-18"}}) == "meeting_unknown");
    CHECK(put({{"day", "2024-10-18"}, {"hostedBy", "kumla_namnd/2024-10-14"}}) == "not_that_day");
    CHECK(put({{"day", "2024-10-14"}, {"hostedBy", "kumla_namnd/2024-10-14"}}).empty());
    CHECK(put({{"day", "2024-10-18"}, {"lastDay", "2024-10-19"}}) == "day_closed");
    CHECK(put({{"day", "2024-12-23"}, {"lastDay", "2024-12-25"}}) == "day_closed");
    CHECK(put({{"day", "2024-10-18"}, {"lastDay", "2031-10-17"}}) == "days_many");
    CHECK(put({{"day", "2024-10-18"}, {"cutOff", "2024-10-06"}}) == "day_closed");
    CHECK(put_refused(service, "nora_namnd",
                      {{{"day", "2024-10-17"}, {"lastDay", "2024-10-18"}}, {{"day", "2024-10-18"}}}) ==
          "day_repeated");
    CHECK(put({{"day", "2024-08-31"}}).empty());  // it has been held, on a Saturday
    service.put(in_orebro + "/organisations/nora",
                {{"name", "Nora kommun"},
                 {"kind", "municipality"},
                 {"decisionPath", {"nora_namnd"}},
                 {"daysOff", {{{"first", "2024-11-01"}, {"last", "2024-11-01"}}}}});
    CHECK(put({{"day", "2024-11-01"}}) == "day_closed");
    CHECK(service
              .send("PUT", in_orebro + "/bodies/nora_namnd",
                    Json{{"name", "Nämnden"},
                         {"organisation", "nora"},
                         {"kind", "committee"},
                         {"regime", "statutory"},
                         {"mandate", "decide"},
                         {"meetings", {{{"day", "2024-11-01"}}}}}
                        .dump(),
                    "administrator")
              .status == 422);
}

TEST_CASE("no two bodies lead one joint meeting, and who leads cannot leave its guests") {
    const Service service;
    fill_orebro(service);
    const Json joint = Json::array({{{"day", "2024-10-14"}, {"hostedBy", "kumla_namnd/2024-10-14"}}});
    REQUIRE(put_refused(service, "nora_namnd", joint).empty());
    CHECK(put_refused(service, "kumla_namnd",
                      {{{"day", "2024-10-14"}, {"hostedBy", "nora_namnd/2024-10-14"}}}) ==
          "meeting_led_by_other");
    CHECK(put_refused(service, "laxa_namnd",
                      {{{"day", "2024-10-14"}, {"hostedBy", "nora_namnd/2024-10-14"}}}) ==
          "meeting_led_by_other");
    CHECK(put_refused(service, "kumla_namnd", {{{"day", "2024-10-15"}}}) == "meeting_joint");
    CHECK(put_refused(service, "nora_namnd", joint).empty());  // as it stands
}

TEST_CASE("a body that joins an agenda that has begun follows when the meeting moves") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.put_council("third", {{{"day", "2024-09-20"}, {"hostedBy", "welfare/2024-09-20"}}});
    CHECK(joint.service.get(joint.meeting)["jointWith"].size() == 2);
    joint.act("POST", "/moves", {{"day", "2024-09-27"}});
    const Json calendar = joint.service.get(in_orebro + "/bodies/third/meetings");
    CHECK(calendar["meetings"][0]["day"] == "2024-09-27");
    joint.act("POST", "/cancellations", {{"reason", "för få anmälda"}});
    CHECK(joint.service.get(in_orebro + "/bodies/third/meetings")["meetings"].empty());
    CHECK(put_refused(joint.service, "laxa_namnd",
                      {{{"day", "2024-09-27"}, {"hostedBy", "welfare/2024-09-20"}}}) == "meeting_unknown");
}

TEST_CASE("nobody joins a meeting that has been opened") {
    JointMeeting joint;
    joint.act("POST", "/agenda-items", {{"kind", "decision"}, {"title", "Mötesplan"}});
    joint.hold();
    CHECK(put_refused(joint.service, "laxa_namnd",
                      {{{"day", "2024-09-20"}, {"hostedBy", "welfare/2024-09-20"}}}) == "meeting_begun");
}

TEST_CASE("a meeting that is taken out of the calendar is told of as cancelled, until it is planned again") {
    const Service service;
    fill_orebro(service);
    const auto is_cancelled = [&] {
        const std::string feed =
            service.send("GET", in_orebro + "/bodies/nora_namnd/calendar.ics", {}, "administrator").body;
        const std::size_t at = feed.find("nora_namnd.2024-10-18.meeting");
        REQUIRE(at != std::string::npos);
        const std::size_t end = feed.find("END:VEVENT", at);
        return feed.substr(at, end - at).contains("STATUS:CANCELLED");
    };
    const Json day = Json::array({{{"day", "2024-10-18"}}});
    REQUIRE(put_refused(service, "nora_namnd", day).empty());
    CHECK_FALSE(is_cancelled());
    REQUIRE(put_refused(service, "nora_namnd", {{{"day", "2024-11-15"}}}).empty());
    CHECK(is_cancelled());
    REQUIRE(put_refused(service, "nora_namnd", {{{"day", "2024-10-18"}}, {{"day", "2024-11-15"}}}).empty());
    CHECK_FALSE(is_cancelled());
}

TEST_CASE("a body does not meet in the months that it keeps empty") {
    const Service service;
    fill_orebro(service);
    Json body{{"name", "Nora kommun, nämnden"}, {"organisation", "nora"}, {"kind", "committee"},
              {"regime", "statutory"},          {"mandate", "decide"},    {"emptyMonths", {7, 1, 7}}};
    CHECK(service.put(in_orebro + "/bodies/nora_namnd", body)["emptyMonths"] == Json::array({1, 7}));
    CHECK(put_refused(service, "nora_namnd", {{{"day", "2025-01-15"}}}) == "month_empty");
    body.erase("emptyMonths");
    CHECK(service.put(in_orebro + "/bodies/nora_namnd", body)["emptyMonths"] == Json::array({1, 7}));
    body["emptyMonths"] = {13};
    CHECK(service.send("PUT", in_orebro + "/bodies/nora_namnd", body.dump(), "administrator").status == 422);
    body["emptyMonths"] = Json::array();
    service.put(in_orebro + "/bodies/nora_namnd", body);
    CHECK(put_refused(service, "nora_namnd", {{{"day", "2025-01-15"}}}).empty());
}

TEST_CASE("papers that would be due on a day off are due on the working day before") {
    const Service service;
    fill_orebro(service);
    const Json put = service.put(in_orebro + "/bodies/nora_namnd/meetings",
                                 {{"meetings", {{{"day", "2025-01-15"}}, {{"day", "2025-02-12"}}}}});
    CHECK(put["meetings"][0]["cutOff"] == "2024-12-30");
    CHECK(put["meetings"][1]["cutOff"] == "2025-01-29");
}

TEST_CASE("a meeting that was cancelled is not revived by the calendar") {
    const JointMeeting joint;
    joint.act("POST", "/cancellations", {{"reason", "för få anmälda"}});
    CHECK(put_refused(joint.service, "welfare", {{{"day", "2024-09-20"}}, {{"day", "2024-12-06"}}}) ==
          "meeting_cancelled");
    CHECK(put_refused(joint.service, "welfare",
                      {{{"day", "2024-09-20"}, {"id", "extra"}}, {{"day", "2024-12-06"}}})
              .empty());
}

TEST_CASE("a body that ends meets before that day alone, and is told what follows it") {
    const Service service;
    fill_orebro(service);
    const Json ends{
        {"name", "Nora kommun, nämnden"}, {"organisation", "nora"}, {"kind", "committee"},
        {"regime", "statutory"},          {"mandate", "decide"},    {"dissolvedFrom", "2025-01-01"},
        {"successor", "kumla_namnd"}};
    service.put(in_orebro + "/bodies/nora_namnd", ends);
    CHECK(put_refused(service, "nora_namnd", {{{"day", "2024-12-18"}}}).empty());
    CHECK(put_refused(service, "nora_namnd", {{{"day", "2025-01-15"}}}) == "body_dissolved");
    const Response told = service.send("PUT", in_orebro + "/bodies/nora_namnd/meetings",
                                       Json{{"meetings", {{{"day", "2025-01-15"}}}}}.dump(), "administrator");
    CHECK(body_of(told)["blockers"][0]["message"]["sv"] ==
          "Organet upphör 2025-01-01 och Kumla kommun, nämnden tar över: planera hos det, eller en dag före "
          "det");
    Json together = ends;
    together["meetings"] = {{{"day", "2024-12-18"}}, {{"day", "2025-02-12"}}};
    CHECK(service.send("PUT", in_orebro + "/bodies/nora_namnd", together.dump(), "administrator").status ==
          422);
}

TEST_CASE("papers for a meeting that moves are due by the same rule as for one that is planned") {
    JointMeeting joint;
    const auto papers_by = [&] {
        return joint.service.get(in_orebro + "/bodies/welfare/meetings")["meetings"][1]["cutOff"];
    };
    // Fourteen days before the 8th of January is Christmas Day, and the day before that is off too.
    joint.act("POST", "/moves", {{"day", "2025-01-08"}});
    CHECK(papers_by() == "2024-12-23");
    joint.act("POST", "/moves", {{"day", "2025-01-10"}});
    CHECK(papers_by() == "2024-12-27");
    // What was set by hand stays as many days before, on the working day before a day off.
    joint.act("POST", "/moves", {{"day", "2025-01-10"}, {"cutOff", "2025-01-02"}});
    joint.act("POST", "/moves", {{"day", "2025-01-14"}});
    CHECK(papers_by() == "2025-01-03");
}
