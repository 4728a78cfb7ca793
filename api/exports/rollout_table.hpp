// The rollout as a table to be opened in a spreadsheet: a row for each organisation, a column for each
// measure.
#pragma once

#include "api/exports/table.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "api/views/rollout_view.hpp"

namespace overens::api {

// The rows that `choice` shows, as it orders them.
Table rollout_table(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice, Language language);

}  // namespace overens::api
