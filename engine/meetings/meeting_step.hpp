// One step of a meeting in the making. Used by the parts of decide_meeting only.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/meetings/decide_meeting.hpp"

namespace overens {

struct MeetingStep {
    const Register& reg;
    MeetingRecord& record;
    const Act& act;
    Day today;
    int sections_before;
    DecidedMeeting made{};

    void emit(MeetingEvent event) {
        evolve(record, event, act);
        made.entry.events.push_back(std::move(event));
    }
    // Numbers a text; an empty one has no number.
    TextId keep(const std::string& text) {
        if (text.empty()) return {};
        const TextId id{++record.last_text};
        made.texts.push_back({id, text});
        return id;
    }
};

template <class List, class Value, class Part = std::identity>
bool is_in(const List& list, const Value& value, Part part = {}) {
    return std::ranges::find(list, value, part) != std::ranges::end(list);
}

using Blockers = std::vector<Blocker>;
// Empty: nothing stands in the way.
using MeetingAdmission = std::optional<Refusal>;

// One for each command. What refuses has emitted nothing.
MeetingAdmission admit(MeetingStep& step, const meeting_commands::AddItem& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::ChangeItem& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::WithdrawItem& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::OrderAgenda& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::PublishAgenda& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::MoveMeeting& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::CancelMeeting& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::HoldMeeting& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::NoteAttendance& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::NoteConflict& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::TakeBackConflict& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::DecideItem& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::GiveAssignment& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::ChangeAssignment& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::WithdrawAssignment& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::WriteMinutes& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::AskAddition& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::MoveMinutes& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::SealMinutes& command);
MeetingAdmission admit(MeetingStep& step, const meeting_commands::CloseMeeting& command);

// Moves the meeting itself, if its machine has such a way from where it stands.
MeetingAdmission may_move(const MeetingStep& step, machines::MeetingEvent event);
// The meeting has been opened, and is not closed.
MeetingAdmission must_be_held(const MeetingStep& step);
// One of the bodies is dissolved on that day: it does not meet then.
MeetingAdmission body_is_no_more(const MeetingStep& step, const std::string& body, Day day);
// One more in a list of steps that are possible.
void add_step(Title& words, const Title& step);
Refusal no_such_agenda_item(int item);
Refusal no_such_part(int part);
Refusal section_adjusted();

}  // namespace overens
