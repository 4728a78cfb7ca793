// A case by its place in the tables.
#pragma once

#include <compare>
#include <cstdint>

namespace overens::storage {

struct CaseRef {
    std::int64_t collaboration = 0;  // number of the row in collaborations
    std::int64_t number = 0;         // within the collaboration, from 1 in the order started

    auto operator<=>(const CaseRef&) const = default;
};

}  // namespace overens::storage
