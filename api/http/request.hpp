// One HTTP request as the router sees it, whoever received it: the server, a test or a story played in
// process.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overens::api {

// A body that is read as it comes rather than kept in memory.
class IncomingBody {
  public:
    virtual ~IncomingBody() = default;
    // As the head says.
    virtual std::size_t size_bytes() const = 0;
    // Hands over all of it, bit by bit; once. False when it ended early. When `take` throws, the rest passes
    // by, and then this throws the same.
    virtual bool read(const std::function<void(std::string_view)>& take) = 0;
};

struct Request {
    std::string method;
    std::string path;   // as sent, still percent-encoded, without the query
    std::string query;  // as sent, without the question mark
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;
    IncomingBody* incoming = nullptr;  // in place of `body`, for a large one; lives as long as the request
    // Who asks, and whether nobody could listen in between: whoever connected, or whom the proxy in front
    // names (way_in.hpp). What a client says of itself counts for nothing.
    std::string client_address{};  // an IP address; empty where nobody connected over a network
    bool is_secure = false;        // by TLS

    std::size_t body_bytes() const { return incoming == nullptr ? body.size() : incoming->size_bytes(); }
    // The value of a header, by its name in lower case; nullptr when it was not sent.
    const std::string* header(std::string_view name) const;
    std::size_t count_of(std::string_view header_name) const;
};

// The media type without its parameters, in lower case: "application/json". Empty when none was said.
std::string media_type_of(const Request& request);

}  // namespace overens::api
