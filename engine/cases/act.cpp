#include "engine/cases/act.hpp"

namespace overens {

std::string_view word_of(Origin origin) {
    switch (origin) {
        case Origin::registered: return "registered";
        case Origin::derived: return "derived";
        case Origin::imported: return "imported";
        case Origin::source: return "source";
        case Origin::plausible: return "plausible";
    }
    return "registered";
}

std::optional<Origin> origin_of(std::string_view word) {
    for (const auto origin :
         {Origin::registered, Origin::derived, Origin::imported, Origin::source, Origin::plausible}) {
        if (word_of(origin) == word) return origin;
    }
    return std::nullopt;
}

bool is_same_person(const Actor& one, const Actor& other) {
    if (one.person.empty() || other.person.empty()) return one == other;
    const auto names = [](const Actor& actor, std::string_view person) {
        return !person.empty() && (acting_person(actor) == person || absent_person(actor) == person);
    };
    return names(one, acting_person(other)) || names(one, absent_person(other));
}

}  // namespace overens
