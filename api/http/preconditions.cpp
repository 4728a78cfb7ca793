#include "api/http/preconditions.hpp"

namespace overens::api {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string quoted_tag(std::string_view kind, std::string_view fingerprint) {
    return '"' + std::string(kind) + '-' + std::string(fingerprint.substr(0, 16)) + '"';
}

bool is_list_of_tags(std::string_view header) {
    if (trimmed(header) == "*") return true;
    while (true) {
        const std::size_t comma = header.find(',');  // our tags hold none
        std::string_view each = trimmed(header.substr(0, comma));
        if (each.starts_with("W/")) each.remove_prefix(2);
        const bool quoted = each.size() >= 2 && each.front() == '"' && each.find('"', 1) == each.size() - 1;
        if (!quoted) return false;
        if (comma == header.npos) return true;
        header.remove_prefix(comma + 1);
    }
}

bool names_tag(std::string_view header, std::string_view tag, bool weakly) {
    if (trimmed(header) == "*") return true;
    while (!header.empty()) {
        const std::size_t comma = header.find(',');  // our tags hold none
        std::string_view each = trimmed(header.substr(0, comma));
        if (weakly && each.starts_with("W/")) each.remove_prefix(2);
        if (each == tag) return true;
        header.remove_prefix(comma == header.npos ? header.size() : comma + 1);
    }
    return false;
}

}  // namespace overens::api
