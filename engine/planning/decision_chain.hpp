// From one body to the next until somebody decides: when a matter can be taken up at each of them, by their
// calendars and cut-offs, and from when what the last one decides counts.
//
// Pure; any thread. Only meetings that are booked count: where a body has none left, the chain says so and
// ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/register/register.hpp"

namespace overens {

// How long minutes take, in place of what each body's own time table says. A statutory body has 14 days by
// law (kommunallagen chapters 5 and 6), and two more to announce; others have what they have agreed.
struct MinutesTimes {
    std::optional<int> statutory_days{}, agreed_days{};
    bool operator==(const MinutesTimes&) const = default;
};

// The first meeting that papers ready on a day reach, of a body or, once that is no more, of the one that
// follows it. Without a meeting: the last of them, or nobody where none is in the register.
struct ReachedMeeting {
    const Body* body = nullptr;
    const Meeting* meeting = nullptr;
};

ReachedMeeting first_meeting(const Register& reg, const std::string& id, Day ready, Day not_before);

struct ChainMeeting {
    std::string body;
    Day papers_by;
    Day meets;
    // In a plan with a wanted day: papers to this body by then at the latest for it to be kept. None: too
    // late, or nothing is wanted.
    std::optional<Day> last_papers{};
    bool operator==(const ChainMeeting&) const = default;
};

struct DecisionChain {
    std::vector<ChainMeeting> meetings;  // one for each body, as far as there are any
    std::optional<Day> counts_from;      // none: a meeting is missing
    std::string no_meeting_in;           // the body that has none; empty: none is missing
    bool operator==(const DecisionChain&) const = default;
};

// The first meetings that papers ready on `ready` reach, one body after the other: the next one's papers are
// ready when the one before has met. None is before `not_before`.
DecisionChain earliest_chain(const Register& reg, const std::vector<std::string>& path, Day ready,
                             Counts counts, const MinutesTimes& times, std::optional<Day> not_before = {});

// When minutes of a statutory body are adjusted: as late as the law lets them be, or the times say. Never on
// a day off.
Day adjusted_by_law(const MinutesTimes& times, Day decided, std::optional<int> own_days = {});

// From when a decision of this body on that day counts; nothing where that waits for a meeting that is not
// booked.
std::optional<Day> counts_from(const Body& body, Day decided, Counts counts, const MinutesTimes& times);

// The last day on which papers may be ready for all of it to count by `wanted`; nothing when it is too late
// for any day from `first` on.
std::optional<Day> last_ready_day(const Register& reg, const std::vector<std::string>& path, Day first,
                                  Day wanted, Counts counts, const MinutesTimes& times,
                                  std::optional<Day> not_before = {});

}  // namespace overens
