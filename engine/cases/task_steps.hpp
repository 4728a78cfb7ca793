// The steps of a task and of the case as a whole, taken by their machines: engine/machines/task.hpp and
// case_phase.hpp. The interpreter asks for legal steps only; an illegal one is a mistake in it, and throws
// std::bad_expected_access, so that nothing of the transaction is kept.
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

machines::TaskState task_after(machines::TaskState state, machines::TaskEvent event);

// What the facts mean for the task: answered, asked again, worked on, or gone on without.
machines::TaskState judged_state(const Item& item, const Facts& facts, bool work_active);

// Emits the new phase.
void move_phase(Step& step, machines::CaseEvent event);

// Something is still to be done, or to come.
bool is_open(const Item& item);
// Something is asked of them now, and no answer that counts has come.
bool waits_for_answer(const Item& item);

// The plan's own task: to answer it says that the plan is complete, whatever the answer has.
bool says_plan_is_complete(const Work& work, const Item& item);

}  // namespace overens
