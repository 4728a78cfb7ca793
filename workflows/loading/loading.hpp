// One lifecycle being loaded: the Definition under construction, what has been met on the way, and the steps.
//
// The steps build on each other, and each goes over the whole file:
// - declare: sections, the tree of states, uses of fragments; every name, once (sections, states, fragments)
// - works: what each asks of whom, as far as it needs no expression (work, answers, due_keys)
// - ways: effects, `then`, `may`, `watch`, waits, with their expressions (contents, ways, moves, effects)
// - check: what is known only when all of it is there (checks)
//
// A step goes on after a complaint with what it has, so that all complaints are found.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/definition/names.hpp"
#include "workflows/loader.hpp"
#include "workflows/loading/complaints.hpp"
#include "workflows/loading/reading.hpp"
#include "workflows/loading/spot.hpp"
#include "workflows/yaml_tree.hpp"

namespace overens::workflows {

struct Loading {
    // A fragment's file, read once however often it is used; absent when it cannot be used.
    struct Fragment {
        Source source;
        std::optional<YamlTree> tree;
    };
    // A name given to a fragment, which no part of the fragment may be called.
    struct GivenName {
        Spot spot;
        std::string within;
        std::string name;
    };

    Complaints complaints;
    Definition definition;
    FragmentSource fragment_source;
    std::map<std::string, Fragment, std::less<>> fragments;
    std::deque<Unit> units;
    std::map<std::string, Spot, std::less<>> declared;    // by full name
    std::map<std::string, Spot, std::less<>> word_spots;  // of `words`
    std::map<std::string, Spot, std::less<>> words_used;  // where first
    std::set<std::string, std::less<>> moves;             // "state.move"; "move" of the outermost
    std::vector<Spot> states;                             // by StateIndex
    std::vector<Spot> works;                              // by WorkIndex
    std::vector<GivenName> given_names;

    // A new full name; complains when it is taken.
    bool declare(const Spot& key, const std::string& full_name);
    // A word that is shown to people and therefore needs a text.
    void use_word(const Spot& spot, const std::string& word);

    // An existing name of one of these kinds, in full; complains otherwise.
    std::optional<Named> resolve(const Spot& spot, const std::vector<NameKind>& kinds, std::string_view what);
    // The same for text that stands at `spot` together with other words.
    std::optional<Named> resolve_text(const Spot& spot, const std::string& written,
                                      const std::vector<NameKind>& kinds, std::string_view what);
};

// Step 1.
void declare_sections(Loading& loading, const Spot& file);
void declare_fragment_sections(Loading& loading, const Spot& file);
void read_section_owners(Loading& loading, const Spot& file);
void declare_states(Loading& loading, const MapReader& file);
// What is inside a state: `states`, `tracks` or, with `use`, a fragment.
void declare_inner_states(Loading& loading, const MapReader& reader, StateIndex parent);
// The unit of the fragment that a state uses; nullptr when it cannot be used.
const Unit* use_fragment(Loading& loading, const MapReader& state, const std::string& full_name);
void check_given_names(Loading& loading);

// Step 2.
void read_works(Loading& loading);
std::vector<AnswerPart> read_answer(Loading& loading, const Spot& spot);
void read_due_keys(Loading& loading, const MapReader& reader, Work& work);

// Step 3.
void read_states(Loading& loading);
void read_work_ways(Loading& loading);

// Step 4.
void check_works(Loading& loading);
void check_words(Loading& loading);

// When all is there.
std::map<std::string, PartPlace> places_of(const Loading& loading);

}  // namespace overens::workflows
