// One errand carried out: what a committed step asked for in other cases, as commands to them.
//
// May be tried again at any point: commands carry keys made from the errand's number, and the last of them
// marks the errand done in its own transaction.
#pragma once

#include <optional>
#include <string>

#include "api/clock.hpp"
#include "api/ids.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

struct ErrandTools {
    Store& store;
    const Clock& clock;
    IdSource& ids;
};

// Why it failed, for the log; nothing when it is done. Notices are delivered by being marked done: their
// receivers find them among the notices.
std::optional<std::string> carry_out(const ErrandTools& tools, const WaitingErrand& errand);

}  // namespace overens::api
