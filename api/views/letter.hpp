// A paper that goes out in the project's name: a heading, what the project has written itself, sections, and
// a foot. Each part in both languages, but for what people have written.
#pragma once

#include <string>
#include <vector>

#include "api/http/response.hpp"
#include "engine/definition/title.hpp"
#include "engine/time/day.hpp"

namespace overens::api {

struct LetterSection {
    Title heading;
    std::vector<Title> lines;
};

struct Letter {
    Title heading{};
    std::string text{};  // empty: the project has written nothing
    std::vector<LetterSection> sections{};
    Title foot{};
};

// "30 oktober 2024" and "onsdag 30 oktober 2024".
Title spelled_out(Day day);
Title with_weekday(Day day);

// {title, text, sections, foot}.
Json letter_view(const Letter& letter);

}  // namespace overens::api
