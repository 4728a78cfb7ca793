// Assignments: what a request says of one, and those that wait for somebody.
#pragma once

#include <string>

#include "api/http/call.hpp"
#include "api/http/response.hpp"
#include "engine/meetings/meeting_command.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

AssignmentInput read_assignment(ObjectReader& body);

// Those not done that `owner` has, or everybody's when it is empty; by last day, those without one last.
Json open_assignments(const Call& call, const Register& reg, const std::string& owner);

}  // namespace overens::api
