// The ways on of a lifecycle by name, and which of them an entry took. Named as in proofs and drawings:
// "move drafting/send_out", "watch in_force/runs_out", "then weighing/2", "work-then review/1".
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/definition/definition.hpp"

namespace overens::trying {

// Every one, in the order of the states as written.
std::vector<std::string> transitions_of(const Definition& definition);

// Folds the entry into `subject`, which is the case before it, and says which ways it took. Events say which
// moves and watches were taken; a `then` is known by where it led, and by its guards judged again.
std::vector<std::string> follow_transitions(const Definition& definition, Case& subject, const Entry& entry);

}  // namespace overens::trying
