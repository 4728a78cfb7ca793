// The API as the player uses it: JSON in and out, and an exception for every answer that a story does not
// count on.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "examples/player/transport.hpp"

namespace overens::examples {

using api::Json;

// Why the story cannot go on, for people: what was asked, and what the answer was.
class StoryFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

using Query = std::vector<std::pair<std::string, std::string>>;  // not encoded

struct Asked {
    std::string method;
    std::string path;  // "/v1/…", encoded
    std::string acting_as;
    std::string if_match;
    std::string media_type = "application/json";
    std::string body;
};

class Client {
  public:
    // `transport` must outlive it.
    explicit Client(Transport& transport) : transport_(transport) {}

    // The answer, whatever its status.
    api::Response send(const Asked& asked);
    // The answer's JSON; throws StoryFailure when the status is not 2xx.
    Json ask(const Asked& asked);
    Json get(const std::string& path, const Query& query = {});
    // The ETag with which `path` is read now.
    std::string etag_of(const std::string& path);

  private:
    Transport& transport_;
};

// "409 needs_field: Fältet Beslut senast saknas", every reason on a line of its own.
std::string problem_text(const api::Response& response);
// Whether the answer is a problem and gives this code as one of its reasons.
bool has_code(const api::Response& response, const std::string& code);

}  // namespace overens::examples
