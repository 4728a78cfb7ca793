#pragma once
#include <optional>
#include <string_view>
namespace overens::machines {
enum class TaskState { planned, ready, reserved, in_progress, completed, skipped, obsolete };
inline std::string_view name_of(TaskState s) { constexpr const char* n[] = {"planned","ready","reserved","in_progress","completed","skipped","obsolete"}; return n[static_cast<int>(s)]; }
inline std::optional<TaskState> parse_task_state(std::string_view w) { for (int i = 0; i < 7; ++i) if (name_of(static_cast<TaskState>(i)) == w) return static_cast<TaskState>(i); return {}; }
}
