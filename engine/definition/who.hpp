// Whom a piece of work, a move or a notice is for: language section 6.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overens {

// Whose hands within the organisation or body. `contact` when the lifecycle does not say.
enum class Office {
    contact,
    registrar,
    case_officer,
    head,
    signatory,
    chair,
    vice_chair,
    secretary,
    adjuster,
    members
};

struct Who {
    enum class Kind {
        role,                  // name: a role of the case
        body,                  // name: a place that a body fills; it is reached through its secretary
        each_party,            //
        each_participant,      //
        each_of,               // name: a list field, or a place that several bodies fill
        each_member,           // name: a place that a body fills
        each_vacant_seat,      // name: a place that a body fills
        each_party_not_bound,  // name: the work whose borrowed mandate did not reach them
        asked,                 // whom the item at hand is for
    };
    Kind kind = Kind::role;
    std::string name;
    Office office = Office::contact;

    bool operator==(const Who&) const = default;
};

// One task for one addressee, not one for each of several.
bool is_single(const Who& who);

// As the lifecycle writes it: "head of each party", "lead", "each vacant seat of project_group".
std::string to_text(const Who& who);
std::string_view word_of(Office office);
std::optional<Office> office_of(std::string_view word);

}  // namespace overens
