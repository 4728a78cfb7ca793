// The names of the files in a ZIP file, as far as its first bytes tell.
#pragma once

#include <string_view>
#include <vector>

namespace overens::api {

// In order, from one file's header to the next; views into `head`. Empty when it is no ZIP file.
std::vector<std::string_view> names_in_zip(std::string_view head);

// The media type of the office format (ECMA-376) whose parts have these names; empty when they are none's.
std::string_view office_type_by_names(const std::vector<std::string_view>& names);

}  // namespace overens::api
