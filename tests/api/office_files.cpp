#include "api/office_files.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>

#include "api/imports/office_tables.hpp"
#include "catch.hpp"

namespace overens::api::test {

namespace {

constexpr const char* first_sheet = "xl/worksheets/sheet1.xml";

std::string escaped_xml(const std::string& text) {
    std::string xml;
    for (const char c : text) xml += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return xml;
}

std::string bytes_of(zip_source_t* source) {
    std::string bytes;
    std::array<char, 8192> piece{};
    REQUIRE(zip_source_open(source) == 0);
    zip_int64_t got = 0;
    while ((got = zip_source_read(source, piece.data(), piece.size())) > 0)
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    zip_source_close(source);
    return bytes;
}

OfficeFile read(const std::string& workbook) {
    auto file = read_office_file(workbook);
    if (!file) FAIL(file.error().code);
    return std::move(*file);
}

}  // namespace

std::string packed(const OfficeParts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    std::string bytes = bytes_of(target);
    zip_source_free(target);
    return bytes;
}

OfficeParts unpacked(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_t* archive =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), 0, &error);
    REQUIRE(archive != nullptr);
    OfficeParts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        std::string text(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, text.data(), text.size());
        zip_fclose(file);
        parts[about.name] = std::move(text);
    }
    zip_discard(archive);
    return parts;
}

std::string place_saying(const std::string& workbook, const std::string& text) {
    for (const OfficeFile file = read(workbook); const OfficeTable& table : file.tables) {
        for (const OfficeRow& row : table.rows) {
            const auto cell = std::ranges::find(row.cells, text, &OfficeCell::text);
            if (cell != row.cells.end())
                return place_of(table, row, static_cast<std::size_t>(cell - row.cells.begin()));
        }
    }
    FAIL("no cell says " << text);
    return {};
}

std::string cell_in(const std::string& workbook, const std::string& place) {
    for (const OfficeFile file = read(workbook); const OfficeTable& table : file.tables) {
        for (const OfficeRow& row : table.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (place_of(table, row, i) == place) return row.cells[i].text;
            }
        }
    }
    return {};
}

namespace {

std::string text_in(const pugi::xml_node& node) {
    std::string text;
    for (const auto& found : node.select_nodes(".//w:t")) text += found.node().text().get();
    return text;
}

pugi::xml_node cell_of(const pugi::xml_document& document, const std::string& first, int column) {
    for (const auto& found : document.select_nodes("//w:tr")) {
        const pugi::xml_node row = found.node();
        if (text_in(row.child("w:tc")) != first) continue;
        auto cells = row.children("w:tc").begin();
        std::advance(cells, column);
        return *cells;
    }
    FAIL("no row begins with " << first);
    return {};
}

void write_into(const pugi::xml_node& cell, const std::string& text) {
    if (pugi::xml_node control = cell.select_node(".//w:sdt").node()) {
        control.child("w:sdtPr").remove_child("w:showingPlcHdr");
        control.select_node(".//w:t").node().text() = text.c_str();
        return;
    }
    cell.child("w:p").append_child("w:r").append_child("w:t").text() = text.c_str();
}

}  // namespace

std::string filled_document(const std::string& document,
                            const std::map<std::pair<std::string, int>, std::string>& cells) {
    OfficeParts parts = unpacked(document);
    pugi::xml_document xml;
    REQUIRE(xml.load_string(parts.at("word/document.xml").c_str(), pugi::parse_full));
    for (const auto& [place, text] : cells) write_into(cell_of(xml, place.first, place.second), text);
    std::ostringstream written;
    xml.save(written, "", pugi::format_raw);
    parts["word/document.xml"] = written.str();
    return packed(parts);
}

std::string filled(const std::string& workbook, const std::map<std::string, std::string>& cells) {
    OfficeParts parts = unpacked(workbook);
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(parts.at(first_sheet).c_str(), pugi::parse_full));
    for (const auto& [place, text] : cells) {
        const std::string query = "//c[@r='" + place + "']";
        pugi::xml_node cell = sheet.select_node(query.c_str()).node();
        INFO(place);
        if (!cell) {  // beyond what the template has
            const std::string row = "//row[@r='" + place.substr(place.find_first_of("0123456789")) + "']";
            cell = sheet.select_node(row.c_str()).node().append_child("c");
            cell.append_attribute("r") = place.c_str();
        }
        REQUIRE(cell);
        cell.remove_children();
        cell.remove_attribute("t");
        cell.append_attribute("t") = "inlineStr";
        cell.append_child("is").append_child("t").text() = text.c_str();
    }
    std::ostringstream written;
    sheet.save(written, "", pugi::format_raw);
    parts[first_sheet] = written.str();
    return packed(parts);
}

std::string with_sheet(const std::string& workbook, const std::string& sheet) {
    OfficeParts parts = unpacked(workbook);
    parts[first_sheet] = sheet;
    return packed(parts);
}

std::string document_of(const std::string& body) {
    return packed(
        {{"_rels/.rels",
          R"(<?xml version="1.0"?><Relationships xmlns="r"><Relationship Id="rId1" )"
          R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
          R"(Target="word/document.xml"/></Relationships>)"},
         {"word/document.xml",
          R"(<?xml version="1.0"?><w:document xmlns:w="w"><w:body>)" + body + "</w:body></w:document>"}});
}

std::string table_of(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<w:tbl>";
    for (const auto& row : rows) {
        xml += "<w:tr>";
        for (const std::string& cell : row)
            xml += "<w:tc><w:p><w:r><w:t>" + escaped_xml(cell) + "</w:t></w:r></w:p></w:tc>";
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

}  // namespace overens::api::test
