// The minutes: written, checked, announced, sealed; and the end of the meeting.
#include <algorithm>
#include <array>
#include <set>

#include "engine/meetings/chosen.hpp"
#include "engine/meetings/meeting_step.hpp"
#include "engine/meetings/seats_here.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

using machines::MinutesEvent;
using machines::MinutesState;

constexpr std::array<std::string_view, 3> ways_to_check{"pen", "e_signature", "e_mail"};

bool is_at_its_end(const MinutesPart& part, MinutesRegime regime) {
    return machines::possible(part.state, regime).empty();
}

// What keeps an item out of a part that is to be written.
MeetingAdmission not_ready(const MeetingStep& step, int number) {
    const AgendaItem* item = step.record.find(number);
    if (item == nullptr || item->withdrawn) return no_such_agenda_item(number);
    const std::string text = std::to_string(number);
    if (!item->outcome) {
        return refuse(
            RefusalKind::conflict, "item_without_outcome",
            {"Punkt " + text + " saknar utfall: skriv vad som beslutades, eller att det inte beslutades",
             "Item " + text + " has no outcome: write what was decided, or that nothing was"},
            "items");
    }
    if (item->part != 0) {
        return refuse(RefusalKind::conflict, "in_a_part_already",
                      {"Punkt " + text + " ligger i del " + std::to_string(item->part),
                       "Item " + text + " lies in part " + std::to_string(item->part)},
                      "items");
    }
    return {};
}

Title words_of_steps(MinutesEvent event) {
    switch (event) {
        case MinutesEvent::adjust: return {"justera", "adjust"};
        case MinutesEvent::announce: return {"anslå", "announce"};
        case MinutesEvent::take_down: return {"ta ned anslaget", "take down the notice"};
        case MinutesEvent::place_on_file: return {"lägga till handlingarna", "place on file"};
    }
    return {};
}

Refusal minutes_not_there(const MinutesPart& part, MinutesRegime regime) {
    Title words;
    for (const auto event : machines::possible(part.state, regime)) add_step(words, words_of_steps(event));
    if (words.sv.empty()) words = {"inget", "nothing"};
    return refuse(RefusalKind::conflict, "minutes_not_there",
                  {"Protokollet kan inte ta det steget nu; möjligt är: " + words.sv,
                   "The minutes cannot take that step now; possible: " + words.en},
                  "what");
}

// The first day on which the step can have been taken. Notes are placed on file at the next meeting.
Day earliest_day_of(const MeetingStep& step, const MinutesPart& part, MinutesEvent what) {
    const MeetingRecord& record = step.record;
    if (what == MinutesEvent::place_on_file) {
        const Day after = record.time.last_day.value_or(record.time.day) + 1;
        const Body* body = step.reg.body(record.body);
        const Meeting* next = body == nullptr ? nullptr : body->next_meeting(after);
        return next == nullptr ? after : next->day;
    }
    if (what == MinutesEvent::announce) return part.adjusted_on.value_or(part.written_on);
    if (what == MinutesEvent::take_down) return part.announced_on.value_or(part.written_on);
    Day day = record.time.day;
    for (const int number : part.items) day = std::max(day, record.day_of(*record.find(number)));
    return day;
}

// The seats that are to check a part beside the chair, and those that lead its items; where somebody had a
// conflict of interest, those in their place.
struct Checkers {
    std::set<std::string> adjusters, chairs;
};

Checkers checkers_of(const MeetingRecord& record, const MinutesPart& part) {
    Checkers checkers;
    for (const int number : part.items) {
        const AgendaItem& item = *record.find(number);
        const auto adjusters = record.adjusters_of(item);
        checkers.adjusters.insert(adjusters.begin(), adjusters.end());
        checkers.chairs.insert(record.chair_of(item));
    }
    return checkers;
}

void check_checkers(const MeetingStep& step, const MinutesPart& part,
                    const meeting_commands::MoveMinutes& command, Blockers& blockers) {
    const MeetingRecord& record = step.record;
    auto [adjusters, chairs] = checkers_of(record, part);
    // Who had left before its items, or came after them, does not check them.
    const std::set<std::string> chosen_ones = adjusters;
    std::erase_if(adjusters,
                  [&](const std::string& seat) { return !took_part(step, record, seat, part.items); });
    if (adjusters.empty() && !chosen_ones.empty()) {
        blockers.push_back({"adjuster_not_there",
                            {"Ingen av dem som utsetts att justera var med då: ange med närvaron vilka som "
                             "ska justera (adjusters)",
                             "None of those chosen to check the minutes was there then: say with the "
                             "attendance who are to check them (adjusters)"},
                            "by"});
    }
    for (const std::string& seat : command.by) {
        if (chairs.contains(seat) || adjusters.contains(seat)) continue;
        if (chosen_ones.contains(seat)) {
            blockers.push_back(
                {"adjuster_not_there",
                 {seat + " var inte med när punkterna behandlades och kan inte justera dem",
                  seat + " was not there when the items were dealt with and cannot check them"},
                 "by"});
            continue;
        }
        blockers.push_back(
            {"not_chosen",
             {seat + " är inte utsedd att justera", seat + " was not chosen to check the minutes"},
             "by"});
    }
    for (const std::string& chosen : adjusters) {
        if (is_in(command.by, chosen)) continue;
        blockers.push_back({"adjuster_missing",
                            {chosen + " är utsedd att justera och har inte gjort det",
                             chosen + " was chosen to check the minutes and has not done so"},
                            "by"});
    }
    for (const std::string& chair : chairs) {
        if (record.regime != MinutesRegime::statutory || is_in(command.by, chair)) continue;
        blockers.push_back(
            {"adjuster_missing",
             {"Ordföranden justerar också: " + chair, "The chair checks the minutes too: " + chair},
             "by"});
    }
    if (!is_in(ways_to_check, command.how)) {
        blockers.push_back(
            {"value_does_not_fit",
             {"how ska vara pen, e_signature eller e_mail", "how must be pen, e_signature or e_mail"},
             "how"});
    }
}

void check_taking_down(const MeetingStep& step, const MinutesPart& part, Blockers& blockers) {
    if (!part.last_appeal_day || step.act.happened_on > *part.last_appeal_day) return;
    const std::string last = part.last_appeal_day->to_text();
    blockers.push_back({"appeal_time_runs",
                        {"Anslaget sitter uppe till och med sista dag för överklagande, " + last,
                         "The notice stays up to and with the last day of appeal, " + last},
                        "happenedOn"});
}

Blockers wrong_minutes_step(const MeetingStep& step, const MinutesPart& part,
                            const meeting_commands::MoveMinutes& command) {
    Blockers blockers;
    const Day earliest = earliest_day_of(step, part, command.what);
    if (step.act.happened_on < earliest) {
        blockers.push_back({"before_it_could_be",
                            {"Det kan inte ha hänt före " + earliest.to_text(),
                             "It cannot have happened before " + earliest.to_text()},
                            "happenedOn"});
    }
    if (command.what == MinutesEvent::adjust) check_checkers(step, part, command, blockers);
    if (command.what == MinutesEvent::take_down) check_taking_down(step, part, blockers);
    return blockers;
}

// What everybody is called when the part is made valid: its print says so for ever. Those who met are called
// as they were then; who is to carry something out, as in the register today.
std::map<std::string, std::string> names_now(const MeetingStep& step) {
    std::map<std::string, std::string> names = names_in_register(step);
    for (const auto& [who, name] : step.record.names) names.insert_or_assign(who, name);
    for (const Assignment& each : step.record.assignments) {
        if (is_in_register(step.reg, each.owner)) names[each.owner] = name_in_register(step.reg, each.owner);
    }
    return names;
}

// Sections are checked immediately one by one or some together, and only where minutes are adjusted.
MeetingAdmission not_immediately(const MeetingStep& step, const meeting_commands::WriteMinutes& command) {
    if (!command.immediately) return {};
    if (step.record.regime == MinutesRegime::notes) {
        return refuse(RefusalKind::conflict, "not_adjusted_here",
                      {"Minnesanteckningar justeras inte: de läggs till handlingarna vid nästa möte",
                       "Notes are not adjusted: they are placed on file at the next meeting"},
                      "immediately");
    }
    if (!command.items.empty()) return {};
    return refuse(
        RefusalKind::invalid, "items_do_not_match",
        {"Ange vilka punkter som justeras omedelbart", "Name the items that are checked immediately"},
        "items");
}

}  // namespace

MeetingAdmission admit(MeetingStep& step, const meeting_commands::WriteMinutes& command) {
    if (auto refused = must_be_held(step)) return refused;
    if (auto refused = not_immediately(step, command)) return refused;
    std::vector<int> items = command.items;
    if (items.empty()) {
        for (const AgendaItem& item : step.record.agenda) {
            if (!item.withdrawn && item.part == 0) items.push_back(item.item);
        }
    }
    for (const int number : items) {
        if (auto refused = not_ready(step, number)) return refused;
    }
    if (items.empty() || std::set<int>(items.begin(), items.end()).size() != items.size()) {
        return refuse(RefusalKind::invalid, "items_do_not_match",
                      {"Ange minst en punkt som inte ligger i protokollet än, varje en gång",
                       "Name at least one item that lies in no part yet, each once"},
                      "items");
    }
    const int number = static_cast<int>(step.record.parts.size()) + 1;
    step.emit(meeting_events::MinutesWritten{number, std::move(items), command.immediately});
    step.made.made.push_back(number);
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::AskAddition& command) {
    const MinutesPart* part = step.record.find_part(command.part);
    if (part == nullptr) return no_such_part(command.part);
    if (part->state != MinutesState::written) {
        return refuse(RefusalKind::conflict, "minutes_adjusted",
                      {"Delen är justerad: det som ska läggas till tas upp vid nästa sammanträde",
                       "The part is adjusted: what is to be added is taken up at the next meeting"},
                      "part");
    }
    if (names_seats(step) && seat_here(step, command.seat) == nullptr)
        return Refusal{RefusalKind::invalid, {no_such_seat(command.seat, "seat")}};
    step.emit(meeting_events::AdditionAsked{command.part, command.seat, step.keep(command.text)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::MoveMinutes& command) {
    const MinutesPart* part = step.record.find_part(command.part);
    if (part == nullptr) return no_such_part(command.part);
    if (!machines::next(part->state, command.what, step.record.regime))
        return minutes_not_there(*part, step.record.regime);
    Blockers blockers = wrong_minutes_step(step, *part, command);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    meeting_events::MinutesMoved moved;
    moved.part = command.part;
    moved.what = command.what;
    moved.by = command.by;
    moved.how = command.how;
    moved.content = command.content;
    moved.note = step.keep(command.note);
    moved.place = step.keep(command.place);
    moved.time = command.time;
    if (command.what == MinutesEvent::adjust || command.what == MinutesEvent::place_on_file)
        moved.names = names_now(step);
    if (command.what == MinutesEvent::announce) {
        if (const auto last = last_appeal_day(step.act.happened_on)) moved.last_appeal_day = last->day;
    }
    step.emit(std::move(moved));
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::SealMinutes& command) {
    const MinutesPart* part = step.record.find_part(command.part);
    if (part == nullptr) return no_such_part(command.part);
    if (!part->seal.empty()) return {};
    step.emit(meeting_events::MinutesSealed{command.part, command.content, command.seal, command.key});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::CloseMeeting&) {
    if (auto refused = may_move(step, machines::MeetingEvent::close)) return refused;
    Blockers blockers;
    for (const AgendaItem& item : step.record.agenda) {
        if (item.withdrawn || item.part != 0) continue;
        blockers.push_back({"item_without_minutes",
                            {"Punkt " + std::to_string(item.item) + " ligger inte i protokollet",
                             "Item " + std::to_string(item.item) + " lies in no part of the minutes"},
                            "items"});
    }
    for (const MinutesPart& part : step.record.parts) {
        if (is_at_its_end(part, step.record.regime)) continue;
        blockers.push_back(minutes_not_there(part, step.record.regime).blockers.front());
    }
    if (!blockers.empty()) return Refusal{RefusalKind::conflict, std::move(blockers)};
    step.emit(meeting_events::Closed{});
    return {};
}

}  // namespace overens
