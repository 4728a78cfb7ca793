// What files are taken for, by their bytes and by what is said of them.
#include "api/files/file_types.hpp"
#include "api/files/text_check.hpp"
#include "api/files/zip_names.hpp"
#include "api/made_files.hpp"
#include "catch.hpp"

using namespace overens::api;
using namespace overens::api::test;

namespace {

constexpr const char* unsaid = "application/octet-stream";

// "PDF", or why it is refused: "422 file_disguised".
std::string taken_for(const std::string& bytes, const std::string& said) {
    const auto refused = [](const RefusedFile& file) {
        return std::to_string(file.status) + " " + file.why.code;
    };
    if (const auto early = refused_as_said(said)) return refused(*early);
    const auto type = type_by_bytes(bytes, said);
    return type ? std::string((*type)->name) : refused(type.error());
}

const std::string plain_words = "Hej på er, det här är en text.\n";
const std::string latin_words = "Hej p\xE5 er, det h\xE4r \xE4r en text.\n";
const std::string web_page = "<!DOCTYPE html><html><script>alert(1)</script></html>";
const std::string small_rtf = "{\\rtf1\\ansi\\deff0 Hej}";
const std::string small_mail =
    "Received: from a by b\r\nFrom: lead@example.org\r\nSubject: Hej\r\n\r\nHej\r\n";
const std::string docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

}  // namespace

TEST_CASE("a file of each kind that is taken is recognised, said or not") {
    struct Row {
        std::string bytes, name;
    };
    const std::vector<Row> rows{
        {small_pdf(), "PDF"},
        {"%PDF-1.7", "PDF"},
        {office_file("word/document.xml"), "DOCX"},
        {office_file("xl/workbook.xml"), "XLSX"},
        {office_file("ppt/presentation.xml"), "PPTX"},
        {open_document("text"), "ODT"},
        {open_document("spreadsheet"), "ODS"},
        {open_document("presentation"), "ODP"},
        {small_rtf, "RTF"},
        {plain_words, "TXT"},
        {"x", "TXT"},
        {"a,b,c\n1,2,3\n4,5,6\n", "CSV"},
        {small_png(), "PNG"},
        {hex_bytes("ffd8ffe000104a46494600010100000100010000ffd9"), "JPEG"},
        {hex_bytes("49492a000800000000000000"), "TIFF"},
        {hex_bytes("4d4d002a0000000800000000"), "TIFF"},
        {small_mail, "EML"},
    };
    for (const auto& [bytes, name] : rows) {
        CAPTURE(name);
        CHECK(taken_for(bytes, unsaid) == name);
        for (const FileType& type : taken_file_types()) {
            if (type.name == name) CHECK(taken_for(bytes, std::string(type.media_type)) == name);
        }
    }
}

TEST_CASE("office files are recognised in whatever order and manner their parts were written") {
    const std::string types = "<Types/>", part = "<x/>", picture(90'000, 'p');
    CHECK(taken_for(zip_of({{"_rels/.rels", part},
                            {"docProps/app.xml", part},
                            {"docProps/core.xml", part},
                            {"word/document.xml", part},
                            {"[Content_Types].xml", types}}),
                    docx) == "DOCX");
    CHECK(taken_for(zip_of({{"docProps/app.xml", part},
                            {"docProps/core.xml", part},
                            {"xl/theme/theme1.xml", std::string(7'000, 't')},
                            {"xl/workbook.xml", part},
                            {"[Content_Types].xml", types}}),
                    unsaid) == "XLSX");
    CHECK(taken_for(zip_of({{"[Content_Types].xml", types},
                            {"_rels/.rels", part},
                            {"docProps/thumbnail.jpeg", picture},
                            {"docProps/app.xml", part},
                            {"ppt/presentation.xml", part}}),
                    unsaid) == "PPTX");
    CHECK(taken_for(zip_of({{"[Content_Types].xml", types},
                            {"docProps/custom.xml", picture},
                            {"word/document.xml", part}},
                           true),
                    unsaid) == "DOCX");
}

TEST_CASE("what is not on the list is not taken, whatever it is called") {
    const std::string zip = zip_of({{"a.txt", "hej"}, {"b.txt", "hej"}});
    const std::string zip_with_office =
        zip_of({{"docProps/readme.txt", "hej"}, {"inside.docx", office_file("word/document.xml")}});
    for (const std::string& bytes :
         {zip, zip_with_office, web_page, small_program(), std::string("GIF89a\1\0\1\0\0\0\0;", 14),
          std::string("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
          std::string("{\"a\": [1, 2]}"), zip_of({{"META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"}}),
          hex_bytes("d0cf11e0a1b11ae1") + std::string(600, '\0'), std::string(300, '\1')}) {
        CAPTURE(bytes.substr(0, 20));
        CHECK(taken_for(bytes, unsaid) == "415 media_type_not_taken");
        CHECK(taken_for(bytes, "application/pdf") == "422 file_disguised");
        CHECK(taken_for(bytes, docx) == "422 file_disguised");
        CHECK(taken_for(bytes, "image/png") == "422 file_disguised");
    }
    for (const char* said : {"application/zip", "text/html", "image/svg+xml", "application/json",
                             "application/msword", "application/x-executable"}) {
        CAPTURE(said);
        CHECK(taken_for(small_pdf(), said) == "415 media_type_not_taken");
    }
}

TEST_CASE("a file that is said to be another one is told apart from it") {
    CHECK(taken_for(small_png(), "application/pdf") == "422 file_disguised");
    CHECK(taken_for(small_pdf(), "text/plain") == "422 file_disguised");
    CHECK(taken_for(small_rtf, "text/plain") == "422 file_disguised");
    CHECK(taken_for(small_program(), "text/plain") == "422 file_disguised");
    CHECK(taken_for(plain_words, "application/pdf") == "422 file_disguised");
    CHECK(taken_for(office_file("xl/workbook.xml"), docx) == "422 file_disguised");
    CHECK(taken_for(open_document("text"), docx) == "422 file_disguised");
    CHECK(taken_for(open_document("text-template"), "application/vnd.oasis.opendocument.text") ==
          "422 file_disguised");
    CHECK(taken_for(plain_words, "message/rfc822") == "422 file_disguised");
    const auto refused = type_by_bytes(small_program(), "application/pdf");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().why.message.en.starts_with("The file is said to be application/pdf but is "));
}

TEST_CASE("a text may be kept as the kind of text that it is said to be") {
    const std::string source = "#include <stdio.h>\nint main() {}\n";
    CHECK(taken_for(web_page, "text/plain") == "TXT");
    CHECK(taken_for(source, "text/plain") == "TXT");
    CHECK(taken_for(source, unsaid) == "TXT");
    CHECK(taken_for("# Rubrik\n\n- punkt\n", "text/markdown") == "MD");
    CHECK(taken_for("namn;belopp\nKumla;3\n", "text/csv") == "CSV");
    CHECK(taken_for("a,b\n1,2\n3,4\n", "text/plain") == "TXT");
    CHECK(taken_for("\xEF\xBB\xBFnamn;belopp\nKumla;3\n", "text/csv") == "CSV");
    CHECK(taken_for(small_mail, "text/plain") == "TXT");
    CHECK(taken_for("To: b@example.org\r\nSubject: Hej\r\n\r\nHej\r\n", "message/rfc822") == "EML");
}

TEST_CASE("names that older programs use are understood") {
    CHECK(taken_for(small_rtf, "application/rtf") == "RTF");
    CHECK(taken_for(small_pdf(), "application/x-pdf") == "PDF");
    CHECK(taken_for("# Rubrik\n", "text/x-markdown") == "MD");
    CHECK(taken_for(hex_bytes("ffd8ffe000104a46494600010100000100010000ffd9"), "image/jpg") == "JPEG");
}

TEST_CASE("text in another encoding than UTF-8 is told so") {
    for (const char* said : {"text/plain", "text/csv", "text/markdown", unsaid}) {
        CAPTURE(said);
        CHECK(taken_for(latin_words, said) == "422 text_not_utf8");
    }
    const std::string sixteen_bits("\xFF\xFEH\0e\0j\0\n\0", 10);
    CHECK(taken_for(sixteen_bits, "text/plain") == "422 text_not_utf8");
}

TEST_CASE("text is text however it is cut into bits") {
    struct Row {
        std::string bytes;
        bool is_text;
    };
    for (const auto& [bytes, is_text] :
         {Row{"", true}, Row{"Hej på er", true}, Row{"€ och 🎈", true}, Row{"rad\r\n\tindrag\f", true},
          Row{std::string("a\0b", 3), false}, Row{"h\xE4r", false}, Row{"slut \xC3", false},
          Row{"slut \xE2\x82", false}, Row{"\xC3\x28", false}, Row{"\xA5", false}, Row{"a\x7F", false},
          Row{"\xED\xA0\x80", false}}) {
        CAPTURE(bytes);
        for (std::size_t part = 1; part <= bytes.size() + 1; ++part) {
            CAPTURE(part);
            TextCheck check;
            for (std::size_t at = 0; at < bytes.size(); at += part) check.add(bytes.substr(at, part));
            CHECK(check.is_text() == is_text);
        }
    }
}

TEST_CASE("names in a ZIP file are read from header to header, and never beyond the end") {
    using Names = std::vector<std::string_view>;
    const std::string zip = zip_of({{"a.txt", "hej"}, {"b/c.txt", zip_of({{"hidden", ""}})}, {"d", ""}});
    CHECK(names_in_zip(zip) == Names{"a.txt", "b/c.txt", "d"});
    CHECK(names_in_zip(zip_of({{"a", "hej"}, {"b", "du"}}, true)) == Names{"a", "b"});
    CHECK(names_in_zip("PK").empty());
    for (std::size_t length = 0; length < zip.size(); ++length)
        CHECK(names_in_zip(std::string_view(zip).substr(0, length)).size() <= 3);
}
