#include "storage/sqlite/case_cache.hpp"

namespace overens::storage {

CachedCase* CaseCache::find(const CaseKey& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    places_.splice(places_.begin(), places_, found->second);
    weigh_newest();
    return &places_.front().cached;
}

CachedCase& CaseCache::put(CachedCase cached) {
    drop(cached.open.key);
    places_.push_front({std::move(cached), 0});
    by_key_[places_.front().cached.open.key] = places_.begin();
    weigh_newest();
    let_go();
    return places_.front().cached;
}

void CaseCache::drop(const CaseKey& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    const auto place = found->second;
    items_ -= place->items;
    by_key_.erase(found);  // first: `key` may be the case's own
    places_.erase(place);
}

// A case grows while it is here; what it weighs is looked at again each time it is used.
void CaseCache::weigh_newest() {
    Place& newest = places_.front();
    const Case& subject = newest.cached.open.subject;
    items_ -= newest.items;
    newest.items = subject.items.size() + subject.remarks.size();
    items_ += newest.items;
}

void CaseCache::let_go() {
    while (places_.size() > 1 && (places_.size() > most_cases_ || items_ > most_items_)) {
        const CaseKey last = places_.back().cached.open.key;
        drop(last);
    }
}

}  // namespace overens::storage
