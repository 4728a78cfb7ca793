// Several drafts inside one organisation merged into its one answer.
//
// Pure; any thread. What two units say differently is left out and told: which of them holds is for people.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/cases/command.hpp"

namespace overens {

struct UnitDraft {
    std::string unit;
    commands::GiveAnswer answer;
};

// One thing that the units say differently.
struct MergeConflict {
    enum class Kind { part, stance, approved_by, registry_number };
    Kind kind = Kind::part;
    std::string name;                // the part, or the clause
    std::vector<std::string> units;  // who say something, in the order given
    bool operator==(const MergeConflict&) const = default;
};

struct MergedAnswer {
    commands::GiveAnswer answer;  // remarks and files of all, each once; no evidence
    std::vector<MergeConflict> conflicts;
};

MergedAnswer merge_drafts(const std::vector<UnitDraft>& drafts);

}  // namespace overens
