// A running service, asked from the command line: a client of the API like any other.
#pragma once

#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

namespace overens::api::command_line {

using Answer = nlohmann::json;

// What went wrong, in a sentence for people.
struct Failed {
    std::string reason;
};

class ServerClient {
  public:
    // Throws Failed when `server` is no address.
    // `acting_as` empty: in no role of its own. Comes with the token in OVERENS_TOKEN, if there is one.
    ServerClient(const std::string& server, const std::string& acting_as);

    // Comes with this account's session from now on.
    void sign_in(const std::string& login_name, const std::string& password);

    // What the service answers; throws Failed with its own words when it refuses or does not answer.
    Answer get(const std::string& path);
    // `body` null: none.
    Answer post(const std::string& path, const Answer& body);
    Answer put(const std::string& path, const Answer& body);
    void remove(const std::string& path);

  private:
    Answer answer_of(const httplib::Result& result) const;

    std::string server_;
    httplib::Client client_;
};

}  // namespace overens::api::command_line
