#include "style/words.hpp"

namespace overens::style {

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool has_word(std::string_view line, std::string_view word) {
    for (std::size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
        const std::size_t after = at + word.size();
        const bool begins = at == 0 || !is_name_character(line[at - 1]);
        const bool goes_on = after < line.size() && is_name_character(line[after]);
        if (begins && !(goes_on && is_name_character(word.back()))) return true;
    }
    return false;
}

}  // namespace overens::style
