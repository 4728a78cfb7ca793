// One thing asked of one party, body or role: who has it, and has it been done? Source: the life of a human
// task in WS-HumanTask 1.1 (4.10), narrowed to what an agreement needs, and widened in one place: who answers
// need not have claimed the task first.
//
//   planned      opened later, or not yet visible to those asked (a decision that comes nevertheless counts)
//   ready        may be claimed or answered
//   reserved     somebody has claimed it
//   in_progress  somebody works on it
//   completed    answered; while the round is open the answer may be replaced, or asked for again
//   skipped      closed without an answer (the last day was over, or somebody decided so)
//   obsolete     withdrawn, or the case went on without it
//
// An answer that comes too late is recorded and changes no result (answer_late). Suspended is an overlay on
// open tasks: nobody may show, claim or start one, but an answer is still recorded, and closes it. A task
// reopened while its case rests is not suspended until told so. Overdue is derived from the clock.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class TaskState { planned, ready, reserved, in_progress, completed, skipped, obsolete };
enum class TaskEvent {
    show,  // those asked may see it: planned becomes ready
    claim,
    release,
    start,
    complete,
    skip,
    withdraw,
    replace_answer,
    ask_again,  // the answer is asked for again, or no longer counts (a decision was annulled)
    answer_late,
    suspend,
    resume,
};

struct TaskStatus {
    TaskState state = TaskState::planned;
    bool suspended = false;  // of open tasks only: it ends when the task is closed

    bool operator==(const TaskStatus&) const = default;
};

struct TaskFacts {
    bool round_open = true;  // the round that the task belongs to is still the one that counts
};

using TaskRefusal = Refusal<TaskStatus, TaskEvent>;

std::string_view name_of(TaskState state);
std::string_view name_of(TaskEvent event);
// Nothing for a word that names none.
std::optional<TaskState> parse_task_state(std::string_view word);
std::optional<TaskEvent> parse_task_event(std::string_view word);
std::span<const TaskState> task_states();
std::span<const TaskEvent> task_events();

// As stored: "ready", "ready suspended". Nothing for any other text.
std::string to_text(const TaskStatus& status);
std::optional<TaskStatus> parse_task_status(std::string_view text);

std::expected<TaskStatus, TaskRefusal> next(const TaskStatus& status, TaskEvent event, TaskFacts facts = {});
std::vector<TaskEvent> possible(const TaskStatus& status, TaskFacts facts = {});

}  // namespace overens::machines
