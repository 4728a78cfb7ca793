// The grid of a rollout, organisation by measure, and when all will have done it.
#pragma once

#include <optional>

#include "api/views/scene.hpp"
#include "engine/rollout/grid.hpp"

namespace overens::api {

// Which rows are shown, and in which order.
struct GridChoice {
    std::string only;  // "late", "open" or "silent"; empty: all
    std::string sort;  // "done" (least first), "silent" (longest first) or "party"; empty: the case's order
    std::optional<int> silent_days{};  // nothing: as long as the lifecycle lets each measure be silent
    std::optional<int> wave{};         // rows of this wave alone; 0: of none
};

// The rows that are shown, in their order; they point into the grid.
std::vector<const GridRow*> rows_shown(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice);

// {state, title, measures, parties, done, total, percent, progress}
JsonText rollout_view(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice);

// {until, title, forecast: {from, to, …} or null, measures: [how many were finished, and how long half of
// them took at most]}
Json forecast_view(const Scene& scene, const Work& until, const std::vector<MeasureTime>& seen,
                   const std::optional<Forecast>& forecast);

}  // namespace overens::api
