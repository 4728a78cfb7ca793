#include "workflows/loading/reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "engine/definition/names.hpp"
#include "workflows/source_text.hpp"

namespace overens::workflows {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_text = 1000;
constexpr std::size_t most_entries = 1000;  // of one section: far more than anybody needs

std::string_view kind_of(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::nothing: return "nothing";
        case YamlNode::Kind::scalar: return "one value";
        case YamlNode::Kind::list: return "a list";
        case YamlNode::Kind::map: return "a map";
    }
    return "";
}

// True when there is one value; else complains.
bool expect_scalar(Complaints& complaints, const Spot& spot, std::string_view what) {
    if (spot.node->is_scalar()) return true;
    complaints.complain(spot, "form_wrong",
                        std::string(what) + " is expected here, not " + std::string(kind_of(*spot.node)));
    return false;
}

bool is_name_character(char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
           character == '_';
}

bool is_yes_or_no_of_yaml(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words{"y",   "n",    "yes",   "no",  "on",
                                                           "off", "true", "false", "null"};
    return std::ranges::find(words, text) != words.end();
}

std::string in_double_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') quoted += '\\';
        quoted += character == '\n' ? ' ' : character;
    }
    return quoted + "\"";
}

// `$name` in a fragment stands for what the state that uses it gives.
std::string replace_given(Complaints& complaints, const Spot& spot, const std::string& text) {
    std::string replaced;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '$') {
            replaced += text[at++];
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && is_name_character(text[end])) ++end;
        const std::string name = text.substr(at + 1, end - at - 1);
        const auto found = spot.unit->given.find(name);
        if (found != spot.unit->given.end()) {
            replaced += found->second;
        } else if (!spot.unit->is_fragment) {
            complaints.complain(spot, "word_misplaced",
                                "'$" + name + "' has a meaning only inside a fragment");
        } else {
            std::vector<std::string> known;
            for (const auto& entry : spot.unit->given) known.push_back(entry.first);
            complaints.complain(
                spot, "name_unknown",
                "this fragment takes nothing called '" + name + "'" + did_you_mean(name, known));
        }
        at = end;
    }
    return replaced;
}

std::string why_not_a_name(std::string_view text) {
    if (is_yes_or_no_of_yaml(text)) {
        return "'" + std::string(text) + "' cannot be a name, because YAML may read it as yes, no or nothing";
    }
    if (text.size() > longest_name && std::ranges::all_of(text, is_name_character)) {
        return "a name has at most " + std::to_string(longest_name) + " characters";
    }
    return "'" + std::string(text.substr(0, longest_name)) +
           "' is not a name: small letters a to z, digits and _, with a letter first";
}

}  // namespace

bool is_name(std::string_view text) {
    if (text.empty() || text.size() > longest_name || text.front() < 'a' || text.front() > 'z') return false;
    return std::ranges::all_of(text, is_name_character) && !is_yes_or_no_of_yaml(text);
}

bool is_dotted_name(std::string_view text) {
    for (;;) {
        const std::size_t dot = text.find('.');
        if (!is_name(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

std::optional<std::string> read_word(Complaints& complaints, const Spot& spot, std::string_view what) {
    if (!expect_scalar(complaints, spot, what)) return std::nullopt;
    if (spot.node->is_quoted()) {
        complaints.complain(spot, "quotes_needless",
                            "names and words are written without quotes: " + spot.node->text);
        return std::nullopt;
    }
    if (spot.node->text.find('$') == std::string::npos) return spot.node->text;
    const std::string replaced = replace_given(complaints, spot, spot.node->text);
    if (replaced.empty()) return std::nullopt;
    return replaced;
}

std::optional<std::string> read_one_of(Complaints& complaints, const Spot& spot, Words words) {
    const std::vector<std::string> known = words_of(words);
    std::string all;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (i > 0) all += i + 1 == known.size() ? " or " : ", ";
        all += known[i];
    }
    auto word = read_word(complaints, spot, all);
    if (!word || std::ranges::find(known, *word) != known.end()) return word;
    complaints.complain(spot, "word_unknown", "'" + *word + "' is not known here: write " + all);
    return std::nullopt;
}

std::optional<std::string> read_new_name(Complaints& complaints, const Spot& spot) {
    if (!expect_scalar(complaints, spot, "a name")) return std::nullopt;
    if (spot.node->is_quoted()) {
        complaints.complain(spot, "quotes_needless", "names are written without quotes: " + spot.node->text);
        return std::nullopt;
    }
    if (is_name(spot.node->text)) return spot.node->text;
    const std::string_view code = is_yes_or_no_of_yaml(spot.node->text) ? "name_reserved" : "name_malformed";
    complaints.complain(spot, code, why_not_a_name(spot.node->text));
    return std::nullopt;
}

std::optional<std::string> read_quoted(Complaints& complaints, const Spot& spot, std::string_view what) {
    if (!expect_scalar(complaints, spot, what)) return std::nullopt;
    const YamlNode& node = *spot.node;
    if (node.quote != YamlNode::Quote::double_quoted) {
        complaints.complain(
            spot, "quotes_missing",
            std::string(what) + " is written in double quotes: " + in_double_quotes(node.text));
        return std::nullopt;
    }
    if (node.text.empty()) {
        complaints.complain(spot, "left_empty", "there is nothing between the quotes");
        return std::nullopt;
    }
    if (count_characters(node.text) > longest_text) {
        complaints.complain(
            spot, "too_large",
            std::string(what) + " has at most " + std::to_string(longest_text) + " characters");
        return std::nullopt;
    }
    return node.text;
}

std::optional<std::string> read_expression_text(Complaints& complaints, const Spot& spot) {
    auto text = read_quoted(complaints, spot, "an expression");
    if (!text || text->find('$') == std::string::npos) return text;
    return replace_given(complaints, spot, *text);
}

bool read_true_false(Complaints& complaints, const Spot& spot) {
    if (!expect_scalar(complaints, spot, "true or false")) return false;
    const YamlNode& node = *spot.node;
    if (node.is_quoted() || (node.text != "true" && node.text != "false")) {
        complaints.complain(spot, "word_unknown", "write true or false, without quotes");
        return false;
    }
    return node.text == "true";
}

std::optional<int> read_count(Complaints& complaints, const Spot& spot, int most) {
    const auto word = read_word(complaints, spot, "a whole number");
    if (!word) return std::nullopt;
    int number = 0;
    const char* end = word->data() + word->size();
    const auto [stopped, error] = std::from_chars(word->data(), end, number);
    const bool is_whole = error == std::errc{} && stopped == end && word->front() != '0';
    if (is_whole && number >= 1 && number <= most) return number;
    complaints.complain(
        spot, "number_wrong",
        "a whole number from 1 to " + std::to_string(most) + " is expected here, not '" + *word + "'");
    return std::nullopt;
}

void read_format(Complaints& complaints, const Spot& spot) {
    const auto format = read_word(complaints, spot, "a whole number");
    if (format && *format != "1")
        complaints.complain(spot, "number_wrong", "this program reads format 1, not " + *format);
}

Title read_title(Complaints& complaints, const Spot& spot) {
    const MapReader reader(complaints, spot, Construct::title);
    Title title;
    if (!reader.is_map()) return title;
    if (const auto swedish = reader.require("sv", R"(sv: "…")")) {
        title.sv = read_quoted(complaints, *swedish, "text").value_or("");
    }
    const auto english = reader.find("en");
    if (english) title.en = read_quoted(complaints, *english, "text").value_or("");
    if (!english) complaints.warn(spot, "text_missing_in_english", "there is no English text: add en: \"…\"");
    return title;
}

std::vector<Spot> read_list(Complaints& complaints, const Spot& spot, std::string_view what) {
    std::vector<Spot> items;
    if (!spot.node->is_list()) {
        complaints.complain(spot, "form_wrong",
                            "a list of " + std::string(what) + " is expected here: [ … ]");
        return items;
    }
    if (spot.node->items.empty()) complaints.complain(spot, "left_empty", "this list is empty: leave it out");
    for (std::size_t i = 0; i < spot.node->items.size(); ++i) items.push_back(spot.item(i));
    return items;
}

std::vector<Spot> read_one_or_list(Complaints& complaints, const Spot& spot, std::string_view what) {
    if (spot.node->is_list()) return read_list(complaints, spot, what);
    return {spot};
}

MapReader::MapReader(Complaints& complaints, Spot spot, Construct construct)
    : MapReader(complaints, std::move(spot), what_is(construct), keys_of(construct)) {}

MapReader::MapReader(Complaints& complaints, Spot spot, std::string_view what,
                     const std::vector<std::string>& keys)
    : complaints_(complaints), spot_(std::move(spot)) {
    if (!is_map()) {
        complaints.complain(
            spot_, "form_wrong",
            std::string(what) + " is expected here, not " + std::string(kind_of(*spot_.node)));
        return;
    }
    for (const YamlEntry& entry : spot_.node->entries) {
        if (std::ranges::find(keys, entry.key.text) != keys.end()) continue;
        complaints.complain(
            spot_.child(entry.key, entry.key.text), "key_unknown",
            "'" + entry.key.text + "' is not a key here" + did_you_mean(entry.key.text, keys));
    }
}

std::optional<Spot> MapReader::find(std::string_view key) const {
    const YamlNode* value = spot_.node->find(key);
    if (value == nullptr) return std::nullopt;
    return spot_.child(*value, key);
}

std::optional<Spot> MapReader::require(std::string_view key, std::string_view hint) const {
    auto found = find(key);
    if (!found && is_map()) {
        complaints_.complain(spot_, "key_missing",
                             "'" + std::string(key) + "' is missing: add " + std::string(hint));
    }
    return found;
}

Spot MapReader::key_spot(std::string_view key) const {
    for (const YamlEntry& entry : spot_.node->entries) {
        if (entry.key.text == key) return spot_.child(entry.key, key);
    }
    return spot_;
}

std::vector<NamedSpot> read_named(Complaints& complaints, const Spot& spot, std::string_view what) {
    std::vector<NamedSpot> entries;
    if (!spot.node->is_map()) {
        complaints.complain(spot, "form_wrong",
                            std::string(what) + " are expected here, each with its name: NAME: {…}");
        return entries;
    }
    if (spot.node->entries.empty())
        complaints.complain(spot, "left_empty", "there is nothing here: leave it out");
    if (spot.node->entries.size() > most_entries) {
        complaints.complain(spot, "too_large",
                            "there are at most " + std::to_string(most_entries) + " " + std::string(what));
        return entries;
    }
    for (const YamlEntry& entry : spot.node->entries) {
        const Spot key = spot.child(entry.key, entry.key.text);
        if (const auto name = read_new_name(complaints, key)) {
            entries.push_back({*name, key, spot.child(entry.value, *name)});
        }
    }
    return entries;
}

}  // namespace overens::workflows
