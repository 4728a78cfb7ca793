// What those asked have let be known: early signs, how far they have come, how long they need, and what came
// late.
//
// Plain data, parts of an Item (case.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/event.hpp"

namespace overens {

// An early sign from those asked: on which day, and who or which body.
struct Sign {
    Day on;
    TextId text;
    bool operator==(const Sign&) const = default;
};

// How far those asked have come, in their own words.
struct ProgressReport {
    Day reported_on;
    TextId comment;
    std::optional<Day> next_on;
    std::vector<events::AttachedFile> attachments;
    bool operator==(const ProgressReport&) const = default;
};

// Until when those asked say they need, while nobody has given them more time.
struct MoreTime {
    Day asked_on, until;
    TextId reason;
    bool operator==(const MoreTime&) const = default;
};

// What came after the round was closed from somebody who had answered in time: kept, and counted nowhere.
struct LateAnswer {
    Day on;
    std::map<std::string, FieldValue> parts;
    std::map<std::string, std::string> stances;  // by clause
    std::vector<events::AttachedFile> attachments;
    TextId approved_by;

    bool operator==(const LateAnswer&) const = default;
};

}  // namespace overens
