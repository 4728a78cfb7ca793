#include "engine/cases/task_steps.hpp"

namespace overens {

using machines::TaskEvent;
using machines::TaskState;

namespace {

// A decision is made of a task that nobody has claimed, too.
TaskState worked_on(TaskState state) {
    return state == TaskState::in_progress ? state : task_after(state, TaskEvent::start);
}

}  // namespace

TaskState task_after(TaskState state, TaskEvent event) {
    return machines::next({state, false}, event).value().state;
}

TaskState judged_state(const Item& item, const Facts& facts, bool work_active) {
    TaskState state = item.state;
    // The case has gone on: what comes now is recorded, and changes no result.
    if (state == TaskState::obsolete) return state;
    if (facts.closed && state == TaskState::completed) return state;
    if (!work_active && !facts.closed) return task_after(state, TaskEvent::withdraw);
    if (state == TaskState::completed || state == TaskState::skipped)
        state = task_after(state, TaskEvent::ask_again);
    if (facts.closed) return task_after(state, TaskEvent::complete);
    const bool not_shown = state == TaskState::planned;
    const bool has_begun =
        !item.decisions.empty() || (!not_shown && (!item.agenda.empty() || item.report.has_value()));
    return has_begun ? worked_on(state) : state;
}

bool is_open(const Item& item) {
    return !item.facts.closed && item.state != machines::TaskState::obsolete;
}

bool waits_for_answer(const Item& item) {
    return is_open(item) && item.state != machines::TaskState::planned && !item.answered_on;
}

bool says_plan_is_complete(const Work& work, const Item& item) {
    return work.kind == Work::Kind::plan && item.text == TextId{};
}

void move_phase(Step& step, machines::CaseEvent event) {
    step.emit(events::PhaseChanged{machines::next(step.subject.phase, event).value()});
}

}  // namespace overens
