#include "engine/texts/difference.hpp"

#include <dtl/dtl.hpp>

#include "engine/texts/words_of_text.hpp"

namespace overens {
namespace {

// Above this many words they are not compared one by one: the reader is shown the old text and then the new.
constexpr std::size_t most_compared = 6'000;

void append_word(std::vector<Run>& runs, Run::Kind kind, const TextWord& word) {
    const bool is_first = runs.empty();
    if (is_first || runs.back().kind != kind) runs.push_back({kind, {}});
    if (word.before == TextWord::Gap::space && !is_first) runs.back().text += ' ';
    if (word.before == TextWord::Gap::paragraph) runs.back().text += "\n\n";
    runs.back().text += word.text;
}

}  // namespace

std::vector<Run> difference(std::string_view before, std::string_view after) {
    const std::vector<TextWord> old_words = words_of_text(before);
    const std::vector<TextWord> new_words = words_of_text(after);
    std::vector<Run> runs;
    if (old_words.size() + new_words.size() > most_compared && old_words != new_words) {
        for (const TextWord& word : old_words) append_word(runs, Run::Kind::removed, word);
        for (const TextWord& word : new_words) append_word(runs, Run::Kind::added, word);
        return runs;
    }
    dtl::Diff<TextWord, std::vector<TextWord>> found(old_words, new_words, true);
    found.compose();
    for (const auto& [word, how] : found.getSes().getSequence()) {
        if (how.type == dtl::SES_DELETE) {
            append_word(runs, Run::Kind::removed, old_words[static_cast<std::size_t>(how.beforeIdx - 1)]);
        } else {
            const bool is_same = how.type == dtl::SES_COMMON;
            append_word(runs, is_same ? Run::Kind::same : Run::Kind::added,
                        new_words[static_cast<std::size_t>(how.afterIdx - 1)]);
        }
    }
    return runs;
}

}  // namespace overens
