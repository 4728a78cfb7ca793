// A year's calendar out of a file, as a secretary sends it: what is read, what is doubted, and that nothing
// is written.
#include "api/exports/table.hpp"
#include "api/office_files.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string its_body = in_orebro + "/bodies/council";

struct Council {
    Council() {
        fill_orebro(service);
        service.put(in_orebro + "/organisations/kumla",
                    {{"name", "Kumla kommun"},
                     {"kind", "municipality"},
                     {"daysOff", {{{"first", "2024-05-10"}, {"last", "2024-05-10"}}}}});
        put_body(Json::array());
    }
    void put_body(const Json& meetings) const {
        service.put(its_body, {{"name", "Samverkansrådet"},
                               {"organisation", "kumla"},
                               {"kind", "collaboration_council"},
                               {"regime", "agreed"},
                               {"mandate", "endorse"},
                               {"meetings", meetings}});
    }
    Response send(const std::string& file, const char* query = "") const {
        return service.send("POST", its_body + "/calendar-readings" + query, file, "secretary:council",
                            {{"content-type", "application/octet-stream"}});
    }
    Json read(const std::string& file, const char* query = "") const {
        const std::int64_t before = service.store.register_revision("orebro");
        const Response response = send(file, query);
        INFO(response.body);
        REQUIRE(response.status == 200);
        CHECK(service.store.register_revision("orebro") == before);
        CHECK(send(file, query).body == response.body);
        return body_of(response);
    }
    std::string refused(const std::string& file) const {
        const Response response = send(file);
        CHECK(response.status == 422);
        return body_of(response)["code"];
    }

    Service service;
};

// "2024-12-12 13:00-16:00 Sal A <2024-11-28", each on a line of its own.
std::string told(const Json& reading) {
    std::string all;
    for (const Json& each : reading["meetings"]) {
        all += each["day"].get<std::string>();
        if (!each["lastDay"].is_null()) all += ".." + each["lastDay"].get<std::string>();
        if (each["starts"] != "") all += " " + each["starts"].get<std::string>();
        if (each["ends"] != "") all += "-" + each["ends"].get<std::string>();
        if (each["place"] != "") all += " " + each["place"].get<std::string>();
        if (!each["cutOff"].is_null()) all += " <" + each["cutOff"].get<std::string>();
        all += "\n";
    }
    return all;
}

// "day_repeated line 4", each on a line of its own.
std::string doubts(const Json& reading) {
    std::string all;
    for (const Json& each : reading["problems"]) {
        CHECK_FALSE(each["message"]["sv"].get<std::string>().empty());
        CHECK_FALSE(each["message"]["en"].get<std::string>().empty());
        all += each["code"].get<std::string>() + " " + each["place"].get<std::string>() + "\n";
    }
    return all;
}

std::string event_of(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}
std::string calendar_of(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("a calendar in CSV is read, and can be put as it was read") {
    const Council council;
    const Json reading = council.read(
        "Samverkansrådet 2024;;;;\r\n"
        "Datum;Manusstopp;Tid;Plats;Anteckning\r\n"
        "tors 12 dec 2024;28/11 2024;13.00–16.00;\"Sal \"\"A\"\"; plan 2\";ja\r\n"
        "2024-10-03;;kl 9;;\r\n"
        "23–24 oct 2024;2024-10-09;;Teams;\r\n");
    CHECK(told(reading) ==
          "2024-10-03 09:00\n"
          "2024-10-23..2024-10-24 Teams <2024-10-09\n"
          "2024-12-12 13:00-16:00 Sal \"A\"; plan 2 <2024-11-28\n");
    CHECK(doubts(reading).empty());
    CHECK(reading["sources"][2] ==
          Json{{"day", "2024-12-12"}, {"place", "line 3"}, {"text", "tors 12 dec 2024"}});
    CHECK(reading["columns"][0]["readAs"] == "day");
    CHECK(reading["columns"][4] == Json{{"place", "line 2"}, {"heading", "Anteckning"}, {"readAs", nullptr}});
    const Json put =
        council.service.put(its_body + "/meetings", {{"meetings", reading["meetings"]}}, "secretary:council");
    CHECK(put["meetings"].size() == 3);
    CHECK(put["meetings"][2]["cutOff"] == "2024-11-28");
    CHECK(put["meetings"][0]["cutOff"] == "2024-09-19");  // by the time table
}

TEST_CASE("commas, tabs and Windows-1252 are read as spreadsheets save them") {
    const Council council;
    const std::string expected = "2024-10-03 Örebro\n";
    CHECK(told(council.read("Date,Place\n2024-10-03,Örebro\n")) == expected);
    CHECK(told(council.read("Dag\tLokal\n3 okt 2024\tÖrebro")) == expected);
    CHECK(told(council.read("\xEF\xBB\xBFMeeting;Room\r3 Oct 2024;Örebro\r")) == expected);
    CHECK(told(council.read("M\xF6te;Lokal\r\n3/10 2024;\xD6rebro\r\n")) == expected);
    CHECK(told(council.read("Datum;Tid\r\n2024-10-03;9\x96"
                            "12\r\n")) == "2024-10-03 09:00-12:00\n");
    // Beside a date, "Dag" is the weekday.
    CHECK(told(council.read("Dag;Datum\ntorsdag;2024-10-03\n")) == "2024-10-03\n");
    CHECK(doubts(council.read("Dag;Datum\nfredag;2024-10-03\n")) == "other_weekday line 2\n");
}

TEST_CASE("every doubt is told with its line, and what is clear is read") {
    const Council council;
    const Json reading = council.read(
        "Datum;Handlingar senast;Börjar;Slutar;Plats\n"
        "2024-10-03;2024-10-10;;;\n"       // a cut-off after the meeting
        "3 oktober 2024;;;;\n"             // the day again
        "lör 5 okt 2024;;;;\n"             // a Saturday
        "2024-05-01;;;;\n"                 // a holiday
        "2024-06-21;;;;\n"                 // midsummer eve
        "2024-05-10;;;;\n"                 // Kumla's own day off
        "2024-07-04;;;;\n"                 // July
        "tors 4 okt 2024;;;;\n"            // a Friday
        "12 nov;;;;\n"                     // which year
        "i november;;;;\n"                 // no day
        ";;13.00;;\n"                      // a time without a day
        "2024-11-13;2024-10-27;15;12;\n"   // a cut-off on a Sunday; ends before it begins
        "2024-11-14;;sen eftermiddag;;\n"  // no time
        "2024-11-15;5/6/2024;;;" +
        std::string(201, 'x') + "\n");
    CHECK(told(reading) ==
          "2024-05-01\n2024-05-10\n2024-06-21\n2024-07-04\n2024-10-03\n2024-10-05\n2024-11-13 <2024-10-27\n"
          "2024-11-14\n2024-11-15\n");
    CHECK(doubts(reading) ==
          "other_weekday line 9\nyear_missing line 10\nday_unreadable line 11\nday_missing line 12\n"
          "time_unreadable line 14\nday_unreadable line 15\nday_repeated line 3\n"
          "closed_day line 5\nclosed_day line 7\nclosed_day line 6\nclosed_day line 8\n"
          "cut_off_after_meeting line 2\nclosed_day line 4\nclosed_day line 13\ntimes_reversed line 13\n"
          "place_unreadable line 15\n");
    CHECK(told(council.read("Datum\n12 nov\n", "?year=2024")) == "2024-11-12\n");
    CHECK(council.send("Datum\n12 nov\n", "?year=24").status == 422);
}

TEST_CASE("rows about other bodies are left out, and meetings that the file lacks are told") {
    const Council council;
    council.put_body({{{"id", "autumn"}, {"day", "2024-10-03"}}, {{"day", "2024-09-05"}}});
    const Json reading = council.read(
        "Nämnd;Datum\nSamverkansrådet;2024-10-03\nKS;2024-10-08\nKS;2024-11-12\ncouncil;2024-12-12\n");
    CHECK(told(reading) == "2024-10-03\n2024-12-12\n");
    CHECK(doubts(reading) == "other_body line 3\nnot_in_file \n");
    CHECK(reading["problems"][1]["message"]["sv"] ==
          "Det här står i planen men inte i filen: 2024-09-05. Ta med det när planen sätts, annars "
          "försvinner det");
    CHECK(reading["meetings"][0]["id"] == "autumn");  // it is still the meeting that it was
}

TEST_CASE("a calendar in a workbook is read cell by cell") {
    const Council council;
    const std::string workbook = to_xlsx({"Blad1",
                                          {{"Sammanträde", 20}, {"Manusstopp", 20}, {"Tid", 10}},
                                          {{"tors 3 okt 2024", "19 sep 2024", "09.00-12.00"},
                                           {"fre 10 okt 2024", "", ""},
                                           {"2024-11-13", "", "?"}}});
    const Json reading = council.read(workbook);
    CHECK(told(reading) == "2024-10-03 09:00-12:00 <2024-09-19\n2024-11-13\n");
    CHECK(doubts(reading) == "other_weekday Blad1!A3\ntime_unreadable Blad1!C4\n");

    // Days and times as the program itself keeps them; a number that is not shown as a day is none.
    OfficeParts parts = unpacked(workbook);
    parts["xl/styles.xml"] =
        R"(<styleSheet xmlns="s"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>)"
        R"(</cellXfs></styleSheet>)";
    const std::string cells = with_sheet(
        packed(parts), R"(<?xml version="1.0"?><worksheet xmlns="s"><sheetData>)"
                       R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Datum</t></is></c>)"
                       R"(<c r="B1" t="inlineStr"><is><t>Tid</t></is></c></row>)"
                       R"(<row r="2"><c r="A2" s="1"><v>45638</v></c><c r="B2" s="2"><v>0.5625</v></c></row>)"
                       R"(<row r="3"><c r="A3"><v>45645</v></c></row></sheetData></worksheet>)");
    CHECK(told(council.read(cells)) == "2024-12-12 13:30\n");
    CHECK(doubts(council.read(cells)) == "day_unreadable Blad1!A3\n");
}

TEST_CASE("a calendar in iCalendar is read in Swedish time, entry by entry") {
    const Council council;
    const Json reading = council.read(calendar_of(
        event_of("SUMMARY:Råd\r\nDTSTART;TZID=Europe/Stockholm:20241003T090000\r\n"
                 "DTEND;TZID=Europe/Stockholm:20241003T120000\r\nLOCATION:Sal A\\, plan 2\r\n") +
        event_of("SUMMARY:Internat\r\nDTSTART;VALUE=DATE:20241024\r\nDTEND;VALUE=DATE:20241026\r\n") +
        event_of("SUMMARY:UTC\r\nDTSTART:20241028T080000Z\r\nDURATION:PT2H30M\r\n") +
        event_of("SUMMARY:Outlook\r\nDTSTART;TZID=\"W. Europe Standard Time\":20241105T130000\r\n") +
        event_of("SUMMARY:London\r\nDTSTART;TZID=Europe/London:20241106T090000\r\n") +
        event_of("SUMMARY:Varje månad\r\nDTSTART;VALUE=DATE:20241107\r\nRRULE:FREQ=MONTHLY\r\n") +
        event_of("SUMMARY:Inställt\r\nDTSTART;VALUE=DATE:20241108\r\nSTATUS:CANCELLED\r\n") +
        event_of("SUMMARY:Dag?\r\nDTSTART;VALUE=DATE:20241131\r\n")));
    CHECK(told(reading) ==
          "2024-10-03 09:00-12:00 Sal A, plan 2\n2024-10-24..2024-10-25\n2024-10-28 09:00-11:30\n"
          "2024-11-05 13:00\n");
    CHECK(doubts(reading) ==
          "other_time_zone line 32\nrepeats line 38\ncancelled line 45\nday_unreadable line 52\n");
}

TEST_CASE("our own calendar is read as the calendar that it was made of") {
    const Council council;
    council.put_body(
        {{{"day", "2024-10-03"}, {"cutOff", "2024-09-17"}, {"starts", "09:00"}, {"ends", "12:00"}},
         {{"day", "2024-11-13"}, {"lastDay", "2024-11-14"}, {"place", "Åsgård; sal \"A\", 2"}}});
    const Json before = council.service.get(its_body + "/meetings");
    const Response feed = council.service.send("GET", its_body + "/calendar.ics");
    const Json reading = council.read(feed.body);
    CHECK(reading["meetings"] == before["meetings"]);
    CHECK(doubts(reading).empty());
}

TEST_CASE("what is no calendar is refused, and says what would be") {
    const Council council;
    CHECK(council.refused("Namn;Telefon\nA;1\n") == "no_calendar_table");
    CHECK(council.refused(std::string("\x89PNG\r\n\x1A\n\0\0", 10)) == "unknown_file_kind");
    CHECK(council.refused("Datum;Plats\n2024-10-03;\"Sal A\n") == "quote_not_ended");
    CHECK(council.refused("PK\x03\x04 torn") == "file_damaged");
    CHECK(council.refused(document_of("<w:p/>")) == "no_calendar_table");
    CHECK(council.refused("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n") == "file_damaged");
    CHECK(council.refused("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR\r\n") == "file_damaged");
    std::string deep = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 5000; ++i) deep += "BEGIN:VEVENT\r\n";
    for (int i = 0; i < 5000; ++i) deep += "END:VEVENT\r\n";
    CHECK(council.refused(deep + "END:VCALENDAR\r\n") == "file_damaged");
    std::string many;
    for (int i = 0; i < 1001; ++i) many += event_of("DTSTART;VALUE=DATE:20241107\r\n");
    CHECK(council.refused(calendar_of(many)) == "too_many_meetings");
    CHECK(council.send(std::string(2'000'001, ';')).status == 413);
    CHECK(council.service
              .send("POST", in_orebro + "/bodies/nobody/calendar-readings", "Datum\n2024-10-03\n",
                    "administrator", {{"content-type", "application/octet-stream"}})
              .status == 404);
}
