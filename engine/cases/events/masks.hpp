// Words that are not to be read by everybody: personal details, and what is secret by law. See event.hpp.
#pragma once

#include <string>
#include <string_view>

#include "engine/cases/values.hpp"

namespace overens::events {

// `of` says what is masked: "remark", "task" (an answer) or "question", by its number; `part` which of its
// texts: "text", "proposed", "comment", "answer", "approvedBy", or the name of an answer's part. `words` are
// the very words, wherever they stand in it; none: all of it. `reason`: the statute, or that the detail is
// personal.
struct WordsMasked {
    static constexpr std::string_view name = "words_masked";
    int mask = 0;
    std::string of;
    int number = 0;
    std::string part;
    TextId words;
    TextId reason;
    bool operator==(const WordsMasked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("mask", self.mask);
        visit("of", self.of);
        visit("number", self.number);
        visit("part", self.part);
        visit("words", self.words);
        visit("reason", self.reason);
    }
};

struct WordsUnmasked {
    static constexpr std::string_view name = "words_unmasked";
    int mask = 0;
    TextId reason;
    bool operator==(const WordsUnmasked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("mask", self.mask);
        visit("reason", self.reason);
    }
};

}  // namespace overens::events
