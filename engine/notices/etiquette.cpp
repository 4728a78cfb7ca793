#include "engine/notices/etiquette.hpp"

#include <algorithm>

#include "engine/time/closed_periods.hpp"

namespace overens {
namespace {

LocalTime next_morning(LocalTime time) {
    return time.minute < morning ? LocalTime{time.day, morning} : LocalTime{time.day + 1, morning};
}

LocalTime collected(NoticePace pace, LocalTime now) {
    if (pace == NoticePace::at_once) return now;
    LocalTime time = next_morning(now);
    while (pace == NoticePace::weekly && time.day.weekday() != Weekday::monday && time.day < Day::last())
        time.day += 1;
    return time;
}

LocalTime past_quiet_hours(const std::optional<QuietHours>& quiet, LocalTime time) {
    if (!quiet || !quiet->contains(time.minute)) return time;
    const bool ends_tomorrow = quiet->until <= time.minute;
    return {ends_tomorrow ? time.day + 1 : time.day, quiet->until};
}

LocalTime past_rest(const WorkingCalendar& calendar, LocalTime time) {
    const bool too_late = time.day.weekday() == Weekday::friday && time.minute >= friday_afternoon;
    const Day day = next_reminder_day(too_late ? time.day + 1 : time.day, calendar);
    return day == time.day ? time : LocalTime{day, morning};
}

}  // namespace

bool QuietHours::contains(int minute) const {
    if (from <= until) return from <= minute && minute < until;
    return minute >= from || minute < until;
}

NoticeSettings::NoticeSettings() : paces{} {
    for (const Topic topic : all_topics) set(topic, usual_pace(topic));
}

// Leaving quiet hours may lead into a day of rest and the other way round; a few turns settle it.
std::optional<LocalTime> leaves_at(Topic topic, const NoticeSettings& settings,
                                   const WorkingCalendar& calendar, LocalTime now) {
    const NoticePace pace = settings.pace_for(topic);
    if (pace == NoticePace::never) return std::nullopt;
    LocalTime time = collected(pace, now);
    for (int turn = 0; turn < 8; ++turn) {
        const LocalTime before = time;
        time = past_quiet_hours(settings.quiet, time);
        if (is_reminding(topic)) time = past_rest(calendar, time);
        if (time == before) break;
    }
    return time;
}

LocalTime next_mail_after(LocalTime mailed) {
    return {mailed.day + 1, morning};
}

}  // namespace overens
