#include "api/http/route_match.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 9 && text.front() != '0' &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

// A work inside a fragment is named "consultation.respond".
bool is_dotted_name(std::string_view text) {
    while (true) {
        const std::size_t dot = text.find('.');
        if (!is_name(text.substr(0, dot))) return false;
        if (dot == text.npos) return true;
        text.remove_prefix(dot + 1);
    }
}

bool fits(std::string_view parameter, std::string_view value) {
    if (parameter == "case") return is_case_id(value);
    if (parameter == "hash") return is_hash(value);
    if (parameter == "work") return value.size() <= 200 && is_dotted_name(value);
    static constexpr std::array<std::string_view, 12> numbers{
        "task",       "decision", "remark",   "question",  "item", "part",
        "assignment", "version",  "sequence", "migration", "mask", "walkThrough"};
    if (std::ranges::find(numbers, parameter) != numbers.end()) return is_number(value);
    return is_name(value);
}

// Whether the segments could be this route's, whatever stands for its parameters. Most routes fall here.
bool has_shape(std::string_view pattern, const std::vector<std::string>& segments) {
    for (const std::string& segment : segments) {
        if (pattern.empty()) return false;
        pattern.remove_prefix(1);
        const std::string_view part = pattern.substr(0, pattern.find('/'));
        if (!part.starts_with('{') && part != segment) return false;
        pattern.remove_prefix(part.size());
    }
    return pattern.empty();
}

}  // namespace

std::optional<RouteMatch> match_route(const Route& route, const std::vector<std::string>& segments) {
    if (!has_shape(route.pattern, segments)) return std::nullopt;
    std::string_view rest = route.pattern;
    RouteMatch match;
    for (const std::string& segment : segments) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(part.size());
        if (!part.starts_with('{')) continue;
        const std::string name(part.substr(1, part.size() - 2));
        if (match.misfit.empty() && !fits(name, segment)) match.misfit = name;
        match.parameters.emplace_back(name, segment);
    }
    return match;
}

Blocker no_such_place(const std::string& at) {
    return blocker("not_found", "Det finns inget här", "There is nothing here", at);
}

}  // namespace overens::api
