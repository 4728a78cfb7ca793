#include "engine/cases/migration_names.hpp"

#include <algorithm>
#include <set>

#include "engine/cases/migration.hpp"

namespace overens {
namespace {

using Names = std::map<std::string, std::string>;

// "political_round" of "political_round.out": the state that uses the fragment; empty for what is in none.
std::string user_of(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

template <class Thing>
const Thing* find_named(const std::vector<Thing>& things, const std::string& name) {
    const auto found = std::ranges::find(things, name, &Thing::name);
    return found == things.end() ? nullptr : &*found;
}

// The name that a thing would have in the older version, by `was` or by its own name.
template <class Thing>
std::string older_name(const Definition& to, const Thing& thing, bool by_was) {
    const std::string outer = user_of(thing.name);
    const std::string own = by_was && !thing.was.empty() ? thing.was : std::string(own_name(thing.name));
    if (outer.empty()) return own;
    const State* user = find_named(to.states, outer);
    return (user == nullptr ? outer : older_name(to, *user, by_was)) + "." + own;
}

template <class Thing>
bool is_alike(const Thing&, const Thing&) {
    return true;
}
bool is_alike(const Work& older, const Work& newer) {
    return older.kind == newer.kind;
}
bool is_alike(const Field& older, const Field& newer) {
    return older.type == newer.type && older.per_party == newer.per_party;
}

// What says `was` comes first: the old name may be free for something new.
template <class Thing>
Names match(const Definition& to, const std::vector<Thing>& older, const std::vector<Thing>& newer) {
    Names names;
    std::set<std::string> found;
    for (const bool by_was : {true, false}) {
        for (const Thing& thing : newer) {
            if (found.contains(thing.name)) continue;
            const std::string name = older_name(to, thing, by_was);
            const Thing* before = find_named(older, name);
            if (before == nullptr || names.contains(name) || !is_alike(*before, thing)) continue;
            names[name] = thing.name;
            found.insert(thing.name);
        }
    }
    return names;
}

Blocker misnamed(const std::string& name, const Definition& version, const std::string& at) {
    const std::string number = std::to_string(version.version);
    return {"choice_unknown",
            {"Version " + number + " har inget som heter " + name,
             "Version " + number + " has nothing called " + name},
            at};
}

template <class Thing>
void find_misnamed(const std::vector<Thing>* older, const Definition* from, const std::vector<Thing>& newer,
                   const Definition& to, const Names& choices, const std::string& kind,
                   std::vector<Blocker>& found) {
    for (const auto& [name, chosen] : choices) {
        const std::string at = "choices." + kind + "." + name;
        if (older != nullptr && find_named(*older, name) == nullptr)
            found.push_back(misnamed(name, *from, at));
        if (!chosen.empty() && find_named(newer, chosen) == nullptr)
            found.push_back(misnamed(chosen, to, at));
    }
}

}  // namespace

std::vector<Blocker> misnamed_choices(const Definition* from, const Definition& to,
                                      const MigrationChoices& choices) {
    std::vector<Blocker> found;
    find_misnamed(from == nullptr ? nullptr : &from->states, from, to.states, to, choices.states, "states",
                  found);
    find_misnamed(from == nullptr ? nullptr : &from->works, from, to.works, to, choices.works, "works",
                  found);
    return found;
}

SameThings same_things(const Definition& from, const Definition& to) {
    return {match(to, from.states, to.states), match(to, from.works, to.works),
            match(to, from.fields, to.fields), match(to, from.documents, to.documents),
            match(to, from.roles, to.roles),   match(to, from.signals, to.signals)};
}

}  // namespace overens
