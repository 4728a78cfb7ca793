// A story as it is read from its files: days in order, and on each day who does what, and what is then to be
// seen.
//
// Plain data, made by read_story (story_reading.hpp) and changed by nobody afterwards.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/time/day.hpp"
#include "examples/player/register_file.hpp"
#include "workflows/yaml_tree.hpp"

namespace overens::examples {

// One line of a story: an act, which becomes one request, or what is expected to be seen ("expect").
struct Act {
    std::string verb;               // "decide", "answer", …: a name of the table in verbs.hpp
    workflows::YamlNode arguments;  // a map, checked against that table
    std::string case_name;          // which case of the story it is about
    std::string by;                 // who acts, as in the header Acting-As; empty: as the verb says
    std::optional<Day> happened;    // when it happened, where that is before the day it is registered on
    std::string origin;             // "source" or "plausible"
    std::string says;               // the line to show; empty: made from the act
    std::string refused;            // the code that the act must be refused with; empty: it must be done
    std::size_t of_many = 1;        // how many acts `for: all` or a list became; 0 for those after the first
    std::string id;                 // for stories that continue this one and leave the act out; may be empty
    std::string file;
    std::size_t line = 0;

    bool is_check() const { return verb == "expect"; }
};

struct StoryDay {
    Day day;
    std::vector<Act> acts;
};

struct Stage {
    std::string title;
    std::vector<StoryDay> days;
};

struct Story {
    std::string title;
    std::string banner;
    FiledRegister reg;
    std::filesystem::path texts;  // the folder of the texts that acts name
    Day starts;
    std::string main_case;
    std::vector<Stage> stages;  // by day: no stage begins before the one before it ends
};

}  // namespace overens::examples
