#include "engine/meetings/returning.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace overens {
namespace {

using Taken = std::set<std::pair<std::string, int>>;  // meeting and item

bool is_cancelled(const MeetingRecord& record) {
    return record.state == machines::MeetingState::cancelled;
}

Taken taken_up_again(const std::vector<const MeetingRecord*>& meetings, const std::string& body) {
    Taken taken;
    for (const MeetingRecord* record : meetings) {
        for (const AgendaItem& item : record->agenda) {
            if (!is_cancelled(*record) && !item.withdrawn && item.entry.body == body &&
                item.entry.again_item != 0)
                taken.emplace(item.entry.again_meeting, item.entry.again_item);
        }
    }
    return taken;
}

}  // namespace

bool comes_back(const MeetingRecord& record, const AgendaItem& item) {
    if (item.withdrawn || !item.entry.case_id.empty() || !item.entry.wheel.empty()) return false;
    // What was to be taken up again there waits as what it was put off from.
    if (is_cancelled(record)) return item.entry.again_item == 0;
    if (!item.outcome) return false;
    return item.outcome->outcome == Outcome::postponed || item.outcome->outcome == Outcome::referred_back ||
           item.outcome->returns_on.has_value();
}

std::string address_of(const MeetingRecord& record) {
    return record.body + "/" + record.meeting;
}

std::vector<ReturningItem> returning_items(const std::vector<const MeetingRecord*>& meetings,
                                           const std::string& body) {
    const Taken taken = taken_up_again(meetings, body);
    std::vector<ReturningItem> found;
    for (const MeetingRecord* record : meetings) {
        for (const AgendaItem& item : record->agenda) {
            if (item.entry.body != body || !comes_back(*record, item)) continue;
            if (taken.contains({address_of(*record), item.item})) continue;
            const Day from =
                item.outcome ? item.outcome->returns_on.value_or(record->time.day) : record->time.day;
            found.push_back({record, &item, from});
        }
    }
    std::ranges::stable_sort(found, {}, &ReturningItem::from);
    return found;
}

}  // namespace overens
