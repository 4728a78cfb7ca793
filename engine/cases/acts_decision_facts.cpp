// What becomes of a decision after it was taken: minutes, announcement, appeals, court, legal force.
#include <algorithm>
#include <array>
#include <expected>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/judge.hpp"

namespace overens {
namespace {

using machines::DecisionEvent;

// Said by the court, or by who lodged it, of one appeal.
bool ends_appeal(DecisionEvent what) {
    constexpr std::array ends{DecisionEvent::dismiss_appeal, DecisionEvent::not_admit_appeal,
                              DecisionEvent::withdraw_appeal, DecisionEvent::annul};
    return std::find(ends.begin(), ends.end(), what) != ends.end();
}

std::vector<const Appeal*> open_appeals(const DecisionRecord& decision) {
    std::vector<const Appeal*> open;
    for (const Appeal& appeal : decision.appeals) {
        if (!appeal.outcome) open.push_back(&appeal);
    }
    return open;
}

Refusal which_appeal(const std::vector<const Appeal*>& open) {
    std::string list;
    for (const Appeal* appeal : open) {
        list += (list.empty() ? "" : ", ") + std::to_string(appeal->number) + " (" +
                appeal->lodged_on.to_text() + ")";
    }
    return refuse(RefusalKind::invalid, "which_appeal",
                  {"Ange vilket överklagande det gäller: " + list, "Say which appeal it is about: " + list},
                  "appeal");
}

// The number of the appeal that the fact is about; 0 for none. It may be left out where only one is open.
std::expected<int, Refusal> appeal_meant(const DecisionRecord& decision,
                                         const commands::RegisterDecisionFact& command) {
    if (!ends_appeal(command.what)) {
        if (command.appeal) {
            return std::unexpected(refuse(RefusalKind::invalid, "appeal_out_of_place",
                                          {"Ange överklagande bara när det avgörs eller återtas",
                                           "Name an appeal only when it is decided or withdrawn"},
                                          "appeal"));
        }
        const int next = static_cast<int>(decision.appeals.size()) + 1;
        return command.what == DecisionEvent::appeal ? next : 0;
    }
    const auto open = open_appeals(decision);
    if (open.empty()) return 0;
    if (!command.appeal && open.size() == 1) return open.front()->number;
    const bool known = std::any_of(open.begin(), open.end(), [&](const Appeal* appeal) {
        return command.appeal && appeal->number == *command.appeal;
    });
    if (!known) return std::unexpected(which_appeal(open));
    return *command.appeal;
}

Day first_lodged(const DecisionRecord& decision) {
    Day first = decision.adjusted_on.value_or(decision.taken_on);
    const auto open = open_appeals(decision);
    if (open.empty()) return first;
    first = open.front()->lodged_on;
    for (const Appeal* appeal : open) first = std::min(first, appeal->lodged_on);
    return first;
}

// While the decision can be appealed, and before the court has spoken, nobody can say that it is final.
Day first_final(const DecisionRecord& decision) {
    Day day = decision.final_expected.value_or(decision.announced_on.value_or(decision.taken_on));
    for (const Appeal& appeal : decision.appeals) day = std::max(day, appeal.decided_on.value_or(day));
    return day;
}

// The first day on which it can have happened: each fact of a decision has one that it follows on.
Day earliest_day(const DecisionRecord& decision, DecisionEvent what, int appeal) {
    if (ends_appeal(what) && appeal != 0)
        return decision.appeals.at(static_cast<std::size_t>(appeal) - 1).lodged_on;
    switch (what) {
        case DecisionEvent::adjust:
        case DecisionEvent::place_on_file:
        case DecisionEvent::condition_met:
        case DecisionEvent::withdraw: return decision.taken_on;
        case DecisionEvent::stay: return first_lodged(decision);
        case DecisionEvent::lift_stay: return decision.stayed_on.value_or(decision.taken_on);
        case DecisionEvent::confirm_final: return first_final(decision);
        default: return decision.adjusted_on.value_or(decision.taken_on);
    }
}

// What comes in when the time is over is not admitted and delays nothing; it is noted, not registered as an
// appeal. What came in in time may be registered late.
Admission appeal_in_time(const Step& step, const DecisionRecord& decision, DecisionEvent what) {
    const auto& last = decision.last_appeal_day;
    const bool again = !decision.appeals.empty();  // to the next court: within the time of the ruling before
    if (what != DecisionEvent::appeal || again || !last || step.act.happened_on <= *last) return {};
    return refuse(RefusalKind::invalid, "appeal_too_late",
                  {"Sista dag att överklaga var " + last->to_text() +
                       ": ange dagen då det kom in; det som kom senare antecknas bara",
                   "The last day to appeal was " + last->to_text() +
                       ": give the day it came in; what came later is only noted"},
                  "happenedOn");
}

Refusal not_there(const DecisionRecord& decision) {
    const Title possible = possible_words(decision);
    return refuse(RefusalKind::conflict, "decision_not_there",
                  {"Beslutet kan inte ta det steget nu; möjligt är: " + possible.sv,
                   "The decision cannot take that step now; possible: " + possible.en},
                  "what");
}

}  // namespace

Refusal no_such_decision(const Case& subject, int number) {
    const bool earlier = number >= 1 && number <= subject.last_decision;
    return refuse(earlier ? RefusalKind::conflict : RefusalKind::not_found,
                  earlier ? "round_is_over" : "decision_unknown",
                  {"Beslut " + std::to_string(number) + " finns inte i den senaste omgången",
                   "There is no decision " + std::to_string(number) + " in the latest round"},
                  "decision");
}

Blocker before_it_could_be(Day earliest) {
    return {"before_it_could_be",
            {"Det kan inte ha hänt före " + earliest.to_text(),
             "It cannot have happened before " + earliest.to_text()},
            "happenedOn"};
}

Admission admit(Step& step, const commands::RegisterDecisionFact& command) {
    const DecisionRecord* decision = find_decision(step.subject, command.decision);
    if (decision == nullptr) return no_such_decision(step.subject, command.decision);
    if (!may_register_for(step.reg, step.act.actor, decision->body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    if (command.what == DecisionEvent::condition_met && is_on_common_condition(*decision)) {
        return refuse(RefusalKind::conflict, "condition_is_common",
                      {"Villkoret uppfylls av sig självt när alla andra har beslutat likadant",
                       "The condition is met by itself when all others have decided likewise"},
                      "what");
    }
    const auto appeal = appeal_meant(*decision, command);
    if (!appeal) return appeal.error();
    if (auto refused = appeal_in_time(step, *decision, command.what)) return refused;
    const Day earliest = earliest_day(*decision, command.what, *appeal);
    if (step.act.happened_on < earliest) return Refusal{RefusalKind::invalid, {before_it_could_be(earliest)}};
    const int item = decision->item;
    if (!move_decision(step, command.decision, command.what, command.note, *appeal))
        return not_there(*decision);
    recount_item(step, item);
    return {};
}

}  // namespace overens
