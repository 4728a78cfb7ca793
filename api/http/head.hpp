// What a request's head alone tells: whether a body comes, how long it is, and whether it can be trusted.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "api/http/request.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// POST, PUT and DELETE.
bool may_have_a_body(std::string_view method);

// It may, and says how long it is. A DELETE that does not has none; the others are refused.
bool awaits_a_body(const Request& head);

// Of the methods that HTTP has, whether anybody here takes them or not.
bool is_http_method(std::string_view method);

// As Content-Length says; 0 without one. Only for a head that is not refused.
std::size_t body_length(const Request& head);

// Status and reason when the request is refused before its body is read; the body's end cannot then be known
// for sure, so the connection is to be closed.
std::optional<std::pair<int, Blocker>> refused_by_head(const Request& head);

}  // namespace overens::api
