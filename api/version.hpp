// Which program and which API this is.
#pragma once

#include <string_view>

namespace overens::api {

inline constexpr std::string_view program_version = OVERENS_VERSION;  // from the project's CMakeLists.txt
inline constexpr std::string_view api_version = "1.0.0";
inline constexpr std::string_view api_released = "2025-01-01";

}  // namespace overens::api
