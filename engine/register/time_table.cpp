#include "engine/register/time_table.hpp"

namespace overens {

TimeTable usual_time_table(std::string_view kind) {
    if (kind == "assembly") return {35, 14, 14, 7, 7, 14};
    if (kind == "executive_board") return {35, 14, 14, 7, 0, 14};
    if (kind == "managers_group" || kind == "working_committee") return {21, 8, 14, 5, 0, 7};
    if (kind == "collaboration_council") return {28, 14, 10, 7, 0, 14};
    return {};
}

}  // namespace overens
