#include "api/views/letter.hpp"

#include <array>
#include <utility>

#include "api/http/problem.hpp"
#include "api/views/scene.hpp"
#include "engine/time/month_names.hpp"

namespace overens::api {

Title spelled_out(Day day) {
    const auto& [sv, en] = month_name(day);
    const std::string of_month = std::to_string(day.day_of_month()) + " ";
    const std::string year = " " + std::to_string(day.year());
    return {of_month + std::string(sv) + year, of_month + std::string(en) + year};
}

Title with_weekday(Day day) {
    static constexpr std::array<std::pair<const char*, const char*>, 7> names{{{"måndag", "Monday"},
                                                                               {"tisdag", "Tuesday"},
                                                                               {"onsdag", "Wednesday"},
                                                                               {"torsdag", "Thursday"},
                                                                               {"fredag", "Friday"},
                                                                               {"lördag", "Saturday"},
                                                                               {"söndag", "Sunday"}}};
    const auto& [sv, en] = names.at(static_cast<std::size_t>(day.weekday()) - 1);
    const Title date = spelled_out(day);
    return {std::string(sv) + " " + date.sv, std::string(en) + " " + date.in_english()};
}

Json letter_view(const Letter& letter) {
    Json sections = Json::array();
    for (const LetterSection& section : letter.sections) {
        Json lines = Json::array();
        for (const Title& line : section.lines) lines.push_back(to_json(line));
        sections.push_back(Json{{"title", to_json(section.heading)}, {"lines", std::move(lines)}});
    }
    return Json{{"title", to_json(letter.heading)},
                {"text", text_or_null(letter.text)},
                {"sections", std::move(sections)},
                {"foot", to_json(letter.foot)}};
}

}  // namespace overens::api
