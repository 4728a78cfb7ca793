// What one meeting has come to: folded from its events (evolve_meeting.hpp) and changed by nothing else.
//
// A meeting of the calendar has no record until somebody does something about it. Plain data; one thread at
// a time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/machines/meeting.hpp"
#include "engine/meetings/events.hpp"

namespace overens {

struct Conflict {
    std::string seat;
    std::string serving;
    TextId reason;
    std::string chair, adjuster;  // instead of who leaves; empty: that was not theirs to do
    bool operator==(const Conflict&) const = default;
};

struct AgendaItem {
    int item = 0;  // in the meeting, from 1, never used again
    AgendaEntry entry;
    int number = 0;  // on the published agenda, which keeps its numbers; 0: not published
    Day added_on;
    bool tabled = false;
    TextId reason;  // why it was tabled
    bool withdrawn = false;
    TextId why_withdrawn;
    std::vector<Conflict> conflicts;
    std::optional<ItemOutcome> outcome;
    int section = 0;  // § of the minutes; 0: none yet
    int part = 0;     // of the minutes; 0: none yet
    // Something was decided. What was only made known and noted is no decision, nor is what was discussed.
    bool is_decided() const;
    // What was made known was noted, and that is all.
    bool is_only_noted() const;
    bool operator==(const AgendaItem&) const = default;
};

struct Addition {
    std::string seat;
    TextId text;
    bool operator==(const Addition&) const = default;
};

struct Assignment {
    int assignment = 0;  // in the meeting, from 1
    int item = 0;
    Day given_on;
    TextId what;
    std::string owner;
    std::optional<Day> due;
    std::string case_id;
    std::optional<Day> done_on;
    TextId note;
    bool by_itself = false;  // given apart from the outcome
    bool changed = false;    // since it was given: somebody has taken it up
    std::optional<Day> withdrawn_on{};
    Actor withdrawn_by{};
    TextId why_withdrawn{};
    bool is_open() const { return !done_on && !withdrawn_on; }
    // Lawful and common without, and flagged until it has both.
    bool is_complete() const { return !owner.empty() && due.has_value(); }
    bool operator==(const Assignment&) const = default;
};

// Who was there, what was given to do and what everybody was called, as it stood when a part of the minutes
// was made valid: the meeting may go on, assignments are carried out and the register changes after some of
// its sections are adjusted.
struct AsAdjusted {
    std::vector<Presence> presences;
    TextId others_present;
    std::vector<Assignment> assignments;
    std::map<std::string, std::string> names{};  // of bodies and of seats ("body/seat")
    bool operator==(const AsAdjusted&) const = default;
};

struct MinutesPart {
    int part = 0;  // in the meeting, from 1
    std::vector<int> items;
    bool immediately = false;
    machines::MinutesState state = machines::MinutesState::written;
    Day written_on;
    std::optional<Day> adjusted_on, announced_on, taken_down_on, filed_on;
    std::optional<Day> last_appeal_day;  // by law (1930:173)
    std::vector<std::string> adjusted_by;
    std::string how;
    TextId place;             // where it was checked
    std::string time;         // "13:30"; empty: not said
    std::string signed_file;  // BLAKE2b-256 in hexadecimal; empty: none is attached
    TextId note;
    std::vector<Addition> additions;
    std::optional<AsAdjusted> as_adjusted;
    std::string sealed_content, seal, seal_key;
    bool operator==(const MinutesPart&) const = default;
};

struct MeetingRecord {
    std::int64_t version = 0;    // of entries folded; 0: nothing has happened
    std::int64_t last_text = 0;  // the highest number of a text
    std::string body;
    std::string meeting;
    MinutesRegime regime = MinutesRegime::notes;
    MeetingTime time;
    std::vector<Day> former_days;  // from which it was moved
    std::optional<Day>
        made_known_on;  // its day, to those summoned: by the summons, or when it was moved since
    std::vector<std::string> joint_with;
    machines::MeetingState state = machines::MeetingState::planned;
    std::vector<AgendaItem> agenda;  // in the order they are taken up
    int last_item = 0;
    std::string chair;
    std::vector<std::string> adjusters;
    TextId secretary;
    TextId adjustment;      // where and when the minutes are to be checked
    int first_section = 0;  // 0: not held
    std::vector<Presence> presences;
    TextId others_present;
    std::vector<MinutesPart> parts;
    std::vector<Assignment> assignments;
    int last_assignment = 0;
    TextId why_cancelled;
    // What seats and bodies were called when the meeting was held: seats may be replaced before the minutes
    // are made valid.
    std::map<std::string, std::string> names;

    bool operator==(const MeetingRecord&) const = default;

    const AgendaItem* find(int item) const;
    const MinutesPart* find_part(int part) const;
    const Assignment* find_assignment(int assignment) const;
    bool is_published() const { return state != machines::MeetingState::planned; }
    // The day on which an item is taken up.
    Day day_of(const AgendaItem& item) const { return time.day + (item.entry.on_day - 1); }
    // The body that leads it and those it meets together with.
    std::vector<std::string> bodies() const;
    int last_section() const;
    // Who leads the item, and who checks its section beside them: those of the meeting, save where a conflict
    // of interest has put somebody in their place.
    std::string chair_of(const AgendaItem& item) const;
    std::vector<std::string> adjusters_of(const AgendaItem& item) const;
    // The item's section is made valid: what was written down stands.
    bool is_adjusted(const AgendaItem& item) const;
    // As the part has it once it is made valid, else as it is now.
    AsAdjusted as_in(const MinutesPart& part) const;
};

// Folds one event; `recorded` is the act that it belongs to.
void evolve(MeetingRecord& record, const MeetingEvent& event, const Act& act);
// Folds a whole entry.
void evolve(MeetingRecord& record, const MeetingEntry& entry);
// Ends an entry whose events are folded already.
void finish_entry(MeetingRecord& record, const MeetingEntry& entry);

}  // namespace overens
