// What a list of cases shows of one case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "storage/steps/item_rows.hpp"

namespace overens::storage {

struct CaseSummary {
    std::string lifecycle;
    int lifecycle_version = 0;
    TextId title;
    std::string phase;
    std::vector<std::string> states;  // active ones with no active state inside, as the lifecycle orders them
    Day started_on;
    std::optional<Day> next_due;
    int open_items = 0;
    bool on_hold = false;
    std::int64_t version = 0;
    Instant changed_at;

    bool operator==(const CaseSummary&) const = default;
};

CaseSummary summary_of(const Case& subject, const Definition& definition, const ItemRows& items,
                       Instant changed_at);

}  // namespace overens::storage
