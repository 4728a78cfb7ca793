// JSON as people send it, read strictly: UTF-8, at most 64 levels, whole numbers only, no member twice.
#pragma once

#include <expected>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "engine/cases/refusal.hpp"

namespace overens::api {

inline constexpr int most_json_levels = 64;

struct JsonFault {
    int status = 400;  // 400 for text that is not JSON, 422 for JSON that cannot be meant
    std::vector<Blocker> blockers;
};

// Members given twice are told all at once, with their places; everything else stops at the first fault.
std::expected<nlohmann::json, JsonFault> parse_json(std::string_view text);

}  // namespace overens::api
