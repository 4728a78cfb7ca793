// At the meeting: who is there, who serves for whom, who leaves for an item.
#include <algorithm>
#include <array>

#include "engine/meetings/attendance.hpp"
#include "engine/meetings/chosen.hpp"
#include "engine/meetings/meeting_step.hpp"
#include "engine/meetings/outcomes_stand.hpp"
#include "engine/meetings/seats_here.hpp"

namespace overens {
namespace {

constexpr std::array<std::string_view, 4> presence_words{"member", "serving", "deputy", "absent"};

// What is wrong with one line of the attendance, seen by itself.
void check_presence(const MeetingStep& step, const Presence& presence, const std::string& at,
                    Blockers& blockers) {
    if (!is_in(presence_words, presence.as)) {
        blockers.push_back({"value_does_not_fit",
                            {"as ska vara member, serving, deputy eller absent",
                             "as must be member, serving, deputy or absent"},
                            at + "/as"});
    }
    for (const int item : {presence.from_item, presence.to_item}) {
        if (item != 0 && step.record.find(item) == nullptr)
            blockers.push_back(no_such_agenda_item(item).blockers.front());
    }
    if (presence.from_item != 0 && presence.to_item != 0 &&
        comes_after(step.record, presence.from_item, presence.to_item)) {
        blockers.push_back(
            {"items_reversed",
             {"fromItem kommer efter toItem på dagordningen", "fromItem comes after toItem on the agenda"},
             at + "/toItem"});
    }
    const Seat* seat = seat_here(step, presence.seat);
    if (seat == nullptr) return blockers.push_back(no_such_seat(presence.seat, at + "/seat"));
    if (presence.as != "absent" && seat->held_on(step.record.time.day) == nullptr)
        blockers.push_back(seat_vacant(presence.seat, at + "/seat"));
    const bool as_deputy = presence.as == "serving" || presence.as == "deputy";
    if (presence.as != "absent" && seat->deputy != as_deputy) {
        blockers.push_back({"deputy_or_member",
                            {presence.seat + (seat->deputy ? " är en ersättarplats: serving eller deputy"
                                                           : " är en ledamots plats: member"),
                             presence.seat + (seat->deputy ? " is a deputy's seat: serving or deputy"
                                                           : " is a member's seat: member")},
                            at + "/as"});
    }
    if ((presence.as == "serving") == presence.serves_for.empty()) {
        blockers.push_back(
            {"part_missing",
             {"servesFor hör till serving, och bara dit", "servesFor belongs to serving, and only there"},
             at + "/servesFor"});
    }
}

// The items at which both hold; a presence covers a stretch of the agenda.
bool overlap(const MeetingRecord& record, const Presence& one, const Presence& other) {
    if (record.agenda.empty()) return is_there_at(record, one, 0) && is_there_at(record, other, 0);
    return std::ranges::any_of(record.agenda, [&](const AgendaItem& item) {
        return is_there_at(record, one, item.item) && is_there_at(record, other, item.item);
    });
}

void check_serving(const MeetingStep& step, const std::vector<Presence>& all, const Presence& serving,
                   const std::string& at, Blockers& blockers) {
    const auto [body, for_whom] = step.reg.seat(serving.serves_for);
    const Seat* deputy = step.reg.seat(serving.seat).seat;
    const bool same_body = body_of_seat(serving.serves_for) == body_of_seat(serving.seat);
    if (for_whom == nullptr || deputy == nullptr || for_whom->deputy || !same_body) {
        return blockers.push_back({"no_such_seat",
                                   {"servesFor ska vara en ledamots plats i samma organ",
                                    "servesFor must be a member's seat in the same body"},
                                   at + "/servesFor"});
    }
    for (const Presence& other : all) {
        if (&other == &serving || !overlap(step.record, serving, other)) continue;
        if (other.seat == serving.serves_for) {
            blockers.push_back({"member_present",
                                {"Ledamoten på " + other.seat +
                                     " är närvarande då: en ersättare tjänstgör för "
                                     "den som är frånvarande",
                                 "The member of " + other.seat +
                                     " is present then: a deputy serves for who is "
                                     "absent"},
                                at + "/servesFor"});
        }
        if (other.as == "serving" && other.serves_for == serving.serves_for && &other < &serving) {
            blockers.push_back({"seat_taken",
                                {"Två ersättare tjänstgör för " + serving.serves_for + " samtidigt",
                                 "Two deputies serve for " + serving.serves_for + " at the same time"},
                                at + "/servesFor"});
        }
        const Seat* waits = other.as == "deputy" ? step.reg.seat(other.seat).seat : nullptr;
        if (waits != nullptr && body_of_seat(other.seat) == body_of_seat(serving.seat) &&
            rank_of(*body, *waits, *for_whom) < rank_of(*body, *deputy, *for_whom)) {
            blockers.push_back({"deputy_out_of_order",
                                {"Ersättaren på " + other.seat + " är närvarande och står före i ordningen",
                                 "The deputy of " + other.seat + " is present and comes first in the order"},
                                at + "/seat"});
        }
    }
}

void check_twice(const MeetingStep& step, const std::vector<Presence>& all, std::size_t own,
                 const std::string& at, Blockers& blockers) {
    for (std::size_t other = 0; other < own; ++other) {
        const bool same = all[other].seat == all[own].seat;
        const bool both_absent = all[other].as == "absent" || all[own].as == "absent";
        const bool whole = all[own].from_item == 0 && all[own].to_item == 0;
        if (same && ((both_absent && whole) || overlap(step.record, all[other], all[own]))) {
            blockers.push_back({"seat_repeated",
                                {"Platsen " + all[own].seat + " står två gånger för samma punkter",
                                 "The seat " + all[own].seat + " is given twice for the same items"},
                                at + "/seat"});
            return;
        }
    }
}

Blockers wrong_attendance(const MeetingStep& step, const std::vector<Presence>& all) {
    Blockers blockers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string at = "presences/" + std::to_string(i);
        check_presence(step, all[i], at, blockers);
        check_twice(step, all, i, at, blockers);
        if (all[i].as == "serving" && !all[i].serves_for.empty())
            check_serving(step, all, all[i], at, blockers);
    }
    return blockers;
}

// Who led and who checks is said anew as at the opening, as long as nothing is made valid.
MeetingAdmission chosen_anew(const MeetingStep& step, const meeting_commands::NoteAttendance& command) {
    if (command.chair.empty() && command.adjusters.empty()) return {};
    const bool valid = std::ranges::any_of(step.record.parts, [](const MinutesPart& part) {
        return part.state != machines::MinutesState::written;
    });
    if (valid) {
        return refuse(RefusalKind::conflict, "minutes_adjusted",
                      {"En del av protokollet är justerad: vem som ledde och vilka som justerar ligger fast",
                       "A part of the minutes is adjusted: who chaired and who check them stands"},
                      command.chair.empty() ? "adjusters" : "chair");
    }
    Blockers blockers;
    const std::string& chair = command.chair.empty() ? step.record.chair : command.chair;
    check_chosen(step, command.chair, "chair", blockers);
    check_adjusters(step, chair, command.adjusters.empty() ? step.record.adjusters : command.adjusters,
                    blockers);
    if (blockers.empty()) return {};
    return Refusal{RefusalKind::conflict, std::move(blockers)};
}

}  // namespace

MeetingAdmission admit(MeetingStep& step, const meeting_commands::NoteAttendance& command) {
    if (auto refused = must_be_held(step)) return refused;
    const auto& agenda = step.record.agenda;
    const bool all_adjusted = !agenda.empty() && std::ranges::all_of(agenda, [&](const AgendaItem& item) {
        return item.withdrawn || step.record.is_adjusted(item);
    });
    if (all_adjusted) return section_adjusted();
    Blockers blockers = wrong_attendance(step, command.presences);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    if (auto refused = chosen_anew(step, command)) return refused;
    MeetingRecord changed = step.record;
    changed.presences = command.presences;
    if (!command.chair.empty()) changed.chair = command.chair;
    if (!command.adjusters.empty()) changed.adjusters = command.adjusters;
    if (auto refused = outcomes_against(step, changed)) return refused;
    check_were_there(step, changed, blockers);
    if (!blockers.empty()) return Refusal{RefusalKind::conflict, std::move(blockers)};
    std::vector<Presence> presences = command.presences;
    for (Presence& presence : presences) {
        const Holding* holding = step.reg.seat(presence.seat).seat->held_on(step.record.time.day);
        if (holding != nullptr) presence.holder = holding->holder;
    }
    step.emit(meeting_events::AttendanceNoted{std::move(presences), step.keep(command.others), command.chair,
                                              command.adjusters, names_in_register(step)});
    return {};
}

}  // namespace overens
