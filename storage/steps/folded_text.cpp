#include "storage/steps/folded_text.hpp"

#include <array>

namespace overens::storage {
namespace {

struct Composition {
    char letter;
    std::string_view mark;  // combining
    std::string_view whole;
};

constexpr std::array<Composition, 4> compositions{
    {{'a', "\xCC\x8A", "å"}, {'a', "\xCC\x88", "ä"}, {'o', "\xCC\x88", "ö"}, {'e', "\xCC\x81", "é"}}};

// U+00C0 to U+00DE but the multiplication sign are capitals of the letters 0x20 further on.
bool is_latin1_capital(char lead, char next) {
    const auto code = static_cast<unsigned char>(next);
    return lead == '\xC3' && code >= 0x80 && code <= 0x9E && code != 0x97;
}

bool compose(std::string& folded, std::string_view rest) {
    for (const Composition& composition : compositions) {
        if (folded.empty() || folded.back() != composition.letter || !rest.starts_with(composition.mark))
            continue;
        folded.pop_back();
        folded += composition.whole;
        return true;
    }
    return false;
}

}  // namespace

std::string fold_for_search(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char character = text[index];
        if (character >= 'A' && character <= 'Z') {
            folded += static_cast<char>(character - 'A' + 'a');
        } else if (index + 1 < text.size() && is_latin1_capital(character, text[index + 1])) {
            folded += character;
            folded += static_cast<char>(text[++index] + 0x20);
        } else if (character == '\xCC' && compose(folded, text.substr(index))) {
            ++index;
        } else {
            folded += character;
        }
    }
    return folded;
}

}  // namespace overens::storage
