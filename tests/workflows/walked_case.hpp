// What tells one case from another on a walk through all of them: cases with the same key go on alike.
#pragma once

#include <string>

#include "engine/cases/case.hpp"

namespace overens::workflows {

inline const Day fixed_day = Day::of(2025, 6, 1);  // that random lifecycles set dates to

std::string key_of(const Item& item);
std::string key_of(const Case& subject, Day today);

// "" where there is none.
std::string newest_text(const Case& subject);

}  // namespace overens::workflows
