// Folds events into a case. Reads no definition, no register and no clock, so a case can always be rebuilt
// from what has happened, whatever has become of the rules since.
#pragma once

#include <span>

#include "engine/cases/case.hpp"

namespace overens {

void evolve(Case& subject, const Event& event, const Act& act);

// What follows from an entry as a whole once its events are folded: the case's version and its count of
// texts.
void finish_entry(Case& subject, const Entry& entry);

// The events of one entry, and the case's version with it.
void evolve(Case& subject, const Entry& entry);

Case rebuild(std::span<const Entry> entries);

}  // namespace overens
