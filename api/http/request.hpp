// One HTTP request as the router sees it, whoever received it: the server, a test or a story played in
// process.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overens::api {

struct Request {
    std::string method;
    std::string path;   // as sent, still percent-encoded, without the query
    std::string query;  // as sent, without the question mark
    std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
    std::string body;

    // The value of a header, by its name in lower case; nullptr when it was not sent.
    const std::string* header(std::string_view name) const;
    std::size_t count_of(std::string_view header_name) const;
};

// The media type without its parameters, in lower case: "application/json". Empty when none was said.
std::string media_type_of(const Request& request);

}  // namespace overens::api
