// Holds, roles, numbers, notes and links: what is done around a case.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/registry_numbers.hpp"
#include "engine/cases/task_steps.hpp"
#include "engine/register/authorities.hpp"

namespace overens {
namespace {

Admission reason_missing() {
    return refuse(RefusalKind::invalid, "reason_missing", {"Ange skäl", "Give a reason"}, "reason");
}

}  // namespace

void end_hold(Step& step, TextId reason) {
    const Day since = step.subject.hold->since;
    step.emit(events::HoldLifted{reason});
    move_phase(step, machines::CaseEvent::resume);
    std::vector<std::pair<int, Day>> moved;
    for (const auto& [number, item] : step.subject.items) {
        const WorkIndex work = step.definition.find_work(item.work).value();
        if (item.facts.closed || !step.standing(work).active) continue;
        const auto due = due_after_hold(step.reg, step.work(work), item, since, step.act.happened_on);
        if (due && due != item.due) moved.emplace_back(number, *due);
    }
    for (const auto& [number, due] : moved) step.emit(events::DueMoved{number, due, {}});
    step.timers_stale = true;
}

Admission admit(Step& step, const commands::HoldCase& command) {
    if (auto refused = lead_only(step)) return refused;
    if (step.subject.hold) {
        return refuse(RefusalKind::conflict, "on_hold",
                      {"Ärendet är redan vilande", "The case is on hold already"}, "case");
    }
    if (command.reason.empty()) return reason_missing();
    if (command.look_again_on <= step.act.happened_on) {
        return refuse(RefusalKind::invalid, "look_again_passed",
                      {"Dagen att titta igen ska ligga efter den dag då ärendet vilar från",
                       "The day to look again must come after the day the hold starts"},
                      "lookAgainOn");
    }
    step.emit(events::HeldOn{command.until, command.other_case, command.other_state, command.look_again_on,
                             step.keep(command.reason)});
    move_phase(step, machines::CaseEvent::suspend);
    const auto& links = step.subject.links;
    const bool linked = std::any_of(links.begin(), links.end(), [&](const CaseLink& link) {
        return link.other_case == command.other_case;
    });
    if (!command.other_case.empty() && !linked) {
        step.emit(events::CaseLinked{command.other_case, std::string{word_of(Relation::relates_to)}, true});
    }
    step.timers_stale = true;
    return {};
}

Admission admit(Step& step, const commands::LiftHold& command) {
    if (auto refused = lead_only(step)) return refused;
    if (!step.subject.hold) {
        return refuse(RefusalKind::conflict, "not_on_hold",
                      {"Ärendet är inte vilande", "The case is not on hold"}, "case");
    }
    end_hold(step, step.keep(command.reason));
    follow_register(step);  // its days have passed unseen
    return {};
}

Admission admit(Step& step, const commands::FillRole& command) {
    if (auto refused = lead_only(step)) return refused;
    if (step.definition.role(command.role) == nullptr) {
        return refuse(
            RefusalKind::not_found, "role_unknown",
            {"Livscykeln har ingen roll " + command.role, "The lifecycle has no role " + command.role},
            "role");
    }
    const bool known = command.holder.empty() || step.reg.organisation(command.holder) != nullptr ||
                       step.reg.body(command.holder) != nullptr;
    if (!known) {
        return refuse(
            RefusalKind::invalid, "unknown_organisation",
            {command.holder + " finns inte i registret", command.holder + " is not in the register"},
            "holder");
    }
    step.emit(events::RoleFilled{command.role, command.holder});
    return {};
}

Admission admit(Step& step, const commands::GiveRegistryNumber& command) {
    const Actor& actor = step.act.actor;
    if (!is_lead(actor) && !acts_for_authority(step.reg, actor, command.organisation)) {
        return not_allowed({"myndighetens registrator", "the authority's registrar"});
    }
    const FoundAuthority found = authority_of(step.reg, command.organisation);
    if (found.organisation == nullptr || step.reg.body(command.organisation) != nullptr) {
        return refuse(RefusalKind::invalid, "unknown_organisation",
                      {command.organisation + " finns inte i registret",
                       command.organisation + " is not in the register"},
                      "organisation");
    }
    if (command.number.empty()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"Ange diarienumret", "Give the registration number"}, "number");
    }
    if (auto refused = wrong_registry_number(step, command.organisation, command.number, "number"))
        return refused;
    step.emit(events::RegistryNumberGiven{command.organisation, command.number, command.more});
    return {};
}

Admission admit(Step& step, const commands::AddNote& command) {
    if (command.text.empty()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit", {"Skriv anteckningen", "Write the note"},
                      "text");
    }
    if (!command.body.empty() && step.reg.body(command.body) == nullptr) {
        return refuse(RefusalKind::invalid, "unknown_body",
                      {"Organet finns inte i registret", "The body is not in the register"}, "body");
    }
    step.emit(events::NoteMade{step.keep(command.text), command.body});
    return {};
}

Admission admit(Step& step, const commands::LinkCase& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto& links = step.subject.links;
    const bool there = std::any_of(links.begin(), links.end(), [&](const CaseLink& link) {
        return link.other_case == command.link.other_case && link.relation == word_of(command.link.relation);
    });
    if (!there)
        step.emit(events::CaseLinked{command.link.other_case, std::string{word_of(command.link.relation)},
                                     command.link.newer});
    return {};
}

}  // namespace overens
