// What is read from XLSX and DOCX files, and which files are refused.
#include "api/imports/office_tables.hpp"

#include "api/exports/table.hpp"
#include "api/office_files.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// "A1=x B1=y / A2=z": all that a file's tables say, row by row.
std::string told(const std::string& bytes) {
    const auto file = read_office_file(bytes);
    if (!file) return file.error().code;
    std::string text;
    for (const OfficeTable& table : file->tables) {
        for (const OfficeRow& row : table.rows) {
            std::string line;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (!row.cells[i].text.empty())
                    line += (line.empty() ? "" : " ") + place_of(table, row, i) + "=" + row.cells[i].text;
            }
            text += (text.empty() ? "" : " / ") + line;
        }
    }
    return text;
}

const std::string a_workbook = to_xlsx({"T", {{"A", 3}}, {{"x"}}});

std::string sheet_of(const std::string& rows, const std::string& after = {}) {
    return with_sheet(a_workbook, R"(<?xml version="1.0"?><worksheet xmlns="s"><sheetData>)" + rows +
                                      "</sheetData>" + after + "</worksheet>");
}

std::string cell_of(const std::string& content) {
    return document_of("<w:tbl><w:tr><w:tc><w:tcPr/>" + content + "</w:tc></w:tr></w:tbl>");
}

std::string run_of(const std::string& text) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

}  // namespace

TEST_CASE("a workbook's cells are read as people see them") {
    struct Row {
        const char* name;
        std::string bytes, text;
    };
    const std::vector<Row> rows{
        {"texts kept apart", a_workbook, "T!A1=A / T!A2=x"},
        {"texts in the cell, in pieces",
         sheet_of(R"(<row r="2"><c r="B2" t="inlineStr"><is><r><t>Av</t></r>)"
                  R"(<r><t xml:space="preserve">styr </t></r>)"
                  R"(<rPh><t>no</t></rPh></is></c></row>)"),
         "T!B2=Avstyr"},
        {"numbers as texts",
         sheet_of(R"(<row r="1"><c r="A1"><v>4</v></c><c r="B1"><v>4.2</v></c>)"
                  R"(<c r="C1"><v>4.2000000000000002</v></c>)"
                  R"(<c r="D1"><v>1.5E3</v></c><c r="E1" t="b"><v>1</v></c>)"
                  R"(<c r="F1" t="str"><v>a_x000D_b</v></c></row>)"),
         "T!A1=4 T!B1=4.2 T!C1=4.2 T!D1=1500 T!E1=true T!F1=ab"},
        {"no places said", sheet_of(R"(<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>)"),
         "T!A1=1 T!B1=2 / T!A2=3"},
        {"a cell over several rows",
         sheet_of(R"(<row r="1"><c r="A1"><v>4</v></c></row><row r="2"><c r="B2"><v>5</v></c></row>)"
                  R"(<row r="3"><c r="B3"><v>6</v></c></row>)",
                  R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells>)"),
         "T!A1=4 / T!A2=4 T!B2=5 / T!B3=6"},
        {"blanks", sheet_of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t> \xC2\xA0 </t></is></c></row>"),
         ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(told(row.bytes) == row.text);
    }
}

TEST_CASE("a day in a workbook is read as a day, by the format of its cell") {
    OfficeParts parts =
        unpacked(sheet_of(R"(<row r="1"><c r="A1" s="1"><v>45565</v></c><c r="B1" s="2"><v>45565.75</v></c>)"
                          R"(<c r="C1" s="3"><v>45565</v></c><c r="D1" s="0"><v>45565</v></c></row>)"));
    parts["xl/styles.xml"] =
        R"(<?xml version="1.0"?><styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>)"
        R"(<numFmt numFmtId="165" formatCode="0 &quot;dagar&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>)"
        R"(<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)";
    CHECK(told(packed(parts)) == "T!A1=2024-09-30 T!B1=2024-09-30 T!C1=45565 T!D1=45565");
}

TEST_CASE("a document's tables are read as they are when its changes are taken") {
    struct Row {
        const char* name;
        std::string bytes, text;
    };
    const std::string start = "table 1 row 1=";
    const std::vector<Row> rows{
        {"runs", cell_of("<w:p>" + run_of("Av") + run_of("styr ") + run_of("vi") + "</w:p>"),
         start + "Avstyr vi"},
        {"paragraphs", cell_of("<w:p>" + run_of("a") + "</w:p><w:p>" + run_of("b") + "</w:p>"),
         start + "a\nb"},
        {"breaks", cell_of("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"),
         start + "a\nb\tc"},
        {"what is put in counts, what is taken out does not",
         cell_of("<w:p>" + run_of("a") + "<w:ins>" + run_of("b") +
                 "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>" + "<w:moveFrom>" + run_of("d") +
                 "</w:moveFrom><w:moveTo>" + run_of("e") + "</w:moveTo></w:p>"),
         start + "abe"},
        {"content controls",
         cell_of("<w:p><w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>" + run_of("Avstyrker") +
                 "</w:sdtContent></w:sdt></w:p>"),
         start + "Avstyrker"},
        {"a content control that nobody has filled in",
         cell_of("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run_of("Choose") +
                 "</w:sdtContent></w:sdt></w:p>"),
         ""},
        {"rows and cells in content controls, links",
         document_of(
             "<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:"
             "hyperlink>" +
             run_of("a") +
             "</w:hyperlink></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
             "</w:sdtContent></w:sdt>"),
         start + "a"},
        {"a row taken out",
         document_of("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" + run_of("a") +
                     "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>" + run_of("b") + "</w:p></w:tc></w:tr></w:tbl>"),
         start + "b"},
        {"a cell over two rows",
         document_of(
             "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>" + run_of("4") +
             "</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
         start + "4 / table 1 row 2=4"},
        {"text twice, for old and new programs",
         cell_of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>a</"
                 "w:t></mc:Fallback>"
                 "</mc:AlternateContent></w:r></w:p>"),
         start + "a"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(told(row.bytes) == row.text);
    }
}

TEST_CASE("a file that is not what it should be is refused with one clear reason") {
    const std::string declared = R"(<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>)";
    OfficeParts with_type = unpacked(document_of(""));
    with_type["word/document.xml"] = declared + "<w:document><w:body>&a;</w:body></w:document>";
    OfficeParts broken = unpacked(document_of(""));
    broken["word/document.xml"] = "<w:document><w:body></w:document>";
    OfficeParts not_text = unpacked(document_of(""));
    not_text["word/document.xml"] = "<w:document><w:body>\xFF\xC0</w:body></w:document>";
    OfficeParts large = unpacked(document_of(""));
    large["word/media/a"] = std::string(21U * 1024U * 1024U, '\0');
    OfficeParts packed_far = unpacked(document_of(""));
    packed_far["word/media/a"] = std::string(5U * 1024U * 1024U, '\0');
    OfficeParts many = unpacked(document_of(""));
    for (int i = 0; i < 1000; ++i) many["a" + std::to_string(i)] = "x";
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<w:ins>";
    for (int i = 0; i < 200; ++i) deep += "</w:ins>";
    std::string elements;
    for (int i = 0; i < 1'500'000; ++i) elements += "<a" + std::to_string(i) + "/>";
    const std::string whole = document_of(table_of({{"a"}}));
    std::string flipped = whole;
    flipped[flipped.find("word/document.xml") + 25] ^= 0x55;
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    const std::string encrypted = old + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    struct Row {
        const char* name;
        std::string bytes, code;
    };
    const std::vector<Row> rows{
        {"nothing that is packed", "%PDF-1.7", "not_an_office_file"},
        {"an archive of something else", packed({{"a.txt", "x"}}), "not_an_office_file"},
        {"the old format", old, "not_an_office_file"},
        {"a password", encrypted, "file_encrypted"},
        {"cut off", whole.substr(0, whole.size() / 2), "file_damaged"},
        {"a bit turned", flipped, "file_damaged"},
        {"XML that is none", packed(broken), "file_damaged"},
        {"no text", packed(not_text), "file_damaged"},
        {"too deep", document_of(deep), "file_damaged"},
        {"a document type", packed(with_type), "file_has_document_type"},
        {"a part too large", packed(large), "file_too_large_unpacked"},
        {"packed too far", packed(packed_far), "file_too_large_unpacked"},
        {"too many elements", document_of(elements), "file_too_large_unpacked"},
        {"too many parts", packed(many), "file_too_large_unpacked"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(told(row.bytes) == row.code);
    }
}

TEST_CASE("a text that many cells refer to is counted as often as it is there") {
    OfficeParts parts = unpacked(a_workbook);
    parts["xl/sharedStrings.xml"] =
        "<?xml version=\"1.0\"?><sst><si><t>" + std::string(100'000, 'x') + "</t></si></sst>";
    std::string rows;
    for (int i = 0; i < 1000; ++i) rows += R"(<row><c t="s"><v>0</v></c></row>)";
    parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    CHECK(told(packed(parts)) == "file_too_large_unpacked");
}
