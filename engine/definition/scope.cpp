#include "engine/definition/scope.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace overens {

using expressions::NotRead;
using expressions::Reading;
using expressions::Type;
using Of = SlotMeaning::Of;

namespace {

std::unexpected<NotRead> not_known(std::string sentence) {
    return std::unexpected(NotRead{"expression_name_unknown", std::move(sentence)});
}

// It is there, but is not read in this way, or not here.
std::unexpected<NotRead> not_readable(std::string sentence) {
    return std::unexpected(NotRead{"expression_not_readable", std::move(sentence)});
}

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

// "a, b and c".
std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

bool is_number(ValueType type) {
    return type == ValueType::number || type == ValueType::money;
}

bool is_list(ValueType type) {
    return type == ValueType::people || type == ValueType::parties || type == ValueType::organisations;
}

Type number_or_date(ValueType type) {
    return type == ValueType::date ? Type::date : Type::number;
}

std::vector<std::string> with_none(std::vector<std::string> words) {
    words.insert(words.begin(), "none");
    return words;
}

constexpr std::array<std::pair<std::string_view, Of>, 8> work_numbers{{
    {"round", Of::work_round},
    {"asked", Of::work_asked},
    {"open", Of::work_open},
    {"answered", Of::work_answered},
    {"undisposed", Of::work_undisposed},
    {"version", Of::work_version},
    {"late", Of::work_late},
    {"done", Of::work_done},
}};

constexpr std::array<std::string_view, 8> decision_facts{"accepts", "approves", "taken",    "on_record",
                                                         "final",   "stayed",   "annulled", "binds_all"};

bool is_decision_fact(std::string_view property) {
    return std::ranges::find(decision_facts, property) != decision_facts.end();
}

const AnswerPart* find_answer(const Work& work, std::string_view name) {
    const auto found = std::ranges::find(work.answer, name, &AnswerPart::name);
    return found == work.answer.end() ? nullptr : &*found;
}

std::vector<std::string> item_properties(const Work& work) {
    std::vector<std::string> names{"answered"};
    if (work.kind == Work::Kind::decide) {
        names.emplace_back("outcome");
        names.insert(names.end(), decision_facts.begin(), decision_facts.end());
    }
    if (!work.options.empty()) names.emplace_back("chosen");
    for (const AnswerPart& part : work.answer) {
        if (part.type == ValueType::choice || part.type == ValueType::yes_no) names.push_back(part.name);
    }
    return names;
}

std::vector<std::string> work_properties(const Work& work) {
    std::vector<std::string> names{"done", "round", "asked", "open", "answered"};
    const auto has_remarks = [](const AnswerPart& part) { return part.type == ValueType::remarks; };
    if (std::ranges::any_of(work.answer, has_remarks)) names.emplace_back("undisposed");
    if (work.about) names.emplace_back("version");
    if (work.due) names.emplace_back("late");
    return names;
}

}  // namespace

DefinitionScope::DefinitionScope(Definition& definition, ExpressionPlace place)
    : definition_(definition), place_(std::move(place)) {}

std::uint32_t DefinitionScope::slot_of(SlotMeaning meaning) const {
    const auto same = [&meaning](const SlotMeaning& other) {
        return other.of == meaning.of && other.index == meaning.index && other.name == meaning.name;
    };
    const auto found = std::ranges::find_if(definition_.slots, same);
    const auto slot = static_cast<std::uint32_t>(found - definition_.slots.begin());
    if (found == definition_.slots.end()) definition_.slots.push_back(std::move(meaning));
    return slot;
}

std::string DefinitionScope::unknown(std::string_view path) const {
    std::vector<std::string> known = known_names(
        definition_, place_.within, {NameKind::work, NameKind::state, NameKind::field, NameKind::document});
    known.emplace_back("today");
    const std::size_t dot = path.rfind('.');
    const std::string_view head = dot == std::string_view::npos ? path : path.substr(0, dot);
    return "there is nothing called " + quoted(head) + did_you_mean(head, known);
}

// The longest name that fits, so that parts of fragments are found; what has to be read by a property is not
// taken bare while a shorter name leaves one.
std::expected<DefinitionScope::Match, NotRead> DefinitionScope::match(std::string_view path) const {
    std::optional<Match> bare;
    for (std::size_t end = path.size(); end != std::string_view::npos && end > 0;
         end = path.rfind('.', end - 1)) {
        const std::string_view written = path.substr(0, end);
        auto named = resolve_name(definition_, place_.within, written);
        if (!named) continue;
        const std::string property(end == path.size() ? std::string_view{} : path.substr(end + 1));
        Match found{std::move(*named), std::string(written), property};
        if (!property.empty() || found.named.kind == NameKind::field) return found;
        if (!bare) bare = std::move(found);
    }
    if (bare) return *bare;
    return not_known(unknown(path));
}

DefinitionScope::Readable DefinitionScope::read(std::string_view path) const {
    if (path == "today") return read_today();
    if (path == "parties" || path == "participants") {
        return not_readable(quoted(path) + " is a list: only size(" + std::string(path) + ") can be read");
    }
    const auto found = match(path);
    if (!found) return std::unexpected(found.error());
    if (found->property.find('.') != std::string::npos) {
        const std::string first = found->property.substr(0, found->property.find('.'));
        return not_known(quoted(found->written) + " has nothing called " + quoted(first) +
                         " with parts of its own");
    }
    return read_match(*found);
}

DefinitionScope::Readable DefinitionScope::read_match(const Match& match) const {
    switch (match.named.kind) {
        case NameKind::field: return read_field(match);
        case NameKind::document: return read_document(match);
        case NameKind::state: return read_state(match);
        case NameKind::work: return read_work(match);
        case NameKind::role:
        case NameKind::place:
        case NameKind::signal: break;
    }
    return not_readable(quoted(match.written) + " is " + std::string(kind_in_words(match.named.kind)) +
                        ": an expression reads fields, documents, works and states");
}

DefinitionScope::Readable DefinitionScope::read_today() const {
    if (!place_.may_read_changing) {
        return not_readable(
            "'today' changes by itself and is read only in 'needs' and 'set': use 'watch' with 'at' here");
    }
    return Reading{Type::date, slot_of({Of::today, 0, ""}), {}, false};
}

DefinitionScope::Readable DefinitionScope::read_field(const Match& match) const {
    const Field& field = *definition_.field(match.named.name);
    if (!match.property.empty()) {
        return not_known("the field " + quoted(match.written) + " has no " + quoted(match.property));
    }
    if (field.per_party) {
        return not_readable(quoted(match.written) + " has one value for each party: only sum(" +
                            match.written + ") can be read");
    }
    const std::uint32_t slot = slot_of({Of::field, 0, field.name});
    if (field.type == ValueType::yes_no) return Reading{Type::yes_no, slot, {}, false};
    if (field.type == ValueType::choice) return Reading{Type::word, slot, with_none(field.choice), false};
    if (is_number(field.type) || field.type == ValueType::date) {
        const bool given = field.required || place_.given.contains(field.name);
        return Reading{number_or_date(field.type), slot, {}, !given};
    }
    const std::string other = is_list(field.type) ? " or size(" + match.written + ")" : "";
    return not_readable(quoted(match.written) + " is a field of type " + std::string(word_of(field.type)) +
                        ": only has(" + match.written + ")" + other + " can be read");
}

DefinitionScope::Readable DefinitionScope::read_document(const Match& match) const {
    if (match.property == "version") {
        return Reading{Type::number, slot_of({Of::document_version, 0, match.named.name}), {}, false};
    }
    return not_readable("of the document " + quoted(match.written) + " only has(" + match.written + ") and " +
                        match.written + ".version can be read");
}

DefinitionScope::Readable DefinitionScope::read_state(const Match& match) const {
    const std::size_t index = match.named.index;
    const State& state = definition_.states[index];
    if (match.property == "active")
        return Reading{Type::yes_no, slot_of({Of::state_active, index, ""}), {}, false};
    if (match.property == "round")
        return Reading{Type::number, slot_of({Of::state_round, index, ""}), {}, false};
    if (match.property == "ended" && state.start) {
        return Reading{Type::word, slot_of({Of::state_ended, index, ""}), ends_possible(definition_, state),
                       false};
    }
    if (match.property == "ended") {
        return not_readable(
            "the state " + quoted(match.written) +
            (state.tracks ? " has tracks: ask one of them how it ended" : " has no states inside to end"));
    }
    std::vector<std::string> known{"active", "round"};
    if (state.start) known.emplace_back("ended");
    return not_readable("of the state " + quoted(match.written) + " only " + listed(known) + " can be read" +
                        did_you_mean(match.property, known));
}

DefinitionScope::Readable DefinitionScope::read_work(const Match& match) const {
    const std::size_t index = match.named.index;
    const Work& work = definition_.works[index];
    const auto row = std::ranges::find(work_numbers, match.property, &std::pair<std::string_view, Of>::first);
    if (row == work_numbers.end()) return read_only_item(match);
    const std::vector<std::string> known = work_properties(work);
    if (std::ranges::find(known, match.property) == known.end()) {
        const std::string_view lacks = match.property == "late"      ? "'due'"
                                       : match.property == "version" ? "'about'"
                                                                     : "remarks in its 'answer'";
        return not_known(quoted(match.written) + " has no " + quoted(match.property) +
                         ", because it has no " + std::string(lacks));
    }
    if (match.property == "late" && !place_.may_read_changing) {
        return not_readable(
            "'late' changes by itself and is read only in 'needs' and 'set': use 'escalate' here");
    }
    const Type type = match.property == "done" ? Type::yes_no : Type::number;
    return Reading{type, slot_of({row->second, index, ""}), {}, false};
}

// What one item of a work says, read of the work itself: only when it asks one.
DefinitionScope::Readable DefinitionScope::read_only_item(const Match& match) const {
    const std::size_t index = match.named.index;
    const Work& work = definition_.works[index];
    std::vector<std::string> known = work_properties(work);
    if (match.property.empty()) {
        return not_readable("of the work " + quoted(match.written) +
                            " one thing is read at a time, for example " + match.written + "." +
                            known.front());
    }
    const std::vector<std::string> properties = item_properties(work);
    const bool is_property = std::ranges::find(properties, match.property) != properties.end();
    const bool several = work.kind == Work::Kind::plan || !is_single(work.who);
    if (work.kind != Work::Kind::wait && is_property && several) {
        return not_readable(quoted(match.written) + " has several items: write " + match.written +
                            ".all(x, x." + match.property + " …) or " + match.written + ".exists(x, x." +
                            match.property + " …)");
    }
    if (work.kind == Work::Kind::wait || (!is_property && find_answer(work, match.property) == nullptr)) {
        if (work.kind != Work::Kind::wait && !several)
            known.insert(known.end(), properties.begin(), properties.end());
        return not_known(quoted(match.written) + " has no " + quoted(match.property) +
                         did_you_mean(match.property, known));
    }
    return read_item_fact(Of::work_item, index, match.property);
}

DefinitionScope::Readable DefinitionScope::read_item_fact(Of of, std::size_t work_index,
                                                          const std::string& property) const {
    const Work& work = definition_.works[work_index];
    const auto reading = [&](Type type, std::vector<std::string> words) {
        return Reading{type, slot_of({of, work_index, property}), std::move(words), false};
    };
    const bool decides = work.kind == Work::Kind::decide;
    if (property == "answered" || (decides && is_decision_fact(property))) return reading(Type::yes_no, {});
    if (property == "outcome" && decides) return reading(Type::word, outcomes_possible(definition_, work));
    if (property == "chosen" && !work.options.empty()) return reading(Type::word, with_none(work.options));
    const AnswerPart* part = find_answer(work, property);
    if (part == nullptr) {
        return not_known("an item of " + quoted(work.name) + " has no " + quoted(property) +
                         did_you_mean(property, item_properties(work)));
    }
    if (part->type == ValueType::yes_no) return reading(Type::yes_no, {});
    if (part->type == ValueType::choice) return reading(Type::word, with_none(part->choice));
    if (is_number(part->type)) {
        return not_readable("the answer " + quoted(property) +
                            " is a number that may not be given yet: only sum(" + work.name + "." + property +
                            ") can be read");
    }
    return not_readable("the answer " + quoted(property) + " is of type " + std::string(word_of(part->type)) +
                        ": an expression reads answers of type yes_no and choice, and the sum of numbers");
}

DefinitionScope::Slot DefinitionScope::items(std::string_view path) const {
    const auto named = resolve_name(definition_, place_.within, path);
    if (!named) {
        const std::vector<std::string> works = known_names(definition_, place_.within, {NameKind::work});
        return not_known("there is no work called " + quoted(path) + did_you_mean(path, works));
    }
    if (named->kind != NameKind::work) {
        return not_readable(quoted(path) + " is " + std::string(kind_in_words(named->kind)) +
                            ": only works have items");
    }
    if (definition_.works[named->index].kind == Work::Kind::wait) {
        return not_readable(quoted(path) + " only waits and has no items");
    }
    return static_cast<std::uint32_t>(named->index);
}

DefinitionScope::Readable DefinitionScope::read_item(std::uint32_t items, std::string_view property) const {
    assert(items < definition_.works.size());
    return read_item_fact(Of::item_fact, items, std::string(property));
}

DefinitionScope::Slot DefinitionScope::has(std::string_view path) const {
    const auto named = resolve_name(definition_, place_.within, path);
    if (!named) {
        const auto known = known_names(definition_, place_.within, {NameKind::field, NameKind::document});
        return not_known("there is no field or document called " + quoted(path) + did_you_mean(path, known));
    }
    if (named->kind == NameKind::document) return slot_of({Of::document_given, 0, named->name});
    if (named->kind != NameKind::field) {
        return not_readable("has(…) asks about a field or a document, and " + quoted(path) + " is " +
                            std::string(kind_in_words(named->kind)));
    }
    if (definition_.field(named->name)->per_party) {
        return not_readable(quoted(path) + " has one value for each party: only sum(" + std::string(path) +
                            ") can be read");
    }
    return slot_of({Of::field_given, 0, named->name});
}

DefinitionScope::Slot DefinitionScope::sum(std::string_view path) const {
    const auto found = match(path);
    if (!found) return std::unexpected(found.error());
    if (found->named.kind == NameKind::field && found->property.empty()) {
        const Field& field = *definition_.field(found->named.name);
        if (field.per_party && is_number(field.type)) return slot_of({Of::field_sum, 0, field.name});
    }
    if (found->named.kind == NameKind::work) {
        const Work& work = definition_.works[found->named.index];
        const AnswerPart* part = find_answer(work, found->property);
        if (part != nullptr && is_number(part->type)) {
            return slot_of({Of::work_answer_sum, found->named.index, part->name});
        }
    }
    return not_readable(
        "sum(…) adds a number or money field that is 'per: party', or a number answer of a work, and " +
        quoted(path) + " is neither");
}

DefinitionScope::Slot DefinitionScope::size(std::string_view path) const {
    if (path == "parties" || path == "participants") return slot_of({Of::field_size, 0, std::string(path)});
    const auto named = resolve_name(definition_, place_.within, path);
    if (named && named->kind == NameKind::field) {
        const Field& field = *definition_.field(named->name);
        if (is_list(field.type) && !field.per_party) return slot_of({Of::field_size, 0, field.name});
    }
    const std::string asked =
        "size(…) counts a field of type people, parties or organisations, and " + quoted(path);
    if (named) return not_readable(asked + " is none");
    return not_known(asked + " is not a field" +
                     did_you_mean(path, known_names(definition_, place_.within, {NameKind::field})));
}

}  // namespace overens
