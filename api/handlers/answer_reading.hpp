// An answer as it is sent: to be given, or kept as a draft.
#pragma once

#include <vector>

#include "api/http/call.hpp"
#include "engine/cases/command.hpp"

namespace overens::api {

// `attachments`: files that are among the contents already; what is not is complained of.
std::vector<commands::GivenFile> read_files(const Call& call, ObjectReader& body);

// All of it but which task it answers.
commands::GiveAnswer read_answer(const Call& call, ObjectReader& body);

// The same the other way round: what read_answer would read. Without evidence.
Json answer_as_sent(const commands::GiveAnswer& answer);

}  // namespace overens::api
