#include "style/code_text.hpp"

#include <algorithm>

#include "style/words.hpp"

namespace overens::style {

namespace {

class Blanker {
  public:
    explicit Blanker(std::string_view source) : text_(source) {}

    std::string run() {
        while (at_ < text_.size()) step();
        return std::move(text_);
    }

  private:
    void step() {
        if (looking_at("//")) return blank_until("\n", 0);
        if (looking_at("/*")) return blank_until("*/", 2);
        if (text_[at_] == '"') return is_raw() ? skip_raw_string() : skip_literal('"');
        if (text_[at_] == '\'' && !separates_digits()) return skip_literal('\'');
        ++at_;
    }

    bool looking_at(std::string_view what) const {
        return std::string_view(text_).substr(at_).starts_with(what);
    }

    bool is_raw() const { return at_ > 0 && text_[at_ - 1] == 'R'; }

    // In 1'000 the word that the quote stands in begins with a digit.
    bool separates_digits() const {
        std::size_t begin = at_;
        while (begin > 0 && (is_name_character(text_[begin - 1]) || text_[begin - 1] == '\'')) --begin;
        return begin < at_ && text_[begin] >= '0' && text_[begin] <= '9';
    }

    void blank_until(std::string_view end, std::size_t past) {
        const std::size_t found = text_.find(end, at_ + past);
        blank_to(found == std::string::npos ? text_.size() : found + past);
    }

    void skip_raw_string() {
        const std::size_t open = text_.find('(', at_);
        if (open == std::string::npos) return blank_to(text_.size());
        const std::string end = ')' + text_.substr(at_ + 1, open - at_ - 1) + '"';
        const std::size_t close = text_.find(end, open);
        ++at_;
        blank_to(close == std::string::npos ? text_.size() : close + end.size() - 1);
        ++at_;
    }

    // Keeps the quotes, so that an argument is still seen to be there.
    void skip_literal(char quote) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
            end += text_[end] == '\\' ? 2U : 1U;
        ++at_;
        blank_to(std::min(end, text_.size()));
        ++at_;
    }

    void blank_to(std::size_t end) {
        for (; at_ < end; ++at_) {
            if (text_[at_] != '\n') text_[at_] = ' ';
        }
    }

    std::string text_;
    std::size_t at_ = 0;
};

}  // namespace

std::string code_text(std::string_view source) {
    return Blanker(source).run();
}

}  // namespace overens::style
