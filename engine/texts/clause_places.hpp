// Where a clause of one version of a text stands in a later one: version by version, as map_clauses has it.
// Whatever carries remarks on to a later version asks here.
//
// Pure; one thread at a time.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/texts/clause_map.hpp"

namespace overens {

// Versions of one document that are texts, by number.
using ClausesByVersion = std::map<int, std::vector<Clause>>;

class ClausePlaces {
  public:
    // In the latest of the texts up to `shown`. `texts` outlives what is made of it.
    ClausePlaces(const ClausesByVersion& texts, int shown);

    // Addresses of what somebody wrote who had `version` before them; none when the clause is gone, or never
    // was there. A version that is no text is read as the next one that is.
    std::set<std::string> find(int version, std::string_view written);

  private:
    using Text = ClausesByVersion::const_iterator;

    const std::vector<ClauseStep>& steps_between(Text before, Text after);

    const ClausesByVersion& texts_;
    Text end_;
    std::map<int, std::vector<ClauseStep>> steps_;  // by the later version
};

}  // namespace overens
