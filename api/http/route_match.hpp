// Whether a path is that of a route. Matched segment by segment, never by regular expressions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/http/route.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

struct RouteMatch {
    PathParameters parameters;
    std::string misfit;  // a parameter that cannot be what it stands for: "case" is no id, "task" no number
};

// `segments` are decoded.
std::optional<RouteMatch> match_route(const Route& route, const std::vector<std::string>& segments);

Blocker no_such_place(const std::string& at);

}  // namespace overens::api
