// A table as people print it or open it in a spreadsheet: headings, and rows of texts.
#pragma once

#include <string>
#include <vector>

namespace overens::api {

struct Table {
    struct Column {
        std::string heading;
        int width = 12;  // in characters, for what has widths
    };
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // UTF-8; as many texts in each as there are columns
};

// RFC 4180 with semicolons and a byte order mark: as the spreadsheets of Sweden open it. What a spreadsheet
// would take for a formula begins with an apostrophe instead.
std::string to_csv(const Table& table);

// A workbook with one sheet: headings that stay, and filters. Throws std::runtime_error when it cannot be
// made.
std::string to_xlsx(const Table& table);

}  // namespace overens::api
