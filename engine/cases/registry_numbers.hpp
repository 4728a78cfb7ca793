// The registration numbers (diarienummer) by which authorities keep the case in their registers.
//
// Source: offentlighets- och sekretesslagen 5:2.
#pragma once

#include <string>

#include "engine/cases/acts.hpp"

namespace overens {

// Nothing when the number can be one of this authority's; `of` as in authorities.hpp, `at` the field to name.
Admission wrong_registry_number(const Step& step, const std::string& of, const std::string& number,
                                const char* at);

// One more beside those that the authority has given already; nothing to do when it has, or without a number.
void add_registry_number(Step& step, const std::string& of, const std::string& number);

}  // namespace overens
