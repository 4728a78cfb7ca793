// A plan, and what it says in words.
#pragma once

#include <vector>

#include "api/views/scene.hpp"
#include "engine/planning/plan.hpp"
#include "engine/planning/what_if.hpp"

namespace overens::api {

// `wanted`: the day that the plan was asked to keep, if any.
Json plan_view(const Scene& scene, const Plan& plan, std::optional<Day> wanted);

// Two plans, and how the second differs: `then` is what would become of it.
Json comparison_view(const Scene& scene, const Plan& now, const Plan& then, std::optional<Day> wanted);

}  // namespace overens::api
