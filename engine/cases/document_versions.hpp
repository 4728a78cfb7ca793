// Looking up a version of a case's document by its number. Pure: no threads, no errors.
#pragma once

#include <string>

#include "engine/cases/case.hpp"

namespace overens {

// nullptr: the case has no such version. One that is hidden or disposed of is there.
const DocumentVersion* find_version(const Case& subject, const std::string& document, int number);

}  // namespace overens
