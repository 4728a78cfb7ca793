// Lifecycle text in, an immutable Definition out: start here.
//
// Everything that can be known without running is checked: shape, names, words, who, days, expressions, where
// each way may go. What needs the whole space of states (a state never entered, a trap) is proven by
// load_proven. All problems are told at once, each with its place.
//
// Threads: load_lifecycle shares nothing; call it from as many threads as you like.
// Source: the lifecycle language (workflows/reference.md).
#pragma once

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"
#include "workflows/problem.hpp"

namespace overens::workflows {

// The text of one file and what problems call it. Nothing is opened by that name.
struct Source {
    std::string file;
    std::string text;

    bool operator==(const Source&) const = default;
};

// Finds a fragment by its name; absent when there is none. Asked once for each name.
using FragmentSource = std::function<std::optional<Source>(std::string_view name)>;

// NAME.yaml in `folder`, and where that is not there, the fragments built into the program.
FragmentSource fragments_in(std::string folder);
// Only those given, by name; then the ones built into the program.
FragmentSource fragments_among(std::vector<std::pair<std::string, std::string>> name_and_text);

struct FragmentUsed {
    std::string name;
    Source source;
};

struct LoadedLifecycle {
    std::shared_ptr<const Definition> definition;  // never null
    std::vector<Problem> warnings;                 // e.g. a missing English title; none stops anything
    std::string canonical;                         // the resolved canonical form, which the hash is of
    std::vector<FragmentUsed> fragments;           // with the lifecycle's own text: what to keep for ever
    std::map<std::string, PartPlace> places;       // by part, as in part_names.hpp
};

// `lifecycle` is the text of one lifecycle. Refused with every problem found, sorted by place; never empty
// then.
std::expected<LoadedLifecycle, std::vector<Problem>> load_lifecycle(const Source& lifecycle,
                                                                    const FragmentSource& fragments);

// The same, and proven to keep what it promises (proving/prover.hpp): what may be published. What the proof
// finds is told as problems, each at its place.
std::expected<LoadedLifecycle, std::vector<Problem>> load_proven(const Source& lifecycle,
                                                                 const FragmentSource& fragments);

// Loads with the fragments built into the program: for a lifecycle that comes over the API.
std::expected<LoadedLifecycle, std::vector<Problem>> load_lifecycle(const Source& lifecycle);

}  // namespace overens::workflows
