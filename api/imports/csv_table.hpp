// Text with a table in it, as spreadsheets save it (RFC 4180).
#pragma once

#include <expected>
#include <string_view>

#include "api/imports/office_tables.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// Semicolons, tabs or commas, whichever the first line with text has, in this order; UTF-8, or else
// Windows-1252. A row's number is the line that it begins on. Refused: what is no text, and quotes that do
// not end.
std::expected<OfficeTable, Blocker> read_csv(std::string_view bytes);

}  // namespace overens::api
