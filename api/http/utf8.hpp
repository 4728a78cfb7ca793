// Whether bytes are text: UTF-8 by RFC 3629, without overlong forms, surrogates or anything beyond U+10FFFF.
#pragma once

#include <string_view>

namespace overens::api {

bool is_utf8(std::string_view bytes);

// Characters (code points) in UTF-8 text.
std::size_t characters_in(std::string_view text);

}  // namespace overens::api
