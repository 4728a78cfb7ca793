// At the meeting: who has a conflict of interest in an item, and who serves, leads and checks instead.
#include <algorithm>

#include "engine/meetings/attendance.hpp"
#include "engine/meetings/meeting_step.hpp"
#include "engine/meetings/outcomes_stand.hpp"
#include "engine/meetings/seats_here.hpp"

namespace overens {
namespace {

// There at the item as a deputy, not serving, and without a conflict of interest in it.
bool is_free(const MeetingStep& step, const AgendaItem& item, const std::string& seat) {
    const bool waits = std::ranges::any_of(step.record.presences, [&](const Presence& presence) {
        return presence.seat == seat && presence.as == "deputy" &&
               is_there_at(step.record, presence, item.item);
    });
    return waits && !has_conflict(item, seat) &&
           !is_in(taking_part(step.record, body_of_seat(seat), item.item), seat);
}

// The deputy who is there and free, and stands before the one that is named; none when that one is first.
const Presence* first_in_order(const MeetingStep& step, const AgendaItem& item,
                               const meeting_commands::NoteConflict& command) {
    const auto [body, named] = step.reg.seat(command.serving);
    const Seat* leaves = step.reg.seat(command.seat).seat;
    if (named == nullptr || leaves == nullptr) return nullptr;
    for (const Presence& other : step.record.presences) {
        const Seat* seat = step.reg.seat(other.seat).seat;
        const bool waits =
            seat != nullptr && body_of_seat(other.seat) == body->id && is_free(step, item, other.seat);
        if (waits && rank_of(*body, *seat, *leaves) < rank_of(*body, *named, *leaves)) return &other;
    }
    return nullptr;
}

void check_serving_instead(const MeetingStep& step, const AgendaItem& item,
                           const meeting_commands::NoteConflict& command, Blockers& blockers) {
    if (command.serving.empty()) return;
    if (is_free(step, item, command.seat)) {
        blockers.push_back({"deputy_not_needed",
                            {command.seat + " tjänstgör inte: ingen behövs i dess ställe",
                             command.seat + " is not serving: nobody is needed instead"},
                            "serving"});
        return;
    }
    if (!is_free(step, item, command.serving) ||
        body_of_seat(command.serving) != body_of_seat(command.seat)) {
        blockers.push_back({"no_such_deputy",
                            {command.serving + " är ingen ersättare som är närvarande och inte tjänstgör",
                             command.serving + " is no deputy who is present and not serving"},
                            "serving"});
        return;
    }
    const Presence* first = first_in_order(step, item, command);
    if (first == nullptr) return;
    blockers.push_back(
        {"deputy_out_of_order",
         {"Ersättaren på " + first->seat +
              " är närvarande och står före i ordningen; är också den jävig, anteckna det först",
          "The deputy of " + first->seat +
              " is present and comes first in the order; if they have a conflict of interest "
              "too, note that first"},
         "serving"});
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

MeetingAdmission admit(MeetingStep& step, const meeting_commands::NoteConflict& command) {
    if (auto refused = must_be_held(step)) return refused;
    const AgendaItem* item = item_taken_up(step, command.item);
    if (item == nullptr) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    Blockers blockers;
    const auto there = taking_part(step.record, body_of_seat(command.seat), command.item);
    if (!is_in(there, command.seat) && !is_free(step, *item, command.seat)) {
        blockers.push_back({"not_taking_part",
                            {command.seat + " deltar inte i punkten", command.seat + " takes no part in it"},
                            "seat"});
    }
    check_serving_instead(step, *item, command, blockers);
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

MeetingAdmission admit(MeetingStep& step, const meeting_commands::TakeBackConflict& command) {
    if (auto refused = must_be_held(step)) return refused;
    const AgendaItem* item = item_taken_up(step, command.item);
    if (item == nullptr) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    const auto noted = std::ranges::find(item->conflicts, command.seat, &Conflict::seat);
    if (noted == item->conflicts.end()) {
        return refuse(RefusalKind::not_found, "conflict_unknown",
                      {"Inget jäv är antecknat för " + command.seat + " i den punkten",
                       "No conflict of interest is noted for " + command.seat + " in that item"},
                      "seat");
    }
    for (const Conflict& other : item->conflicts) {
        if (other.seat != noted->serving && other.seat != noted->chair && other.seat != noted->adjuster)
            continue;
        return refuse(RefusalKind::conflict, "conflict_rests_on_it",
                      {other.seat + " gick in i stället och är också jävig: ta tillbaka det först",
                       other.seat + " came instead and has a conflict of interest too: take that back first"},
                      "seat");
    }
    MeetingRecord changed = step.record;
    const auto wanted = std::ranges::find(changed.agenda, command.item, &AgendaItem::item);
    wanted->conflicts.erase(wanted->conflicts.begin() + (noted - item->conflicts.begin()));
    if (auto refused = outcomes_against(step, changed)) return refused;
    step.emit(meeting_events::ConflictTakenBack{command.item, command.seat, step.keep(command.reason)});
    return {};
}

}  // namespace overens
