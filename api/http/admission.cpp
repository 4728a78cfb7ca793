#include "api/http/admission.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "api/files/file_types.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/http/router.hpp"

namespace overens::api {

namespace {

constexpr std::array<std::string_view, 7> single_headers{
    "acting-as", "content-encoding", "content-length", "content-type",
    "host",      "idempotency-key",  "last-event-id"};

bool is_key(std::string_view key) {
    static constexpr std::string_view more = "._~:/+=-";
    return !key.empty() && key.size() <= 200 && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               more.find(c) != more.npos;
    });
}

bool is_media_type(std::string_view type) {
    const std::size_t slash = type.find('/');
    return type.size() <= 100 && slash != type.npos && slash > 0 && slash + 1 < type.size() &&
           std::ranges::all_of(type, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      std::string_view("/.+-_").find(c) != std::string_view::npos;
           });
}

Response refuse(int status, Blocker reason, const Request& request) {
    return problem(status, {std::move(reason)}, request.path);
}

bool takes_files(Takes takes) {
    return takes == Takes::file || takes == Takes::json_or_file;
}

bool takes_type(Takes takes, std::string_view type) {
    const bool is_json = type == "application/json";
    switch (takes) {
        case Takes::nothing: return false;
        case Takes::json:
        case Takes::optional_json: return is_json;
        case Takes::json_or_yaml: return is_json || type == "application/yaml";
        case Takes::json_or_file: return is_json || is_media_type(type);
        case Takes::file: return is_media_type(type);
    }
    return false;
}

std::string accepted(Takes takes) {
    switch (takes) {
        case Takes::json_or_yaml: return "application/json, application/yaml";
        case Takes::json_or_file: return "application/json, application/octet-stream";
        case Takes::file: return "application/octet-stream";
        default: return "application/json";
    }
}

bool comes_as_json(const Route& route, std::string_view type) {
    return route.takes != Takes::file && (type == "application/json" || !takes_files(route.takes));
}

std::optional<Response> check_size(const Request& request, bool as_json) {
    if (request.body_bytes() <= (as_json ? most_json_bytes : most_file_bytes)) return std::nullopt;
    const std::string limit = as_json ? "1 MiB" : "50 MiB";
    return refuse(413,
                  blocker("too_large", "För stort: högst " + limit, "Too large: at most " + limit, "body"),
                  request);
}

std::optional<Response> check_type(const Route& route, const Request& request, const std::string& type) {
    if (!takes_type(route.takes, type)) {
        const std::string media_types = accepted(route.takes);
        return refuse(415,
                      blocker("media_type", "Sänd Content-Type: " + media_types,
                              "Send Content-Type: " + media_types, "header:Content-Type"),
                      request);
    }
    if (comes_as_json(route, type) || !takes_files(route.takes)) return std::nullopt;
    auto refused = refused_as_said(type);
    if (!refused) return std::nullopt;
    return refuse(refused->status, std::move(refused->why), request);
}

std::optional<Response> check_body(const Route& route, const Request& request) {
    const std::string type = media_type_of(request);
    const bool as_json = comes_as_json(route, type);
    if (request.body_bytes() == 0) {
        if (route.takes == Takes::nothing || route.takes == Takes::optional_json) return std::nullopt;
        if (!as_json && is_media_type(type)) return check_type(route, request, type);  // an empty file
        return refuse(400,
                      blocker("body_missing", "Begäran saknar innehåll", "The request has no body", "body"),
                      request);
    }
    if (route.takes == Takes::nothing) {
        return refuse(
            400, blocker("body_unexpected", "Här tas inget innehåll emot", "No body is taken here", "body"),
            request);
    }
    if (auto refused = check_size(request, as_json)) return refused;
    return check_type(route, request, type);
}

}  // namespace

Blocker acting_as_missing() {
    return blocker("acting_as_missing",
                   "Säg vem som handlar i rubriken Acting-As, till exempel 'Acting-As: lead'",
                   "Say who acts in the header Acting-As, for example 'Acting-As: lead'", "header:Acting-As");
}

std::optional<Response> check_form(const Request& request) {
    for (const std::string_view name : single_headers) {
        if (request.count_of(name) <= 1) continue;
        return refuse(400,
                      blocker("header_repeated", "Rubriken " + std::string(name) + " står flera gånger",
                              "The header " + std::string(name) + " is given several times",
                              "header:" + std::string(name)),
                      request);
    }
    const std::string* encoding = request.header("content-encoding");
    if (encoding == nullptr || *encoding == "identity") return std::nullopt;
    return refuse(415,
                  blocker("content_encoding", "Sänd innehållet opackat, utan Content-Encoding",
                          "Send the body as it is, without Content-Encoding", "header:Content-Encoding"),
                  request);
}

std::optional<Response> check_against(const Route& route, const Request& request) {
    if (auto refused = check_body(route, request)) return refused;
    const std::string* key = request.header("idempotency-key");
    if (key != nullptr && !is_key(*key)) {
        return refuse(422,
                      blocker("key_malformed",
                              "Idempotency-Key ska vara 1–200 tecken: bokstäver a–z, siffror och ._~:/+=-",
                              "Idempotency-Key must be 1–200 characters: letters a–z, digits and ._~:/+=-",
                              "header:Idempotency-Key"),
                      request);
    }
    const std::string* if_match = request.header("if-match");
    if (if_match != nullptr && !is_list_of_tags(*if_match)) {
        return refuse(
            400,
            blocker("if_match_malformed",
                    "Skriv taggen inom citattecken, som den stod i ETag: If-Match: \"c-9f2d41aa07c3\"",
                    "Write the tag in quotes, as it stood in ETag: If-Match: \"c-9f2d41aa07c3\"",
                    "header:If-Match"),
            request);
    }
    if (route.precondition == Precondition::required && if_match == nullptr) {
        return refuse(428,
                      blocker("if_match_missing", "Hämta ärendet och sänd dess ETag i If-Match",
                              "Fetch the case and send its ETag in If-Match", "header:If-Match"),
                      request);
    }
    return std::nullopt;
}

}  // namespace overens::api
