// Text made fit for searching, the same in every store: lower case, and one way of writing letters with
// marks.
#pragma once

#include <string>
#include <string_view>

namespace overens::storage {

// ASCII and the letters of Latin-1 in lower case; a, o and e followed by a combining ring, diaeresis or acute
// become å, ä, ö and é. Å stays apart from a: they are different letters. `text` is UTF-8; other bytes stay
// as they are.
std::string fold_for_search(std::string_view text);

}  // namespace overens::storage
