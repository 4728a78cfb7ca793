// Which bytes are text: UTF-8 as RFC 3629 has it, without overlong forms, surrogates or codes beyond
// U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace overens::storage {

// Bytes of the character that `text` begins with; 0 when it begins with none.
std::size_t utf8_length(std::string_view text);

}  // namespace overens::storage
