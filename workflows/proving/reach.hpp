// From which states a state can be come to, as far as the ways on tell: used to see which results can still
// be read.
#pragma once

#include <set>
#include <vector>

#include "engine/definition/definition.hpp"

namespace overens::workflows::proving {

// Made once for all works; views nothing.
class Reach {
  public:
    explicit Reach(const Definition& definition);

    // By state: whether one of `wanted` can be come to while it is active, without entering `closing`, where
    // the results are made anew.
    std::vector<bool> towards(const std::set<StateIndex>& wanted, StateIndex closing) const;

  private:
    template <typename Ways>
    void add_ways(StateIndex from, const Ways& ways) {
        for (const auto& way : ways) {
            if (way.go) entered_by_[*way.go].push_back(from);
        }
    }

    std::vector<std::vector<StateIndex>> entered_by_;    // by a way of these
    std::vector<std::vector<StateIndex>> entered_with_;  // when one of these is entered around it
};

}  // namespace overens::workflows::proving
