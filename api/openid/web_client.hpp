// Questions to a provider of sign-in, over HTTP: short answers, soon or not at all.
//
// Never follows where an answer sends it, and never asks over plain HTTP but on this machine. A proxy is used
// as the environment says (https_proxy, no_proxy). Threads: any; each question waits at most ten seconds.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace overens::api {

struct WebQuestion {
    std::string url;
    std::string form;                    // sent as application/x-www-form-urlencoded; empty: GET
    std::string login_name, password{};  // for HTTP Basic; empty: neither is sent
};

struct WebAnswer {
    int status = 0;
    std::string body;  // at most 256 kB
};

// The error says why there was no answer: "not_reached", "too_slow", "too_long", "not_asked".
std::expected<WebAnswer, std::string> ask_web(const WebQuestion& question);

// "https://id.example.se/path?query", or http on this machine: what may be asked.
bool may_be_asked(std::string_view url);
// The same, without a query, and `with_path` tells whether there may be a path.
bool is_base_address(std::string_view url, bool with_path);

}  // namespace overens::api
