// The values that fields and answers hold.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/time/day.hpp"

namespace overens {

// Free text is kept apart from events, so that it can be disposed of: this is its number within the case.
struct TextId {
    std::int64_t number = 0;
    auto operator<=>(const TextId&) const = default;
};

// The texts of one case or meeting, by TextId.
using TextsByNumber = std::map<std::int64_t, std::string>;

// By the type of the field or part: nothing yet; yes_no; number, money (öre); date; a word or an id (choice,
// person, party, organisation, body, file: the content hash, link); several ids (people, parties,
// organisations); text.
using FieldValue =
    std::variant<std::monostate, bool, std::int64_t, Day, std::string, std::vector<std::string>, TextId>;

inline bool is_given(const FieldValue& value) {
    return !std::holds_alternative<std::monostate>(value);
}

// Who is meant: a role of the case, an organisation or a body; perhaps because of one seat.
struct Addressee {
    enum class Kind { role, organisation, body };
    Kind kind = Kind::role;
    std::string id;
    std::string office;  // "registrar", "head", …; empty: the contact
    std::string seat{};  // of a body, "steering_group/primary_care"; empty: not about one seat

    auto operator<=>(const Addressee&) const = default;
};

// The same one is asked, in whatever office.
inline bool is_same_receiver(const Addressee& a, const Addressee& b) {
    return a.kind == b.kind && a.id == b.id && a.seat == b.seat;
}

}  // namespace overens
