// The tree of states, with the names of everything in it: language section 3.
#include <algorithm>
#include <utility>

#include "workflows/loading/loading.hpp"
#include "workflows/loading/shared_keys.hpp"

namespace overens::workflows {

namespace {

// Far more than anybody needs; fragments that use fragments could otherwise grow a small file without bound.
constexpr std::size_t most_states = 2500;
constexpr std::size_t most_works = 1000;

void declare_works(Loading& loading, const MapReader& reader, StateIndex state) {
    const auto section = reader.find("work");
    if (!section) return;
    for (const NamedSpot& entry : read_named(loading.complaints, *section, "works")) {
        Definition& definition = loading.definition;
        if (definition.works.size() >= most_works) {
            if (!loading.complaints.full()) {
                loading.complaints.complain(
                    entry.key, "too_large",
                    "a lifecycle has at most " + std::to_string(most_works) + " works");
            }
            return;
        }
        Work work;
        work.name = entry.key.unit->full_name(entry.name);
        work.state = state;
        if (!loading.declare(entry.key, work.name)) continue;
        const WorkIndex index = definition.works.size();
        definition.work_by_name.emplace(work.name, index);
        definition.states[state].works.push_back(index);
        definition.works.push_back(std::move(work));
        loading.works.push_back(entry.value);
    }
}

void declare_moves(Loading& loading, const MapReader& reader, const std::string& state) {
    const auto section = reader.find("may");
    if (!section || !section->node->is_map()) return;
    for (const YamlEntry& entry : section->node->entries) {
        loading.moves.insert(state.empty() ? entry.key.text : state + "." + entry.key.text);
    }
}

// An end is nothing but an end.
void read_end(Loading& loading, const MapReader& reader, State& state) {
    const auto spot = reader.find("end");
    if (!spot) return;
    const auto word = read_one_of(loading.complaints, *spot, Words::ending);
    state.end = word == "terminated" ? State::End::terminated : State::End::completed;
    if (own_name(state.name) == "open") {
        loading.complaints.complain(reader.spot(), "name_reserved",
                                    "an end cannot be called 'open', which means that nothing has ended");
    }
    for (const YamlEntry& entry : reader.spot().node->entries) {
        const std::string& key = entry.key.text;
        if (has_key(Construct::end, key) || !has_key(Construct::state, key)) continue;
        loading.complaints.complain(reader.key_spot(key), "key_misplaced",
                                    "an end has nothing but 'title' and 'do'");
    }
}

std::optional<StateIndex> declare_state(Loading& loading, const NamedSpot& entry, StateIndex parent) {
    Definition& definition = loading.definition;
    if (definition.states.size() >= most_states) {
        loading.complaints.complain(entry.key, "too_large",
                                    "a lifecycle has at most " + std::to_string(most_states) + " states");
        return std::nullopt;
    }
    const MapReader reader(loading.complaints, entry.value, Construct::state);
    const std::string name = entry.key.unit->full_name(entry.name);
    if (!loading.declare(entry.key, name) || !reader.is_map()) return std::nullopt;
    State state;
    state.name = name;
    state.parent = parent;
    read_common(loading, reader, state.title, state.help, state.was);
    read_end(loading, reader, state);
    const StateIndex index = definition.states.size();
    definition.state_by_name.emplace(name, index);
    definition.states.push_back(std::move(state));
    loading.states.push_back(entry.value);
    declare_works(loading, reader, index);
    declare_moves(loading, reader, name);
    if (definition.states[index].end == State::End::no) declare_inner_states(loading, reader, index);
    return index;
}

// `states` or `tracks`.
void declare_section(Loading& loading, const Spot& section, StateIndex parent) {
    for (const NamedSpot& entry : read_named(loading.complaints, section, "states")) {
        if (const auto inner = declare_state(loading, entry, parent)) {
            loading.definition.states[parent].inner.push_back(*inner);
        }
    }
}

void read_start(Loading& loading, const Spot& spot, StateIndex parent) {
    const auto word = read_word(loading.complaints, spot, "the name of the first state");
    if (!word) return;
    const std::string name = spot.unit->full_name(*word);
    State& state = loading.definition.states[parent];
    std::vector<std::string> known;
    for (const StateIndex inner : state.inner) {
        if (loading.definition.states[inner].name == name) state.start = inner;
        known.emplace_back(own_name(loading.definition.states[inner].name));
    }
    if (state.start) return;
    loading.complaints.complain(
        spot, "name_unknown",
        "there is no state called '" + *word + "' directly inside" + did_you_mean(*word, known));
}

// One state at a time; `start` says which is first.
void declare_sequence(Loading& loading, const MapReader& reader, const Spot& states, StateIndex parent) {
    declare_section(loading, states, parent);
    if (const auto start = reader.require("start", "start: NAME")) read_start(loading, *start, parent);
}

// Several at the same time, each with states of its own.
void declare_tracks(Loading& loading, const MapReader& reader, const Spot& tracks, StateIndex parent) {
    loading.definition.states[parent].tracks = true;
    declare_section(loading, tracks, parent);
    if (reader.find("start")) {
        loading.complaints.complain(reader.key_spot("start"), "key_misplaced",
                                    "all tracks begin at the same time: leave 'start' out");
    }
    for (const StateIndex track : loading.definition.states[parent].inner) {
        const YamlNode& node = *loading.states[track].node;
        if (node.find("states") != nullptr || node.find("tracks") != nullptr || node.find("use") != nullptr)
            continue;
        loading.complaints.complain(loading.states[track], "key_missing",
                                    "a track has states of its own: add start: and states:");
    }
}

void declare_fragment(Loading& loading, const MapReader& reader, StateIndex parent) {
    for (const std::string_view key : {"start", "states", "tracks"}) {
        if (reader.find(key))
            loading.complaints.complain(reader.key_spot(key), "key_misplaced",
                                        "the states come from the fragment");
    }
    const std::string name = loading.definition.states[parent].name;
    const Unit* unit = use_fragment(loading, reader, name);
    if (unit == nullptr) return;
    const Spot file{unit, unit->root, ""};
    if (const YamlNode* states = unit->root->find("states")) {
        declare_section(loading, file.child(*states, "states"), parent);
    }
    if (const YamlNode* start = unit->root->find("start"))
        read_start(loading, file.child(*start, "start"), parent);
}

}  // namespace

void declare_inner_states(Loading& loading, const MapReader& reader, StateIndex parent) {
    const auto states = reader.find("states");
    const auto tracks = reader.find("tracks");
    if (reader.find("use")) return declare_fragment(loading, reader, parent);
    if (reader.find("with"))
        loading.complaints.complain(reader.key_spot("with"), "key_misplaced", "'with' belongs to 'use'");
    if (states && tracks) {
        loading.complaints.complain(reader.key_spot("tracks"), "key_misplaced",
                                    "a state has either 'states' or 'tracks'");
    }
    if (states) return declare_sequence(loading, reader, *states, parent);
    if (tracks) return declare_tracks(loading, reader, *tracks, parent);
    if (reader.find("start"))
        loading.complaints.complain(reader.key_spot("start"), "key_misplaced", "'start' belongs to 'states'");
}

void declare_states(Loading& loading, const MapReader& file) {
    State state;
    state.title = loading.definition.title;
    state.help = loading.definition.help;
    loading.definition.states.push_back(std::move(state));
    loading.states.push_back(file.spot());
    declare_works(loading, file, outermost);
    declare_moves(loading, file, "");
    declare_inner_states(loading, file, outermost);
}

}  // namespace overens::workflows
