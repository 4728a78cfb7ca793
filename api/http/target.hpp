// The request target taken apart: path segments and query parameters. Never by the HTTP library, which cuts
// values at a second '='.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overens::api {

// Percent-decoded; absent for a broken escape, a NUL or bytes that are not UTF-8. '+' stays '+' unless
// `plus_is_blank`.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank = false);

// Between the slashes, each decoded: "/v1/a%20b" → v1, "a b". Absent when a segment cannot be decoded.
std::optional<std::vector<std::string>> segments_of(std::string_view path);

// Everything but letters, digits and -._~ escaped.
std::string percent_encoded(std::string_view text);

struct QueryParameter {
    std::string name;
    std::string value;
};

// In order as sent. Absent when something cannot be decoded.
std::optional<std::vector<QueryParameter>> query_of(std::string_view query);

}  // namespace overens::api
