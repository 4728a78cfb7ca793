// Uses of fragments: language section 10.
#include <algorithm>
#include <utility>

#include "workflows/loading/loading.hpp"
#include "workflows/loading/when_reading.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

constexpr std::size_t most_nested = 8;

// The file, parsed once. Complaints about its text as such name the first use only.
Loading::Fragment& find_fragment(Loading& loading, const Spot& use, const std::string& name) {
    const auto known = loading.fragments.find(name);
    if (known != loading.fragments.end()) return known->second;
    Loading::Fragment& fragment = loading.fragments[name];
    auto source = loading.fragment_source ? loading.fragment_source(name) : std::nullopt;
    if (!source) {
        loading.complaints.complain(use, "fragment_unknown", "there is no fragment called '" + name + "'");
        return fragment;
    }
    fragment.source = std::move(*source);
    auto tree = read_yaml(fragment.source.file, fragment.source.text);
    if (tree) {
        fragment.tree = std::move(*tree);
    } else {
        for (Problem& problem : tree.error()) {
            problem.used_at = use.unit->used_at;
            problem.used_at.insert(problem.used_at.begin(), use.place());
        }
        loading.complaints.add(std::move(tree.error()));
    }
    return fragment;
}

// What is given must be good where it is given: the fragment then only says where it puts it.
std::optional<std::string> read_given(Loading& loading, const Spot& spot, const std::string& kind) {
    if (kind == "document") {
        const auto named = loading.resolve(spot, {NameKind::document}, "the name of a document");
        if (!named) return std::nullopt;
        return read_word(loading.complaints, spot, "a document");
    }
    const auto text = read_word(loading.complaints, spot, kind == "who" ? "whom it is for" : "one value");
    if (!text) return std::nullopt;
    if (kind == "amount" && !read_amount(loading, spot)) return std::nullopt;
    if (kind == "who" && !parse_who(*text)) {
        loading.complaints.complain(spot, "nobody_meant",
                                    "'" + *text + "' says nobody: write for example each party");
        return std::nullopt;
    }
    if (kind == "word" && !is_name(*text)) {
        loading.complaints.complain(spot, "name_malformed", "one word is expected here, not '" + *text + "'");
        return std::nullopt;
    }
    return text;
}

void note_given_name(Loading& loading, const Spot& spot, const Unit& unit, const std::string& kind,
                     const std::string& text) {
    if (kind == "document") loading.given_names.push_back({spot, unit.within, text});
    if (kind != "who") return;
    const auto who = parse_who(text);
    if (who && !who->name.empty()) loading.given_names.push_back({spot, unit.within, who->name});
}

// `takes` of the fragment against `with` of the state.
void read_with(Loading& loading, const MapReader& state, const Spot& file, Unit& unit) {
    std::vector<std::string> names;
    std::vector<std::pair<std::string, std::string>> takes;
    if (const YamlNode* section = file.node->find("takes")) {
        for (const NamedSpot& entry :
             read_named(loading.complaints, file.child(*section, "takes"), "parameters")) {
            const auto kind = read_one_of(loading.complaints, entry.value, Words::parameter);
            names.push_back(entry.name);
            unit.given[entry.name] = "";  // known, though perhaps not given
            if (kind) takes.emplace_back(entry.name, *kind);
        }
    }
    const auto with = state.find("with");
    if (!with) {
        if (!names.empty())
            loading.complaints.complain(state.spot(), "key_missing",
                                        "'with' is missing: this fragment takes " + names.front());
        return;
    }
    const MapReader given(loading.complaints, *with, "what the fragment takes", names);
    for (const auto& [name, kind] : takes) {
        const auto spot = given.require(name, name + ": " + kind);
        if (!spot) continue;
        const auto text = read_given(loading, *spot, kind);
        if (!text) continue;
        unit.given[name] = *text;
        note_given_name(loading, *spot, unit, kind, *text);
    }
}

bool is_usable(Loading& loading, const Spot& file, const std::string& name) {
    const MapReader reader(loading.complaints, file, Construct::fragment);
    if (!reader.is_map()) return false;
    if (const auto format = reader.require("format", "format: 1")) read_format(loading.complaints, *format);
    if (const auto own = reader.require("fragment", "fragment: " + name)) {
        const auto written = read_new_name(loading.complaints, *own);
        if (written && *written != name) {
            loading.complaints.complain(
                *own, "fragment_misused",
                "this fragment is used as '" + name + "' and calls itself '" + *written + "'");
        }
    }
    reader.require("start", "start: NAME");
    reader.require("states", "states: {…}");
    return true;
}

// A fragment may use another, but never itself.
bool may_be_used(Loading& loading, const Spot& use, const std::string& name) {
    const std::vector<std::string>& around = use.unit->fragments_around;
    if (std::ranges::find(around, name) != around.end()) {
        loading.complaints.complain(use, "fragment_endless",
                                    "the fragment '" + name + "' would use itself without end");
        return false;
    }
    if (around.size() < most_nested) return true;
    loading.complaints.complain(use, "too_large",
                                "fragments are nested at most " + std::to_string(most_nested) + " deep");
    return false;
}

}  // namespace

const Unit* use_fragment(Loading& loading, const MapReader& state, const std::string& full_name) {
    const auto use = state.find("use");
    const auto name = read_new_name(loading.complaints, *use);
    if (!name || !may_be_used(loading, *use, *name)) return nullptr;
    const Loading::Fragment& fragment = find_fragment(loading, *use, *name);
    if (!fragment.tree) return nullptr;
    Unit& unit = loading.units.emplace_back();
    unit.file = fragment.source.file;
    unit.root = &fragment.tree->root;
    unit.is_fragment = true;
    unit.within = full_name;
    unit.fragments_around = use->unit->fragments_around;
    unit.fragments_around.push_back(*name);
    unit.used_at = use->unit->used_at;
    unit.used_at.insert(unit.used_at.begin(), use->place());
    const Spot file{&unit, unit.root, ""};
    if (!is_usable(loading, file, *name)) return nullptr;
    read_with(loading, state, file, unit);
    declare_fragment_sections(loading, file);
    return &unit;
}

// Names inside a fragment are local first, so a given name would be taken for the fragment's own.
void check_given_names(Loading& loading) {
    for (const Loading::GivenName& given : loading.given_names) {
        const std::string inside = given.within + "." + given.name;
        if (!find_name(loading.definition, inside)) continue;
        loading.complaints.complain(given.spot, "name_taken",
                                    "'" + given.name + "' also is a name inside the fragment, which would " +
                                        "be meant there: choose another name");
    }
}

}  // namespace overens::workflows
