#include "api/commands/server_client.hpp"

namespace overens::api::command_line {

ServerClient::ServerClient(const std::string& server, const std::string& acting_as)
    : server_(server), client_(server) {
    if (!client_.is_valid())
        throw Failed{"'" + server + "' is no address; for example http://127.0.0.1:8080"};
    client_.set_default_headers({{"Acting-As", acting_as}});
}

Answer ServerClient::get(const std::string& path) {
    return answer_of(client_.Get(path));
}

Answer ServerClient::post(const std::string& path, const Answer& body) {
    return answer_of(client_.Post(path, body.dump(), "application/json"));
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
