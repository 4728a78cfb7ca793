#include "api/calendars/body_calendar.hpp"

#include <algorithm>
#include <array>

#include "api/views/scene.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

struct CutOff {
    const char* name;
    Title words;
    int TimeTable::* days_before;  // nullptr: the meeting says its own day
};

const std::array cut_offs{
    CutOff{"announced", {"Anmäl ärende", "Announce the item"}, &TimeTable::announced_days},
    CutOff{"papers", {"Manusstopp", "Deadline for papers"}, nullptr},
    CutOff{"presidium", {"Presidium", "Presidium"}, &TimeTable::presidium_days},
    CutOff{"papers-out", {"Utskick", "Dispatch of papers"}, &TimeTable::papers_out_days},
    CutOff{"notice", {"Kungörelse", "Public notice"}, &TimeTable::notice_days},
};

// A cancelled or removed meeting whose name a new one has taken over is not told of beside it.
std::vector<Meeting> all_meetings(const Body& body) {
    std::vector<Meeting> all = body.meetings;
    for (const auto* gone : {&body.cancelled, &body.removed}) {
        for (const Meeting& meeting : *gone) {
            if (std::ranges::find(all, meeting.address(), &Meeting::address) == all.end())
                all.push_back(meeting);
        }
    }
    return all;
}

bool is_cancelled(const Body& body, const Meeting& meeting) {
    return std::ranges::find(body.meetings, meeting.address(), &Meeting::address) == body.meetings.end();
}

CalendarEntry blank_entry(const ReadRegister& read, std::string id) {
    CalendarEntry entry;
    entry.id = std::move(id);
    entry.revision = read.revision;
    entry.changed_at = read.written_at;
    return entry;
}

std::string host_of(const Register& reg, const Meeting& meeting) {
    const std::string id = meeting.hosted_by.substr(0, meeting.hosted_by.find('/'));
    const Body* host = reg.body(id);
    return host == nullptr ? id : host->name;
}

std::string about_meeting(const Register& reg, const Body& body, const Meeting& meeting, bool english) {
    std::string text = (english ? "Deadline for papers: " : "Manusstopp: ") + meeting.cut_off.to_text();
    if (!meeting.starts.empty() && meeting.last() != meeting.day && meeting.ends.empty())
        text += (english ? "\nStarts at " : "\nBörjar kl. ") + meeting.starts;
    if (!meeting.hosted_by.empty())
        text += (english ? "\nJoint meeting, led by " : "\nGemensamt sammanträde, leds av ") +
                host_of(reg, meeting);
    for (const WheelItem& item : body.wheel) {
        const Meeting* its = meeting_of_item(body, item, meeting.day.year());
        if (its != nullptr && its->address() == meeting.address())
            text += (english ? "\nAnnual wheel: " : "\nÅrshjul: ") + item.title;
    }
    return text;
}

CalendarEntry meeting_entry(const ReadRegister& read, const Body& body, const Meeting& meeting,
                            Language language) {
    static const Title planned{"Sammanträde", "Meeting"};
    static const Title not_held{"Inställt sammanträde", "Cancelled meeting"};
    CalendarEntry entry = blank_entry(read, meeting_id(read.reg, body, meeting) + ".meeting");
    entry.cancelled = is_cancelled(body, meeting);
    entry.summary = in_language(entry.cancelled ? not_held : planned, language) + ": " + body.name;
    entry.description = about_meeting(read.reg, body, meeting, language == Language::english);
    entry.category = in_language(planned, language);
    entry.place = meeting.place;
    entry.first = meeting.day;
    entry.last = meeting.last();
    entry.starts = meeting.starts;
    entry.ends = meeting.ends;
    entry.takes_time = true;
    return entry;
}

}  // namespace

const std::string& in_language(const Title& words, Language language) {
    return language == Language::swedish ? words.sv : words.in_english();
}

void add_note_of_day(const Register& reg, const Addressee& asked, Language language, CalendarEntry& entry) {
    const Title* note = note_of_day(reg, asked, entry.first);
    if (note == nullptr) return;
    entry.description += (entry.description.empty() ? "" : "\n") + in_language(*note, language);
}

std::string meeting_id(const Register& reg, const Body& body, const Meeting& meeting) {
    return reg.collaboration + "." + body.id + "." + meeting.address();
}

std::vector<CalendarEntry> meeting_entries(const ReadRegister& read, const Body& body, Language language) {
    std::vector<CalendarEntry> entries;
    for (const Meeting& meeting : all_meetings(body))
        entries.push_back(meeting_entry(read, body, meeting, language));
    return entries;
}

std::vector<CalendarEntry> cut_off_entries(const ReadRegister& read, const Body& body, Language language) {
    const TimeTable times = body.times();
    const WorkingCalendar& calendar = calendar_of(read.reg, {Addressee::Kind::body, body.id, {}});
    std::vector<CalendarEntry> entries;
    for (const Meeting& meeting : all_meetings(body)) {
        for (const CutOff& each : cut_offs) {
            const bool no_notice = each.days_before == &TimeTable::notice_days && times.notice_days == 0;
            if (no_notice) continue;
            CalendarEntry entry = blank_entry(read, meeting_id(read.reg, body, meeting) + "." + each.name);
            entry.category = in_language(each.words, language);
            entry.summary = entry.category + ": " + body.name + " " + meeting.day.to_text();
            entry.first = each.days_before == nullptr
                              ? meeting.cut_off
                              : calendar.previous_working_day(meeting.day - times.*each.days_before);
            entry.last = entry.first;
            entry.cancelled = is_cancelled(body, meeting);
            add_note_of_day(read.reg, {Addressee::Kind::body, body.id, {}}, language, entry);
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

std::vector<CalendarEntry> meetings_of_holder(const ReadRegister& read, const Body& body, const Seat& seat,
                                              Day today, Language language) {
    const Holding* holder = seat.held_on(today);
    for (auto next = seat.holdings.begin(); holder == nullptr && next != seat.holdings.end(); ++next) {
        if (next->from > today) holder = &*next;
    }
    std::vector<CalendarEntry> entries;
    for (const Meeting& meeting : all_meetings(body)) {
        const Holding* then = seat.held_on(meeting.day);
        if (holder != nullptr && then != nullptr && then->holder == holder->holder)
            entries.push_back(meeting_entry(read, body, meeting, language));
    }
    return entries;
}

}  // namespace overens::api
