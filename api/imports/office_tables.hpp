// The tables of an XLSX or DOCX file as rows of texts: the sheets of a workbook that are shown, the tables of
// a document in their order.
//
// Pure, from bytes; any thread. What the reader is to see as one text is one: formatted pieces are put
// together, inserted text counts and deleted text does not, placeholders of content controls are nothing.
// Numbers and days are texts ("4.2", "2024-09-30"). A cell that spans rows says the same in each of them.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/refusal.hpp"

namespace overens::api {

struct OfficeCell {
    std::string text;        // UTF-8; lines end with "\n"
    bool is_number = false;  // of a workbook: "4.10" that was kept as a number has become "4.1"
};

struct OfficeRow {
    int number = 1;  // as people count
    std::vector<OfficeCell> cells;
};

struct OfficeTable {
    std::string name;             // of the sheet; empty in a document
    int number = 1;               // in the file, as people count
    std::vector<OfficeRow> rows;  // those with any text
};

struct OfficeFile {
    std::vector<OfficeTable> tables;
    std::map<std::string, std::string> properties;  // those that somebody has added, by name
};

// "Svar!C14"; "table 2 row 5" of a document.
std::string place_of(const OfficeTable& table, const OfficeRow& row, std::size_t column);

// Refused, with one blocker: what is neither XLSX nor DOCX, encrypted, damaged or larger than it seems, and
// XML with a document type.
std::expected<OfficeFile, Blocker> read_office_file(std::string_view bytes);

}  // namespace overens::api
