// What the cases have yet to be told of a meeting: that a matter was put on its agenda, what was decided, and
// what became of the minutes.
//
// Found by holding the meeting's record against the case as it stands, so it can be asked again at any point:
// what a case knows already is not told twice. Source of the order: a case takes nothing in that it is not
// ready for, so only the next thing is told. Pure; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/cases/case.hpp"
#include "engine/cases/command.hpp"
#include "engine/meetings/meeting_command.hpp"
#include "engine/meetings/meeting_record.hpp"

namespace overens {

struct MeetingNews {
    Command command;
    Day happened_on;
};

// What the item's case is to be told next; nothing when it knows all, or the item is no matter of a case.
std::optional<MeetingNews> next_news(const MeetingRecord& record, const TextsByNumber& texts,
                                     const AgendaItem& item, const Case& subject,
                                     const TextsByNumber& texts_of_case);

// What the case has registered of the item's decision at this meeting; null when it has nothing.
const DecisionRecord* decision_in_case(const MeetingRecord& record, const AgendaItem& item,
                                       const Case& subject);

// What the same body has decided of the matter at another meeting, while it stood on this one's agenda; null
// when it has nothing, or the case asks for a new decision.
const DecisionRecord* decided_elsewhere(const MeetingRecord& record, const AgendaItem& item,
                                        const Case& subject);
// Another day's agenda of the same body on which the matter stands too, undecided.
std::optional<Day> also_on_agenda(const MeetingRecord& record, const AgendaItem& item, const Case& subject);

// The decision as the case is to register it.
commands::RegisterDecision decision_for_case(const AgendaItem& item, const OutcomeInput& outcome);

}  // namespace overens
