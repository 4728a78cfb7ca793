// Folding of a case's way to another version of its lifecycle, and back. Part of evolve.
#pragma once

#include "engine/cases/case.hpp"

namespace overens {

// Everything that is named by the lifecycle gets its newer name; what is left behind goes, with its items.
// Timers are not touched: each that is set or ended has an event of its own.
void fold_migration(Case& subject, const events::CaseMigrated& migrated);
// Nothing happens when there is nothing to go back to.
void fold_migration_undone(Case& subject);

// True for entries after which a case can still go back: notices and days that came.
bool leaves_way_back(const Entry& entry);

}  // namespace overens
