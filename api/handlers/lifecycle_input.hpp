// A lifecycle as it is sent: to be published, or kept as a draft.
#pragma once

#include <expected>
#include <vector>

#include "api/http/call.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// The file itself, one that comes with the program, or a text with its fragments.
std::expected<LifecycleText, Response> sent_lifecycle(Call& call);

// 422, with a blocker for each problem.
Response unreadable(const Call& call, const std::vector<LifecycleProblem>& problems);

}  // namespace overens::api
