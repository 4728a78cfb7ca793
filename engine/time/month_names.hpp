// What the months are called in running text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/time/day.hpp"

namespace overens {

struct MonthName {
    std::string_view sv, en;
};

inline constexpr std::array<MonthName, 12> month_names{{{"januari", "January"},
                                                        {"februari", "February"},
                                                        {"mars", "March"},
                                                        {"april", "April"},
                                                        {"maj", "May"},
                                                        {"juni", "June"},
                                                        {"juli", "July"},
                                                        {"augusti", "August"},
                                                        {"september", "September"},
                                                        {"oktober", "October"},
                                                        {"november", "November"},
                                                        {"december", "December"}}};

inline const MonthName& month_name(Day day) {
    return month_names.at(static_cast<std::size_t>(day.month()) - 1);
}

}  // namespace overens
