#include "engine/texts/clause_places.hpp"

#include <algorithm>
#include <iterator>

namespace overens {
namespace {

std::set<std::string> follow_all(const std::set<std::string>& from, const std::vector<ClauseStep>& steps) {
    std::set<std::string> to;
    for (const std::string& address : from) {
        for (std::string& each : follow_clause(address, steps)) to.insert(std::move(each));
    }
    return to;
}

}  // namespace

ClausePlaces::ClausePlaces(const ClausesByVersion& texts, int shown)
    : texts_(texts), end_(texts.upper_bound(shown)) {}

std::set<std::string> ClausePlaces::find(int version, std::string_view written) {
    auto text = texts_.lower_bound(version);
    if (text == texts_.end() || (end_ != texts_.end() && text->first >= end_->first)) return {};
    const std::string address = clause_address(written);
    std::set<std::string> found;
    if (std::ranges::count(text->second, address, &Clause::address) > 0) found.insert(address);
    for (auto next = std::next(text); next != end_ && !found.empty(); text = next++)
        found = follow_all(found, steps_between(text, next));
    return found;
}

const std::vector<ClauseStep>& ClausePlaces::steps_between(Text before, Text after) {
    const auto [known, is_new] = steps_.try_emplace(after->first);
    if (is_new) known->second = map_clauses(before->second, after->second);
    return known->second;
}

}  // namespace overens
