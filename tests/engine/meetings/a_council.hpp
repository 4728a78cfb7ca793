// Two councils that meet together, and a committee that does not, with the meetings they hold: what tests of
// meetings work on.
#pragma once

#include <string>
#include <vector>

#include "engine/meetings/decide_meeting.hpp"

namespace overens::testing {

inline Register councils() {
    Register reg;
    reg.collaboration = "county";
    const auto seat = [](std::string id, std::string organisation, bool deputy) {
        const std::string title = id;
        return Seat{std::move(id), title, std::move(organisation),
                    deputy,        {},    {{"officer of " + title, Day::of(2023, 1, 1), {}, {}}}};
    };
    const auto body = [](std::string id, MinutesRegime regime, std::vector<Meeting> meetings) {
        Body made;
        made.name = id;
        made.id = std::move(id);
        made.kind = "collaboration_council";
        made.regime = regime;
        made.mandate = Mandate::decide;
        made.meetings = std::move(meetings);
        return made;
    };
    const Meeting joint{Day::of(2024, 9, 20), Day::of(2024, 9, 6), {}, {}, "09:00", "12:00", "Teams", {}};
    Meeting guest = joint;
    guest.hosted_by = "welfare/2024-09-20";
    const Meeting winter{Day::of(2024, 12, 6), Day::of(2024, 11, 22)};
    reg.bodies["welfare"] = body("welfare", MinutesRegime::agreed, {joint, winter});
    reg.bodies["health"] = body("health", MinutesRegime::agreed, {guest});
    reg.bodies["committee"] = body("committee", MinutesRegime::statutory, {joint});
    reg.bodies["managers"] = body("managers", MinutesRegime::notes, {joint});
    reg.bodies["welfare"].seats = {seat("north_1", "north", false), seat("south_1", "south", false),
                                   seat("west_1", "west", false),   seat("north_d", "north", true),
                                   seat("south_d", "south", true),  {"empty_d", "", "west", true, {}, {}}};
    reg.bodies["health"].seats = {seat("north_1", "north", false), seat("south_1", "south", false)};
    return reg;
}

// One meeting and all that has happened to it; `day` is today, and what is done happens today.
class AtMeeting {
  public:
    explicit AtMeeting(std::string of = "welfare", Day today = Day::of(2024, 9, 1))
        : body(std::move(of)), day(today) {}

    // The refusal's codes, separated by blanks; empty when it was done.
    std::string act(MeetingCommand command) { return act_as({"", "secretary", body}, std::move(command)); }

    std::string act_as(const Actor& actor, MeetingCommand command) {
        const Act how{actor, happened_on.value_or(day), Instant::at_utc(day), Origin::registered};
        const MeetingRecord before = record;
        auto decided = decide_meeting({reg, record, body, meeting, sections_before}, command, how, day);
        if (decided) {
            if (!decided->entry.events.empty()) entries.push_back(decided->entry);
            for (const StoredText& text : decided->texts) texts[text.id.number] = text.text;
            made = decided->made;
            return {};
        }
        unchanged_by_refusals = unchanged_by_refusals && before == record;
        std::string codes;
        for (const Blocker& blocker : decided.error().blockers)
            codes += (codes.empty() ? "" : " ") + blocker.code;
        return codes;
    }

    std::string add(const std::string& title, const std::string& kind = "decision") {
        AgendaInput entry;
        entry.kind = kind;
        entry.title = title;
        return act(meeting_commands::AddItem{entry, {}});
    }

    std::string note(std::vector<Presence> presences) {
        return act(meeting_commands::NoteAttendance{std::move(presences), {}});
    }

    std::string decide(int item, Outcome outcome = Outcome::approved) {
        meeting_commands::DecideItem command;
        command.item = item;
        command.outcome.outcome = outcome;
        if (outcome != Outcome::open) command.outcome.wording = "Rådet ställer sig bakom förslaget.";
        return act(command);
    }

    // With one item, opened on its day, all three members there.
    void open_with_members() {
        add("Hemsjukvård");
        act(meeting_commands::PublishAgenda{});
        day = record.time.day;
        act(meeting_commands::HoldMeeting{body + "/north_1", {body + "/south_1"}, "sekreterare", {}});
        note({{body + "/north_1", {}, "member", {}},
              {body + "/south_1", {}, "member", {}},
              {body + "/west_1", {}, "member", {}}});
    }

    Register reg = councils();
    MeetingRecord record;
    std::string body;
    std::string meeting = "2024-09-20";
    Day day;
    std::optional<Day> happened_on;
    int sections_before = 0;
    std::vector<MeetingEntry> entries;
    std::map<std::int64_t, std::string> texts;
    std::vector<int> made;
    bool unchanged_by_refusals = true;
};

}  // namespace overens::testing
