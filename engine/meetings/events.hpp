// What has happened at and around one meeting: its agenda, who was there, what was decided, and what became
// of its minutes. Events hold results; folding them (evolve_meeting.hpp) needs neither the register nor a
// case.
//
// Stored as the events of cases are: each kind has a name and lists its fields once; fields may be added with
// a default. Every text written by a person is a TextId; the words lie apart.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/cases/act.hpp"
#include "engine/machines/minutes_part.hpp"
#include "engine/machines/minutes_regime.hpp"
#include "engine/meetings/parts.hpp"
#include "engine/meetings/sitting_events.hpp"

namespace overens {

namespace meeting_events {

struct Begun {
    static constexpr std::string_view name = "meeting_begun";
    std::string body;
    std::string meeting;
    MinutesRegime regime = MinutesRegime::notes;
    MeetingTime time;
    std::vector<std::string> joint_with;
    bool operator==(const Begun&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("body", self.body);
        visit("meeting", self.meeting);
        visit("regime", self.regime);
        visit("time", self.time);
        visit("jointWith", self.joint_with);
    }
};

// Other bodies than before meet with the one that leads: their calendars have come to point to the meeting,
// or do so no more.
struct GuestsChanged {
    static constexpr std::string_view name = "meeting_guests_changed";
    std::vector<std::string> joint_with;
    MinutesRegime regime = MinutesRegime::notes;
    bool operator==(const GuestsChanged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("jointWith", self.joint_with);
        visit("regime", self.regime);
    }
};

// `tabled`: after the agenda was published, for `reason`.
struct ItemAdded {
    static constexpr std::string_view name = "agenda_item_added";
    int item = 0;
    AgendaEntry entry;
    bool tabled = false;
    TextId reason;
    bool operator==(const ItemAdded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("entry", self.entry);
        visit("tabled", self.tabled);
        visit("reason", self.reason);
    }
};

struct ItemChanged {
    static constexpr std::string_view name = "agenda_item_changed";
    int item = 0;
    AgendaEntry entry;
    bool operator==(const ItemChanged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("entry", self.entry);
    }
};

struct ItemWithdrawn {
    static constexpr std::string_view name = "agenda_item_withdrawn";
    int item = 0;
    TextId reason;
    bool operator==(const ItemWithdrawn&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("reason", self.reason);
    }
};

struct AgendaOrdered {
    static constexpr std::string_view name = "agenda_ordered";
    std::vector<int> items;
    bool operator==(const AgendaOrdered&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("items", self.items);
    }
};

// The summons and the agenda are out: the items keep their numbers from now on.
struct AgendaPublished {
    static constexpr std::string_view name = "agenda_published";
    bool operator==(const AgendaPublished&) const = default;
    template <class Self, class Visit>
    static void fields(Self&, Visit&&) {}
};

struct Moved {
    static constexpr std::string_view name = "meeting_moved";
    MeetingTime time;
    TextId reason;
    bool operator==(const Moved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("time", self.time);
        visit("reason", self.reason);
    }
};

struct Cancelled {
    static constexpr std::string_view name = "meeting_cancelled";
    TextId reason;
    bool operator==(const Cancelled&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("reason", self.reason);
    }
};

// In place of what was written down for the item before.
struct ItemDecided {
    static constexpr std::string_view name = "agenda_item_decided";
    int item = 0;
    int section = 0;
    ItemOutcome outcome;
    bool operator==(const ItemDecided&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("section", self.section);
        visit("outcome", self.outcome);
    }
};

// What a decision gives somebody to do. Owner and day may be lacking: it is flagged until it has both.
struct AssignmentGiven {
    static constexpr std::string_view name = "assignment_given";
    int assignment = 0;
    int item = 0;
    TextId what;
    std::string owner;  // an organisation, a body or a role
    std::optional<Day> due;
    bool by_itself = false;  // apart from the outcome: a new outcome says nothing of it
    bool operator==(const AssignmentGiven&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("assignment", self.assignment);
        visit("item", self.item);
        visit("what", self.what);
        visit("owner", self.owner);
        visit("due", self.due);
        visit("byItself", self.by_itself);
    }
};

// The outcome was written anew, and names it no more.
struct AssignmentTakenBack {
    static constexpr std::string_view name = "assignment_taken_back";
    int assignment = 0;
    bool operator==(const AssignmentTakenBack&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("assignment", self.assignment);
    }
};

struct AssignmentChanged {
    static constexpr std::string_view name = "assignment_changed";
    int assignment = 0;
    std::string owner;
    std::optional<Day> due;
    std::string case_id;  // where it is carried out; empty: nowhere in particular
    bool done = false;
    TextId note;
    bool operator==(const AssignmentChanged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("assignment", self.assignment);
        visit("owner", self.owner);
        visit("due", self.due);
        visit("case", self.case_id);
        visit("done", self.done);
        visit("note", self.note);
    }
};

// It is to be done no more; what the minutes say was given stays said.
struct AssignmentWithdrawn {
    static constexpr std::string_view name = "assignment_withdrawn";
    int assignment = 0;
    TextId reason;
    bool operator==(const AssignmentWithdrawn&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("assignment", self.assignment);
        visit("reason", self.reason);
    }
};

// The items whose minutes are made valid together. `immediately`: at the meeting or at once after it, apart
// from the rest.
struct MinutesWritten {
    static constexpr std::string_view name = "minutes_written";
    int part = 0;
    std::vector<int> items;
    bool immediately = false;
    bool operator==(const MinutesWritten&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("part", self.part);
        visit("items", self.items);
        visit("immediately", self.immediately);
    }
};

// A member asks for words to be added when the minutes are checked; it is noted beside them.
struct AdditionAsked {
    static constexpr std::string_view name = "addition_asked";
    int part = 0;
    std::string seat;
    TextId text;
    bool operator==(const AdditionAsked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("part", self.part);
        visit("seat", self.seat);
        visit("text", self.text);
    }
};

// A part of the minutes took a step. `by`: the seats that checked it; `how`: pen, e_signature, e_mail;
// `content`: the signed file, BLAKE2b-256 in hexadecimal. `names`: what the bodies that met and their seats
// ("body/seat") were called when the part was made valid.
struct MinutesMoved {
    static constexpr std::string_view name = "minutes_moved";
    int part = 0;
    machines::MinutesEvent what = machines::MinutesEvent::adjust;
    std::vector<std::string> by;
    std::string how;
    std::string content;
    TextId note;
    std::optional<Day> last_appeal_day;  // derived by law (1930:173) when it was announced
    TextId place;                        // where it was checked
    std::string time;                    // "13:30"; empty: not said
    std::map<std::string, std::string> names;
    bool operator==(const MinutesMoved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("part", self.part);
        visit("what", self.what);
        visit("by", self.by);
        visit("how", self.how);
        visit("content", self.content);
        visit("note", self.note);
        visit("lastAppealDay", self.last_appeal_day);
        visit("place", self.place);
        visit("time", self.time);
        visit("names", self.names);
    }
};

// The installation's own seal over the part as it was adjusted: not a signature of anybody's.
struct MinutesSealed {
    static constexpr std::string_view name = "minutes_sealed";
    int part = 0;
    std::string content;  // BLAKE2b-256 of the part's structured minutes, in hexadecimal
    std::string seal;     // Ed25519 over that hash, in hexadecimal
    std::string key;      // the public key, in hexadecimal
    bool operator==(const MinutesSealed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("part", self.part);
        visit("content", self.content);
        visit("seal", self.seal);
        visit("key", self.key);
    }
};

struct Closed {
    static constexpr std::string_view name = "meeting_closed";
    bool operator==(const Closed&) const = default;
    template <class Self, class Visit>
    static void fields(Self&, Visit&&) {}
};

}  // namespace meeting_events

using MeetingEvent = std::variant<
    meeting_events::Begun, meeting_events::ItemAdded, meeting_events::ItemChanged,
    meeting_events::ItemWithdrawn, meeting_events::AgendaOrdered, meeting_events::AgendaPublished,
    meeting_events::Moved, meeting_events::Cancelled, meeting_events::Held, meeting_events::AttendanceNoted,
    meeting_events::ConflictNoted, meeting_events::ItemDecided, meeting_events::AssignmentGiven,
    meeting_events::AssignmentChanged, meeting_events::MinutesWritten, meeting_events::AdditionAsked,
    meeting_events::MinutesMoved, meeting_events::MinutesSealed, meeting_events::Closed,
    meeting_events::AssignmentTakenBack, meeting_events::AssignmentWithdrawn,
    meeting_events::ConflictTakenBack, meeting_events::GuestsChanged>;

// Everything that one command changed.
struct MeetingEntry {
    std::int64_t sequence = 0;  // in the meeting, from 1
    Act act;
    std::string command;
    std::vector<MeetingEvent> events;

    bool operator==(const MeetingEntry&) const = default;
};

}  // namespace overens
