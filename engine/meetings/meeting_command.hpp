// What can be done about a meeting. Plain data; decide_meeting.hpp says what each comes to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/meetings/events.hpp"

namespace overens {

// As AgendaEntry, with the words themselves.
struct AgendaInput {
    std::string kind;
    std::string title;
    std::string case_id;
    int task = 0;
    std::string body;
    std::string presenter;
    std::string guests;
    std::string proposal;
    int on_day = 1;
    std::string starts;
    int minutes = 0;
    std::string registry_number{};
    std::string wheel{};
    std::string again_meeting{};
    int again_item = 0;
    std::string summary{};
    std::vector<std::string> papers{};
};

// What is left out stays as it is.
struct AgendaChange {
    std::optional<std::string> kind, title, body, presenter, guests, proposal, starts, registry_number;
    std::string case_id;  // with `task`; empty: the same matter
    int task = 0;
    std::optional<int> on_day, minutes;
    std::optional<std::string> summary{};
    std::optional<std::vector<std::string>> papers{};
};

struct VoiceInput {
    std::string seat;
    std::string kind;
    std::string text;
};

// As ItemOutcome, with the words themselves.
struct OutcomeInput {
    Outcome outcome = Outcome::open;
    std::string wording;
    std::string chosen;
    std::optional<int> version;
    std::string condition;
    std::string condition_text;
    std::optional<bool> appealable;
    std::string why_not_appealable;
    bool editorial_allowed = false;
    std::optional<Vote> vote;
    std::vector<VoiceInput> voices;
    std::string distribution{};
    std::optional<Day> returns_on{};
    std::string voting_order{};
    bool unclear_if_appealable{};  // instead of `appealable`
};

struct AssignmentInput {
    std::string what;
    std::string owner;
    std::optional<Day> due;
    int given_as = 0;  // the number under which the item has it already; 0: it does not
};

namespace meeting_commands {

// After the agenda is published an item is tabled, with a reason.
struct AddItem {
    AgendaInput entry;
    std::string reason;
};
// After the agenda is published only presenter, guests, proposal, times and registration number may change.
struct ChangeItem {
    int item = 0;
    AgendaChange change;
};
struct WithdrawItem {
    int item = 0;
    std::string reason;
};
struct OrderAgenda {
    std::vector<int> items;
};
struct PublishAgenda {};
struct MoveMeeting {
    MeetingTime time;
    std::string reason;
};
struct CancelMeeting {
    std::string reason;
};
// Sections go on from the body's last meeting of the year, if not said.
struct HoldMeeting {
    std::string chair;
    std::vector<std::string> adjusters;
    std::string secretary;
    std::optional<int> first_section;
    std::string adjustment{};
};
// `holder` is looked up. `chair` and `adjusters`: who led the meeting and who is to check its minutes, where
// that is not as the opening said; empty: it is.
struct NoteAttendance {
    std::vector<Presence> presences;
    std::string others;
    std::string chair{};
    std::vector<std::string> adjusters{};
};
struct NoteConflict {
    int item = 0;
    std::string seat;
    std::string serving;
    std::string reason;
    std::string chair{}, adjuster{};
};
struct TakeBackConflict {
    int item = 0;
    std::string seat;
    std::string reason;
};
struct DecideItem {
    int item = 0;
    OutcomeInput outcome;
    std::vector<AssignmentInput> assignments;
};
struct GiveAssignment {
    int item = 0;
    AssignmentInput assignment;
};
struct ChangeAssignment {
    int assignment = 0;
    std::string owner;
    std::optional<Day> due;
    std::string case_id;
    bool done = false;
    std::string note;
};
struct WithdrawAssignment {
    int assignment = 0;
    std::string reason;
};
// No items: all that lie in no part yet; those that are checked immediately are named.
struct WriteMinutes {
    std::vector<int> items;
    bool immediately = false;
};
struct AskAddition {
    int part = 0;
    std::string seat;
    std::string text;
};
struct MoveMinutes {
    int part = 0;
    machines::MinutesEvent what = machines::MinutesEvent::adjust;
    std::vector<std::string> by;
    std::string how;
    std::string content;
    std::string note;
    std::string place{}, time{};
};
// By the installation itself.
struct SealMinutes {
    int part = 0;
    std::string content, seal, key;
};
struct CloseMeeting {};

}  // namespace meeting_commands

using MeetingCommand = std::variant<
    meeting_commands::AddItem, meeting_commands::ChangeItem, meeting_commands::WithdrawItem,
    meeting_commands::OrderAgenda, meeting_commands::PublishAgenda, meeting_commands::MoveMeeting,
    meeting_commands::CancelMeeting, meeting_commands::HoldMeeting, meeting_commands::NoteAttendance,
    meeting_commands::NoteConflict, meeting_commands::DecideItem, meeting_commands::GiveAssignment,
    meeting_commands::ChangeAssignment, meeting_commands::WriteMinutes, meeting_commands::AskAddition,
    meeting_commands::MoveMinutes, meeting_commands::SealMinutes, meeting_commands::CloseMeeting,
    meeting_commands::WithdrawAssignment, meeting_commands::TakeBackConflict>;

// The stored name of a command: "add_agenda_item".
std::string_view name_of(const MeetingCommand& command);

}  // namespace overens
