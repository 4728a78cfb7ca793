#include "api/http/object_reader.hpp"

#include <algorithm>
#include <limits>

#include "api/http/problem.hpp"
#include "api/http/suggestion.hpp"
#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

using nlohmann::json;

constexpr std::size_t longest_line = 300;

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + (word.empty() ? "\"\"" : word);
    return text;
}

// As it is repeated to the sender: whole characters, not more than a line.
std::string shown(const std::string& name) {
    if (name.size() <= 60) return name;
    std::size_t end = 60;
    while ((static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80) --end;
    return name.substr(0, end) + "…";
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

bool is_name(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 64 && fits(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return fits(c) || c == '_' || c == '-'; });
}

bool is_case_id(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
    }
    return true;
}

std::optional<GivenValue> given_value(const json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) {
        const bool fits = !value.is_number_unsigned() ||
                          value.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max();
        return fits ? std::optional<GivenValue>(value.get<std::int64_t>()) : std::nullopt;
    }
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array() || value.size() > 500) return std::nullopt;
    std::vector<std::string> names;
    for (const json& each : value) {
        if (!each.is_string()) return std::nullopt;
        names.push_back(each.get<std::string>());
    }
    return names;
}

ObjectReader::ObjectReader(const json& value, std::string place, std::vector<Blocker>& problems)
    : value_(value), place_(std::move(place)), problems_(problems) {
    if (value_.is_object()) return;
    problems_.push_back(
        blocker("wrong_type", "Här ska stå ett objekt: {…}", "An object is expected here: {…}", place_));
}

std::string ObjectReader::place_of(std::string_view name) const {
    return place_ + "/" + std::string(name);
}

bool ObjectReader::has(std::string_view name) const {
    return value_.is_object() && value_.contains(std::string(name));
}

void ObjectReader::complain(std::string code, std::string sv, std::string en, std::string_view name) {
    problems_.push_back(blocker(std::move(code), std::move(sv), std::move(en), place_of(name)));
}

void ObjectReader::wrong_type(std::string_view name, const std::string& sv, const std::string& en) {
    const std::string quoted = "'" + std::string(name) + "'";
    complain("wrong_type", quoted + " ska vara " + sv, quoted + " must be " + en, name);
}

const json* ObjectReader::find(std::string_view name, Need need) {
    known_.emplace_back(name);
    if (!value_.is_object()) return nullptr;
    const auto found = value_.find(std::string(name));
    if (found != value_.end()) return &*found;
    if (need == Need::required) {
        const std::string quoted = "'" + std::string(name) + "'";
        complain("member_missing", "Ange " + quoted, "Give " + quoted, name);
    }
    return nullptr;
}

const std::string* ObjectReader::text_of(std::string_view name, Need need) {
    const json* found = find(name, need);
    if (found == nullptr) return nullptr;
    if (const auto* text = found->get_ptr<const std::string*>()) return text;
    wrong_type(name, "en text inom citattecken", "a text in quotes");
    return nullptr;
}

void ObjectReader::check_readable(std::string_view text, Extent extent, const std::string& at) {
    if (auto wrong = unreadable(text, extent, at)) problems_.push_back(std::move(*wrong));
}

std::string ObjectReader::text(std::string_view name, Need need, TextLimits limits) {
    const std::string* found = text_of(name, need);
    if (found == nullptr) return {};
    const std::size_t length = characters_in(*found);
    if (length < limits.least && length > 0) {
        const std::string least = std::to_string(limits.least), most = std::to_string(limits.most);
        complain("text_too_short", "Mellan " + least + " och " + most + " tecken",
                 "Between " + least + " and " + most + " characters", name);
    } else if (length < limits.least) {
        complain("text_empty", "Skriv något här", "Write something here", name);
    } else if (length > limits.most) {
        const std::string most = std::to_string(limits.most);
        complain("text_too_long", "Högst " + most + " tecken", "At most " + most + " characters", name);
    } else {
        check_readable(*found, limits.most <= longest_line ? Extent::line : Extent::lines, place_of(name));
    }
    return *found;
}

std::string ObjectReader::name(std::string_view name, Need need) {
    const std::string* found = text_of(name, need);
    if (found == nullptr || is_name(*found)) return found == nullptr ? std::string() : *found;
    wrong_type(name, "ett namn: små bokstäver a–z, siffror, _ och -",
               "a name: small letters a–z, digits, _ and -");
    return {};
}

bool ObjectReader::is_null(std::string_view name) {
    const bool null = has(name) && value_.at(std::string(name)).is_null();
    if (null) known_.emplace_back(name);
    return null;
}

std::string ObjectReader::name_or_null(std::string_view name_of_member, Need need) {
    return is_null(name_of_member) ? std::string{} : name(name_of_member, need);
}

std::optional<Day> ObjectReader::day_or_null(std::string_view name) {
    return is_null(name) ? std::nullopt : day(name, Need::optional);
}

std::string ObjectReader::case_id(std::string_view name, Need need) {
    const std::string* found = text_of(name, need);
    if (found == nullptr || is_case_id(*found)) return found == nullptr ? std::string() : *found;
    wrong_type(name, "ett ärendes id, till exempel 01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90",
               "a case's id, for example 01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90");
    return {};
}

std::optional<Day> ObjectReader::day(std::string_view name, Need need) {
    const std::string* found = text_of(name, need);
    if (found == nullptr) return std::nullopt;
    const std::optional<Day> day = Day::parse(*found);
    if (!day) wrong_type(name, "en dag, till exempel 2024-12-18", "a day, for example 2024-12-18");
    return day;
}

std::optional<Instant> ObjectReader::instant(std::string_view name, Need need) {
    const std::string* found = text_of(name, need);
    if (found == nullptr) return std::nullopt;
    const std::optional<Instant> instant = Instant::parse(*found);
    if (!instant) {
        wrong_type(name, "en tidpunkt, till exempel 2024-12-18T16:00:00Z",
                   "an instant, for example 2024-12-18T16:00:00Z");
    }
    return instant;
}

std::optional<std::int64_t> ObjectReader::number(std::string_view name, Need need, std::int64_t least,
                                                 std::int64_t most) {
    const json* found = find(name, need);
    if (found == nullptr) return std::nullopt;
    const auto given = found->is_number_integer() ? given_value(*found) : std::nullopt;
    const std::int64_t* number = given ? std::get_if<std::int64_t>(&*given) : nullptr;
    if (number != nullptr && *number >= least && *number <= most) return *number;
    const std::string range = std::to_string(least) + "–" + std::to_string(most);
    wrong_type(name, "ett helt tal, " + range, "a whole number, " + range);
    return std::nullopt;
}

std::optional<bool> ObjectReader::yes_no(std::string_view name, Need need) {
    const json* found = find(name, need);
    if (found == nullptr) return std::nullopt;
    if (found->is_boolean()) return found->get<bool>();
    wrong_type(name, "true eller false", "true or false");
    return std::nullopt;
}

std::string ObjectReader::word(std::string_view name, Need need, const std::vector<std::string>& words) {
    const std::string* found = text_of(name, need);
    if (found == nullptr) return {};
    if (std::ranges::find(words, *found) != words.end()) return *found;
    const Title near = suggestion(*found, words);
    wrong_type(name, "ett av: " + listed(words) + near.sv, "one of: " + listed(words) + near.en);
    return {};
}

const json* ObjectReader::list_of(std::string_view name, Need need, std::size_t most) {
    const json* found = find(name, need);
    if (found == nullptr) return nullptr;
    if (found->is_array() && found->size() <= most) return found;
    const std::string at_most = std::to_string(most);
    wrong_type(name, "en lista: […], högst " + at_most, "a list: […], at most " + at_most);
    return nullptr;
}

std::vector<std::string> ObjectReader::texts(std::string_view name, Need need, std::size_t most,
                                             TextLimits limits) {
    std::vector<std::string> result;
    const json* list = list_of(name, need, most);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const std::string place = std::string(name) + "/" + std::to_string(i);
        const auto* each = (*list)[i].get_ptr<const std::string*>();
        const std::size_t length = each == nullptr ? 0 : characters_in(*each);
        if (each == nullptr || length < limits.least || length > limits.most) {
            const std::string most_text = std::to_string(limits.most);
            wrong_type(place, "en rad text, högst " + most_text + " tecken",
                       "a line of text, at most " + most_text + " characters");
            continue;
        }
        check_readable(*each, Extent::line, place_of(place));
        result.push_back(*each);
    }
    return result;
}

std::vector<int> ObjectReader::numbers(std::string_view name, Need need, std::size_t most) {
    std::vector<int> result;
    const json* list = list_of(name, need, most);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const json& each = (*list)[i];
        const bool fits = each.is_number_integer() && each >= 1 && each <= 999'999'999;
        if (fits)
            result.push_back(each.get<int>());
        else
            wrong_type(std::string(name) + "/" + std::to_string(i), "ett heltal från 1",
                       "a whole number from 1");
    }
    return result;
}

std::vector<std::string> ObjectReader::names(std::string_view name, Need need, std::size_t most) {
    std::vector<std::string> result;
    const json* list = list_of(name, need, most);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const auto* each = (*list)[i].get_ptr<const std::string*>();
        if (each != nullptr && is_name(*each)) {
            result.push_back(*each);
        } else {
            wrong_type(std::string(name) + "/" + std::to_string(i),
                       "ett namn: små bokstäver a–z, siffror, _ och -",
                       "a name: small letters a–z, digits, _ and -");
        }
    }
    return result;
}

std::optional<GivenValue> ObjectReader::value(std::string_view name, Need need) {
    const json* found = find(name, need);
    if (found == nullptr) return std::nullopt;
    auto given = given_value(*found);
    if (!given) {
        wrong_type(name, "text, true eller false, ett helt tal eller en lista av texter",
                   "text, true or false, a whole number, or a list of texts");
        return given;
    }
    if (const auto* text = std::get_if<std::string>(&*given)) {
        check_readable(*text, Extent::lines, place_of(name));
    } else if (const auto* texts = std::get_if<std::vector<std::string>>(&*given)) {
        for (std::size_t i = 0; i < texts->size(); ++i)
            check_readable((*texts)[i], Extent::line, place_of(name) + "/" + std::to_string(i));
    }
    return given;
}

std::map<std::string, GivenValue> ObjectReader::named_values(std::string_view member, std::size_t most) {
    std::map<std::string, GivenValue> values;
    each(member, Need::optional, most, [&](ObjectReader& pair) {
        const std::string key = pair.name("name", Need::required);
        auto given = pair.value("value", Need::required);
        if (key.empty() || !given) return;
        if (!values.emplace(key, std::move(*given)).second) {
            pair.complain("name_repeated", "'" + key + "' anges två gånger", "'" + key + "' is given twice",
                          "name");
        }
    });
    return values;
}

bool ObjectReader::done() {
    if (value_.is_object()) {
        for (const auto& [name, member] : value_.items()) {
            if (std::ranges::find(known_, name) != known_.end()) continue;
            const Title near = suggestion(name, known_);
            complain("unknown_member", "Det finns inget '" + shown(name) + "' här" + near.sv,
                     "There is no member '" + shown(name) + "' here" + near.en, shown(name));
        }
    }
    return problems_.empty();
}

}  // namespace overens::api
