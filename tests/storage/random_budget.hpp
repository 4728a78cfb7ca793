// How long tests with random values go on: OVERENS_RANDOM_BUDGET multiplies each test's own small number of
// rounds.
#pragma once

#include <cstdlib>
#include <random>

namespace overens::storage_tests {

inline int random_rounds(int rounds) {
    const char* budget = std::getenv("OVERENS_RANDOM_BUDGET");
    const double factor = budget == nullptr ? 1 : std::strtod(budget, nullptr);
    return factor > 0 ? static_cast<int>(rounds * factor) + 1 : rounds;
}

// OVERENS_RANDOM_SEED plays a printed seed again.
inline unsigned random_seed() {
    const char* given = std::getenv("OVERENS_RANDOM_SEED");
    return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                            : std::random_device{}();
}

}  // namespace overens::storage_tests
