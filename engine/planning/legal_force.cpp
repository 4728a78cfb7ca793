#include "engine/planning/legal_force.hpp"

#include <algorithm>

#include "engine/cases/case_values.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

// How far what everybody asked has come to is imagined to be.
enum class Imagined { nothing, taken, on_record, final };

void imagine(WorkStanding& standing, Imagined force) {
    Facts facts;
    if (force != Imagined::nothing) facts.outcome = Outcome::approved;
    facts.answered = facts.approves = facts.taken = force != Imagined::nothing;
    facts.closed = facts.accepts = facts.on_record = facts.binds_all = force >= Imagined::on_record;
    facts.final = force == Imagined::final;
    const int asked = std::max<int>(1, static_cast<int>(standing.items.size()));
    standing.categories = {{facts, asked}};
    standing.closed = facts.closed ? asked : 0;
    standing.answered = facts.answered ? asked : 0;
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
        if (work.kind == Work::Kind::decide) imagine(imagined.works[work.name], Imagined::on_record);
    }
    if (would_hold(definition, imagined, today, condition)) return {AwaitedForce::Kind::on_record, 0};
    for (WorkIndex index = 0; index < definition.works.size(); ++index) {
        const Work& work = definition.works[index];
        if (work.kind != Work::Kind::decide) continue;
        imagine(imagined.works[work.name], Imagined::final);
        if (would_hold(definition, imagined, today, condition)) return {AwaitedForce::Kind::final, index};
        imagine(imagined.works[work.name], Imagined::on_record);
    }
    return {};
}

bool is_left_when_taken(const Definition& definition, const Case& subject, Day today, WorkIndex work) {
    const auto state = std::ranges::find_if(definition.states, [&](const State& each) {
        return std::ranges::find(each.works, work) != each.works.end();
    });
    if (state == definition.states.end()) return false;
    const auto by_itself = [](const Watch& watch) {
        return watch.guard && watch.go && !watch.at && !watch.every && !watch.signal;
    };
    if (std::ranges::none_of(state->watch, by_itself)) return false;
    Case imagined = subject;
    const auto leaves = [&](Imagined force) {
        imagine(imagined.works[definition.works[work].name], force);
        return std::ranges::any_of(state->watch, [&](const Watch& watch) {
            return by_itself(watch) && would_hold(definition, imagined, today, *watch.guard);
        });
    };
    return !leaves(Imagined::nothing) && leaves(Imagined::taken);
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
