// Meetings out of the rows of tables, as secretaries keep a year's calendar.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "api/http/problem.hpp"
#include "api/imports/answer_template.hpp"
#include "api/imports/calendar_sources.hpp"
#include "api/imports/table_collector.hpp"
#include "api/imports/written_days.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

namespace {

// "Sammanträde" and "Dag" are the day where no column says so more clearly; beside one the first is not read
// and the second is the weekday.
enum class Heading { meeting, some_day, day, weekday, last_day, cut_off, times, starts, ends, place, body };

struct KnownHeading {
    std::string_view text;  // in lower case
    Heading heading;
};

constexpr std::array known_headings{
    KnownHeading{"datum", Heading::day},
    KnownHeading{"sammanträde", Heading::meeting},
    KnownHeading{"sammanträden", Heading::meeting},
    KnownHeading{"sammanträdesdag", Heading::day},
    KnownHeading{"sammanträdesdatum", Heading::day},
    KnownHeading{"möte", Heading::meeting},
    KnownHeading{"mötesdag", Heading::day},
    KnownHeading{"mötesdatum", Heading::day},
    KnownHeading{"dag", Heading::some_day},
    KnownHeading{"date", Heading::day},
    KnownHeading{"meeting", Heading::meeting},
    KnownHeading{"meeting date", Heading::day},
    KnownHeading{"day", Heading::some_day},
    KnownHeading{"veckodag", Heading::weekday},
    KnownHeading{"weekday", Heading::weekday},
    KnownHeading{"sista dag", Heading::last_day},
    KnownHeading{"slutdatum", Heading::last_day},
    KnownHeading{"till och med", Heading::last_day},
    KnownHeading{"t.o.m.", Heading::last_day},
    KnownHeading{"last day", Heading::last_day},
    KnownHeading{"end date", Heading::last_day},
    KnownHeading{"manusstopp", Heading::cut_off},
    KnownHeading{"stopp", Heading::cut_off},
    KnownHeading{"handlingar in", Heading::cut_off},
    KnownHeading{"handlingar senast", Heading::cut_off},
    KnownHeading{"handlingar in senast", Heading::cut_off},
    KnownHeading{"sista dag för handlingar", Heading::cut_off},
    KnownHeading{"cut-off", Heading::cut_off},
    KnownHeading{"papers", Heading::cut_off},
    KnownHeading{"papers in", Heading::cut_off},
    KnownHeading{"deadline", Heading::cut_off},
    KnownHeading{"deadline for papers", Heading::cut_off},
    KnownHeading{"tid", Heading::times},
    KnownHeading{"klockan", Heading::times},
    KnownHeading{"kl", Heading::times},
    KnownHeading{"kl.", Heading::times},
    KnownHeading{"klockslag", Heading::times},
    KnownHeading{"time", Heading::times},
    KnownHeading{"börjar", Heading::starts},
    KnownHeading{"start", Heading::starts},
    KnownHeading{"starttid", Heading::starts},
    KnownHeading{"starts", Heading::starts},
    KnownHeading{"start time", Heading::starts},
    KnownHeading{"slutar", Heading::ends},
    KnownHeading{"slut", Heading::ends},
    KnownHeading{"sluttid", Heading::ends},
    KnownHeading{"ends", Heading::ends},
    KnownHeading{"end time", Heading::ends},
    KnownHeading{"plats", Heading::place},
    KnownHeading{"lokal", Heading::place},
    KnownHeading{"sal", Heading::place},
    KnownHeading{"rum", Heading::place},
    KnownHeading{"place", Heading::place},
    KnownHeading{"room", Heading::place},
    KnownHeading{"location", Heading::place},
    KnownHeading{"organ", Heading::body},
    KnownHeading{"nämnd", Heading::body},
    KnownHeading{"body", Heading::body},
    KnownHeading{"committee", Heading::body},
};

// As the members of a meeting are called, where there is one.
std::string_view name_of_heading(Heading heading) {
    constexpr std::array<std::string_view, 11> names{
        "", "", "day", "weekday", "lastDay", "cutOff", "times", "starts", "ends", "place", "body"};
    return names[static_cast<std::size_t>(heading)];
}

std::optional<Heading> heading_called(const std::string& text) {
    const auto known = std::ranges::find(known_headings, compared(text), &KnownHeading::text);
    return known == known_headings.end() ? std::nullopt : std::optional(known->heading);
}

bool is_blank_cell(const std::string& text) {
    return text.empty() || text == "-" || text == "–" || text == "—";
}

Title words_of_fault(DayFault fault, const std::string& written) {
    const std::string what = in_quotes(written);
    switch (fault) {
        case DayFault::year_missing:
            return {what + " har inget årtal: skriv det, eller läs filen med year",
                    what + " has no year: write it, or read the file with year"};
        case DayFault::no_such_day: return {what + " finns inte i kalendern", what + " is no day there is"};
        case DayFault::other_weekday:
            return {what + " infaller på en annan veckodag: rätta dagen eller veckodagen",
                    what + " falls on another weekday: correct the day or the weekday"};
        case DayFault::reversed: return {what + " slutar innan det börjar", what + " ends before it begins"};
        case DayFault::unreadable: break;
    }
    return {what + " går inte att läsa som en dag: skriv till exempel " + days_taken,
            what + " cannot be read as a day: write for example " + days_taken};
}

const char* code_of_fault(DayFault fault) {
    switch (fault) {
        case DayFault::year_missing: return "year_missing";
        case DayFault::no_such_day: return "no_such_day";
        case DayFault::other_weekday: return "other_weekday";
        case DayFault::reversed: return "days_reversed";
        default: return "day_unreadable";
    }
}

class CalendarTables {
  public:
    CalendarTables(bool by_line, const Body& body, std::optional<int> year, CalendarReading& reading)
        : by_line_(by_line), body_(body), year_(year), reading_(reading) {}

    void read(const OfficeTable& table) {
        columns_.clear();
        for (const OfficeRow& row : table.rows) {
            table_ = &table;
            row_ = &row;
            if (!take_headings() && !columns_.empty()) read_row();
        }
    }

  private:
    std::string place_at(std::size_t column) const {
        return by_line_ ? "line " + std::to_string(row_->number) : place_of(*table_, *row_, column);
    }
    std::string place_in(Heading heading) const {
        const auto found = columns_.find(heading);
        return place_at(found == columns_.end() ? 0 : found->second);
    }
    OfficeCell cell(Heading heading) const {
        const auto found = columns_.find(heading);
        const bool there = found != columns_.end() && found->second < row_->cells.size();
        if (!there || is_blank_cell(row_->cells[found->second].text)) return {};
        return row_->cells[found->second];
    }
    void complain(const char* code, const Title& words, const std::string& place) {
        reading_.problems.push_back({code, words, place});
    }

    // Of what comes twice the first is read.
    bool take_headings() {
        const auto has = [&](Heading wanted) {
            return std::ranges::any_of(
                row_->cells, [&](const OfficeCell& each) { return heading_called(each.text) == wanted; });
        };
        const bool has_day = has(Heading::day);
        const bool has_meeting = has(Heading::meeting);
        std::map<Heading, std::size_t> found;
        std::vector<FoundColumn> told;
        for (std::size_t i = 0; i < row_->cells.size(); ++i) {
            const std::string& text = row_->cells[i].text;
            if (text.empty()) continue;
            auto heading = heading_called(text);
            if (heading == Heading::some_day)
                heading = has_day || has_meeting ? Heading::weekday : Heading::day;
            if (heading == Heading::meeting && !has_day) heading = Heading::day;
            const bool is_read = heading && *heading != Heading::meeting && found.emplace(*heading, i).second;
            told.push_back({place_at(i), first_characters(text, 60),
                            is_read ? name_of_heading(*heading) : std::string_view()});
        }
        if (!found.contains(Heading::day)) return false;
        columns_ = std::move(found);
        std::ranges::move(told, std::back_inserter(reading_.columns));
        return true;
    }

    std::optional<WrittenDays> days_in(Heading heading) {
        const std::string written = cell(heading).text;
        if (written.empty()) return std::nullopt;
        const auto days = cell(heading).is_number && written.size() != 8
                              ? std::unexpected(DayFault::unreadable)
                              : days_written(written, year_);
        if (days) return *days;
        complain(code_of_fault(days.error()), words_of_fault(days.error(), written), place_in(heading));
        return std::nullopt;
    }

    void read_row() {
        if (is_of_another_body()) return;
        const bool says_day = !cell(Heading::day).text.empty();
        const bool says_more =
            std::ranges::any_of(columns_, [&](const auto& each) { return !cell(each.first).text.empty(); });
        if (!says_day && says_more)
            complain("day_missing", {"Raden har ingen dag", "The row has no day"}, place_in(Heading::day));
        const auto days = days_in(Heading::day);
        if (!days || !weekday_fits(days->first)) return;
        FoundMeeting found{
            {}, {}, place_in(Heading::day), first_characters(cell(Heading::day).text, 200), {}};
        found.meeting.day = days->first;
        found.meeting.last_day = days->last;
        found.meeting.place = cell(Heading::place).text;
        read_last_day(found.meeting);
        read_times(found.meeting);
        if (const auto cut_off = days_in(Heading::cut_off); cut_off && cut_off->last)
            complain("day_unreadable", words_of_fault(DayFault::unreadable, cell(Heading::cut_off).text),
                     place_in(Heading::cut_off));
        else if (cut_off)
            found.cut_off = cut_off->first;
        found.cut_off_place = place_in(Heading::cut_off);
        reading_.meetings.push_back(std::move(found));
    }

    // Said once for each of them, where it is first named.
    bool is_of_another_body() {
        const std::string written = cell(Heading::body).text;
        if (written.empty() || compared(written) == compared(body_.name) || compared(written) == body_.id)
            return false;
        if (others_.insert(compared(written)).second)
            complain(
                "other_body",
                {"Raderna om " + in_quotes(written) + " är inte lästa: planen är för " + body_.name,
                 "The rows about " + in_quotes(written) + " are not read: the calendar is for " + body_.name},
                place_in(Heading::body));
        return true;
    }

    bool weekday_fits(Day day) {
        const std::string written = cell(Heading::weekday).text;
        if (written.empty()) return true;
        const auto weekday = weekday_written(written);
        if (weekday && *weekday == day.weekday()) return true;
        complain("other_weekday",
                 words_of_fault(DayFault::other_weekday, written + " " + cell(Heading::day).text),
                 place_in(Heading::weekday));
        return false;
    }

    void read_last_day(Meeting& meeting) {
        const auto last = days_in(Heading::last_day);
        if (!last) return;
        if (last->first < meeting.day)
            complain("days_reversed", {"Sista dagen ligger före första", "The last day is before the first"},
                     place_in(Heading::last_day));
        else if (last->first > meeting.day)
            meeting.last_day = last->first;
    }

    void read_times(Meeting& meeting) {
        if (const auto times = times_in(Heading::times)) {
            meeting.starts = times->starts;
            meeting.ends = times->ends;
        }
        if (const auto times = times_in(Heading::starts)) meeting.starts = times->starts;
        if (const auto times = times_in(Heading::ends)) meeting.ends = times->starts;
    }
    // In columns of their own, one time each.
    std::optional<WrittenTimes> times_in(Heading heading) {
        const OfficeCell written = cell(heading);
        if (written.text.empty()) return std::nullopt;
        const auto times = times_written(written);
        if (times && (heading == Heading::times || times->ends.empty())) return times;
        complain(
            "time_unreadable",
            {in_quotes(written.text) + " går inte att läsa som klockslag: skriv till exempel 13.00–16.00",
             in_quotes(written.text) + " cannot be read as a time: write for example 13:00–16:00"},
            place_in(heading));
        return std::nullopt;
    }

    bool by_line_;
    const Body& body_;
    std::optional<int> year_;
    CalendarReading& reading_;
    std::map<Heading, std::size_t> columns_;
    std::set<std::string> others_;
    const OfficeTable* table_ = nullptr;
    const OfficeRow* row_ = nullptr;
};

}  // namespace

void read_calendar_tables(const OfficeFile& file, bool by_line, const Body& body, std::optional<int> year,
                          CalendarReading& reading) {
    CalendarTables tables(by_line, body, year, reading);
    for (const OfficeTable& table : file.tables) tables.read(table);
}

}  // namespace overens::api
