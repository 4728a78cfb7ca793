// The compilation of a round's answers as boards expect it: a table with a row for each remark, clause by
// clause (respondent, remark, comment, action, change in version), and one page of overview before it.
#pragma once

#include <string>

#include "api/exports/table.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "api/views/scene.hpp"
#include "engine/rounds/compilation.hpp"

namespace overens::api {

Table compilation_table(const Scene& scene, const Compilation& compilation, Language language);

// A row for each who was asked, with what they answered, its files, and who stands behind it; empty cells for
// who has not. No rows where answers are remarks alone.
Table answers_table(const Scene& scene, const Compilation& compilation, Language language);

// A question of which the answers have no remarks is compiled by party and part alone.
bool takes_remarks(const Scene& scene, const std::string& work);

// To be printed on A4, lying down; nothing in it is fetched or run.
std::string compilation_page(const Scene& scene, const Compilation& compilation, Language language);

}  // namespace overens::api
