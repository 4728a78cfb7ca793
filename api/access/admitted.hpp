// What the gate has found out about who comes, for the handler that they came to.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "api/access/sign_in.hpp"
#include "engine/access/visibility.hpp"
#include "engine/cases/act.hpp"

namespace overens::api {

// Of the path: names in braces and what stands there.
using PathParameters = std::vector<std::pair<std::string, std::string>>;

struct Admitted {
    Actor actor;  // empty role: reads, in no role of its own
    std::optional<Identity> identity;
    // The only cases of the collaboration that are there for them; none: all are.
    std::optional<std::vector<std::string>> cases;
    std::optional<Viewer> viewer{};  // what they see of documents; none: everything
};

}  // namespace overens::api
