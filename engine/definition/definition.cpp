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

}  // namespace overens
