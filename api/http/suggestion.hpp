// What was probably meant by a word that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/title.hpp"

namespace overens::api {

// "; did you mean 'happenedOn'?", for the nearest of `known`; empty when none is near.
Title suggestion(std::string_view written, const std::vector<std::string>& known);

}  // namespace overens::api
