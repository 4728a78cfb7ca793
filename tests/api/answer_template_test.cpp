// The answer template over the API, as a respondent uses it: fetched, filled in, read, and given as the
// answer.
#include <algorithm>

#include "api/asked_again.hpp"
#include "api/office_files.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

using Cells = std::map<std::string, std::string>;

// The cell of the column in the row of which the first column says `text`.
std::string beside(const std::string& workbook, const std::string& text, char column) {
    std::string place = place_saying(workbook, text).substr(std::string("Svar!").size());
    REQUIRE(place.front() == 'A');
    place.front() = column;
    return place;
}

std::string codes_in(const Json& reading) {
    std::string codes;
    for (const Json& each : reading["problems"]) {
        codes += (codes.empty() ? "" : ", ") + each["code"].get<std::string>();
        CHECK(!each["message"]["sv"].get<std::string>().empty());
        CHECK(!each["message"]["en"].get<std::string>().empty());
    }
    return codes;
}

std::string mark_in(const std::string& workbook) {
    return cell_in(workbook, "Svar!" + beside(workbook, "Märkning (ändra inte)", 'C'));
}

// As copied into a document: the head and the table, in the document's own order.
std::string document_with(const std::string& mark, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::vector<std::string>> table{{"Paragraf", "Ställningstagande", "Synpunkt", "Motiv"}};
    table.insert(table.end(), rows.begin(), rows.end());
    return document_of(table_of({{"Beslutad av:", "Förvaltningschefen"},
                                 {"SAMLAT STÄLLNINGSTAGANDE", "opposes"},
                                 {"Märkning (ändra inte)", mark}}) +
                       table_of(table));
}

}  // namespace

TEST_CASE("a template is fetched, filled in, read and given, and its remarks stand in the compilation") {
    const AskedAgain asked;
    const std::string empty = asked.workbook("kumla");
    CHECK(cell_in(empty, "Svar!A1") == "Svarsmall: Hemsjukvård");
    CHECK(cell_in(empty, "Svar!A2") == "Omgång 1 · version 1 · svar senast 2024-10-02");
    CHECK(cell_in(empty, "Svar!" + beside(empty, "Part", 'C')) == "Kumla kommun");
    CHECK(cell_in(empty, "Svar!" + beside(empty, "Diarienummer", 'C')) == "VON 2024-41");
    CHECK(cell_in(empty, "Svar!" + beside(empty, "2", 'B')) == "§ 2 Ansvar");
    const std::string sheet = unpacked(empty).at("xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<formula1>Ord!$A$1:$A$2</formula1>") != std::string::npos);

    const std::string file =
        filled(empty, Cells{{beside(empty, "Organ eller förvaltning", 'C'), "Vård och omsorg"},
                            {beside(empty, "Beslutad av", 'C'), "Förvaltningschefen"},
                            {beside(empty, "Datum", 'C'), "2024-09-01"},
                            {beside(empty, "§ i protokollet", 'C'), "45"},
                            {beside(empty, "Samlat ställningstagande", 'C'), " avstyrker "},
                            {beside(empty, "Belopp (kronor)", 'C'), "1 760 585,50 kr"},
                            {beside(empty, "2", 'C'), "Avstyrker"},
                            {beside(empty, "2", 'D'), "För dyrt"},
                            {beside(empty, "2", 'E'), "Parterna delar kostnaden."},
                            {beside(empty, "2", 'F'), "Underlaget är litet"},
                            {beside(empty, "Hela texten", 'D'), "I övrigt bra"},
                            {beside(empty, "A", 'E'), "Priset är 12 kr."}});
    const auto before = asked.service.tag_of_case(asked.address);
    const Json reading = asked.reading("kumla", file);
    CHECK(codes_in(reading).empty());
    const Json& answer = reading["answer"];
    CHECK(answer["parts"] ==
          Json::parse(R"([{"name":"stance","value":"opposes"},{"name":"sum","value":176058550}])"));
    CHECK(answer["stances"] == Json::parse(R"([{"clause":"2","stance":"opposes"}])"));
    CHECK(answer["remarks"] == Json::parse(R"([{"text":"I övrigt bra"},)"
                                           R"({"text":"För dyrt\n\nMotiv: Underlaget är litet","clause":"2",)"
                                           R"("proposedText":"Parterna delar kostnaden."},)"
                                           R"({"text":"Förslag till ny lydelse","clause":"A",)"
                                           R"("proposedText":"Priset är 12 kr."}])"));
    CHECK(answer["approvedBy"] == "Förvaltningschefen, Vård och omsorg, 2024-09-01, § 45");
    CHECK(answer["registryNumber"] == "VON 2024-41");
    CHECK(reading["head"].size() == 6);
    CHECK(asked.service.tag_of_case(asked.address) == before);
    CHECK(asked.service.get(asked.address + "/remarks")["counts"]["total"] == 0);

    asked.service.post(asked.task("kumla") + "/answers", answer, "registrar:kumla");
    const Json compilation = asked.service.get(asked.address + "/works/view/compilation");
    CHECK(compilation["clauses"][1]["remarks"][0]["text"] == "För dyrt\n\nMotiv: Underlaget är litet");
    CHECK(compilation["wholeText"][0]["text"] == "I övrigt bra");
}

TEST_CASE("an untouched template has nothing but what must be filled in, and the English one reads alike") {
    const AskedAgain asked;
    CHECK(codes_in(asked.reading("kumla", asked.workbook("kumla"))) == "part_missing");
    const std::string english = asked.workbook("kumla", "?language=en&format=xlsx");
    CHECK(cell_in(english, "Answer!A1") == "Answer template: Hemsjukvård");
    const Json reading = asked.reading("kumla", english);
    CHECK(codes_in(reading) == "part_missing");
    CHECK(reading["answer"]["remarks"].empty());
    const Response wrong = asked.service.send("GET", asked.task("kumla") + "/answer-template?format=odt");
    CHECK(body_of(wrong)["code"] == "wrong_query");
}

TEST_CASE("the template as a Word file is filled in where it stands, and says what the workbook says") {
    const AskedAgain asked;
    const std::string empty = asked.workbook("kumla", "?format=docx");
    INFO(asked.reading("kumla", empty)["problems"].dump());
    CHECK(codes_in(asked.reading("kumla", empty)) == "part_missing");
    const std::string file = filled_document(empty, {{{"Organ eller förvaltning", 1}, "Vård och omsorg"},
                                                     {{"Beslutad av", 1}, "Förvaltningschefen"},
                                                     {{"Datum", 1}, "2024-09-01"},
                                                     {{"Samlat ställningstagande", 1}, "Avstyrker"},
                                                     {{"Belopp (kronor)", 1}, "1 760 585,50"},
                                                     {{"2", 2}, "Avstyrker"},
                                                     {{"2", 3}, "För dyrt"},
                                                     {{"2", 4}, "Parterna delar kostnaden."},
                                                     {{"Hela texten", 3}, "I övrigt bra"}});
    const std::string sheet = asked.workbook("kumla");
    const Json from_workbook = asked.reading(
        "kumla", filled(sheet, Cells{{beside(sheet, "Organ eller förvaltning", 'C'), "Vård och omsorg"},
                                     {beside(sheet, "Beslutad av", 'C'), "Förvaltningschefen"},
                                     {beside(sheet, "Datum", 'C'), "2024-09-01"},
                                     {beside(sheet, "Samlat ställningstagande", 'C'), "Avstyrker"},
                                     {beside(sheet, "Belopp (kronor)", 'C'), "1 760 585,50"},
                                     {beside(sheet, "2", 'C'), "Avstyrker"},
                                     {beside(sheet, "2", 'D'), "För dyrt"},
                                     {beside(sheet, "2", 'E'), "Parterna delar kostnaden."},
                                     {beside(sheet, "Hela texten", 'D'), "I övrigt bra"}}));
    const Json reading = asked.reading("kumla", file);
    CHECK(codes_in(reading).empty());
    CHECK(reading["answer"] == from_workbook["answer"]);
    CHECK(reading["answer"]["stances"] == Json::parse(R"([{"clause":"2","stance":"opposes"}])"));
    asked.service.post(asked.task("kumla") + "/answers", reading["answer"], "registrar:kumla");
    CHECK(codes_in(asked.reading("nora", file)) == "template_of_another_round");
}

TEST_CASE("the Word file has headings, header rows that come again, its language and the mark unseen") {
    const AskedAgain asked;
    const Response sent = asked.service.send("GET", asked.task("kumla") + "/answer-template?format=docx");
    CHECK(*sent.header("Content-Disposition") == "attachment; filename=\"svarsmall-1.docx\"");
    CHECK(sent.body == asked.workbook("kumla", "?format=docx"));
    const auto parts = unpacked(sent.body);
    const std::string& document = parts.at("word/document.xml");
    const auto times = [&](const std::string& text) {
        int count = 0;
        for (std::size_t at = document.find(text); at != std::string::npos; at = document.find(text, at + 1))
            ++count;
        return count;
    };
    CHECK(times("w:val=\"Heading1\"") == 1);
    CHECK(times("w:val=\"Heading2\"") == 2);
    CHECK(times("<w:tbl>") == 2);
    CHECK(times("<w:tblHeader/>") == 2);
    CHECK(times("<w:dropDownList>") == 5);
    CHECK(times("w:orient=\"landscape\"") == 1);
    CHECK(parts.at("word/styles.xml").find("<w:lang w:val=\"sv-SE\"/>") != std::string::npos);
    CHECK(parts.at("docProps/custom.xml").find(mark_in(asked.workbook("kumla"))) != std::string::npos);
    const auto english = unpacked(asked.workbook("kumla", "?format=docx&language=en"));
    CHECK(english.at("word/document.xml").find("Answer template: Hemsjukvård") != std::string::npos);
    CHECK(english.at("word/styles.xml").find("<w:lang w:val=\"en-GB\"/>") != std::string::npos);
}

TEST_CASE("a document with the table copied into it is read as the workbook is") {
    const AskedAgain asked;
    const std::string mark = mark_in(asked.workbook("nora"));
    const Json reading =
        asked.reading("nora", document_with(mark, {{"§ 1", "", "Bra syfte", ""},
                                                   {"Bilaga A", "Supports", "", "Billigt"},
                                                   {"Paragraf", "Ställningstagande", "Synpunkt", "Motiv"},
                                                   {"hela texten", "", "Tack", ""}}));
    CHECK(codes_in(reading).empty());
    CHECK(reading["answer"]["stances"] == Json::parse(R"([{"clause":"A","stance":"supports"}])"));
    CHECK(
        reading["answer"]["remarks"] ==
        Json::parse(
            R"([{"text":"Bra syfte","clause":"1"},{"text":"Motiv: Billigt","clause":"A"},{"text":"Tack"}])"));
    CHECK(reading["answer"]["approvedBy"] == "Förvaltningschefen");
    asked.service.post(asked.task("nora") + "/answers", reading["answer"], "registrar:nora");
}

TEST_CASE("what is not clear in a filled template is told with its place, and the rest is read") {
    const AskedAgain asked;
    const std::string mark = mark_in(asked.workbook("nora"));
    struct Row {
        std::vector<std::string> cells;
        const char *code, *left;
    };
    const std::string long_text(20'001, 'x');
    const std::vector<Row> rows{
        {{"2", "kanske", "För dyrt", ""}, "stance_unknown", R"([{"text":"För dyrt","clause":"2"}])"},
        {{"14", "Avstyrker", "För dyrt", ""}, "clause_unknown", "[]"},
        {{"2024-02-04", "Avstyrker", "", ""}, "clause_unknown", "[]"},
        {{"", "Avstyrker", "För dyrt", ""}, "clause_missing", "[]"},
        {{"Hela texten", "Avstyrker", "Dyrt", ""}, "stance_on_whole_text", R"([{"text":"Dyrt"}])"},
        {{"2", "", long_text, ""}, "text_too_long", "[]"},
    };
    for (const Row& row : rows) {
        INFO(row.code);
        const Json reading = asked.reading("nora", document_with(mark, {row.cells}));
        CHECK(codes_in(reading) == row.code);
        CHECK(reading["problems"][0]["place"] == "table 2 row 2");
        CHECK(reading["answer"]["remarks"] == Json::parse(row.left));
        CHECK(reading["answer"]["parts"].size() == 1);
    }
    const Json twice = asked.reading(
        "nora", document_with(mark, {{"2", "Avstyrker", "", ""}, {"§ 2", "Tillstyrker", "", ""}}));
    CHECK(codes_in(twice) == "stance_twice");
    CHECK(twice["answer"]["stances"] == Json::parse(R"([{"clause":"2","stance":"opposes"}])"));

    const std::string workbook = asked.workbook("nora");
    const std::string sum = beside(workbook, "Belopp (kronor)", 'C');
    const Json amount = asked.reading("nora", filled(workbook, Cells{{sum, "1.500"}}));
    CHECK(codes_in(amount) == "value_does_not_fit, part_missing");
    CHECK(amount["problems"][0]["place"] == "Svar!" + sum);
}

TEST_CASE("a closed clause takes no new remark by way of a template either") {
    const AskedAgain asked;
    asked.service.put(asked.address + "/works/view/closed-clauses", Json{{"clauses", {{{"clause", "2"}}}}},
                      "lead");
    const std::string workbook = asked.workbook("nora");
    CHECK(cell_in(workbook, "Svar!" + beside(workbook, "2", 'B')) ==
          "§ 2 Ansvar (tar inte emot nya synpunkter)");
    const Json reading =
        asked.reading("nora", document_with(mark_in(workbook), {{"2", "Avstyrker", "Nej", ""}}));
    CHECK(codes_in(reading) == "clause_closed");
    CHECK(reading["answer"]["stances"].size() == 1);
}

TEST_CASE("a file for another task, round or version says so, and one without a mark too") {
    const AskedAgain asked;
    CHECK(codes_in(asked.reading("nora", asked.workbook("kumla"))) ==
          "template_of_another_round, part_missing");
    CHECK(codes_in(asked.reading("nora", document_with("", {}))) == "template_unmarked");
    const Json other = asked.reading("nora", document_with("01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90/1/1/1", {}));
    CHECK(codes_in(other) == "template_of_another_round");
    CHECK(other["problems"][0]["message"]["sv"].get<std::string>().find("ett annat ärende") !=
          std::string::npos);
}

TEST_CASE("in the next round the template shows what was said and done, and takes it up again") {
    AskedAgain asked;
    const std::string first = asked.workbook("kumla");
    Json answer = Json::parse(R"({"parts":[{"name":"stance","value":"opposes"}]})");
    asked.service.post(asked.task("nora") + "/answers", answer, "registrar:nora");
    answer["remarks"] =
        Json::parse(R"([{"text":"För dyrt","clause":"2"},{"text":"Vilka priser?","clause":"A"}])");
    asked.service.post(asked.task("kumla") + "/answers", answer, "registrar:kumla");
    asked.service.post(asked.address + "/remarks/1/dispositions",
                       Json{{"disposition", "partly"}, {"comment", "Taket sänks"}});
    asked.ask("# § 1 Syfte\nGod vård\n\n# § 2 Ansvar\nNästan alla\n");

    const std::string second = asked.workbook("kumla");
    CHECK(cell_in(second, "Svar!" + beside(second, "Paragraf", 'G')) == "Er synpunkt i omgång 1");
    CHECK(cell_in(second, "Svar!" + beside(second, "2", 'G')) == "Nr 1 (omgång 1): För dyrt");
    CHECK(cell_in(second, "Svar!" + beside(second, "2", 'H')) == "tillgodoses delvis. Taket sänks");
    CHECK(place_saying(second, "Nr 2 (omgång 1): Vilka priser?").starts_with("Svar!G"));
    CHECK(asked.workbook("nora").find("Er synpunkt") == std::string::npos);
    const Json reading = asked.reading(
        "kumla", filled(second, Cells{{beside(second, "Samlat ställningstagande", 'C'), "Tillstyrker"},
                                      {beside(second, "2", 'D'), "Fortfarande dyrt"}}));
    CHECK(codes_in(reading).empty());
    CHECK(reading["answer"]["remarks"] ==
          Json::parse(R"([{"text":"Fortfarande dyrt","clause":"2","follows":1}])"));
    const Json unclear =
        asked.reading("kumla", filled(second, Cells{{beside(second, "2", 'D'), "Dyrt"},
                                                    {beside(second, "2", 'G'), "Nr 7 (omgång 1): x"}}));
    CHECK(codes_in(unclear) == "earlier_remark_unknown, part_missing");
    CHECK(codes_in(asked.reading("kumla", first)).find("template_of_another_round") != std::string::npos);
    asked.service.post(asked.task("kumla") + "/answers", reading["answer"], "registrar:kumla");
    CHECK(asked.service.get(asked.address + "/remarks/3")["follows"] == 1);
}

TEST_CASE("an earlier remark stands at the clause that its own has become, whatever has its number now") {
    AskedAgain asked(
        "# § 3 Ekonomi\nRegionen betalar ett belopp till varje kommun varje månad.\n\n"
        "# § 4 Uppföljning\nParterna följer upp avtalet tillsammans en gång om året.\n");
    Json answer = Json::parse(R"({"parts":[{"name":"stance","value":"opposes"}]})");
    asked.service.post(asked.task("nora") + "/answers", answer, "registrar:nora");
    answer["remarks"] =
        Json::parse(R"([{"text":"För dyrt","clause":"3"},{"text":"För sällan","clause":"4"}])");
    asked.service.post(asked.task("kumla") + "/answers", answer, "registrar:kumla");
    asked.ask(
        "# § 3 Avvikelser\nVem som ser en brist i vården rapporterar den samma dag.\n\n"
        "# § 5 Uppföljning\nParterna följer upp avtalet tillsammans en gång om året.\n");

    const Json clauses = asked.service.get(asked.address + "/documents/draft/versions/2/clauses");
    CHECK(clauses["clauses"][1]["remarks"] == Json{2});
    CHECK(clauses["homeless"][0]["remark"] == 1);
    const std::string workbook = asked.workbook("kumla");
    CHECK(cell_in(workbook, "Svar!" + beside(workbook, "3", 'G')).empty());
    CHECK(cell_in(workbook, "Svar!" + beside(workbook, "5", 'G')) == "Nr 2 (omgång 1): För sällan");
    std::string homeless = place_saying(workbook, "tidigare: 3");
    homeless[std::string("Svar!").size()] = 'G';
    CHECK(cell_in(workbook, homeless) == "Nr 1 (omgång 1): För dyrt");
}

TEST_CASE("a file that is no template is refused, and nothing else happens") {
    const AskedAgain asked;
    const auto refused = [&](const std::string& file) { return body_of(asked.read_in("nora", file)); };
    CHECK(refused("%PDF-1.7")["code"] == "not_an_office_file");
    CHECK(refused("%PDF-1.7")["status"] == 422);
    CHECK(refused(document_of(table_of({{"Inköp", "Pris"}})))["code"] == "no_answer_table");
    CHECK(refused(document_of(""))["code"] == "no_answer_table");
    CHECK(refused(std::string(10'000'001, 'x'))["status"] == 413);
    CHECK(asked.service.send("GET", asked.address + "/tasks/99/answer-template").status == 404);
}
