// Who did something, when it happened and when it was recorded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/time/day.hpp"

namespace overens {

// Somebody acting in a role. `of` is the organisation or body that the role belongs to; empty for roles of
// the case or of the collaboration. `person` is a pseudonym, empty when only the role is known; where a
// stand-in acts, theirs and, after a slash, that of who is away: "p4k7m2x9qd/p8w3c5j2hn".
struct Actor {
    std::string person;
    std::string role;  // "lead", "registrar", "secretary", "administrator", "system", …
    std::string of;

    bool operator==(const Actor&) const = default;
};

// Who acted, without whom they stood in for.
inline std::string_view acting_person(const Actor& actor) {
    return std::string_view(actor.person).substr(0, actor.person.find('/'));
}
// Who is away and was stood in for; empty: nobody.
inline std::string_view absent_person(const Actor& actor) {
    const std::size_t slash = actor.person.find('/');
    return slash == std::string::npos ? std::string_view() : std::string_view(actor.person).substr(slash + 1);
}

// Whether the two are the same pair of eyes: the same person, in whatever role, or one who acts in the name
// of the other; where persons are not known, the same role.
bool is_same_person(const Actor& one, const Actor& other);

inline const Actor& the_system() {
    static const Actor actor{"", "system", ""};
    return actor;
}

// Where a record comes from: registered by somebody when it happened, derived by the engine, taken in
// afterwards from another register; in demonstrations also from a named public source, or invented.
enum class Origin { registered, derived, imported, source, plausible };

std::string_view word_of(Origin origin);
std::optional<Origin> origin_of(std::string_view word);

struct Act {
    Actor actor;
    Day happened_on;  // the day that counts in law: the recorded day or earlier
    Instant recorded_at;
    Origin origin = Origin::registered;

    bool operator==(const Act&) const = default;
};

}  // namespace overens
