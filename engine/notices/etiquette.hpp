// When a notice leaves: the manners that keep mail welcome. Language section 7; the table in practice.md.
//
// What urges somebody on rests in July, from 20 December to 7 January, on days off and bridge days of who
// would be reminded, and on Fridays from 14.00. Papers and what is asked leave on any day. Nobody is written
// to in their quiet hours, and no mailbox more than once a day: what comes after the day's mail waits for the
// next morning's, together.
//
// Pure functions of local time (the caller turns it into moments): no threads, no errors.
#pragma once

#include <array>
#include <compare>
#include <optional>

#include "engine/notices/topic.hpp"
#include "engine/time/working_days.hpp"

namespace overens {

// Local time, to the minute.
struct LocalTime {
    Day day;
    int minute = 0;  // of the day, 0–1439

    auto operator<=>(const LocalTime&) const = default;
};

inline constexpr int morning = 7 * 60;            // when collected mail leaves
inline constexpr int friday_afternoon = 14 * 60;  // from when reminders wait for Monday

// From `from` until `until`, past midnight when that is earlier. Both 0–1439.
struct QuietHours {
    int from = 0;
    int until = 0;
    bool contains(int minute) const;
    bool operator==(const QuietHours&) const = default;
};

// What one account has chosen. Party mailboxes have what is usual.
struct NoticeSettings {
    NoticeSettings();

    std::array<NoticePace, all_topics.size()> paces;  // by topic
    std::optional<QuietHours> quiet;

    NoticePace pace_for(Topic topic) const { return paces[static_cast<std::size_t>(topic)]; }
    void set(Topic topic, NoticePace pace) { paces[static_cast<std::size_t>(topic)] = pace; }
    bool operator==(const NoticeSettings&) const = default;
};

// When mail of that topic may leave at the earliest, `now` or later; none: never.
std::optional<LocalTime> leaves_at(Topic topic, const NoticeSettings& settings,
                                   const WorkingCalendar& calendar, LocalTime now);

// The mailbox has had its mail of the day: when the next may leave.
LocalTime next_mail_after(LocalTime mailed);

}  // namespace overens
