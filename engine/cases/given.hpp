// Values as people give them: checked against the type that the lifecycle asks for, then made ready to be
// stored.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/command.hpp"
#include "engine/cases/step.hpp"

namespace overens {

// "a, b, c", for people.
std::string joined(const std::vector<std::string>& words);

// What a value is checked against: a field's type, or an answer part's.
struct Expected {
    ValueType type = ValueType::text;
    const std::vector<std::string>* choice = nullptr;
};

// Why the value does not fit, with what would be right; nothing when it fits. `at` names it:
// "fill.decide_by".
std::optional<Blocker> misfit(const Register& reg, const Case& subject, const Expected& expected,
                              const GivenValue& value, const std::string& at);

// The value as stored; free text gets a number. Call only for values that fit.
FieldValue stored(Step& step, ValueType type, const GivenValue& value);

// All that is wrong with the parts of an answer: unknown names, misfits, required ones that are missing.
std::vector<Blocker> wrong_parts(const Step& step, const Work& work,
                                 const std::map<std::string, GivenValue>& parts, bool all_required);
std::map<std::string, FieldValue> stored_parts(Step& step, const Work& work,
                                               const std::map<std::string, GivenValue>& parts);

// Puts on record by what it was shown who did it; nothing where nobody signs in.
void show_identity(Step& step, int item, const commands::ShownIdentity& identity);

// Files as given, with their labels made ready to be stored.
std::vector<events::AttachedFile> kept_files(Step& step, const std::vector<commands::GivenFile>& given);

}  // namespace overens
