#include "examples/player/client.hpp"

#include <algorithm>
#include <cctype>

#include "api/http/target.hpp"

namespace overens::examples {
namespace {

bool is_success(const api::Response& response) {
    return response.status >= 200 && response.status < 300;
}

Json json_of(const api::Response& response) {
    return Json::parse(response.body, nullptr, false);
}

bool same_name(const std::string& left, const std::string& right) {
    return std::ranges::equal(
        left, right, {}, [](unsigned char c) { return std::tolower(c); },
        [](unsigned char c) { return std::tolower(c); });
}

std::string failed(const std::string& method, const std::string& path, const api::Response& response) {
    return method + " " + path + "\n" + problem_text(response);
}

}  // namespace

api::Response Client::send(const Asked& asked) {
    api::Request request;
    request.method = asked.method;
    const auto mark = asked.path.find('?');
    request.path = asked.path.substr(0, mark);
    if (mark != std::string::npos) request.query = asked.path.substr(mark + 1);
    if (!asked.acting_as.empty()) request.headers.emplace_back("acting-as", asked.acting_as);
    if (!asked.if_match.empty()) request.headers.emplace_back("if-match", asked.if_match);
    if (!asked.body.empty()) request.headers.emplace_back("content-type", asked.media_type);
    request.body = asked.body;
    return transport_.send(request);
}

Json Client::ask(const Asked& asked) {
    const api::Response response = send(asked);
    Json json = json_of(response);
    if (!is_success(response) || json.is_discarded())
        throw StoryFailure(failed(asked.method, asked.path, response));
    return json;
}

Json Client::get(const std::string& path, const Query& query) {
    std::string target = path;
    for (const auto& [name, value] : query) {
        target += (target == path ? "?" : "&") + name + "=" + api::percent_encoded(value);
    }
    return ask({"GET", target, {}, {}, {}, {}});
}

std::string Client::etag_of(const std::string& path) {
    const api::Response response = send({"GET", path, {}, {}, {}, {}});
    for (const auto& [name, value] : response.headers) {
        if (is_success(response) && same_name(name, "etag")) return value;
    }
    throw StoryFailure("no ETag: " + failed("GET", path, response));
}

std::string problem_text(const api::Response& response) {
    std::string text = std::to_string(response.status);
    const Json json = json_of(response);
    if (!json.is_object() || !json.contains("blockers")) return text + " " + response.body.substr(0, 500);
    for (const Json& blocker : json["blockers"]) {
        text += "\n" + blocker.value("code", "") + ": " +
                blocker.value(Json::json_pointer("/message/sv"), "") + " (" + blocker.value("at", "") + ")";
    }
    return text;
}

bool has_code(const api::Response& response, const std::string& code) {
    const Json json = json_of(response);
    if (is_success(response) || !json.is_object() || !json.contains("blockers")) return false;
    return std::ranges::any_of(json["blockers"],
                               [&](const Json& blocker) { return blocker.value("code", "") == code; });
}

}  // namespace overens::examples
