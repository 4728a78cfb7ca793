// Days: language section 7.
#pragma once

#include <optional>
#include <vector>

#include "engine/definition/when.hpp"
#include "workflows/loading/loading.hpp"

namespace overens::workflows {

std::optional<Amount> read_amount(Loading& loading, const Spot& spot);
// "14 days before".
std::optional<Amount> read_amount_before(Loading& loading, const Spot& spot);
// DAY.
std::optional<NamedDay> read_day(Loading& loading, const Spot& spot);
// TIME.
std::optional<When> read_when(Loading& loading, const Spot& spot);
// "6 months" or "1 October".
std::optional<Every> read_every(Loading& loading, const Spot& spot);

}  // namespace overens::workflows
