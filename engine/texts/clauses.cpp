#include "engine/texts/clauses.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace overens {
namespace {

constexpr std::size_t longest_address = 60;  // bytes, of a heading's own words
constexpr std::size_t longest_number = 12;   // of a paragraph: what is longer is no number of one

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Not in the middle of a character.
std::string shortened(std::string_view words) {
    if (words.size() <= longest_address) return std::string(words);
    std::size_t end = longest_address;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    return std::string(trimmed(words.substr(0, end)));
}

struct Heading {
    int depth = 0;
    std::string words;
};

std::optional<Heading> heading_in(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('#');
    if (marks == 0 || marks > 6 || marks == std::string_view::npos) return std::nullopt;
    if (line[marks] != ' ' && line[marks] != '\t') return std::nullopt;
    std::string_view words = trimmed(line.substr(marks));
    const std::size_t last = words.find_last_not_of('#');
    const bool closed = last != std::string_view::npos && last + 1 < words.size() && words[last] == ' ';
    if (closed) words = trimmed(words.substr(0, last));
    return Heading{static_cast<int>(marks), std::string(words)};
}

bool is_letter(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80U || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Reads the beginning of a line, piece by piece; what is not there takes nothing.
class Beginning {
  public:
    explicit Beginning(std::string_view line) : rest_(line) {}

    bool is_at_end() const { return rest_.empty(); }
    bool is_at(std::string_view marks) const { return !rest_.empty() && marks.contains(rest_.front()); }
    bool blanks() {
        const std::size_t count = std::min(rest_.find_first_not_of(" \t"), rest_.size());
        rest_.remove_prefix(count);
        return count > 0;
    }
    bool word(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    // "4", "4.2": without a point at its end.
    std::string number() {
        std::string taken = digits();
        while (!taken.empty() && rest_.size() > 1 && rest_[0] == '.' && is_digit(rest_[1])) {
            rest_.remove_prefix(1);
            taken += "." + digits();
        }
        return taken;
    }
    // The "a" of "10 a" and "10a", where it is no word's beginning; with a space before it.
    std::string letter() {
        const std::size_t at = rest_.starts_with(' ') ? 1 : 0;
        const bool is_one = rest_.size() > at && rest_[at] >= 'a' && rest_[at] <= 'z' &&
                            (rest_.size() == at + 1 || !is_letter(rest_[at + 1]));
        if (!is_one) return {};
        const std::string taken{' ', rest_[at]};
        rest_.remove_prefix(at + 1);
        return taken;
    }
    std::string capital() {
        if (rest_.empty() || rest_.front() < 'A' || rest_.front() > 'Z') return {};
        const std::string taken(1, rest_.front());
        rest_.remove_prefix(1);
        return taken;
    }

  private:
    static bool is_digit(char character) { return character >= '0' && character <= '9'; }
    std::string digits() {
        const auto end = std::ranges::find_if_not(rest_, is_digit);
        std::string taken(rest_.begin(), end);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
};

// "§ 4 Payment", "§ 10 a".
std::string number_after_sign(Beginning line) {
    if (!line.word("§")) return {};
    line.blanks();
    const std::string number = line.number();
    return number.empty() ? number : number + line.letter();
}

// "4 § Payment", "10 a § Payment".
std::string number_before_sign(Beginning line) {
    const std::string number = line.number();
    const std::string letter = line.letter();
    line.blanks();
    return number.empty() || !line.word("§") ? std::string() : number + letter;
}

// "4.2 Payment", "4. Payment", "4) Payment". "13 parties" is a number in a sentence.
std::string number_of_list(Beginning line) {
    const std::string number = line.number();
    const bool is_marked = line.word(".") || line.word(")");
    const bool is_number = is_marked || number.contains('.');
    return is_number && (line.is_at_end() || line.blanks()) ? number : std::string();
}

// "Bilaga A. Payment", "Annex A".
std::string letter_of_annex(Beginning line) {
    const bool is_annex =
        line.word("Bilaga") || line.word("bilaga") || line.word("Annex") || line.word("Appendix");
    if (!is_annex || !line.blanks()) return {};
    const std::string letter = line.capital();
    return line.is_at_end() || line.is_at(".: \t") ? letter : std::string();
}

std::string address_of(std::string_view heading) {
    for (const auto form : {number_after_sign, number_before_sign, number_of_list, letter_of_annex}) {
        std::string address = form(Beginning(heading));
        if (!address.empty() && address.size() <= longest_address) return address;
    }
    return shortened(heading);
}

// The number that a paragraph begins with: "1. First" is the first of its clause; "4.2 Third" and "§ 4
// Fourth" are called so by themselves.
struct ParagraphNumber {
    std::string number;  // "": none
    bool has_sign = false;
};

ParagraphNumber paragraph_number(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent > 3) return {};
    const Beginning beginning(line.substr(indent));
    ParagraphNumber found{number_after_sign(beginning), true};
    if (found.number.empty()) found.number = number_before_sign(beginning);
    if (found.number.empty()) found = {number_of_list(beginning), false};
    const bool has_words = trimmed(line).size() > found.number.size() + 1;
    return found.number.size() > longest_number || !has_words ? ParagraphNumber{} : found;
}

class ClauseReader {
  public:
    std::vector<Clause> read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            take(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        finish();
        return std::move(clauses_);
    }

  private:
    void take(std::string_view line) {
        const bool fence = trimmed(line).starts_with("```") || trimmed(line).starts_with("~~~");
        if (fence) in_code_ = !in_code_;
        if (!in_code_ && !fence) {
            if (const auto heading = heading_in(line)) return begin_heading(*heading);
            const ParagraphNumber number = may_begin_paragraph_ ? paragraph_number(line) : ParagraphNumber{};
            if (!number.number.empty()) begin_paragraph(number);
        }
        // A list goes on line by line; what is broken over several lines begins no paragraph in between.
        may_begin_paragraph_ = trimmed(line).empty() || !paragraph_number(line).number.empty();
        current_.text.append(line).push_back('\n');
    }
    void begin_heading(const Heading& heading) {
        finish();
        current_ = {unique(address_of(heading.words)), heading.words, {}, heading.depth};
        around_ = current_.address;
        depth_ = heading.depth;
        may_begin_paragraph_ = true;
    }
    void begin_paragraph(const ParagraphNumber& found) {
        finish();
        const bool is_whole =
            found.has_sign || found.number.find('.') != std::string::npos || around_.empty();
        current_ = {unique(is_whole ? found.number : around_ + "." + found.number), {}, {}, depth_ + 1};
        if (found.has_sign) around_ = current_.address;
    }
    void finish() {
        current_.text = std::string(trimmed(current_.text));
        if (!current_.heading.empty() || !current_.text.empty()) clauses_.push_back(std::move(current_));
        current_ = {};
    }
    std::string unique(const std::string& address) {
        std::string free = address;
        for (int times = 2; !taken_.insert(free).second; ++times)
            free = address + " (" + std::to_string(times) + ")";
        return free;
    }

    std::vector<Clause> clauses_;
    Clause current_;
    std::string around_;  // the address of the heading at hand
    std::set<std::string> taken_{""};
    int depth_ = 0;
    bool in_code_ = false;
    bool may_begin_paragraph_ = true;
};

}  // namespace

std::string clause_address(std::string_view written) {
    return address_of(trimmed(written));
}

std::vector<Clause> read_clauses(std::string_view text) {
    constexpr std::string_view byte_order_mark =
        "\xEF\xBB\xBF";  // says nothing, and stands before no heading
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return ClauseReader().read(text);
}

}  // namespace overens
