// Lines of lists: cases, tasks across cases, notices.
#pragma once

#include "api/views/scene.hpp"
#include "engine/ports/work_queue.hpp"

namespace overens::api {

// `definition` gives the titles; without it (nullptr) names stand for themselves.
Json case_row_view(const CaseRow& row, const Definition* definition);
Json task_row_view(const TaskRow& row, const Definition* definition, const Register& reg, Day today);
Json notice_view(const Notice& notice, const Register& reg);

}  // namespace overens::api
