#include "engine/texts/same_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace overens {
namespace {

struct Spelling {
    std::string_view written;
    std::string_view plain;
};

constexpr std::array spellings{
    Spelling{"\u00a0", " "},  Spelling{"\u202f", " "},  Spelling{"\u2009", " "},  Spelling{"\t", " "},
    Spelling{"\r", " "},      Spelling{"\n", " "},      Spelling{"\u00ad", ""},   Spelling{"\u200b", ""},
    Spelling{"\ufeff", ""},   Spelling{"\u201c", "\""}, Spelling{"\u201d", "\""}, Spelling{"\u201e", "\""},
    Spelling{"\u00bb", "\""}, Spelling{"\u00ab", "\""}, Spelling{"\u2019", "'"},  Spelling{"\u2018", "'"},
    Spelling{"\u2013", "-"},  Spelling{"\u2014", "-"},  Spelling{"\u2011", "-"},  Spelling{"\u2010", "-"},
};

// A letter with its mark as one character, and as two, which some programs write (Unicode's NFC and NFD).
// Those of names and words in Swedish texts.
constexpr std::array marked_letters{
    Spelling{"\u00e5", "a\u030a"}, Spelling{"\u00e4", "a\u0308"}, Spelling{"\u00f6", "o\u0308"},
    Spelling{"\u00c5", "A\u030a"}, Spelling{"\u00c4", "A\u0308"}, Spelling{"\u00d6", "O\u0308"},
    Spelling{"\u00e9", "e\u0301"}, Spelling{"\u00c9", "E\u0301"}, Spelling{"\u00e8", "e\u0300"},
    Spelling{"\u00c8", "E\u0300"}, Spelling{"\u00ea", "e\u0302"}, Spelling{"\u00ca", "E\u0302"},
    Spelling{"\u00eb", "e\u0308"}, Spelling{"\u00cb", "E\u0308"}, Spelling{"\u00e1", "a\u0301"},
    Spelling{"\u00c1", "A\u0301"}, Spelling{"\u00e0", "a\u0300"}, Spelling{"\u00c0", "A\u0300"},
    Spelling{"\u00e2", "a\u0302"}, Spelling{"\u00c2", "A\u0302"}, Spelling{"\u00e3", "a\u0303"},
    Spelling{"\u00c3", "A\u0303"}, Spelling{"\u00ed", "i\u0301"}, Spelling{"\u00cd", "I\u0301"},
    Spelling{"\u00ee", "i\u0302"}, Spelling{"\u00ce", "I\u0302"}, Spelling{"\u00ef", "i\u0308"},
    Spelling{"\u00cf", "I\u0308"}, Spelling{"\u00f3", "o\u0301"}, Spelling{"\u00d3", "O\u0301"},
    Spelling{"\u00f2", "o\u0300"}, Spelling{"\u00d2", "O\u0300"}, Spelling{"\u00f4", "o\u0302"},
    Spelling{"\u00d4", "O\u0302"}, Spelling{"\u00f5", "o\u0303"}, Spelling{"\u00d5", "O\u0303"},
    Spelling{"\u00fa", "u\u0301"}, Spelling{"\u00da", "U\u0301"}, Spelling{"\u00f9", "u\u0300"},
    Spelling{"\u00d9", "U\u0300"}, Spelling{"\u00fb", "u\u0302"}, Spelling{"\u00db", "U\u0302"},
    Spelling{"\u00fc", "u\u0308"}, Spelling{"\u00dc", "U\u0308"}, Spelling{"\u00f1", "n\u0303"},
    Spelling{"\u00d1", "N\u0303"}, Spelling{"\u00e7", "c\u0327"}, Spelling{"\u00c7", "C\u0327"},
    Spelling{"\u00fd", "y\u0301"}, Spelling{"\u00dd", "Y\u0301"}, Spelling{"\u00ff", "y\u0308"},
    Spelling{"\u0161", "s\u030c"}, Spelling{"\u0160", "S\u030c"}, Spelling{"\u017e", "z\u030c"},
    Spelling{"\u017d", "Z\u030c"}, Spelling{"\u010d", "c\u030c"}, Spelling{"\u010c", "C\u030c"},
    Spelling{"\u0159", "r\u030c"}, Spelling{"\u0158", "R\u030c"},
};

const Spelling* spelling_at(std::string_view text) {
    const bool is_plain = static_cast<unsigned char>(text.front()) < 0x80 && text.front() > ' ';
    if (is_plain) return nullptr;
    const auto begins = [&](const Spelling& each) { return text.starts_with(each.written); };
    if (const auto* found = std::ranges::find_if(spellings, begins); found != spellings.end()) return found;
    const auto* letter = std::ranges::find_if(marked_letters, begins);
    return letter == marked_letters.end() ? nullptr : letter;
}

}  // namespace

std::string plainly_written(std::string_view text) {
    std::string plain;
    const auto add = [&](std::string_view characters) {
        if (characters == " " && (plain.empty() || plain.back() == ' ')) return;
        plain += characters;
    };
    while (!text.empty()) {
        const Spelling* spelling = spelling_at(text);
        add(spelling == nullptr ? text.substr(0, 1) : spelling->plain);
        text.remove_prefix(spelling == nullptr ? 1 : spelling->written.size());
    }
    if (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

namespace {

// In their order, whatever is a heading: a print has no marks of one. A numbered paragraph's text has its
// number.
std::string all_words(const std::vector<Clause>& clauses) {
    std::string words;
    for (const Clause& each : clauses) words += each.heading + "\n" + each.text + "\n";
    return plainly_written(words);
}

}  // namespace

bool say_the_same(const std::vector<Clause>& one, const std::vector<Clause>& other) {
    return all_words(one) == all_words(other);
}

}  // namespace overens
