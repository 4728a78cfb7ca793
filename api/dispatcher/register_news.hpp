// The register and the cases: what a step enters in the register, and the open cases that are told when it
// has changed.
//
// May be tried again at any point: entering the same twice changes nothing, and a case that has followed the
// register has nothing more to follow. Throws StoreFailure only.
#pragma once

#include <functional>

#include "api/dispatcher/carry_out.hpp"

namespace overens::api {

// Changes the register, or says why not; the change itself may refuse.
using ChangeOfRegister = std::function<std::optional<std::string>(Register&)>;
std::optional<std::string> change_register(const ErrandTools& tools, const std::string& collaboration,
                                           Day happened_on, const ChangeOfRegister& change);

// Enters the seat or the end of a body, and marks the errand done. Why it could not, for the log.
std::optional<std::string> enter_in_register(const ErrandTools& tools, const WaitingErrand& errand);

// Every open case of the collaboration follows its register; the number of those for which it mattered.
int tell_open_cases(const ErrandTools& tools, const ChangedRegister& changed);

}  // namespace overens::api
