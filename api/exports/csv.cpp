#include "api/exports/table.hpp"

#include <string_view>

namespace overens::api {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// "=1+1", "@SUM(…)" and the like are run by spreadsheets when the file is opened.
bool is_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void add_cell(std::string& csv, std::string_view text) {
    const bool formula = is_formula(text);
    if (!formula && text.find_first_of(";\"\r\n") == std::string_view::npos) {
        csv += text;
        return;
    }
    csv += formula ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') csv += '"';
        csv += c;
    }
    csv += '"';
}

}  // namespace

std::string to_csv(const Table& table) {
    std::string csv{byte_order_mark};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) csv += ';';
        add_cell(csv, table.columns[i].heading);
    }
    csv += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) csv += ';';
            add_cell(csv, row[i]);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace overens::api
