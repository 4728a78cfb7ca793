// Items that a body put off and that no case keeps alive: they wait for the body again.
//
// Pure functions of records: no threads, no errors.
#pragma once

#include <string>
#include <vector>

#include "engine/meetings/meeting_record.hpp"

namespace overens {

// Postponed, referred back, said to come back, or on the agenda of a meeting that was cancelled. The matter
// of a case waits by itself and is not among them.
bool comes_back(const MeetingRecord& record, const AgendaItem& item);

struct ReturningItem {
    const MeetingRecord* meeting = nullptr;  // among those given
    const AgendaItem* item = nullptr;
    Day from;  // when it waits again
};

// "welfare/2024-09-20": the body that leads the meeting, and its address there.
std::string address_of(const MeetingRecord& record);

// Of one body, by day: what no later agenda has taken up again.
std::vector<ReturningItem> returning_items(const std::vector<const MeetingRecord*>& meetings,
                                           const std::string& body);

}  // namespace overens
