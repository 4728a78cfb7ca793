// A running case goes over to another version of its lifecycle (language section 13). Things are the same in
// both versions if they have the same name, or say `was: NAME`; a case whose active states and answered work
// are all found goes over by itself, and somebody chooses for what is not found.
//
// Pure, like decide. What is new in an active state opens; what lies behind the case is passed over, and said
// so. A case can go back until the next thing happens in it that is not a notice.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/cases/decide.hpp"
#include "engine/definition/definition.hpp"
#include "engine/register/register.hpp"

namespace overens {

// By names in the older version: what it is in the newer one; empty: left behind.
struct MigrationChoices {
    std::map<std::string, std::string> states, works;
};

// An active state or an answered work that the newer version does not have.
struct ToChoose {
    enum class Kind { state, work };
    Kind kind = Kind::state;
    std::string name;                  // in the older version
    std::vector<std::string> options;  // names in the newer version; an empty one: it can be left behind
    bool operator==(const ToChoose&) const = default;
};

struct MovedDue {
    int item = 0;
    std::string work;  // in the newer version, as all names below
    Addressee addressee;
    std::optional<Day> from, to;
    bool operator==(const MovedDue&) const = default;
};

struct MigrationPreview {
    enum class Verdict { by_itself, needs_choice, refused };
    Verdict verdict = Verdict::by_itself;
    std::vector<ToChoose> to_choose;
    std::vector<Blocker> blockers;  // why it is refused
    // What would happen; filled when it goes by itself.
    std::vector<std::string> states;       // active afterwards, in the order entered
    std::vector<std::string> opens;        // work that opens now
    std::vector<std::string> passed_over;  // new states and work that lie behind the case
    std::vector<std::string> left_behind;  // states, work, fields and roles, by their older names
    std::vector<int> withdrawn;            // open items that are asked no more
    std::vector<MovedDue> moved_dues;
};

struct Versions {
    const Definition& from;  // of the case as it stands
    const Definition& to;
};

// Choices that can be meant for no case: of what `from` does not have (nullptr: of whatever version), and to
// what `to` does not have.
std::vector<Blocker> misnamed_choices(const Definition* from, const Definition& to,
                                      const MigrationChoices& choices);

// The case is a copy, and is used up.
MigrationPreview preview_migration(const Versions& versions, const Register& reg, Case subject,
                                   const MigrationChoices& choices, const Act& act, Day today);

// Errors as decide's; codes in engine/cases/README.md.
std::expected<Decided, Refused> migrate(const Versions& versions, const Register& reg, Case& subject,
                                        const MigrationChoices& choices, const Act& act, Day today);

// The version that the case can go back to; nothing when it came from none or has moved on.
std::optional<int> version_to_go_back_to(const Case& subject);

// `back` is the definition of that version.
std::expected<Decided, Refused> undo_migration(const Definition& back, const Register& reg, Case& subject,
                                               const Act& act, Day today);

}  // namespace overens
