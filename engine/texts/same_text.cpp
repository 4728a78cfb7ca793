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

const Spelling* spelling_at(std::string_view text) {
    const auto found =
        std::ranges::find_if(spellings, [&](const Spelling& each) { return text.starts_with(each.written); });
    return found == spellings.end() ? nullptr : &*found;
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

bool say_the_same(const std::vector<Clause>& one, const std::vector<Clause>& other) {
    return std::ranges::equal(one, other, [](const Clause& left, const Clause& right) {
        return left.address == right.address &&
               plainly_written(left.heading) == plainly_written(right.heading) &&
               plainly_written(left.text) == plainly_written(right.text);
    });
}

}  // namespace overens
