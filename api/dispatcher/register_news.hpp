// The register and the cases: what a step enters in the register, and the open cases that are told when it
// has changed.
//
// May be tried again at any point: entering the same twice changes nothing, and a case that has followed the
// register has nothing more to follow. Throws StoreFailure only.
#pragma once

#include "api/dispatcher/carry_out.hpp"

namespace overens::api {

// Enters the seat or the end of a body, and marks the errand done. Why it could not, for the log.
std::optional<std::string> enter_in_register(const ErrandTools& tools, const WaitingErrand& errand);

// Every open case of the collaboration follows its register; the number of those for which it mattered.
int tell_open_cases(const ErrandTools& tools, const ChangedRegister& changed);

}  // namespace overens::api
