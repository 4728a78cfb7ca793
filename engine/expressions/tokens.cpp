#include "engine/expressions/tokens.hpp"

#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "engine/expressions/characters.hpp"
#include "engine/expressions/string_literal.hpp"

namespace overens::expressions {
namespace {

struct Sign {
    std::u32string_view text;
    Symbol symbol;
};

// The longer ones first.
constexpr std::array signs{
    Sign{U"&&", Symbol::both},
    Sign{U"||", Symbol::either},
    Sign{U"==", Symbol::equal},
    Sign{U"!=", Symbol::different},
    Sign{U"<=", Symbol::less_or_equal},
    Sign{U">=", Symbol::greater_or_equal},
    Sign{U"<", Symbol::less},
    Sign{U">", Symbol::greater},
    Sign{U"!", Symbol::not_},
    Sign{U"+", Symbol::plus},
    Sign{U"-", Symbol::minus},
    Sign{U"*", Symbol::times},
    Sign{U"(", Symbol::left_parenthesis},
    Sign{U")", Symbol::right_parenthesis},
    Sign{U"[", Symbol::left_bracket},
    Sign{U"]", Symbol::right_bracket},
    Sign{U",", Symbol::comma},
    Sign{U".", Symbol::dot},
    Sign{U"?", Symbol::question},
    Sign{U":", Symbol::colon},
};

struct Refusal {
    std::u32string_view text;
    std::string_view message;
    bool not_in_this_language;
};

constexpr std::array refusals{
    Refusal{U"//", "An expression has no comments; say it in the title or help beside it.", true},
    Refusal{U"/", "There is no division here; multiply the other side instead.", true},
    Refusal{U"%", "There is no remainder here; numbers are only added, subtracted and multiplied.", true},
    Refusal{U"{", "There are no maps or messages here; names, constants and lists right of in are all.",
            true},
    Refusal{U"\"", "Strings stand in single quotes here, like 'approved'.", true},
    Refusal{U"`", "Names stand without quotes here, with dots between them.", true},
    Refusal{U"=", "Write == to compare.", false},
    Refusal{U"&", "Write && for both.", false},
    Refusal{U"|", "Write || for either.", false},
    Refusal{U"\u2018", "Strings stand in straight single quotes, like 'approved'.", false},
    Refusal{U"\u2019", "Strings stand in straight single quotes, like 'approved'.", false},
    Refusal{U"\u201C", "Strings stand in straight single quotes, like 'approved'.", false},
    Refusal{U"\u201D", "Strings stand in straight single quotes, like 'approved'.", false},
};

bool is_digit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

bool starts_name(char32_t character) {
    return character == U'_' || (character >= U'a' && character <= U'z') ||
           (character >= U'A' && character <= U'Z');
}

bool is_space(char32_t character) {
    return character == U' ' || character == U'\t' || character == U'\n' || character == U'\r' ||
           character == U'\f';
}

// r'…', b'…' and the like.
bool is_string_prefix(std::string_view name) {
    return name.size() <= 2 && name.find_first_not_of("rRbB") == std::string_view::npos;
}

Symbol symbol_of_name(std::string_view name) {
    if (name == "true") return Symbol::yes;
    if (name == "false") return Symbol::no;
    if (name == "in") return Symbol::in;
    return Symbol::name;
}

// For messages. The number tells apart what looks alike, like the different spaces.
std::string shown(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::string in_quotes = quoted(utf8_of({&character, 1}));
    if (character > U' ' && character < 0x7F) return in_quotes;
    std::string number = "U+";
    for (unsigned shift = character > 0xFFFF ? 24 : 16; shift > 0; shift -= 4) {
        number += digits[character >> (shift - 4) & 0xFU];
    }
    return in_quotes + " (" + number + ")";
}

// Reads one text from left to right, once.
class Tokenizer {
  public:
    explicit Tokenizer(std::u32string_view text) : text_(text) {}

    std::vector<Token> all() && {
        do {
            while (is_space(here())) ++at_;
            next();
        } while (tokens_.back().symbol != Symbol::end && tokens_.back().symbol != Symbol::refused);
        return std::move(tokens_);
    }

  private:
    // The character so far ahead; 0 after the end, which no rule looks for.
    char32_t here(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
    }

    void add(Symbol symbol, std::size_t start, std::string text) {
        tokens_.push_back({symbol, start + 1, std::move(text), 0, false});
    }

    void refuse(std::size_t start, std::string message, bool not_in_this_language) {
        tokens_.push_back({Symbol::refused, start + 1, std::move(message), 0, not_in_this_language});
    }

    void next() {
        if (at_ == text_.size()) return add(Symbol::end, at_, "");
        if (starts_name(here())) return name();
        if (is_digit(here()) || (here() == U'.' && is_digit(here(1)))) return number();
        if (here() == U'\'') return word();
        if (!refused_sign() && !sign()) unknown();
    }

    void name() {
        const std::size_t start = at_;
        while (starts_name(here()) || is_digit(here())) ++at_;
        std::string text = utf8_of(text_.substr(start, at_ - start));
        if ((here() == U'\'' || here() == U'"') && is_string_prefix(text)) {
            return refuse(start, "There are no raw strings or bytes here; write 'approved'.", true);
        }
        if (text == "null")
            return refuse(start, "There is no null here; ask with has(…) what is given.", true);
        const Symbol symbol = symbol_of_name(text);
        add(symbol, start, std::move(text));
    }

    void number() {
        const std::size_t start = at_;
        std::uint64_t number = 0;
        bool too_large = false;
        for (; is_digit(here()); ++at_) {
            too_large = too_large || __builtin_mul_overflow(number, 10U, &number) ||
                        __builtin_add_overflow(number, static_cast<std::uint64_t>(here() - U'0'), &number);
        }
        if (other_number(at_ - start == 1 && text_[start] == U'0')) {
            return refuse(start, "Numbers are whole here and written with digits only, like 1500.", true);
        }
        constexpr std::uint64_t most = std::uint64_t{1} << 63U;
        if (too_large || number > most) {
            return refuse(start, "This number is too large; the largest is 9223372036854775807.", false);
        }
        add(Symbol::number, start, utf8_of(text_.substr(start, at_ - start)));
        tokens_.back().number = number;
    }

    // After the digits: 1.5, 1e3, 1u and 0x1F are numbers of CEL, too.
    bool other_number(bool after_zero) const {
        if (here() == U'.' && is_digit(here(1))) return true;
        if (here() == U'u' || here() == U'U') return !starts_name(here(1)) && !is_digit(here(1));
        if (here() == U'x' || here() == U'X') return after_zero;
        const bool has_sign = here(1) == U'+' || here(1) == U'-';
        return (here() == U'e' || here() == U'E') && is_digit(here(has_sign ? 2 : 1));
    }

    void word() {
        const std::size_t start = at_;
        if (here(1) == U'\'' && here(2) == U'\'') {
            return refuse(start, "Strings stand in one quote on each side here, like 'approved'.", true);
        }
        auto literal = read_string_literal(text_, at_);
        if (!literal) return refuse(literal.error().position - 1, std::move(literal.error().message), false);
        add(Symbol::word, start, std::move(*literal));
    }

    bool refused_sign() {
        const auto rest = text_.substr(at_);
        if (rest.starts_with(U"==") || rest.starts_with(U"&&") || rest.starts_with(U"||")) return false;
        for (const Refusal& refusal : refusals) {
            if (!rest.starts_with(refusal.text)) continue;
            refuse(at_, std::string(refusal.message), refusal.not_in_this_language);
            return true;
        }
        return false;
    }

    bool sign() {
        for (const Sign& sign : signs) {
            if (!text_.substr(at_).starts_with(sign.text)) continue;
            add(sign.symbol, at_, utf8_of(sign.text));
            at_ += sign.text.size();
            return true;
        }
        return false;
    }

    void unknown() { refuse(at_, shown(here()) + " has no meaning in an expression.", false); }

    std::u32string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::u32string_view characters) {
    return Tokenizer(characters).all();
}

}  // namespace overens::expressions
