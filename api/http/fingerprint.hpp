// A short name for a text: BLAKE2b-256 in lower-case hexadecimal.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

std::string fingerprint(std::string_view text);

}  // namespace overens::api
