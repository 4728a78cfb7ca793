// What a request says of a body, all but who sits in it.
#pragma once

#include <set>
#include <string>

#include "api/http/object_reader.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

struct BodyInput {
    Body body;
    std::set<std::string> said;  // the members that the request has
};

// `reg`: where it is, or comes. What is wrong is told to the reader.
BodyInput read_body(ObjectReader& input, const std::string& id, const Register& reg, Day today);

// What the request leaves out stays as it is: calendar, time table, mandates, annual wheel, quorum, end,
// seats.
Body with_what_is_unsaid(const BodyInput& input, const Body& before);

}  // namespace overens::api
