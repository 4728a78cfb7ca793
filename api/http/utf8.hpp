// Whether bytes are text: UTF-8 by RFC 3629, without overlong forms, surrogates or anything beyond U+10FFFF.
#pragma once

#include <string_view>

namespace overens::api {

bool is_utf8(std::string_view bytes);

// The character that begins at byte `at`, which then moves on to the next one. `text` is UTF-8.
char32_t next_character(std::string_view text, std::size_t& at);

// Characters (code points) in UTF-8 text.
std::size_t characters_in(std::string_view text);

}  // namespace overens::api
