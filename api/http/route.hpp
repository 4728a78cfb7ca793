// One row of the route table: which method on which path, what it takes, and who answers.
#pragma once

#include <span>
#include <string_view>

#include "api/access/right.hpp"
#include "api/http/call.hpp"
#include "api/http/response.hpp"

namespace overens::api {

using Handler = Response (*)(Call&);

// What a request may carry.
enum class Takes {
    nothing,
    json,           // an object; required
    optional_json,  // an object, or nothing
    json_or_yaml,
    json_or_file,  // an object, or bytes of any other media type
    file,          // bytes of any media type
};

enum class Precondition { optional, required };

struct Route {
    std::string_view method;
    // As in the OpenAPI description: "/v1/collaborations/{collaboration}/cases/{case}".
    std::string_view pattern;
    Right right;  // no row is left without one
    Handler handler;
    Takes takes = Takes::nothing;
    Precondition precondition = Precondition::optional;
    bool needs_manual_clock = false;

    bool writes() const { return method != "GET"; }
};

// Every route there is, by path. Feeds routing, 405 with Allow, and the check against the OpenAPI
// description.
std::span<const Route> all_routes();

}  // namespace overens::api
