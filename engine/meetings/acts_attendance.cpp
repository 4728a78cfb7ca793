// At the meeting: who is there, who serves for whom, who leaves for an item.
#include <algorithm>
#include <array>

#include "engine/meetings/attendance.hpp"
#include "engine/meetings/meeting_step.hpp"
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

// The deputies' own order: those named by the same organisation first, then as the register lists them.
std::pair<bool, std::ptrdiff_t> rank_of(const Body& body, const Seat& deputy, const Seat& for_whom) {
    return {deputy.organisation != for_whom.organisation, &deputy - body.seats.data()};
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

// Whether what has been written down of an item can have come about with those who take part now.
bool stands_with(const MeetingStep& step, const MeetingRecord& changed, const AgendaItem& item) {
    const auto there = taking_part(changed, item.entry.body, item.item);
    const Body* body = step.reg.body(item.entry.body);
    const int count = static_cast<int>(there.size());
    if (body != nullptr && item.outcome->outcome != Outcome::open && count < quorum_of(*body)) return false;
    const auto& vote = item.outcome->vote;
    if (vote && names_seats(step) && vote->yes + vote->no + vote->abstained > count) return false;
    return std::ranges::all_of(item.outcome->voices, [&](const Voice& voice) {
        return voice.kind == "note" || !names_seats(step) ||
               is_in(taking_part(changed, body_of_seat(voice.seat), item.item), voice.seat);
    });
}

MeetingAdmission outcomes_against(const MeetingStep& step, const MeetingRecord& changed) {
    Blockers blockers;
    for (const AgendaItem& item : changed.agenda) {
        const bool judged = item.outcome && !changed.is_adjusted(item);
        if (!judged || stands_with(step, changed, item)) continue;
        const std::string section = "§ " + std::to_string(item.section);
        blockers.push_back({"outcome_stands_against",
                            {section + " kan inte ha beslutats så med den närvaron: rätta beslutet först",
                             section + " cannot have been decided so with that attendance: correct the "
                                       "decision first"},
                            "presences"});
    }
    if (blockers.empty()) return {};
    return Refusal{RefusalKind::conflict, std::move(blockers)};
}

// Somebody else leads the item or checks its section when whoever leaves was to; nobody is named in vain.
struct Replacement {
    bool needed = false;
    const std::string& given;
    const char* at;
    Title missing;  // what to give
    Title vain;     // why nobody is needed
};

void check_replacement(const MeetingStep& step, const meeting_commands::NoteConflict& command,
                       const Replacement& wanted, Blockers& blockers) {
    if (wanted.needed == wanted.given.empty()) {
        const Title& why = wanted.needed ? wanted.missing : wanted.vain;
        blockers.push_back(
            {std::string(wanted.at) + (wanted.needed ? "_missing" : "_not_leaving"), why, wanted.at});
        return;
    }
    if (wanted.given.empty()) return;
    MeetingRecord after = step.record;
    const auto left = std::ranges::find(after.agenda, command.item, &AgendaItem::item);
    left->conflicts.push_back({command.seat, command.serving, {}, {}, {}});
    const auto there = taking_part(after, body_of_seat(wanted.given), command.item);
    if (is_in(there, wanted.given)) return;
    blockers.push_back({"not_taking_part",
                        {wanted.given + " deltar inte i punkten", wanted.given + " takes no part in it"},
                        wanted.at});
}

void check_replacements(const MeetingStep& step, const AgendaItem& item,
                        const meeting_commands::NoteConflict& command, Blockers& blockers) {
    const bool leads = step.record.chair_of(item) == command.seat;
    const auto adjusters = step.record.adjusters_of(item);
    const bool checks = is_in(adjusters, command.seat);
    check_replacement(step, command,
                      {leads,
                       command.chair,
                       "chair",
                       {"Ordföranden är jävig: ange vem som leder punkten (chair), en plats som deltar",
                        "The chair has a conflict of interest: say who leads the item (chair), a seat that "
                        "takes part"},
                       {command.seat + " leder inte punkten: ingen annan ordförande behövs",
                        command.seat + " does not lead the item: no other chair is needed"}},
                      blockers);
    check_replacement(
        step, command,
        {checks,
         command.adjuster,
         "adjuster",
         {"Justeraren är jävig: ange vem som justerar paragrafen (adjuster), en plats som deltar",
          "The verifier has a conflict of interest: say who checks the section (adjuster), a "
          "seat that takes part"},
         {command.seat + " är inte utsedd att justera: ingen annan behövs",
          command.seat + " was not chosen to check the minutes: nobody else is needed"}},
        blockers);
    const std::string leader = leads ? command.chair : step.record.chair_of(item);
    const bool both = checks && !command.adjuster.empty() &&
                      (command.adjuster == leader || is_in(adjusters, command.adjuster));
    if (both) {
        blockers.push_back({"adjusters_missing",
                            {"Utse någon annan att justera än ordföranden och dem som redan justerar",
                             "Choose somebody else to check than the chair and those who do already"},
                            "adjuster"});
    }
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
    MeetingRecord changed = step.record;
    changed.presences = command.presences;
    if (auto refused = outcomes_against(step, changed)) return refused;
    std::vector<Presence> presences = command.presences;
    for (Presence& presence : presences) {
        const Holding* holding = step.reg.seat(presence.seat).seat->held_on(step.record.time.day);
        if (holding != nullptr) presence.holder = holding->holder;
    }
    step.emit(meeting_events::AttendanceNoted{std::move(presences), step.keep(command.others)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::NoteConflict& command) {
    if (auto refused = must_be_held(step)) return refused;
    const AgendaItem* item = item_taken_up(step, command.item);
    if (item == nullptr) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    Blockers blockers;
    const auto there = taking_part(step.record, body_of_seat(command.seat), command.item);
    if (!is_in(there, command.seat)) {
        blockers.push_back({"not_taking_part",
                            {command.seat + " deltar inte i punkten", command.seat + " takes no part in it"},
                            "seat"});
    }
    const bool free = std::ranges::any_of(step.record.presences, [&](const Presence& presence) {
        return presence.seat == command.serving && presence.as == "deputy" &&
               is_there_at(step.record, presence, command.item);
    });
    const bool same_body = body_of_seat(command.serving) == body_of_seat(command.seat);
    if (!command.serving.empty() && (!free || !same_body || is_in(there, command.serving))) {
        blockers.push_back({"no_such_deputy",
                            {command.serving + " är ingen ersättare som är närvarande och inte tjänstgör",
                             command.serving + " is no deputy who is present and not serving"},
                            "serving"});
    }
    check_replacements(step, *item, command, blockers);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    MeetingRecord changed = step.record;
    const auto noted = std::ranges::find(changed.agenda, command.item, &AgendaItem::item);
    noted->conflicts.push_back({command.seat, command.serving, {}, command.chair, command.adjuster});
    if (auto refused = outcomes_against(step, changed)) return refused;
    step.emit(meeting_events::ConflictNoted{command.item, command.seat, command.serving,
                                            step.keep(command.reason), command.chair, command.adjuster});
    return {};
}

}  // namespace overens
