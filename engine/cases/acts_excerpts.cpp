// What a body is said to have decided, and whether its excerpt says so.
#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/judge.hpp"

namespace overens {

Admission admit(Step& step, const commands::NoteSpokenDecision& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    if (!is_on_path(found->second, command.body)) return not_on_path(found->second, command.body);
    if (!may_register_for(step.reg, step.act.actor, command.body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    step.emit(events::SpokenDecisionNoted{command.item, command.body, step.keep(command.text)});
    return {};
}

Admission admit(Step& step, const commands::CheckDecision& command) {
    const DecisionRecord* decision = find_decision(step.subject, command.decision);
    if (decision == nullptr) return no_such_decision(step.subject, command.decision);
    if (auto refused = lead_only(step)) return refused;
    if (!stands(*decision)) {
        return refuse(RefusalKind::conflict, "decision_replaced",
                      {"Beslutet har ersatts eller återtagits: granska det som gäller",
                       "The decision has been replaced or withdrawn: check the one that stands"},
                      "decision");
    }
    if (!command.confirmed && command.note.empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"Ange vad som är fel i utdraget", "Say what is wrong in the excerpt"}, "note");
    }
    const int item = decision->item;
    step.emit(events::DecisionChecked{command.decision, command.confirmed, step.keep(command.note)});
    recount_item(step, item);
    return {};
}

}  // namespace overens
