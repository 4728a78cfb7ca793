// Cases that the writer keeps folded in memory, so that a step does not read the case's history again.
//
// Those used least recently go first. Used by the writer's thread alone.
#pragma once

#include <list>
#include <map>

#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/steps/take_step.hpp"

namespace overens::storage {

struct CachedCase {
    OpenCase open;
    CaseRef ref;
    Hash seal;            // of its last entry
    CaseSummary written;  // its line in lists as it stands in the tables
};

class CaseCache {
  public:
    CaseCache(std::size_t most_cases, std::size_t most_items)
        : most_cases_(most_cases), most_items_(most_items) {}

    // Null when it is not here. What is found counts as used now.
    CachedCase* find(const CaseKey& key);
    // Puts it in place of what was there under its key, and lets others go if need be.
    CachedCase& put(CachedCase cached);
    void drop(const CaseKey& key);

    std::size_t size() const { return by_key_.size(); }

  private:
    struct Place {
        CachedCase cached;
        std::size_t items = 0;  // when it was last used
    };
    using Places = std::list<Place>;

    void weigh_newest();
    void let_go();

    std::size_t most_cases_, most_items_;
    std::size_t items_ = 0;
    Places places_;  // most recently used first
    std::map<CaseKey, Places::iterator> by_key_;
};

}  // namespace overens::storage
