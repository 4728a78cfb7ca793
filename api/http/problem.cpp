#include "api/http/problem.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace overens::api {

namespace {

constexpr std::array phrases{
    std::pair<int, std::string_view>{200, "OK"},
    std::pair<int, std::string_view>{201, "Created"},
    std::pair<int, std::string_view>{204, "No Content"},
    std::pair<int, std::string_view>{206, "Partial Content"},
    std::pair<int, std::string_view>{304, "Not Modified"},
    std::pair<int, std::string_view>{400, "Bad Request"},
    std::pair<int, std::string_view>{401, "Unauthorized"},
    std::pair<int, std::string_view>{403, "Forbidden"},
    std::pair<int, std::string_view>{404, "Not Found"},
    std::pair<int, std::string_view>{405, "Method Not Allowed"},
    std::pair<int, std::string_view>{409, "Conflict"},
    std::pair<int, std::string_view>{411, "Length Required"},
    std::pair<int, std::string_view>{412, "Precondition Failed"},
    std::pair<int, std::string_view>{413, "Content Too Large"},
    std::pair<int, std::string_view>{414, "URI Too Long"},
    std::pair<int, std::string_view>{415, "Unsupported Media Type"},
    std::pair<int, std::string_view>{416, "Range Not Satisfiable"},
    std::pair<int, std::string_view>{421, "Misdirected Request"},
    std::pair<int, std::string_view>{422, "Unprocessable Content"},
    std::pair<int, std::string_view>{428, "Precondition Required"},
    std::pair<int, std::string_view>{429, "Too Many Requests"},
    std::pair<int, std::string_view>{500, "Internal Server Error"},
    std::pair<int, std::string_view>{501, "Not Implemented"},
    std::pair<int, std::string_view>{503, "Service Unavailable"},
    std::pair<int, std::string_view>{507, "Insufficient Storage"},
};

}  // namespace

Blocker blocker(std::string code, std::string sv, std::string en, std::string at) {
    return {std::move(code), {std::move(sv), std::move(en)}, std::move(at)};
}

std::string_view phrase_of(int status) {
    for (const auto& [number, phrase] : phrases) {
        if (number == status) return phrase;
    }
    return status < 500 ? "Bad Request" : "Internal Server Error";
}

int status_of(RefusalKind kind) {
    switch (kind) {
        case RefusalKind::not_found: return 404;
        case RefusalKind::forbidden: return 403;
        case RefusalKind::invalid: return 422;
        case RefusalKind::conflict: return 409;
        case RefusalKind::stale: return 412;
    }
    return 500;
}

Json to_json(const Title& title) {
    return Json{{"sv", title.sv}, {"en", title.in_english()}};
}

Json to_json(const std::vector<Blocker>& blockers) {
    Json list = Json::array();
    for (const Blocker& each : blockers) {
        list.push_back(Json{{"code", each.code}, {"message", to_json(each.message)}, {"at", each.at}});
    }
    return list;
}

Response problem(int status, const std::vector<Blocker>& blockers, std::string_view instance) {
    assert(!blockers.empty());
    const Blocker& first = blockers.front();
    Json body;
    body["type"] = "urn:problem-type:overens:" + first.code;
    body["title"] = phrase_of(status);
    body["status"] = status;
    body["detail"] = first.message.in_english();
    body["instance"] = instance;
    body["code"] = first.code;
    const std::size_t told = std::min(blockers.size(), most_blockers);
    body["blockers"] =
        to_json(std::vector<Blocker>(blockers.begin(), blockers.begin() + std::ptrdiff_t(told)));
    if (told < blockers.size()) body["moreBlockers"] = blockers.size() - told;
    Response response = json_response(status, body);
    response.media_type = "application/problem+json";
    return response;
}

Response problem(const Refusal& refusal, std::string_view instance) {
    if (!refusal.blockers.empty()) return problem(status_of(refusal.kind), refusal.blockers, instance);
    return problem(status_of(refusal.kind), {blocker("refused", "Det går inte", "That cannot be done")},
                   instance);
}

}  // namespace overens::api
