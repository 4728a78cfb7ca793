// The stored words of enumerations. States and kinds are stored by name, never by number, so that their order
// in the program means nothing.
#pragma once

#include <optional>
#include <string_view>

#include "engine/cases/act.hpp"
#include "engine/cases/errands.hpp"
#include "engine/cases/values.hpp"
#include "engine/definition/definition.hpp"
#include "engine/machines/case_phase.hpp"
#include "engine/machines/decision_record.hpp"
#include "engine/machines/minutes_part.hpp"
#include "engine/machines/task.hpp"
#include "engine/ports/account_store.hpp"
#include "engine/register/register.hpp"

namespace overens::storage {

// The word lives as long as the program.
std::string_view stored_word(Outcome value);
std::string_view stored_word(Mandate value);
std::string_view stored_word(MinutesRegime value);
std::string_view stored_word(Origin value);
std::string_view stored_word(Addressee::Kind value);
std::string_view stored_word(Errand::Kind value);
std::string_view stored_word(Credential::Kind value);
std::string_view stored_word(machines::CasePhase value);
std::string_view stored_word(machines::TaskState value);
std::string_view stored_word(machines::DecisionEvent value);
std::string_view stored_word(machines::MinutesEvent value);

// False, and `value` untouched, when there is no such word.
bool read_word(std::string_view word, Outcome& value);
bool read_word(std::string_view word, Mandate& value);
bool read_word(std::string_view word, MinutesRegime& value);
bool read_word(std::string_view word, Origin& value);
bool read_word(std::string_view word, Addressee::Kind& value);
bool read_word(std::string_view word, Errand::Kind& value);
bool read_word(std::string_view word, Credential::Kind& value);
bool read_word(std::string_view word, machines::CasePhase& value);
bool read_word(std::string_view word, machines::TaskState& value);
bool read_word(std::string_view word, machines::DecisionEvent& value);
bool read_word(std::string_view word, machines::MinutesEvent& value);

}  // namespace overens::storage
