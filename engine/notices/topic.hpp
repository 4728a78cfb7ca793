// What notices are about, as people choose among them, and how soon each wants to hear.
//
// Plain values and pure functions: no threads, no errors.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace overens {

enum class Topic : std::uint8_t {
    task,        // somebody is asked for something
    reminder,    // before the last day, or whether it has come at all
    overdue,     // the last day has passed
    escalation,  // a letter to a manager is prepared, for a person to send
    state,       // a case has come somewhere
    decision,    // a decision is on record
    meeting,     // summoned, moved or cancelled
    remark,      // a remark has been answered
    hold,        // a hold is lifted, or to be looked at again
    silence,     // nothing has been heard for long
    news         // anything else of a case
};

inline constexpr std::array all_topics{Topic::task,  Topic::reminder, Topic::overdue, Topic::escalation,
                                       Topic::state, Topic::decision, Topic::meeting, Topic::remark,
                                       Topic::hold,  Topic::silence,  Topic::news};

std::string_view word_of(Topic topic);
std::optional<Topic> topic_of(std::string_view word);

// By the kind of a notice that a step tells (events::Told).
Topic topic_of_kind(std::string_view kind);

// Urges somebody on: rests when people are away, and goes to nobody who need do nothing any more.
bool is_reminding(Topic topic);

enum class NoticePace : std::uint8_t { at_once, daily, weekly, never };

inline constexpr std::array all_paces{NoticePace::at_once, NoticePace::daily, NoticePace::weekly,
                                      NoticePace::never};

std::string_view word_of(NoticePace pace);
std::optional<NoticePace> pace_of(std::string_view word);

// What is usual until somebody chooses: what is asked of one comes at once, what one may like to know once a
// day.
NoticePace usual_pace(Topic topic);

}  // namespace overens
