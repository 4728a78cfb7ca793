#include "api/http/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "api/http/problem.hpp"
#include "api/http/router.hpp"

namespace overens::api {

namespace {

using Refused = std::pair<int, Blocker>;

constexpr std::string_view length_header = "header:Content-Length";

Refused no_length(std::string_view at) {
    return {411, blocker("length_required", "Ange Content-Length: innehåll i bitar tas inte emot",
                         "Give Content-Length: bodies in chunks are not taken", std::string(at))};
}

// One whole number of bytes; nothing when it is that.
std::optional<Refused> refused_length(const Request& head, std::string_view length) {
    if (head.count_of("content-length") > 1) {
        return Refused{
            400, blocker("length_repeated", "Content-Length står flera gånger: ange den en gång",
                         "Content-Length is given several times: give it once", std::string(length_header))};
    }
    const bool digits =
        !length.empty() && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) {
        return Refused{
            400,
            blocker("length_malformed", "Content-Length ska vara ett antal byte: bara siffror",
                    "Content-Length must be a number of bytes: digits only", std::string(length_header))};
    }
    if (length.size() <= 9 && body_length(head) <= most_file_bytes) return std::nullopt;
    return Refused{413, blocker("too_large", "För stort: högst 50 MiB", "Too large: at most 50 MiB", "body")};
}

// Forms of the browser are packed in a way that nobody here unpacks.
bool is_form(const Request& head) {
    const std::string type = media_type_of(head);
    return type.starts_with("multipart/") || type == "application/x-www-form-urlencoded";
}

std::optional<Refused> refused_type(const Request& head) {
    const std::string* encoding = head.header("content-encoding");
    if (encoding != nullptr && *encoding != "identity") {
        return Refused{
            415, blocker("content_encoding", "Sänd innehållet opackat, utan Content-Encoding",
                         "Send the body as it is, without Content-Encoding", "header:Content-Encoding")};
    }
    if (!is_form(head)) return std::nullopt;
    return Refused{415,
                   blocker("media_type", "Formulär tas inte emot: sänd JSON, eller filen som den är",
                           "Forms are not taken: send JSON, or the file as it is", "header:Content-Type")};
}

}  // namespace

bool may_have_a_body(std::string_view method) {
    return method == "POST" || method == "PUT" || method == "DELETE";
}

bool is_http_method(std::string_view method) {
    static constexpr std::array<std::string_view, 9> methods{"GET",     "HEAD",    "POST",  "PUT",  "DELETE",
                                                             "CONNECT", "OPTIONS", "TRACE", "PATCH"};
    return std::ranges::find(methods, method) != methods.end();
}

bool awaits_a_body(const Request& head) {
    return may_have_a_body(head.method) && head.header("content-length") != nullptr;
}

std::size_t body_length(const Request& head) {
    const std::string* length = head.header("content-length");
    std::size_t bytes = 0;
    if (length != nullptr) std::from_chars(length->data(), length->data() + length->size(), bytes);
    return bytes;
}

std::optional<Refused> refused_by_head(const Request& head) {
    if (head.header("transfer-encoding") != nullptr) return no_length("header:Transfer-Encoding");
    const std::string* length = head.header("content-length");
    if (length != nullptr) {
        if (auto refused = refused_length(head, *length)) return refused;
    } else if (may_have_a_body(head.method) && head.method != "DELETE") {
        return no_length(length_header);
    }
    if (!may_have_a_body(head.method) && body_length(head) > 0) {
        return Refused{
            400, blocker("body_unexpected", "Här tas inget innehåll emot", "No body is taken here", "body")};
    }
    return refused_type(head);
}

}  // namespace overens::api
