// What a cell of a workbook says (ECMA-376, part 1, 18.3.1.4): texts kept apart, numbers, days. Used within
// this folder only.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "api/imports/office_tables.hpp"

namespace overens::api {

// What the cells of all sheets refer to by number.
struct SharedWords {
    std::vector<std::string> texts;
    std::vector<bool> is_day;  // by format: it shows its number as a day
    bool from_1904 = false;    // days are counted from there
};

void add_shared_texts(const pugi::xml_node& table, SharedWords& words);
void add_styles(const pugi::xml_node& styles, SharedWords& words);

OfficeCell cell_value(const pugi::xml_node& cell, const SharedWords& words);

// From 1; nothing for what is no such number.
std::optional<int> whole_number_in(std::string_view digits);

}  // namespace overens::api
