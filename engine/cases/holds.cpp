#include "engine/cases/holds.hpp"

#include <algorithm>

#include "engine/cases/effects.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

constexpr int days_to_look_again = 30;  // where the day that the lifecycle names is not known

const expressions::Expression* condition_in(const std::vector<Effect>& effects, const std::string& text) {
    for (const Effect& effect : effects) {
        const auto* hold = std::get_if<PutOnHold>(&effect);
        const auto* awaited = hold == nullptr ? nullptr : std::get_if<WaitFor>(&hold->until);
        if (awaited != nullptr && awaited->condition.text() == text) return &awaited->condition;
    }
    return nullptr;
}

template <class Ways>
const expressions::Expression* condition_in_any(const Ways& ways, const std::string& text) {
    for (const auto& way : ways) {
        if (const auto* found = condition_in(way.effects, text)) return found;
    }
    return nullptr;
}

// The event has the condition as the lifecycle writes it; the version that the case follows now may not have
// it.
const expressions::Expression* find_condition(const Definition& definition, const std::string& text) {
    for (const State& state : definition.states) {
        if (const auto* found = condition_in(state.on_entry, text)) return found;
        if (const auto* found = condition_in_any(state.then, text)) return found;
        if (const auto* found = condition_in_any(state.may, text)) return found;
        if (const auto* found = condition_in_any(state.watch, text)) return found;
    }
    for (const Work& work : definition.works) {
        if (const auto* found = condition_in_any(work.then, text)) return found;
    }
    return nullptr;
}

bool have_all_ended(const Case& subject, const std::string& relation) {
    return std::ranges::all_of(subject.links, [&](const CaseLink& link) {
        return link.newer || link.relation != relation || link.ended;
    });
}

}  // namespace

void put_on_hold(Step& step, const PutOnHold& effect, Day opened_on) {
    if (step.subject.hold || step.subject.phase != machines::CasePhase::active) return;
    events::HeldOn held;
    if (const auto* until = std::get_if<WaitUntil>(&effect.until))
        held.until = day_of(step.reg, step.subject, until->day, step.today);
    if (const auto* awaited = std::get_if<WaitFor>(&effect.until)) held.condition = awaited->condition.text();
    if (const auto* awaited = std::get_if<WaitSignal>(&effect.until)) held.signal = awaited->signal;
    if (const auto* awaited = std::get_if<WaitCases>(&effect.until)) held.cases = word_of(awaited->relation);
    held.look_again_on =
        day_of(step.reg, step.subject, effect.look_again_at, opened_on, step.today, WorkingCalendar{})
            .value_or(step.today + days_to_look_again);
    step.emit(std::move(held));
    move_phase(step, machines::CaseEvent::suspend);
    step.timers_stale = true;
}

void come_to_hold(Step& step, bool awaited) {
    step.emit(events::HoldCameDue{awaited});
    tell(step, awaited ? "hold_awaited_came" : "hold_look_again", {{Addressee::Kind::role, "lead", {}}}, {},
         0, {});
    step.timers_stale = true;
}

void look_at_hold(Step& step) {
    const auto& hold = step.subject.hold;
    if (!hold || hold->awaited_came) return;
    if (!hold->cases.empty() && have_all_ended(step.subject, hold->cases)) return come_to_hold(step, true);
    if (hold->condition.empty()) return;
    const auto* condition = find_condition(step.definition, hold->condition);
    if (condition != nullptr && holds(step.definition, step.subject, step.today, *condition))
        come_to_hold(step, true);
}

void bring_signal_to_hold(Step& step, const std::string& signal) {
    const auto& hold = step.subject.hold;
    if (hold && !hold->awaited_came && hold->signal == signal) come_to_hold(step, true);
}

std::optional<Day> due_after_hold(const Register& reg, const Work& work, const Item& item, Day since,
                                  Day goes_on) {
    if (!item.due || !work.due || work.due->kind != When::Kind::after_opening || *item.due < since)
        return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(reg, item.addressee);
    if (work.due->amount.unit == AmountUnit::working_days)
        return calendar.add_working_days(goes_on, calendar.working_days_between(since, *item.due));
    return calendar.next_working_day(goes_on + (*item.due - since));
}

}  // namespace overens
