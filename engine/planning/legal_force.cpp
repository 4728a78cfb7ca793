#include "engine/planning/legal_force.hpp"

#include <algorithm>

#include "engine/cases/case_values.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

// Everybody asked has approved, by decisions that are on record.
void approve(WorkStanding& standing, bool final) {
    Facts facts;
    facts.outcome = Outcome::approved;
    facts.closed = facts.answered = facts.accepts = facts.taken = facts.on_record = facts.binds_all = true;
    facts.final = final;
    const int asked = std::max<int>(1, static_cast<int>(standing.items.size()));
    standing.categories = {{facts, asked}};
    standing.closed = standing.answered = asked;
}

bool would_hold(const Definition& definition, const Case& imagined, Day today,
                const expressions::Expression& condition) {
    const auto value = condition.evaluate(CaseValues(definition, imagined, today));
    return value && value->number != 0;
}

}  // namespace

AwaitedForce awaited_force(const Definition& definition, const Case& subject, Day today,
                           const expressions::Expression& condition) {
    Case imagined = subject;
    for (const Work& work : definition.works) {
        if (work.kind == Work::Kind::decide) approve(imagined.works[work.name], false);
    }
    if (would_hold(definition, imagined, today, condition)) return {AwaitedForce::Kind::on_record, 0};
    for (WorkIndex index = 0; index < definition.works.size(); ++index) {
        const Work& work = definition.works[index];
        if (work.kind != Work::Kind::decide) continue;
        approve(imagined.works[work.name], true);
        if (would_hold(definition, imagined, today, condition)) return {AwaitedForce::Kind::final, index};
        approve(imagined.works[work.name], false);
    }
    return {};
}

std::optional<Day> legal_force_after(Day on_record) {
    const auto announced = latest_announcement(on_record);
    return announced ? expected_legal_force(announced->day) : std::nullopt;
}

std::optional<Day> legal_force_of(const DecisionRecord& decision, Day today) {
    if (!gains_legal_force(decision)) return std::nullopt;
    if (decision.final_on) return decision.final_on;
    if (decision.final_expected) return decision.final_expected;
    const auto adjusted = latest_adjustment(decision.taken_on);
    if (!decision.adjusted_on && !adjusted) return std::nullopt;
    const Day on_record = decision.adjusted_on ? *decision.adjusted_on : std::max(adjusted->day, today);
    const auto announced = latest_announcement(on_record);
    return announced ? expected_legal_force(std::max(announced->day, today)) : std::nullopt;
}

}  // namespace overens
