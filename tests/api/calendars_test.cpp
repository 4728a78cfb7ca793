// Calendars that people subscribe to. What other programs read in them is checked by another reader on the
// files in calendars/ (calendar_check.py); here, that those files are what we send.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "api/http/utf8.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const char* const pact_lifecycle = R"yaml(format: 1
lifecycle: pact
version: 1
title: {sv: "Avtal", en: "Pact"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
start: deciding
states:
  deciding:
    title: {sv: "Partsbeslut", en: "The parties decide"}
    work: {decision: {title: {sv: "Besluta", en: "Decide"}, decide: each party, as: decide, counts: final}}
    then: in_force
  in_force: {title: {sv: "Gäller", en: "In force"}, end: completed}
)yaml";

const std::string in_kumla = in_orebro + "/bodies/kumla_namnd";

// Lines as they were before they were folded, in which nothing but versions of libraries may differ.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

std::string kept_file(const std::string& name) {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/api/calendars/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// RFC 5545, 3.1: lines of at most 75 bytes that end with CRLF, and here no character is cut in two.
void check_lines(const std::string& text) {
    REQUIRE(text.ends_with("\r\n"));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at);
        const std::string line = text.substr(at, end - at);
        INFO(line);
        CHECK(line.size() <= 75);
        CHECK(line.find_first_of("\r\n") == std::string::npos);
        CHECK(is_utf8(line));
        at = end + 2;
    }
}

std::string calendar(const Service& service, const std::string& target) {
    const Response response = service.send("GET", target);
    INFO(target << ": " << response.body);
    REQUIRE(response.status == 200);
    CHECK(response.media_type == "text/calendar; charset=utf-8");
    CHECK(response.header("Content-Disposition")->ends_with(".ics\""));
    check_lines(response.body);
    return response.body;
}

void check_kept(const std::string& calendar, const std::string& name) {
    INFO(calendar);
    CHECK(unfolded(calendar) == unfolded(kept_file(name)));
}

// The lines of one entry, by how its UID begins.
std::string entry(const std::string& text, const std::string& id) {
    const std::string plain = unfolded(text);
    const std::size_t at = plain.find("UID:" + id);
    if (at == std::string::npos) return {};
    return plain.substr(at, plain.find("END:VEVENT", at) - at);
}

bool has(const std::string& text, const std::string& line) {
    return text.find(line + "\r\n") != std::string::npos;
}

int sequence(const std::string& entry) {
    const std::size_t at = entry.find("SEQUENCE:");
    REQUIRE(at != std::string::npos);
    return std::stoi(entry.substr(at + 9));
}

int count_of(const std::string& text, const std::string& piece) {
    int count = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
    return count;
}

Json kumla_meetings() {
    return {
        {{"day", "2024-03-26"}, {"starts", "09:00"}, {"ends", "12:00"}, {"place", "Sal A; \"Teams\", b\\c"}},
        {{"day", "2024-04-02"}, {"starts", "09:00"}},
        {{"day", "2024-10-25"}, {"starts", "09:00"}, {"ends", "12:00"}},
        {{"day", "2024-10-28"},
         {"starts", "09:00"},
         {"ends", "12:00"},
         {"place", "Sammanträdesrummet Åsgårdsvägen i det gamla rådhuset på Södra Kungsgatan i Örebro"}},
        {{"day", "2024-11-14"}, {"lastDay", "2024-11-15"}, {"starts", "10:00"}, {"ends", "15:00"}},
        {{"day", "2024-12-10"}, {"hostedBy", "nora_namnd/2024-12-10"}}};
}

struct Kumla {
    Kumla() {
        fill_orebro(service);
        service.put(in_orebro + "/organisations/kumla",
                    {{"name", "Kumla kommun"},
                     {"kind", "municipality"},
                     {"decisionPath", {"kumla_namnd"}},
                     {"daysOff", {{{"first", "2024-12-02"}, {"last", "2024-12-03"}}}}});
        service.put(in_kumla + "/meetings", {{"meetings", kumla_meetings()}});
    }

    // One meeting a week later, and one not held.
    void change_meetings() const {
        Register reg = *service.store.read_register("orebro");
        Body& body = reg.bodies.at("kumla_namnd");
        const auto moved = std::ranges::find(body.meetings, Day::of(2024, 10, 28), &Meeting::day);
        moved->id = moved->address();
        moved->day = Day::of(2024, 11, 4);
        moved->cut_off = Day::of(2024, 10, 21);
        body.cancelled.push_back(body.meetings.back());
        body.meetings.pop_back();
        Act act;
        act.recorded_at = service.clock.now() + 60'000;
        REQUIRE_FALSE(service.store.write_register(reg, service.store.register_revision("orebro"), act));
    }

    Service service;
};

}  // namespace

TEST_CASE("a body's calendar has its meetings and what is to be done before them") {
    const Kumla kumla;
    const std::string before = calendar(kumla.service, in_kumla + "/calendar.ics");
    check_kept(before, "body.ics");
    // Two of those planned before are taken out, and told of with all their days.
    CHECK(count_of(before, "BEGIN:VEVENT") == 40);
    CHECK(count_of(before, "STATUS:CANCELLED") == 10);
    const std::string meeting = entry(before, "orebro.kumla_namnd.2024-10-28.meeting@overens");
    CHECK(has(meeting, "DTSTART;TZID=Europe/Stockholm:20241028T090000"));
    CHECK(has(meeting, "DTEND;TZID=Europe/Stockholm:20241028T120000"));
    CHECK(has(entry(before, "orebro.kumla_namnd.2024-12-10.meeting"), "DTSTART;VALUE=DATE:20241210"));
    // By the time table ten days before, a Saturday: the Friday then.
    CHECK(has(entry(before, "orebro.kumla_namnd.2024-12-10.presidium"), "DTSTART;VALUE=DATE:20241129"));
    // Seven days before, when Kumla is off for two days.
    CHECK(has(entry(before, "orebro.kumla_namnd.2024-12-10.papers-out"), "DTSTART;VALUE=DATE:20241129"));
    CHECK(entry(before, "orebro.kumla_namnd.2024-12-10.notice").empty());

    kumla.change_meetings();
    const std::string after = calendar(kumla.service, in_kumla + "/calendar.ics?language=en");
    check_kept(after, "body_changed.ics");
    const std::string moved = entry(after, "orebro.kumla_namnd.2024-10-28.meeting@overens");
    CHECK(has(moved, "DTSTART;TZID=Europe/Stockholm:20241104T090000"));
    CHECK(has(entry(after, "orebro.kumla_namnd.2024-12-10.meeting@overens"), "STATUS:CANCELLED"));
    CHECK(has(entry(after, "orebro.kumla_namnd.2024-12-10.papers@overens"), "STATUS:CANCELLED"));
}

TEST_CASE("an assembly gives public notice") {
    const Service service;
    fill_orebro(service);
    service.put(in_orebro + "/bodies/kf",
                {{"name", "Kumla kommunfullmäktige"},
                 {"organisation", "kumla"},
                 {"kind", "assembly"},
                 {"regime", "statutory"},
                 {"mandate", "decide"},
                 {"meetings", {{{"day", "2024-11-18"}, {"cutOff", "2024-11-01"}}}}});
    const std::string text = calendar(service, in_orebro + "/bodies/kf/calendar.ics");
    const std::string notice = entry(text, "orebro.kf.2024-11-18.notice@overens");
    CHECK(has(notice, "SUMMARY:Kungörelse: Kumla kommunfullmäktige 2024-11-18"));
    CHECK(has(notice, "DTSTART;VALUE=DATE:20241111"));
    CHECK(has(entry(text, "orebro.kf.2024-11-18.papers"), "DTSTART;VALUE=DATE:20241101"));
}

TEST_CASE("who has a calendar already is told so") {
    const auto path =
        GENERATE(as<std::string>(), "/bodies/kumla_namnd/calendar.ics", "/organisations/kumla/calendar.ics");
    const Kumla kumla;
    const Response first = kumla.service.send("GET", in_orebro + path);
    REQUIRE(first.header("ETag") != nullptr);
    const auto again = [&] {
        return kumla.service.send("GET", in_orebro + path, {}, {},
                                  {{"if-none-match", *first.header("ETag")}});
    };
    kumla.service.set_today("2024-09-03");  // a new day alone changes nothing
    CHECK(again().status == 304);
    CHECK(again().body.empty());
    kumla.change_meetings();
    CHECK(again().status == 200);
}

TEST_CASE("what has no calendar is not there") {
    const Kumla kumla;
    for (const char* path :
         {"/bodies/nobody/calendar.ics", "/bodies/kumla_namnd/seats/nobody/calendar.ics",
          "/organisations/nobody/calendar.ics", "/cases/01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90/calendar.ics"}) {
        CHECK(kumla.service.send("GET", in_orebro + path).status == 404);
    }
    CHECK(kumla.service.send("GET", in_kumla + "/calendar.ics?language=fi").status == 422);
}

TEST_CASE("a seat's calendar has the meetings of its holder's term") {
    const Kumla kumla;
    const auto held = [](const char* who, const char* from, const Json& until) {
        return Json{{"holder", who}, {"from", from}, {"until", until}};
    };
    const Json seats = {{{"id", "chair"},
                         {"title", "Ordförande"},
                         {"holdings",
                          {held("A", "2020-01-01", "2024-03-31"), held("B", "2024-04-01", "2024-10-27"),
                           held("C", "2024-10-28", nullptr)}}},
                        {{"id", "next"},
                         {"title", "Vice ordförande"},
                         {"holdings", Json::array({held("D", "2024-12-01", nullptr)})}},
                        {{"id", "nobody"}, {"title", "Ledamot"}}};
    kumla.service.put(in_kumla + "/seats", {{"seats", seats}});
    const std::string chair = calendar(kumla.service, in_kumla + "/seats/chair/calendar.ics");
    CHECK(count_of(chair, "BEGIN:VEVENT") == 3);
    CHECK(!entry(chair, "orebro.kumla_namnd.2024-04-02.meeting").empty());
    CHECK(!entry(chair, "orebro.kumla_namnd.2024-10-25.meeting").empty());
    CHECK(count_of(calendar(kumla.service, in_kumla + "/seats/next/calendar.ics"), "BEGIN:VEVENT") == 1);
    const std::string nobody = calendar(kumla.service, in_kumla + "/seats/nobody/calendar.ics");
    CHECK(count_of(nobody, "BEGIN:VEVENT") == 0);
    CHECK(count_of(nobody, "BEGIN:VTIMEZONE") == 1);  // a calendar with nothing in it is none
}

TEST_CASE("an organisation's calendar has its bodies' meetings and the last days of its tasks") {
    const Kumla kumla;
    const std::string address = start_statement(kumla.service);
    kumla.service.post(address + "/transitions", move_ask("2024-10-01"));
    const std::string path = in_orebro + "/organisations/kumla/calendar.ics";
    const std::string text = calendar(kumla.service, path);
    CHECK(count_of(text, "BEGIN:VEVENT") == 41);
    CHECK(text.find("SUMMARY:Sista dag\\, Yttra sig: Hemsjukvård") != std::string::npos);
    CHECK(!entry(text, "orebro.kumla_namnd.2024-10-28.papers").empty());
    const Json task = kumla.service.get(address + "/tasks?addressee=kumla")["tasks"][0];
    kumla.service.post(answer_path(address, task), {{"parts", {{{"name", "stance"}, {"value", "supports"}}}}},
                       "case_officer:kumla");
    const std::string own =
        "orebro." + address.substr(address.rfind('/') + 1) + ".task" + task["number"].dump() + ".due";
    CHECK(has(entry(text, own), "STATUS:CONFIRMED"));
    const std::string answered = calendar(kumla.service, path);
    CHECK(count_of(answered, "BEGIN:VEVENT") == 41);
    CHECK(has(entry(answered, own), "STATUS:CANCELLED"));
    kumla.service.set_today("2024-11-02");
    CHECK(entry(calendar(kumla.service, path), own).empty());
}

TEST_CASE("a case's calendar has the days that are ahead of it") {
    const Kumla kumla;
    const std::string address = start_statement(kumla.service);
    kumla.service.post(address + "/transitions", move_ask("2024-10-01"));
    const std::string asked = calendar(kumla.service, address + "/calendar.ics");
    const std::string id = "orebro." + address.substr(address.rfind('/') + 1);
    // One entry for the three who are asked.
    const std::string due = entry(asked, id + ".view.1.due");
    CHECK(has(due, "DTSTART;VALUE=DATE:20241001"));
    CHECK(has(due, "DESCRIPTION:Kumla kommun\\nNora kommun\\nLaxå kommun"));
    CHECK(has(entry(asked, id + ".answer_by.field"), "SUMMARY:Svar senast: Hemsjukvård"));
    CHECK(count_of(asked, "BEGIN:VEVENT") == 2);

    kumla.service.post(address + "/holds", {{"lookAgainOn", "2024-11-01"}, {"reason", "Väntar på staten"}});
    const std::string held = calendar(kumla.service, address + "/calendar.ics?language=en");
    CHECK(has(entry(held, id + ".hold"), "SUMMARY:Look again: Hemsjukvård"));
    CHECK(has(entry(held, id + ".hold"), "DTSTART;VALUE=DATE:20241101"));
    CHECK(has(entry(held, id + ".hold"), "DESCRIPTION:Väntar på staten"));
    CHECK(has(entry(held, id + ".hold"), "STATUS:CONFIRMED"));
}

TEST_CASE("what a case's calendar has told of moves in place, or stays as cancelled") {
    const Kumla kumla;
    const std::string address = start_statement(kumla.service);
    kumla.service.post(address + "/transitions", move_ask("2024-10-01"));
    kumla.service.post(address + "/holds", {{"lookAgainOn", "2024-11-01"}, {"reason", "Väntar på staten"}});
    const std::string feed = address + "/calendar.ics";
    check_kept(calendar(kumla.service, feed), "case.ics");

    const Json task = kumla.service.get(address + "/tasks?addressee=kumla")["tasks"][0];
    const auto more_time = [&](const char* day) {
        kumla.service.post(address + "/tasks/" + task["number"].dump() + "/extensions",
                           {{"due", day}, {"reason", "Nämnden sammanträder senare"}});
    };
    const Response held = kumla.service.send("GET", address + "/holds/current");
    REQUIRE(kumla.service
                .send("DELETE", address + "/holds/current", Json{{"reason", "Staten har svarat"}}.dump(),
                      "lead", {{"if-match", *held.header("ETag")}})
                .status < 300);
    more_time("2024-10-08");
    const std::string id = "orebro." + address.substr(address.rfind('/') + 1);
    const std::string own = id + ".task" + task["number"].dump() + ".due";
    const std::string later = calendar(kumla.service, feed);
    CHECK(has(entry(later, own), "DTSTART;VALUE=DATE:20241008"));
    CHECK(has(entry(later, own), "STATUS:CONFIRMED"));
    CHECK(has(entry(later, id + ".view.1.due"), "DESCRIPTION:Nora kommun\\nLaxå kommun"));
    CHECK(has(entry(later, id + ".hold"), "STATUS:CANCELLED"));
    more_time("2024-10-15");
    CHECK(has(entry(calendar(kumla.service, feed), own), "DTSTART;VALUE=DATE:20241015"));
    kumla.service.post(answer_path(address, task), {{"parts", {{{"name", "stance"}, {"value", "supports"}}}}},
                       "case_officer:kumla");
    const std::string answered = calendar(kumla.service, feed);
    CHECK(has(entry(answered, own), "STATUS:CANCELLED"));
    CHECK(has(entry(answered, id + ".view.1.due"), "STATUS:CONFIRMED"));
    check_kept(answered, "case_changed.ics");
}

TEST_CASE("a case's calendar has the meetings that take it up, and legal force as it is expected") {
    const Kumla kumla;
    REQUIRE(kumla.service
                .send("POST", in_orebro + "/lifecycles", pact_lifecycle, "administrator",
                      {{"content-type", "application/yaml"}})
                .status == 201);
    const Json made =
        kumla.service.post(in_orebro + "/cases",
                           {{"lifecycle", "pact"}, {"title", "Hemsjukvård"}, {"parties", {"kumla", "nora"}}});
    const std::string id = made["case"].get<std::string>();
    const std::string address = in_orebro + "/cases/" + id;
    // What it waits for before it stands on any agenda.
    const std::string awaited = calendar(kumla.service, address + "/calendar.ics");
    const std::string first = "orebro." + id + ".kumla_namnd.2024-10-25";
    CHECK(has(entry(awaited, first + ".agenda"), "STATUS:CONFIRMED"));
    CHECK(has(entry(awaited, first + ".papers"), "DTSTART;VALUE=DATE:20241011"));
    for (const char* party : {"kumla", "nora"}) {
        const Json task = kumla.service.get(address + "/tasks?addressee=" + party)["tasks"][0];
        const std::string meeting = party == std::string("kumla") ? "2024-10-28" : "2024-10-14";
        kumla.service.post(address + "/tasks/" + task["number"].dump() + "/agenda-places",
                           {{"body", std::string(party) + "_namnd"}, {"meeting", meeting}});
    }
    const std::string before = calendar(kumla.service, address + "/calendar.ics");
    const std::string name = "orebro." + id + ".kumla_namnd.2024-10-28.agenda@overens";
    const std::string papers = "orebro." + id + ".kumla_namnd.2024-10-28.papers@overens";
    CHECK(
        has(entry(before, papers), "SUMMARY:Manusstopp\\, Kumla kommun\\, nämnden 2024-10-28: Hemsjukvård"));
    CHECK(has(entry(before, papers), "DTSTART;VALUE=DATE:20241014"));
    CHECK(has(entry(before, name), "DTSTART;TZID=Europe/Stockholm:20241028T090000"));
    CHECK(has(entry(before, name), "SUMMARY:Sammanträde\\, Kumla kommun\\, nämnden: Hemsjukvård"));
    CHECK(has(entry(before, name), "DESCRIPTION:Kumla kommun"));
    CHECK(has(entry(before, first + ".agenda"), "STATUS:CANCELLED"));  // waited for no more
    CHECK(count_of(unfolded(before), ".agenda@overens") == 3);
    kumla.change_meetings();  // the meeting moves a week, and is still the one on whose agenda it stands
    const std::string after = calendar(kumla.service, address + "/calendar.ics");
    CHECK(has(entry(after, name), "DTSTART;TZID=Europe/Stockholm:20241104T090000"));

    kumla.service.set_today("2024-10-20");
    const std::string passed = calendar(kumla.service, address + "/calendar.ics");
    CHECK(has(entry(passed, first + ".agenda"), "STATUS:CANCELLED"));
    CHECK(has(entry(passed, first + ".papers"), "STATUS:CANCELLED"));
    CHECK(sequence(entry(passed, first + ".agenda")) > sequence(entry(awaited, first + ".agenda")));
    const Json task = kumla.service.get(address + "/tasks?addressee=nora")["tasks"][0];
    kumla.service.post(
        address + "/tasks/" + task["number"].dump() + "/decisions",
        {{"body", "nora_namnd"}, {"outcome", "approved"}, {"section", "§ 87"}, {"happenedOn", "2024-10-14"}});
    for (const char* what : {"adjusted", "announced"}) {
        kumla.service.post(address + "/decisions/1/facts", {{"what", what}, {"happenedOn", "2024-10-18"}});
    }
    const std::string decided = calendar(kumla.service, address + "/calendar.ics");
    const std::string force = entry(decided, "orebro." + id + ".decision1.final@overens");
    CHECK(has(force, "SUMMARY:Laga kraft väntas\\, Nora kommun\\, nämnden § 87: Hemsjukvård"));
    CHECK(has(force, "DTSTART;VALUE=DATE:20241109"));  // three weeks, and the day after
}

TEST_CASE("a half day counts as a working day, and calendars say when the office closes") {
    const Kumla kumla;
    const auto put = [&](const Json& half_days) {
        const Json organisation{{"name", "Kumla kommun"},
                                {"kind", "municipality"},
                                {"decisionPath", {"kumla_namnd"}},
                                {"halfDays", half_days}};
        return kumla.service.send("PUT", in_orebro + "/organisations/kumla", organisation.dump(),
                                  "administrator");
    };
    CHECK(put({{{"day", "2024-12-24"}}}).status == 422);
    // The day before All Saints' Day, when papers for the meeting on the 15th are due.
    const Response told = put({{{"day", "2024-11-01"}}, {{"day", "2024-10-31"}}, {{"day", "2024-11-01"}}});
    REQUIRE(told.status == 200);
    CHECK(body_of(told)["halfDays"] == Json{{{"day", "2024-10-31"}}, {{"day", "2024-11-01"}}});
    const Json meetings =
        kumla.service.put(in_kumla + "/meetings", {{"meetings", {{{"day", "2024-11-15"}}}}})["meetings"];
    CHECK(meetings[0]["cutOff"] == "2024-11-01");
    const std::string text = calendar(kumla.service, in_kumla + "/calendar.ics?language=en");
    const std::string papers = entry(text, "orebro.kumla_namnd.2024-11-15.papers@overens");
    CHECK(has(papers, "DTSTART;VALUE=DATE:20241101"));
    CHECK(has(papers, "DESCRIPTION:Half day: the office closes at 12:00"));
    CHECK_FALSE(has(entry(text, "orebro.kumla_namnd.2024-11-15.presidium"), "DESCRIPTION:Half day"));
}
