// What an authority is to enter in its register, as a table and to be printed.
#pragma once

#include <string>
#include <vector>

#include "api/exports/table.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "api/views/scene.hpp"
#include "engine/registering/register_list.hpp"

namespace overens::api {

// One line, in the words of people.
struct RegisterRow {
    RegisterLine line;
    std::string case_id, case_title;
    std::string numbers;   // the authority's own registration numbers of the case
    std::string from, to;  // names
    Title what;
};

RegisterRow register_row(const Scene& scene, const std::string& authority, const std::string& case_id,
                         RegisterLine line);

Table register_table(const std::string& title, const std::vector<RegisterRow>& rows, Language language);
std::string register_page(const std::string& title, const std::vector<RegisterRow>& rows, Language language);

}  // namespace overens::api
