// Files that are made for whoever asks, to be kept rather than shown.
#pragma once

#include <string>

#include "api/http/response.hpp"

namespace overens::api {

inline constexpr const char* workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr const char* document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// `name` is plain ASCII, with its extension.
Response attached(std::string bytes, const char* media_type, const std::string& name);

}  // namespace overens::api
