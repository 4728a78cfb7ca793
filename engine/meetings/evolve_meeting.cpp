#include <algorithm>

#include "engine/meetings/meeting_record.hpp"

namespace overens {
namespace {

using machines::MeetingState;
using machines::MinutesEvent;

template <class List, class Member>
auto* entry_of(List& list, int number, Member member) {
    const auto found = std::ranges::find(list, number, member);
    return found == list.end() ? nullptr : &*found;
}

struct FoldMeeting {
    MeetingRecord& record;
    const Act& act;

    AgendaItem& item(int number) { return *entry_of(record.agenda, number, &AgendaItem::item); }
    int highest_number() const {
        int highest = 0;
        for (const AgendaItem& each : record.agenda) highest = std::max(highest, each.number);
        return highest;
    }
    void call(const std::map<std::string, std::string>& names) {
        for (const auto& [who, name] : names) record.names.insert_or_assign(who, name);
    }
    MinutesPart& part(int number) { return *entry_of(record.parts, number, &MinutesPart::part); }

    void operator()(const meeting_events::Begun& event) {
        record.body = event.body;
        record.meeting = event.meeting;
        record.regime = event.regime;
        record.time = event.time;
        record.joint_with = event.joint_with;
    }
    void operator()(const meeting_events::GuestsChanged& event) {
        record.joint_with = event.joint_with;
        record.regime = event.regime;
    }
    void operator()(const meeting_events::ItemAdded& event) {
        AgendaItem added;
        added.item = event.item;
        added.entry = event.entry;
        added.added_on = act.happened_on;
        added.tabled = event.tabled;
        added.reason = event.reason;
        if (event.tabled) added.number = highest_number() + 1;
        record.agenda.push_back(std::move(added));
        record.last_item = event.item;
    }
    void operator()(const meeting_events::ItemChanged& event) { item(event.item).entry = event.entry; }
    void operator()(const meeting_events::ItemWithdrawn& event) {
        AgendaItem& withdrawn = item(event.item);
        withdrawn.withdrawn = true;
        withdrawn.why_withdrawn = event.reason;
    }
    void operator()(const meeting_events::AgendaOrdered& event) {
        std::vector<AgendaItem> ordered;
        for (const int number : event.items) ordered.push_back(item(number));
        for (const AgendaItem& each : record.agenda) {
            if (std::ranges::find(event.items, each.item) == event.items.end()) ordered.push_back(each);
        }
        record.agenda = std::move(ordered);
    }
    void operator()(const meeting_events::AgendaPublished&) {
        record.state = MeetingState::summoned;
        record.made_known_on = act.happened_on;
        for (AgendaItem& each : record.agenda) {
            if (!each.withdrawn) each.number = highest_number() + 1;
        }
    }
    void operator()(const meeting_events::Moved& event) {
        if (event.time.day != record.time.day) {
            record.former_days.push_back(record.time.day);
            if (record.made_known_on) record.made_known_on = act.happened_on;
        }
        record.time = event.time;
    }
    void operator()(const meeting_events::Cancelled& event) {
        record.state = MeetingState::cancelled;
        record.why_cancelled = event.reason;
    }
    void operator()(const meeting_events::Held& event) {
        record.state = MeetingState::held;
        record.chair = event.chair;
        record.adjusters = event.adjusters;
        record.secretary = event.secretary;
        record.first_section = event.first_section;
        record.adjustment = event.adjustment;
        call(event.names);
    }
    void operator()(const meeting_events::AttendanceNoted& event) {
        record.presences = event.presences;
        record.others_present = event.others;
        if (!event.chair.empty()) record.chair = event.chair;
        if (!event.adjusters.empty()) record.adjusters = event.adjusters;
        call(event.names);
    }
    void operator()(const meeting_events::ConflictNoted& event) {
        item(event.item)
            .conflicts.push_back({event.seat, event.serving, event.reason, event.chair, event.adjuster});
    }
    void operator()(const meeting_events::ConflictTakenBack& event) {
        std::erase_if(item(event.item).conflicts,
                      [&](const Conflict& conflict) { return conflict.seat == event.seat; });
    }
    void operator()(const meeting_events::ItemDecided& event) {
        AgendaItem& decided = item(event.item);
        decided.section = event.section;
        decided.outcome = event.outcome;
    }
    void operator()(const meeting_events::AssignmentGiven& event) {
        Assignment given;
        given.assignment = event.assignment;
        given.item = event.item;
        given.given_on = act.happened_on;
        given.what = event.what;
        given.owner = event.owner;
        given.due = event.due;
        given.by_itself = event.by_itself;
        record.last_assignment = std::max(record.last_assignment, event.assignment);
        record.assignments.push_back(std::move(given));
    }
    void operator()(const meeting_events::AssignmentChanged& event) {
        Assignment& changed = *entry_of(record.assignments, event.assignment, &Assignment::assignment);
        changed.owner = event.owner;
        changed.due = event.due;
        changed.case_id = event.case_id;
        changed.done_on = event.done ? std::optional(act.happened_on) : std::nullopt;
        changed.note = event.note;
        changed.changed = true;
    }
    void operator()(const meeting_events::AssignmentWithdrawn& event) {
        Assignment& withdrawn = *entry_of(record.assignments, event.assignment, &Assignment::assignment);
        withdrawn.withdrawn_on = act.happened_on;
        withdrawn.withdrawn_by = act.actor;
        withdrawn.why_withdrawn = event.reason;
        withdrawn.changed = true;
    }
    void operator()(const meeting_events::AssignmentTakenBack& event) {
        std::erase_if(record.assignments,
                      [&](const Assignment& each) { return each.assignment == event.assignment; });
    }
    void operator()(const meeting_events::MinutesWritten& event) {
        MinutesPart written;
        written.part = event.part;
        written.items = event.items;
        written.immediately = event.immediately;
        written.written_on = act.happened_on;
        record.parts.push_back(std::move(written));
        for (const int number : event.items) item(number).part = event.part;
    }
    void operator()(const meeting_events::AdditionAsked& event) {
        part(event.part).additions.push_back({event.seat, event.text});
    }
    void operator()(const meeting_events::MinutesMoved& event) {
        MinutesPart& moved = part(event.part);
        moved.state = *machines::next(moved.state, event.what, record.regime);
        switch (event.what) {
            case MinutesEvent::adjust:
                moved.adjusted_on = act.happened_on;
                moved.adjusted_by = event.by;
                moved.how = event.how;
                moved.place = event.place;
                moved.time = event.time;
                moved.signed_file = event.content;
                break;
            case MinutesEvent::announce:
                moved.announced_on = act.happened_on;
                moved.last_appeal_day = event.last_appeal_day;
                break;
            case MinutesEvent::take_down: moved.taken_down_on = act.happened_on; break;
            case MinutesEvent::place_on_file: moved.filed_on = act.happened_on; break;
        }
        const bool made_valid = moved.adjusted_on || moved.filed_on;
        if (made_valid && !moved.as_adjusted)
            moved.as_adjusted =
                AsAdjusted{record.presences, record.others_present, record.assignments, event.names};
        if (event.note != TextId{}) moved.note = event.note;
    }
    void operator()(const meeting_events::MinutesSealed& event) {
        MinutesPart& sealed = part(event.part);
        sealed.sealed_content = event.content;
        sealed.seal = event.seal;
        sealed.seal_key = event.key;
    }
    void operator()(const meeting_events::Closed&) { record.state = MeetingState::closed; }
};

// The highest number of a text in an entry, wherever in its events it stands.
struct HighestNumber {
    std::int64_t number = 0;

    void operator()(const char*, const TextId& id) { number = std::max(number, id.number); }
    template <class Each>
    void operator()(const char* name, const std::vector<Each>& list) {
        for (const Each& each : list) (*this)(name, each);
    }
    template <class Each>
    void operator()(const char* name, const std::optional<Each>& value) {
        if (value) (*this)(name, *value);
    }
    template <class Other>
    void operator()(const char*, const Other& other) {
        if constexpr (requires { Other::fields(other, *this); }) Other::fields(other, *this);
    }
};

}  // namespace

bool AgendaItem::is_only_noted() const {
    const bool made_known = entry.kind == "information" || entry.kind == "dialogue";
    return made_known && outcome && outcome->outcome == Outcome::noted;
}

bool AgendaItem::is_decided() const {
    return outcome && outcome->outcome != Outcome::open && !is_only_noted();
}

const AgendaItem* MeetingRecord::find(int item) const {
    return entry_of(agenda, item, &AgendaItem::item);
}

const MinutesPart* MeetingRecord::find_part(int part) const {
    return entry_of(parts, part, &MinutesPart::part);
}

const Assignment* MeetingRecord::find_assignment(int assignment) const {
    return entry_of(assignments, assignment, &Assignment::assignment);
}

std::vector<std::string> MeetingRecord::bodies() const {
    std::vector<std::string> all{body};
    all.insert(all.end(), joint_with.begin(), joint_with.end());
    return all;
}

int MeetingRecord::last_section() const {
    int last = 0;
    for (const AgendaItem& item : agenda) last = std::max(last, item.section);
    return last;
}

std::string MeetingRecord::chair_of(const AgendaItem& item) const {
    std::string leads = chair;
    for (const Conflict& conflict : item.conflicts) {
        if (conflict.seat == leads && !conflict.chair.empty()) leads = conflict.chair;
    }
    return leads;
}

std::vector<std::string> MeetingRecord::adjusters_of(const AgendaItem& item) const {
    std::vector<std::string> checks = adjusters;
    for (const Conflict& conflict : item.conflicts) {
        if (!conflict.adjuster.empty()) std::ranges::replace(checks, conflict.seat, conflict.adjuster);
    }
    return checks;
}

bool MeetingRecord::is_adjusted(const AgendaItem& item) const {
    const MinutesPart* its_part = find_part(item.part);
    return its_part != nullptr && its_part->state != machines::MinutesState::written;
}

AsAdjusted MeetingRecord::as_in(const MinutesPart& part) const {
    return part.as_adjusted.value_or(AsAdjusted{presences, others_present, assignments, names});
}

void evolve(MeetingRecord& record, const MeetingEvent& event, const Act& act) {
    std::visit(FoldMeeting{record, act}, event);
}

void evolve(MeetingRecord& record, const MeetingEntry& entry) {
    for (const MeetingEvent& event : entry.events) evolve(record, event, entry.act);
    finish_entry(record, entry);
}

void finish_entry(MeetingRecord& record, const MeetingEntry& entry) {
    HighestNumber highest;
    for (const MeetingEvent& event : entry.events) {
        std::visit([&](const auto& each) { each.fields(each, highest); }, event);
    }
    record.last_text = std::max(record.last_text, highest.number);
    record.version = entry.sequence;
}

}  // namespace overens
