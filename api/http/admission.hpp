// What holds for every request, before any handler sees it.
#pragma once

#include <optional>

#include "api/http/request.hpp"
#include "api/http/response.hpp"
#include "api/http/route.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// Whatever the path: headers that must stand once, and no Content-Encoding (what it unpacks to has no limit).
std::optional<Response> check_form(const Request& request);

// What this route takes: its body's size and media type, If-Match, Idempotency-Key.
std::optional<Response> check_against(const Route& route, const Request& request);

Blocker acting_as_missing();

}  // namespace overens::api
