#include "api/commands/server_client.hpp"

#include <cstdlib>

namespace overens::api::command_line {

ServerClient::ServerClient(const std::string& server, const std::string& acting_as)
    : server_(server), client_(server) {
    if (!client_.is_valid())
        throw Failed{"'" + server + "' is no address; for example http://127.0.0.1:8080"};
    httplib::Headers headers;
    if (!acting_as.empty()) headers.emplace("Acting-As", acting_as);
    if (const char* token = std::getenv("OVERENS_TOKEN"); token != nullptr && *token != '\0')
        headers.emplace("Authorization", std::string("Bearer ") + token);
    client_.set_default_headers(std::move(headers));
}

void ServerClient::sign_in(const std::string& login_name, const std::string& password) {
    client_.set_default_headers({});
    const Answer who{{"loginName", login_name}, {"password", password}};
    const auto result = client_.Post("/v1/session", who.dump(), "application/json");
    answer_of(result);
    const std::string cookie = result->get_header_value("Set-Cookie");
    client_.set_default_headers({{"Cookie", cookie.substr(0, cookie.find(';'))}});
}

Answer ServerClient::get(const std::string& path) {
    return answer_of(client_.Get(path));
}

Answer ServerClient::post(const std::string& path, const Answer& body) {
    if (body.is_null()) return answer_of(client_.Post(path));
    return answer_of(client_.Post(path, body.dump(), "application/json"));
}

Answer ServerClient::put(const std::string& path, const Answer& body) {
    return answer_of(client_.Put(path, body.dump(), "application/json"));
}

void ServerClient::remove(const std::string& path) {
    client_.Delete(path);
}

Answer ServerClient::answer_of(const httplib::Result& result) const {
    if (!result) {
        throw Failed{"no answer from " + server_ + " (" + httplib::to_string(result.error()) +
                     "); is `overens serve` running there?"};
    }
    const Answer answer = Answer::parse(result->body, nullptr, false);
    if (answer.is_discarded()) throw Failed{server_ + " does not answer as Överens does"};
    if (result->status < 300) return answer;
    std::string reason;
    for (const Answer& blocker : answer.value("blockers", Answer::array()))
        reason += (reason.empty() ? "" : "\n  ") + blocker["message"].value("en", "");
    throw Failed{reason.empty() ? answer.value("detail", "not understood") : reason};
}

}  // namespace overens::api::command_line
