// The closed list of effects: language section 8.
#include <array>
#include <utility>

#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/ways.hpp"
#include "workflows/loading/when_reading.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

using expressions::Type;

// Where an effect stands and where its way leads.
struct EffectPlace {
    const WayPlace& way;
    std::optional<StateIndex> go;
};

std::optional<Type> type_set_by_expression(ValueType type) {
    switch (type) {
        case ValueType::yes_no: return Type::yes_no;
        case ValueType::number:
        case ValueType::money: return Type::number;
        case ValueType::date: return Type::date;
        case ValueType::choice: return Type::word;
        default: return std::nullopt;
    }
}

// A word is set as it is: 'final'. Everything else would have to be checked word by word.
bool is_word_of_choice(const std::string& expression, const Field& field) {
    for (const std::string& word : field.choice) {
        if (expression == "'" + word + "'") return true;
    }
    return false;
}

std::optional<Effect> read_set_value(Loading& loading, const Spot& spot, const Field& field,
                                     const WayPlace& place) {
    const auto type = type_set_by_expression(field.type);
    if (!type || field.per_party) {
        loading.complaints.complain(
            spot, "name_of_another_kind",
            "'set' can give a value to a field of type yes_no, number, money, date or " +
                std::string("choice that is not 'per: party', and '") + field.name + "' is none");
        return std::nullopt;
    }
    if (field.type == ValueType::date && !spot.node->is_quoted()) {
        if (auto when = read_when(loading, spot)) return SetField{field.name, std::move(*when)};
        return std::nullopt;
    }
    auto expression = read_expression(loading, spot, place, true, *type, "'" + field.name + "'");
    if (!expression) return std::nullopt;
    if (field.type == ValueType::choice && !is_word_of_choice(expression->text(), field)) {
        const std::string word = field.choice.empty() ? "WORD" : field.choice.front();
        loading.complaints.complain(spot, "word_unknown",
                                    "a choice is set to one of its words: \"'" + word + "'\"");
        return std::nullopt;
    }
    return SetField{field.name, std::move(*expression)};
}

std::optional<Effect> read_set(Loading& loading, const Spot& spot, const EffectPlace& place) {
    if (!spot.node->is_map() || spot.node->entries.size() != 1) {
        loading.complaints.complain(spot, "exactly_one",
                                    "one field is set: {FIELD: \"expression\"}, or {FIELD: TIME} for a date");
        return std::nullopt;
    }
    const YamlEntry& entry = spot.node->entries.front();
    const Spot key = spot.child(entry.key, entry.key.text);
    const auto named = loading.resolve(key, {NameKind::field}, "the name of a field");
    if (!named) return std::nullopt;
    const Field field = *loading.definition.field(named->name);
    return read_set_value(loading, spot.child(entry.value, entry.key.text), field, place.way);
}

// The state of the work must be active after the step: it holds the place where the way ends.
std::optional<Effect> read_open(Loading& loading, const Spot& spot, const EffectPlace& place) {
    const auto named = loading.resolve(spot, {NameKind::work}, "the name of a work");
    if (!named) return std::nullopt;
    const Definition& definition = loading.definition;
    const Work& work = definition.works[named->index];
    if (!work.on_request) {
        loading.complaints.complain(spot, "cannot_open",
                                    "'" + work.name + "' opens when its state is entered: only a work with " +
                                        "'on_request: true' is opened");
        return std::nullopt;
    }
    const StateIndex stays = place.go ? definition.states[*place.go].parent : place.way.state;
    if (definition.lies_within(stays, work.state)) return OpenWork{named->index};
    loading.complaints.complain(spot, "cannot_open",
                                "'" + work.name + "' belongs to the state '" +
                                    definition.states[work.state].name +
                                    "', which is not sure to be active then");
    return std::nullopt;
}

std::optional<Effect> read_tell(Loading& loading, const Spot& spot, const EffectPlace&) {
    const MapReader reader(loading.complaints, spot, Construct::tell);
    const auto who = reader.require("who", "who: lead");
    const auto text = reader.require("text", R"(text: {sv: "…", en: "…"})");
    if (!who || !text) return std::nullopt;
    Tell tell;
    tell.who = read_whos(loading, *who, {});
    tell.text = read_title(loading.complaints, *text);
    return tell;
}

std::optional<Effect> read_start_case(Loading& loading, const Spot& spot, const EffectPlace& place) {
    const MapReader reader(loading.complaints, spot, Construct::start_case);
    const auto lifecycle = reader.require("lifecycle", "lifecycle: NAME, or lifecycle: chosen");
    const auto as = reader.require("as", "as: part_of, or another relation");
    if (!lifecycle || !as) return std::nullopt;
    StartCase start;
    const auto name = read_new_name(loading.complaints, *lifecycle);
    const auto relation = read_relation(loading, *as);
    if (const auto copy = reader.find("copy")) {
        start.copy = read_names(loading, *copy, {NameKind::field, NameKind::document},
                                "the name of a field or a document");
    }
    if (!name || !relation) return std::nullopt;
    if (*name == "chosen" && !place.way.by_person) {
        loading.complaints.complain(*lifecycle, "word_misplaced",
                                    "nobody is there to choose: 'chosen' has a meaning only in 'may'");
    }
    if (*name != "chosen") start.lifecycle = *name;
    start.relation = *relation;
    return start;
}

std::optional<Effect> read_signal(Loading& loading, const Spot& spot, const EffectPlace&) {
    const MapReader reader(loading.complaints, spot, Construct::send_signal);
    const auto name = reader.require("name", "name: SIGNAL");
    const auto to = reader.require("to", "to: revises, or another relation");
    if (!name || !to) return std::nullopt;
    // The other case's lifecycle declares it; this one need not know it.
    const auto signal = read_new_name(loading.complaints, *name);
    const auto relation = read_relation(loading, *to);
    if (!signal || !relation) return std::nullopt;
    return SendSignal{*signal, *relation};
}

std::optional<std::string> read_field_of(Loading& loading, const Spot& spot,
                                         const std::vector<ValueType>& types, std::string_view what) {
    const auto named = loading.resolve(spot, {NameKind::field}, what);
    if (!named) return std::nullopt;
    const Field& field = *loading.definition.field(named->name);
    if (std::ranges::find(types, field.type) != types.end()) return named->name;
    loading.complaints.complain(spot, "name_of_another_kind",
                                "'" + named->name + "' is of type " + std::string(word_of(field.type)) +
                                    ": write " + std::string(what));
    return std::nullopt;
}

std::optional<Effect> read_appoint(Loading& loading, const Spot& spot, const EffectPlace&) {
    const MapReader reader(loading.complaints, spot, Construct::appoint);
    const auto to = reader.require("to", "to: BODY");
    const auto who = reader.require("who", "who: FIELD");
    if (!to || !who) return std::nullopt;
    const auto place = loading.resolve(*to, {NameKind::place}, "the name of a body");
    const auto appointed = read_field_of(loading, *who, {ValueType::person}, "a field of type person");
    if (!place || !appointed) return std::nullopt;
    Appoint appoint{place->name, *appointed, {}, {}, {}};
    if (const auto from = reader.find("from")) appoint.from = read_when(loading, *from);
    if (const auto until = reader.find("until")) appoint.until = read_when(loading, *until);
    if (const auto whose = reader.find("instead_of")) {
        appoint.instead_of = read_field_of(loading, *whose, {ValueType::organisation, ValueType::party},
                                           "a field of type organisation or party")
                                 .value_or(std::string{});
    }
    return appoint;
}

std::optional<Effect> read_dissolve(Loading& loading, const Spot& spot, const EffectPlace&) {
    const MapReader reader(loading.complaints, spot, Construct::dissolve);
    const auto body = reader.require("body", "body: BODY");
    if (!body) return std::nullopt;
    const auto place = loading.resolve(*body, {NameKind::place}, "the name of a body");
    Dissolve dissolve;
    if (const auto from = reader.find("from")) dissolve.from = read_when(loading, *from);
    if (const auto successor = reader.find("successor")) {
        const auto named = loading.resolve(*successor, {NameKind::place}, "the name of a body");
        if (named) dissolve.successor = named->name;
    }
    if (!place) return std::nullopt;
    dissolve.place = place->name;
    return dissolve;
}

template <typename DocumentEffect>
std::optional<Effect> read_document_effect(Loading& loading, const Spot& spot, const EffectPlace&) {
    const auto named = loading.resolve(spot, {NameKind::document}, "the name of a document");
    if (!named) return std::nullopt;
    return DocumentEffect{named->name};
}

std::optional<Effect> read_hold(Loading& loading, const Spot& spot, const EffectPlace& place) {
    const MapReader reader(loading.complaints, spot, Construct::hold);
    const auto until = reader.require("until", "until: {cases: part_of}, or another thing to wait for");
    const auto look = reader.require("look_again_at", "look_again_at: 3 months");
    if (!until || !look) return std::nullopt;
    auto wait = read_wait(loading, *until, place.way);
    auto when = read_when(loading, *look);
    if (!wait || !when) return std::nullopt;
    return PutOnHold{std::move(*wait), std::move(*when)};
}

using Read = std::optional<Effect> (*)(Loading&, const Spot&, const EffectPlace&);

constexpr std::array<std::pair<std::string_view, Read>, 10> readers{{
    {"set", read_set},
    {"open", read_open},
    {"tell", read_tell},
    {"start_case", read_start_case},
    {"signal", read_signal},
    {"appoint", read_appoint},
    {"dissolve", read_dissolve},
    {"adopt", read_document_effect<Adopt>},
    {"retire", read_document_effect<Retire>},
    {"hold", read_hold},
}};

std::optional<Effect> read_effect(Loading& loading, const Spot& spot, const EffectPlace& place) {
    const MapReader reader(loading.complaints, spot, Construct::effect);
    if (!reader.is_map()) return std::nullopt;
    if (spot.node->entries.size() != 1) {
        loading.complaints.complain(spot, "exactly_one", "one effect is written at a time: [{…}, {…}]");
        return std::nullopt;
    }
    for (const auto& [key, read] : readers) {
        if (const auto found = reader.find(key)) return read(loading, *found, place);
    }
    return std::nullopt;
}

}  // namespace

std::vector<Effect> read_effects(Loading& loading, const Spot& spot, const WayPlace& place,
                                 std::optional<StateIndex> go) {
    std::vector<Effect> effects;
    for (const Spot& item : read_list(loading.complaints, spot, "effects")) {
        if (auto effect = read_effect(loading, item, {place, go})) effects.push_back(std::move(*effect));
    }
    return effects;
}

}  // namespace overens::workflows
