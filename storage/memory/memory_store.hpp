// A store that lives and dies with the process: for tests, and for stories that are played in one go.
//
// Keeps the same contract as the store in SQLite, checked by the same tests, but lasts no longer than the
// object, has no seals on its entries, and lets one thread at a time in.
#pragma once

#include <memory>

#include "engine/ports/store.hpp"

namespace overens {

std::unique_ptr<Store> make_memory_store(DefinitionReader reader);

}  // namespace overens
