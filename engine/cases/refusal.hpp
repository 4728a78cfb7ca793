// Why something cannot be done. A refusal is data: every reason at once, each with a stable code, a sentence
// in both languages, and what would be right. It changes nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/definition/title.hpp"

namespace overens {

struct Blocker {
    std::string code;  // "needs_document", "not_allowed", … listed in engine/cases/README.md
    Title message;     // what is wrong and what would be right
    std::string
        at;  // the part of the input or of the case it is about: "fill.decide_by", "document:proposal"
    bool operator==(const Blocker&) const = default;
};

// What kind of answer the blockers make together; the API maps each to one status.
enum class RefusalKind {
    not_found,  // what the command names is not there
    forbidden,  // this actor may not
    invalid,    // the command itself is wrong, whatever the case's state
    conflict,   // not in this state
    stale,      // decided on an older version than the newest
};

struct Refusal {
    RefusalKind kind = RefusalKind::conflict;
    std::vector<Blocker> blockers;
};

inline Refusal refuse(RefusalKind kind, std::string code, Title message, std::string at = {}) {
    return Refusal{kind, {Blocker{std::move(code), std::move(message), std::move(at)}}};
}

}  // namespace overens
