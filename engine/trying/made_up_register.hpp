// A collaboration that is there only for a lifecycle to be tried in: parties that decide along paths of their
// own, and a body in each of the lifecycle's places with the mandate asked for.
#pragma once

#include "engine/register/register.hpp"

namespace overens::trying {

inline constexpr int least_parties = 1;
inline constexpr int most_parties = 400;
// How many years of meetings are planned.
inline constexpr int planned_years = 13;

// A region and municipalities, `parties` in all. Every body meets once in four weeks, never in July, from
// `first_day` on; papers are handed in two weeks before.
Register made_up_register(const Definition& definition, int parties, Day first_day);

// The ids of its parties, the region first.
std::vector<std::string> made_up_parties(int parties);

}  // namespace overens::trying
