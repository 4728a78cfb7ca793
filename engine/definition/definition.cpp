#include "engine/definition/definition.hpp"

#include <algorithm>

namespace overens {

namespace {

template <typename Entry>
const Entry* find_by_name(const std::vector<Entry>& entries, std::string_view name) {
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_index(const std::unordered_map<std::string, std::size_t>& indices,
                                      const std::string& name) {
    const auto found = indices.find(name);
    if (found == indices.end()) return std::nullopt;
    return found->second;
}

}  // namespace

const Role* Definition::role(std::string_view name) const {
    return find_by_name(roles, name);
}

const Place* Definition::place(std::string_view name) const {
    return find_by_name(places, name);
}

const DocumentKind* Definition::document(std::string_view name) const {
    return find_by_name(documents, name);
}

const Field* Definition::field(std::string_view name) const {
    return find_by_name(fields, name);
}

const SignalKind* Definition::signal(std::string_view name) const {
    return find_by_name(signals, name);
}

std::optional<StateIndex> Definition::find_state(const std::string& name) const {
    return find_index(state_by_name, name);
}

std::optional<WorkIndex> Definition::find_work(const std::string& name) const {
    return find_index(work_by_name, name);
}

bool Definition::lies_within(StateIndex inner, StateIndex outer) const {
    while (inner != outer && inner != outermost) inner = states[inner].parent;
    return inner == outer;
}

int Definition::depth_of(StateIndex state) const {
    int levels = 0;
    for (; state != outermost; state = states[state].parent) ++levels;
    return levels;
}

bool Definition::may_be_missing(const Who& who) const {
    if (who.kind != Who::Kind::body && who.kind != Who::Kind::each_of) return false;
    const Place* named = place(who.name);
    return named != nullptr && named->may_be_missing;
}

bool Definition::may_be_for_nobody(const Who& who) const {
    return who.kind == Who::Kind::each_vacant_seat || who.kind == Who::Kind::each_party_not_bound ||
           may_be_missing(who);
}

bool is_measure(const Work& work) {
    return work.kind == Work::Kind::ask && !is_single(work.who) && !work.on_request;
}

bool is_preparatory(Outcome outcome) {
    return outcome == Outcome::proposed_to_next || outcome == Outcome::noted ||
           outcome == Outcome::postponed || outcome == Outcome::referred_back;
}

bool settles(Outcome outcome) {
    return outcome != Outcome::postponed && outcome != Outcome::proposed_to_next;
}

}  // namespace overens
