// Tasks that somebody adds to a plan.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/respondents.hpp"
#include "engine/cases/run.hpp"

namespace overens {
namespace {

// The plan's own task is open until whoever plans says that the plan is complete, by answering it.
bool is_complete(const Step& step, WorkIndex index) {
    const auto& items = step.standing(index).items;
    return std::ranges::none_of(items, [&](int number) {
        const Item& item = step.subject.items.at(number);
        return item.text == TextId{} && !item.facts.closed;
    });
}

Admission may_add(const Step& step, const commands::AddTask& command) {
    const auto index = step.definition.find_work(command.work);
    if (!index) {
        return no_such_work(command.work);
    }
    const Work& work = step.work(*index);
    if (work.kind != Work::Kind::plan) {
        return refuse(RefusalKind::invalid, "not_a_plan",
                      {"Arbetet är ingen plan: det tar inga fler uppgifter",
                       "The work is no plan: it takes no further tasks"},
                      "work");
    }
    const Surroundings around{step.definition, step.reg, step.subject, step.today};
    if (!is_lead(step.act.actor) && !is_one_of(around, step.act.actor, {work.who}))
        return not_allowed(in_words(around, {work.who}));
    if (!step.standing(*index).active || is_complete(step, *index)) {
        return refuse(RefusalKind::conflict, "plan_complete",
                      {"Planen är klar eller inte öppen: den tar inga fler uppgifter",
                       "The plan is complete or not open: it takes no further tasks"},
                      "work");
    }
    return {};
}

Admission wrong_task(const Step& step, const commands::AddTask& command) {
    if (command.text.empty()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"Skriv vad som ska göras", "Write what is to be done"}, "text");
    }
    return cannot_be_asked(step, command.asked, command.due);
}

}  // namespace

Admission admit(Step& step, const commands::AddTask& command) {
    if (auto refused = may_add(step, command)) return refused;
    if (auto refused = wrong_task(step, command)) return refused;
    const WorkIndex index = step.definition.find_work(command.work).value();
    const Addressee asked = addressee_called(step.definition, step.reg, command.asked).value();
    add_task(step, index, asked, step.keep(command.text), command.due);
    recount_work(step, index);
    return {};
}

}  // namespace overens
