#include "engine/definition/when.hpp"

#include <array>
#include <cassert>
#include <string_view>

namespace overens {

namespace {

struct DayWriter {
    std::string operator()(const Day& day) const { return day.to_text(); }
    std::string operator()(const DateField& field) const { return field.name; }
    std::string operator()(const NextMeeting& meeting) const { return "next meeting of " + meeting.place; }
    std::string operator()(const CutOff& cut_off) const { return "cut-off of " + cut_off.place; }
};

}  // namespace

std::string to_text(const NamedDay& day) {
    return std::visit(DayWriter{}, day);
}

std::string to_text(const When& when) {
    switch (when.kind) {
        case When::Kind::day: return to_text(when.day);
        case When::Kind::after_opening: return to_text(when.amount);
        case When::Kind::before_day: return to_text(when.amount) + " before " + to_text(when.day);
        case When::Kind::after_day: return to_text(when.amount) + " after " + to_text(when.day);
    }
    assert(false);
    return {};
}

std::string to_text(const Every& every) {
    if (every.amount) return to_text(*every.amount);
    assert(every.month >= 1 && every.month <= 12);
    return std::to_string(every.day) + " " +
           std::string(Every::month_names[static_cast<std::size_t>(every.month - 1)]);
}

}  // namespace overens
