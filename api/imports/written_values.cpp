#include "api/imports/written_values.hpp"

#include <algorithm>
#include <charconv>

#include "api/http/problem.hpp"
#include "api/imports/table_collector.hpp"
#include "engine/texts/clauses.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_addresses_told = 20;
constexpr std::size_t longest_quote = 60;   // characters
constexpr std::size_t longest_clause = 60;  // as the API takes it

std::string list_of(const std::vector<AskedWord>& words, bool english) {
    std::string list;
    for (const AskedWord& word : words)
        list += (list.empty() ? "" : ", ") + (english ? word.title.in_english() : word.title.sv);
    return list;
}

std::optional<std::int64_t> number_written(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_one = error == std::errc() && end == digits.data() + digits.size();
    return is_one ? std::optional(number) : std::nullopt;
}

// "1 760 585 kr" without blanks and "kr".
std::string without_blanks(std::string written) {
    written = compared(written);
    for (const std::string unit : {"kronor", "kr"}) {
        if (written.ends_with(unit)) written.resize(written.size() - unit.size());
    }
    std::string digits;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written.compare(i, 2, "\xC2\xA0") == 0) {
            ++i;
        } else if (written[i] != ' ') {
            digits += written[i];
        }
    }
    return digits;
}

// Kronor with at most two decimals, in öre. "1.500" could be either of two amounts, and is none.
std::optional<std::int64_t> amount(const std::string& written) {
    const std::string digits = without_blanks(written);
    const std::size_t point = digits.find_first_of(",.");
    std::string decimals = point == std::string::npos ? "" : digits.substr(point + 1);
    const bool two_at_most = decimals.size() <= 2 && (point == std::string::npos || !decimals.empty());
    if (!two_at_most || decimals.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    decimals.resize(2, '0');
    constexpr std::size_t most_digits = 15;
    const std::string all = digits.substr(0, point) + decimals;
    return all.size() <= most_digits && all.size() > 2 ? number_written(all) : std::nullopt;
}

bool has_address(const AnswerTemplate& asked, const std::string& address) {
    return std::ranges::find(asked.clauses, address, &AskedClause::address) != asked.clauses.end();
}

// "4 (2)" of "§ 4 (2)".
std::string_view without_sign(std::string_view written) {
    constexpr std::string_view sign = "§";
    return written.starts_with(sign) ? trimmed_text(written.substr(sign.size())) : written;
}

// As it is written, in small or capital letters, or as a heading says it. "4" is several when the text has
// two of them.
std::optional<std::string> address_meant(const AnswerTemplate& asked, std::string_view written) {
    for (const std::string& exact : {std::string(written), std::string(without_sign(written))}) {
        if (has_address(asked, exact)) return exact;
    }
    const auto same = [&](const AskedClause& each) {
        return compared(each.address) == compared(without_sign(written));
    };
    const auto found = std::ranges::find_if(asked.clauses, same);
    if (found != asked.clauses.end()) return found->address;
    const std::string address = clause_address(written);
    return has_address(asked, address) ? std::optional(address) : std::nullopt;
}

bool could_be_several(const AnswerTemplate& asked, const std::string& address, const OfficeCell& written) {
    if (written.is_number && address.find('.') != std::string::npos && has_address(asked, address + "0"))
        return true;
    const bool as_it_is = trimmed_text(written.text) == address;
    return !as_it_is && without_sign(written.text) != address && has_address(asked, address + " (2)");
}

std::string addresses_in(const AnswerTemplate& asked) {
    std::string list;
    std::size_t count = 0;
    for (const AskedClause& clause : asked.clauses) {
        if (++count > most_addresses_told) return list + ", …";
        list += (count == 1 ? "" : ", ") + clause.address;
    }
    return list;
}

}  // namespace

std::string in_quotes(std::string_view written) {
    return "'" + first_characters(written, longest_quote) + "'";
}

const AskedWord* word_meant(const AskedPart& part, std::string_view written) {
    const auto says = [&](const AskedWord& word) {
        return is_called(written, word.title) || compared(written) == compared(word.name);
    };
    const auto found = std::ranges::find_if(part.words, says);
    return found == part.words.end() ? nullptr : &*found;
}

std::optional<GivenValue> value_meant(const AskedPart& part, const std::string& written) {
    const AskedWord* word = word_meant(part, written);
    switch (part.type) {
        case ValueType::choice: return word == nullptr ? std::nullopt : std::optional<GivenValue>(word->name);
        case ValueType::yes_no: {
            const bool is_true = compared(written) == "true";
            if (is_true || compared(written) == "false") return is_true;
            return word == nullptr ? std::nullopt : std::optional<GivenValue>(word->name == "yes");
        }
        case ValueType::number: {
            const auto number = number_written(without_blanks(written));
            return number ? std::optional<GivenValue>(*number) : std::nullopt;
        }
        case ValueType::money: {
            const auto ore = amount(written);
            return ore ? std::optional<GivenValue>(*ore) : std::nullopt;
        }
        case ValueType::date:
            // As the API is sent it.
            return Day::parse(written) ? std::optional<GivenValue>(written) : std::nullopt;
        default: return written;
    }
}

Title what_fits(const AskedPart& part) {
    switch (part.type) {
        case ValueType::choice:
        case ValueType::yes_no:
            return {"ett av: " + list_of(part.words, false), "one of: " + list_of(part.words, true)};
        case ValueType::number: return {"ett helt tal", "a whole number"};
        case ValueType::money:
            return {"ett belopp i kronor, till exempel 12 500,50",
                    "an amount in kronor, for example 12500.50"};
        case ValueType::date: return {"ett datum, till exempel 2024-12-31", "a date, for example 2024-12-31"};
        default: return {"en text", "a text"};
    }
}

std::expected<std::string, Blocker> clause_meant(const AnswerTemplate& asked, const OfficeCell& written,
                                                 const std::string& place) {
    const std::string text(trimmed_text(written.text));
    if (text.empty()) {
        return std::unexpected(blocker("clause_missing",
                                       "Skriv vilken paragraf det gäller, eller 'Hela texten'",
                                       "Write which clause it is about, or 'The whole text'", place));
    }
    if (is_called(text, whole_text())) return std::string();
    if (asked.clauses.empty() && text.size() <= longest_clause) return text;
    const auto address = address_meant(asked, text);
    if (address && !could_be_several(asked, *address, written)) return *address;
    if (address) {
        return std::unexpected(blocker(
            "clause_ambiguous",
            in_quotes(text) + " kan vara flera av textens paragrafer: " + addresses_in(asked),
            in_quotes(text) + " may be several of the text's clauses: " + addresses_in(asked), place));
    }
    return std::unexpected(
        blocker("clause_unknown",
                "Texten har ingen " + in_quotes(text) + ": dess paragrafer är " + addresses_in(asked),
                "The text has no " + in_quotes(text) + ": its clauses are " + addresses_in(asked), place));
}

}  // namespace overens::api
