// Filled templates as other programs write them. The files under office/ hold one and the same answer:
// libreoffice.xlsx and openpyxl.xlsx are a template of ours, filled in and kept by those programs;
// libreoffice.docx is its table in a document.
#include "api/imports/template_reading.hpp"

#include <fstream>
#include <iterator>

#include "api/exports/answer_workbook.hpp"
#include "api/handlers/answer_reading.hpp"
#include "api/office_files.hpp"
#include "api/views/template_reading_view.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

AnswerTemplate asked_in_files() {
    AnswerTemplate asked;
    asked.version = 3;
    asked.mark = mark_of("01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90", 4, 1, 3);
    asked.takes_remarks = true;
    asked.parts = {{"stance",
                    {"Samlat ställningstagande", "Overall stance"},
                    ValueType::choice,
                    true,
                    {{"supports", {"Tillstyrker", "Supports"}}, {"opposes", {"Avstyrker", "Opposes"}}}}};
    asked.clauses = {{"1", "§ 1 Syfte"}, {"2", "§ 2 Ansvar"}, {"4.2", "Priser"}};
    return asked;
}

std::string kept_file(const std::string& name) {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/api/office/" + name, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

Json reading_of(const AnswerTemplate& asked, const std::string& bytes) {
    const auto file = read_office_file(bytes);
    if (!file) FAIL(file.error().code);
    const auto reading = read_filled(asked, *file);
    if (!reading) FAIL(reading.error().code);
    return template_reading_view(*reading, answer_as_sent(reading->answer));
}

}  // namespace

TEST_CASE("a template filled in by another program is read as it was meant") {
    struct Row {
        const char *file, *unknown_at;
        bool twice;  // has two remarks on clause 2, in rows that one cell spans
    };
    for (const Row& row :
         {Row{"libreoffice.xlsx", "Svar!A19", false}, Row{"openpyxl.xlsx", "Svar!A19", false},
          Row{"libreoffice.docx", "table 2 row 6", true}}) {
        INFO(row.file);
        const Json reading = reading_of(asked_in_files(), kept_file(row.file));
        const Json& answer = reading["answer"];
        CHECK(answer["parts"] == Json::parse(R"([{"name":"stance","value":"supports"}])"));
        CHECK(answer["stances"] == Json::parse(R"([{"clause":"4.2","stance":"opposes"}])"));
        Json remarks = Json::parse(R"([{"text":"Oklart ansvar","clause":"2",)"
                                   R"("proposedText":"Parterna ansvarar gemensamt."}])");
        if (row.twice) remarks.push_back(Json{{"text", "Och sent"}, {"clause", "2"}});
        remarks.push_back(Json{{"text", "För höga priser\nför små kommuner\n\nMotiv: Underlaget är litet"},
                               {"clause", "4.2"}});
        CHECK(answer["remarks"] == remarks);
        CHECK(answer["approvedBy"] == "Nämnden, Vård- och omsorgsnämnden, 2024-09-30");
        REQUIRE(reading["problems"].size() == 1);
        CHECK(reading["problems"][0]["code"] == "clause_unknown");
        CHECK(reading["problems"][0]["place"] == row.unknown_at);
    }
}

TEST_CASE("a workbook made of a template is read as that template, whatever it asks") {
    AnswerTemplate asked = asked_in_files();
    asked.parts.push_back({"ready",
                           {"Klart", "Ready"},
                           ValueType::yes_no,
                           true,
                           {{"yes", {"ja", "yes"}}, {"no", {"nej", "no"}}}});
    asked.parts.push_back({"staff", {"Antal", "Number"}, ValueType::number, false, {}});
    asked.parts.push_back({"from", {"Från dag", "From day"}, ValueType::date, false, {}});
    asked.parts.push_back({"words", {"Övrigt", "Other"}, ValueType::text, false, {}});
    const std::string empty = to_workbook(asked, Language::swedish);
    const auto value_at = [&](const char* label) {
        return "C" + place_saying(empty, label).substr(std::string("Svar!A").size());
    };
    const Json reading = reading_of(asked, filled(empty, {{value_at("Samlat ställningstagande"), "SUPPORTS"},
                                                          {value_at("Klart"), "Ja"},
                                                          {value_at("Antal"), "1 200"},
                                                          {value_at("Från dag"), "2025-01-01"},
                                                          {value_at("Övrigt"), "Inget"}}));
    CHECK(reading["problems"].empty());
    CHECK(reading["answer"]["parts"] ==
          Json::parse(R"([{"name":"from","value":"2025-01-01"},{"name":"ready","value":true},)"
                      R"({"name":"staff","value":1200},{"name":"stance","value":"supports"},)"
                      R"({"name":"words","value":"Inget"}])"));
    const Json wrong = reading_of(asked, filled(empty, {{value_at("Klart"), "kanske"},
                                                        {value_at("Antal"), "tolv"},
                                                        {value_at("Från dag"), "i vår"}}));
    CHECK(wrong["problems"].size() == 4);  // and the stance is missing
    CHECK(wrong["answer"]["parts"].empty());
}

TEST_CASE(
    "what stands under a heading, or beside a label, that nobody knows is told with its cell, never lost") {
    AnswerTemplate asked = asked_in_files();
    asked.parts.push_back({"words", {"Övrigt", "Other"}, ValueType::text, false, {}});
    const std::string empty = to_workbook(asked, Language::swedish);
    const auto place = [&](const char* text, char column) {
        std::string found = place_saying(empty, text).substr(std::string("Svar!").size());
        found.front() = column;
        return found;
    };
    const std::string remark = place("4.2", 'D'), proposed = place("4.2", 'E');
    const std::string stance = place("Samlat ställningstagande", 'C');
    struct Row {
        const char* what;
        std::map<std::string, std::string> cells;
        std::string problems, remarks;
    };
    const std::map<std::string, std::string> both{{remark, "För dyrt"}, {proposed, "Lägre pris."}};
    const auto with = [&](std::map<std::string, std::string> more) {
        more.insert(both.begin(), both.end());
        return more;
    };
    const std::string whole = R"([{"text":"För dyrt","clause":"4.2","proposedText":"Lägre pris."}])";
    const std::string none = "[]";
    const std::vector<Row> rows{
        {"the remark's heading", with({{place("Paragraf", 'D'), "Synpnkt"}}),
         "heading_unknown Svar!" + remark + "; remark_unclear Svar!" + place("4.2", 'A') + "; ", none},
        {"the wording's heading", with({{place("Paragraf", 'E'), "Ny text"}}),
         "heading_unknown Svar!" + proposed + "; ", R"([{"text":"För dyrt","clause":"4.2"}])"},
        {"a column of their own", with({{place("4.2", 'H'), "fråga juristen"}}),
         "heading_unknown Svar!" + place("4.2", 'H') + "; ", whole},
        {"the clauses' heading", with({{place("Paragraf", 'A'), "Pargraf"}}),
         "heading_unknown Svar!" + place("Paragraf", 'A') + "; ", none},
        {"a text in place of a clause", with({{place("2", 'A'), "Vi vill tillägga"}}),
         "clause_unknown Svar!" + place("2", 'A') + "; ", whole},
        {"a label", with({{place("Övrigt", 'A'), "Övrgt"}, {place("Övrigt", 'C'), "Tack"}}),
         "label_unknown Svar!" + place("Övrigt", 'A') + "; ", whole},
        {"a second value", with({{place("Övrigt", 'C'), "Tack"}, {place("Övrigt", 'D'), "Mycket"}}),
         "label_unknown Svar!" + place("Övrigt", 'D') + "; ", whole},
        {"the same label again",
         with({{place("Kontaktroll", 'C'), "Chef"},
               {place("Part", 'A'), "Kontaktroll"},
               {place("Part", 'C'), "Registrator"}}),
         "value_twice Svar!" + place("Kontaktroll", 'C') + "; ", whole},
        {"a day that is none", with({{place("Datum", 'C'), "2024-13-40"}}),
         "value_does_not_fit Svar!" + place("Datum", 'C') + "; ", whole},
        {"a day in words", with({{place("Datum", 'C'), "tors 12 dec 2024"}}), "", whole},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        auto cells = row.cells;
        cells[stance] = "Tillstyrker";
        const Json reading = reading_of(asked, filled(empty, cells));
        std::string told;
        for (const Json& each : reading["problems"])
            told += each["code"].get<std::string>() + " " + each["place"].get<std::string>() + "; ";
        CHECK(told == row.problems);
        CHECK(reading["answer"]["remarks"] == Json::parse(row.remarks));
    }
}

TEST_CASE("a clause that could be several is not guessed at") {
    AnswerTemplate asked = asked_in_files();
    asked.clauses = {{"4", "§ 4"}, {"4 (2)", "§ 4"}, {"5.1", ""}, {"5.10", ""}};
    const auto codes = [&](const std::string& rows) {
        OfficeFile file;
        file.tables.push_back(
            {"Svar", 1, {{1, {{"Paragraf"}, {"Synpunkt"}}}, {2, {{rows, rows == "5.1"}, {"x"}}}}});
        const auto reading = read_filled(asked, file);
        const auto& remarks = reading->answer.remarks;
        return remarks.empty() ? reading->problems.front().code : remarks.front().clause;
    };
    CHECK(codes("4") == "4");
    CHECK(codes("§ 4 (2)") == "4 (2)");
    CHECK(codes("4 § Priser") == "clause_ambiguous");
    CHECK(codes("5.1") == "clause_ambiguous");  // as a number: 5.10 looks so too
    CHECK(codes("5.10") == "5.10");
}

TEST_CASE("of a file without clauses the answers write which they mean, as they call it") {
    AnswerTemplate asked = asked_in_files();
    asked.clauses.clear();
    const std::string empty = to_workbook(asked, Language::swedish);
    const std::string row = std::to_string(std::stoi(place_saying(empty, "Hela texten").substr(6)) + 1);
    const Json reading =
        reading_of(asked, filled(empty, {{"A" + row, "Avsnitt 3"}, {"D" + row, "Otydligt"}}));
    CHECK(reading["answer"]["remarks"] == Json::parse(R"([{"text":"Otydligt","clause":"Avsnitt 3"}])"));
}

TEST_CASE("what a file says without end is not repeated without end") {
    OfficeFile file;
    file.tables.push_back({"Svar", 1, {{1, {{"Paragraf"}, {"Synpunkt"}}}}});
    for (int i = 2; i < 200; ++i) file.tables[0].rows.push_back({i, {{std::string(10'000, 'x')}, {"y"}}});
    const auto reading = read_filled(asked_in_files(), file);
    REQUIRE(reading->problems.size() == 101);
    CHECK(reading->problems[0].message.sv.size() < 200);
    CHECK(reading->problems.back().message.en == "And 100 more");
}
