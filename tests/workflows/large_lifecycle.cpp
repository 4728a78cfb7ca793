#include "workflows/large_lifecycle.hpp"

namespace overens::workflows {

namespace {

constexpr const char* state_title = R"(title: {sv: "Läge", en: "State"})";

std::string named(const char* track, int place) {
    return std::string(track) + std::to_string(place);
}

std::string person_move(const std::string& name, const std::string& needs, const std::string& go) {
    return name + ": {" + state_title + ", by: lead, " + needs + "go: " + go + "}";
}

std::string state_of(const char* track, int place, const LargeLifecycle& of) {
    const bool first = track[0] == 'a';
    const bool meets = of.between_meetings > 0 && place > 0 && place % of.between_meetings == 0;
    const std::string next = named(track, place + 1);
    std::string text = "          " + named(track, place) + ": {" + state_title + ", ";
    if (place == of.states_in_a_track - 1) return text + "end: completed}\n";
    if (meets && !first) {
        return text + "watch: {met: {if: \"" + named("a", place + 1) + ".active\", go: " + next + "}}}\n";
    }
    const std::string needs =
        R"(needs: [{that: ")" + named("b", place) + R"(.active", say: {sv: "Vänta", en: "Wait"}}], )";
    text += "may: {" + person_move("ahead", meets ? needs : "", next);
    const bool after_meeting = of.between_meetings > 0 && place % of.between_meetings == 1;
    if (place > 0 && !meets && !after_meeting)
        text += ", " + person_move("back", "", named(track, place - 1));
    return text + "}}\n";
}

std::string track(const char* name, const LargeLifecycle& of) {
    std::string text = "      " + std::string(name) + "_track:\n        " + state_title +
                       "\n        start: " + named(name, 0) + "\n        states:\n";
    for (int place = 0; place < of.states_in_a_track; ++place) text += state_of(name, place, of);
    return text;
}

}  // namespace

std::string large_lifecycle(const LargeLifecycle& of) {
    return std::string("format: 1\nlifecycle: large\nversion: 1\n") + state_title +
           "\nstart: both\nstates:\n  both:\n    " + state_title + "\n    tracks:\n" + track("a", of) +
           track("b", of) + "    then: done\n  done: {" + state_title + ", end: completed}\n";
}

}  // namespace overens::workflows
