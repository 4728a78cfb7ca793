// Addresses to try a route by.
#pragma once

#include <string>
#include <string_view>

namespace overens::api::test {

// The route's pattern with something plausible in place of each parameter.
std::string sample_path(std::string_view pattern);

}  // namespace overens::api::test
