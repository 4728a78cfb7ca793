#include "api/http/request.hpp"

#include <algorithm>

namespace overens::api {

const std::string* Request::header(std::string_view name) const {
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? nullptr : &found->second;
}

std::size_t Request::count_of(std::string_view header_name) const {
    return static_cast<std::size_t>(
        std::ranges::count(headers, header_name, &std::pair<std::string, std::string>::first));
}

std::string media_type_of(const Request& request) {
    const std::string* sent = request.header("content-type");
    if (sent == nullptr) return {};
    std::string type = sent->substr(0, sent->find(';'));
    while (!type.empty() && (type.back() == ' ' || type.back() == '\t')) type.pop_back();
    std::ranges::transform(type, type.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return type;
}

}  // namespace overens::api
