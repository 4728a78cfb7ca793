#include "api/http/response.hpp"

#include <algorithm>

namespace overens::api {

const std::string* Response::header(std::string_view name) const {
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? nullptr : &found->second;
}

Response& Response::with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string to_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Response json_response(int status, const Json& body) {
    Response response;
    response.status = status;
    response.media_type = "application/json";
    response.body = to_text(body);
    return response;
}

}  // namespace overens::api
