// Names of a lifecycle as they are looked up: one name stands for one thing.
//
// A part of a fragment has the name of the state that uses it in front: `consultation.respond`. Seen from
// inside the fragment it is `respond`: names are looked for there first, then in the states around.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"

namespace overens {

enum class NameKind { state, work, field, document, role, place, signal };

struct Named {
    NameKind kind = NameKind::state;
    std::string name;       // in full
    std::size_t index = 0;  // of a state or work

    bool operator==(const Named&) const = default;
};

// "a state", "a document": for sentences about a name used in the wrong place.
std::string_view kind_in_words(NameKind kind);

// By its full name.
std::optional<Named> find_name(const Definition& definition, std::string_view full_name);

// As written inside `within`, the name of the state that uses a fragment ("" outside all fragments).
std::optional<Named> resolve_name(const Definition& definition, std::string_view within,
                                  std::string_view written);

// Every name of one of these kinds as it is written inside `within`, for suggestions.
std::vector<std::string> known_names(const Definition& definition, std::string_view within,
                                     const std::vector<NameKind>& kinds);

// The nearest of `known`, when near enough to be meant: at most one letter in three differs.
std::optional<std::string> nearest_name(std::string_view written, const std::vector<std::string>& known);

// ", did you mean 'ends'?", or nothing.
std::string did_you_mean(std::string_view written, const std::vector<std::string>& known);

}  // namespace overens
