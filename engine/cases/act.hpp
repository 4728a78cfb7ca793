// Who did something, when it happened and when it was recorded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/time/day.hpp"

namespace overens {

// Somebody acting in a role. `of` is the organisation or body that the role belongs to; empty for roles of
// the case or of the collaboration. `person` is a pseudonym, empty when only the role is known.
struct Actor {
    std::string person;
    std::string role;  // "lead", "registrar", "secretary", "administrator", "system", …
    std::string of;

    bool operator==(const Actor&) const = default;
};

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
