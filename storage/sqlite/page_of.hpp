// Pages of rows, and how far they are counted.
#pragma once

#include <cstdint>

#include "engine/ports/case_store.hpp"

namespace overens::storage {

// What is not kept as a count is counted up to here and no further; one more means "more than".
inline constexpr std::int64_t most_counted = 10'000;

inline std::int64_t limit_of(Page page) {
    return page.limit;
}
inline std::int64_t offset_of(Page page) {
    return static_cast<std::int64_t>(page.page - 1) * page.limit;
}

}  // namespace overens::storage
