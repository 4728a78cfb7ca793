// A task: one thing asked of one party, body or role.
//
// Source: WS-HumanTask 1.1, section 4.10, with its names: planned (nobody asked may see it yet), ready,
// reserved (claimed), in progress, completed, skipped, obsolete. Being overdue is read off the clock and is
// no state; a hold lies over the case, not over the task, and answers are taken in meanwhile.
//
// The table is in task.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace overens::machines {

enum class TaskState { planned, ready, reserved, in_progress, completed, skipped, obsolete };
enum class TaskEvent { show, claim, release, start, complete, skip, withdraw, ask_again };

// The state after the event; nothing when it cannot happen in that state.
std::optional<TaskState> next(TaskState state, TaskEvent event);

// Names as they are stored: "obsolete".
std::string_view name_of(TaskState state);
std::string_view name_of(TaskEvent event);
std::optional<TaskState> parse_task_state(std::string_view name);
std::optional<TaskEvent> parse_task_event(std::string_view name);

}  // namespace overens::machines
