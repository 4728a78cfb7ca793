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
    ServerClient(const std::string& server, const std::string& acting_as);

    // What the service answers; throws Failed with its own words when it refuses or does not answer.
    Answer get(const std::string& path);
    Answer post(const std::string& path, const Answer& body);

  private:
    Answer answer_of(const httplib::Result& result) const;

    std::string server_;
    httplib::Client client_;
};

}  // namespace overens::api::command_line
