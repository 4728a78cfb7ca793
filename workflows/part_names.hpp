// How the parts of a definition are called when something is said of them: "state drafting",
// "move drafting/send_out", "then weighing/2". The outermost state has no name: "move /withdraw".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace overens::workflows {

std::string part_of_state(std::string_view state);
std::string part_of_work(std::string_view work);
std::string part_of_move(std::string_view state, std::string_view move);
std::string part_of_watch(std::string_view state, std::string_view watch);
// `place` counts from 1.
std::string part_of_way(std::string_view state, std::size_t place);
std::string part_of_work_way(std::string_view work, std::size_t place);

}  // namespace overens::workflows
