// The parts of an Office file as one archive. Used within this folder only.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace overens::api {

// By path in the archive, in this order. Throws std::runtime_error when there is no room for it.
std::string packed(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace overens::api
