// Whom a piece of work, a move or a notice is for: language section 6.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/who.hpp"
#include "workflows/loading/loading.hpp"

namespace overens::workflows {

// Whom `asked` stands for; nullptr where no item is at hand.
struct WhoContext {
    const Who* asked = nullptr;
};

std::optional<Who> read_who(Loading& loading, const Spot& spot, const WhoContext& context);
// One or a list.
std::vector<Who> read_whos(Loading& loading, const Spot& spot, const WhoContext& context);

// The words of a WHO before any name in it is looked up: for a name given to a fragment. Absent when it is no
// WHO.
std::optional<Who> parse_who(std::string_view text);

}  // namespace overens::workflows
