// What has become of the clauses of a text in its next version: so that a remark on one of them is found
// again. Pure; the same for the same two texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/texts/clauses.hpp"

namespace overens {

// moved: has another address now, its words may be others too. split: goes on as several. joined: goes on as
// part of one that was there before. gone: not found again, whatever stands at its address now.
enum class ClauseFate : std::uint8_t { same, changed, moved, split, joined, gone, added };
std::string_view word_of(ClauseFate fate);

struct ClauseStep {
    ClauseFate fate = ClauseFate::same;
    std::string from;             // an address in the earlier text; "" with `added`, or what it begins with
    std::vector<std::string> to;  // addresses in the later one; none with `gone`
    bool reworded = false;        // the words are not the same
    bool operator==(const ClauseStep&) const = default;
};

// One step for each clause of the earlier text, in its order; then one for each of the later text that
// nothing of the earlier one has become.
std::vector<ClauseStep> map_clauses(const std::vector<Clause>& before, const std::vector<Clause>& after);

// Where a clause of the earlier text stands in the later one; nowhere when it is gone, or never was there.
std::vector<std::string> follow_clause(const std::string& address, const std::vector<ClauseStep>& steps);

}  // namespace overens
