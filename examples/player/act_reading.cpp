#include "examples/player/act_reading.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "examples/player/check_kinds.hpp"
#include "examples/player/verbs.hpp"

namespace overens::examples {

using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

constexpr std::array<std::string_view, 7> around{"by", "case", "happened", "origin", "says", "refused", "id"};

// The one key of the act that is not about who, when and how sure.
const YamlEntry* verb_of(FileReading& reading, const YamlNode& node) {
    const YamlEntry* verb = nullptr;
    for (const YamlEntry& entry : node.entries) {
        if (std::ranges::find(around, entry.key.text) != around.end()) continue;
        if (verb != nullptr)
            reading.complain(entry.key, "an act has one verb; '" + verb->key.text + "' is there already");
        verb = &entry;
    }
    if (verb == nullptr) reading.complain(node, "there is no verb here");
    return verb;
}

bool fits(const YamlNode& value, Shape shape) {
    switch (shape) {
        case Shape::word_list:
        case Shape::number_list:
        case Shape::voices:
        case Shape::assignments:
        case Shape::uploads:
        case Shape::remarks: return value.is_list();
        case Shape::name_values:
        case Shape::seats_taken:
        case Shape::votes:
        case Shape::calendar:
        case Shape::role_holders:
        case Shape::editorial: return value.is_map();
        case Shape::day: return value.is_scalar() && Day::parse(value.text).has_value();
        case Shape::value: return value.is_scalar() || value.is_list();
        default: return value.is_scalar();
    }
}

// `for` may name several, and the act is then one for each.
bool is_several(const YamlEntry& given) {
    return given.key.text == "for" && given.value.is_list();
}

void check_arguments(FileReading& reading, const Verb& verb, const YamlEntry& entry) {
    if (!entry.value.is_map()) {
        reading.complain(entry.value, "'" + entry.key.text + "' must be a map");
        return;
    }
    for (const YamlEntry& given : entry.value.entries) {
        const Argument* argument = verb.argument(given.key.text);
        if (argument == nullptr) {
            reading.complain(given.key, "'" + entry.key.text + "' has no '" + given.key.text + "'");
        } else if (!fits(given.value, argument->shape) && !is_several(given)) {
            reading.complain(given.value, "'" + given.key.text + "' is written in another way");
        }
    }
    for (const Argument& argument : verb.arguments) {
        if (argument.required && entry.value.find(argument.key) == nullptr) {
            reading.complain(entry.value, "'" + std::string(argument.key) + "' is missing");
        }
    }
}

void check_what(FileReading& reading, const YamlEntry& verb) {
    if (verb.key.text == "expect") {
        check_expectation(reading, verb.value);
    } else if (const Verb* known = find_verb(verb.key.text)) {
        check_arguments(reading, *known, verb);
    } else {
        reading.complain(verb.key, "there is no verb '" + verb.key.text + "'");
    }
}

Act act_of(FileReading& reading, const YamlNode& node, const YamlEntry& verb, const std::string& main_case) {
    Act act;
    act.verb = verb.key.text;
    act.arguments = verb.value;
    act.by = reading.text(node, "by", false);
    act.case_name = reading.text(act.is_check() ? verb.value : node, "case", false);
    if (act.verb == "start") act.case_name = reading.text(verb.value, "case");
    if (act.case_name.empty()) act.case_name = main_case;
    act.happened = reading.day(node, "happened", false);
    act.origin = reading.text(node, "origin", false);
    if (act.origin.empty()) act.origin = "plausible";
    if (act.origin != "plausible" && act.origin != "source") {
        reading.complain(*node.find("origin"), "'origin' is source or plausible");
    }
    act.says = reading.text(node, "says", false);
    act.refused = reading.text(node, "refused", false);
    act.id = reading.text(node, "id", false);
    act.file = reading.file();
    act.line = node.line;
    return act;
}

YamlNode* find_for(Act& act) {
    for (YamlEntry& entry : act.arguments.entries) {
        if (entry.key.text == "for") return &entry.value;
    }
    return nullptr;
}

}  // namespace

std::vector<Act> read_acts(FileReading& reading, const YamlNode& node, const std::string& main_case,
                           const std::vector<std::string>& everybody) {
    const YamlEntry* verb = verb_of(reading, node);
    if (verb == nullptr) return {};
    check_what(reading, *verb);
    Act act = act_of(reading, node, *verb, main_case);
    YamlNode* asked = find_for(act);
    if (asked == nullptr) return {act};
    if (!asked->is_list() && asked->text != "all") return {act};
    const std::vector<std::string> names = asked->is_list() ? reading.as_words(*asked) : everybody;
    YamlNode one = *asked;
    one.kind = YamlNode::Kind::scalar;
    one.items.clear();
    std::vector<Act> acts;
    act.of_many = names.size();
    for (const std::string& name : names) {
        one.text = name;
        *asked = one;
        acts.push_back(act);
        act.of_many = 0;
    }
    return acts;
}

}  // namespace overens::examples
