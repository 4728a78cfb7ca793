// Roles, bodies, documents, fields, signals and words: language section 2.
#include <algorithm>
#include <utility>

#include "workflows/loading/loading.hpp"
#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

void declare_role(Loading& loading, const NamedSpot& entry) {
    const MapReader reader(loading.complaints, entry.value, Construct::role);
    Role role;
    role.name = entry.name;
    read_common(loading, reader, role.title, role.help, role.was);
    role.outside = read_flag(loading, reader, "outside");
    if (entry.name == "lead") {
        if (role.outside)
            loading.complaints.complain(entry.value, "key_misplaced",
                                        "the lead has an account and is never outside");
        loading.definition.roles.front() = std::move(role);
    } else if (loading.declare(entry.key, role.name)) {
        loading.definition.roles.push_back(std::move(role));
    }
}

void declare_place(Loading& loading, const NamedSpot& entry) {
    const MapReader reader(loading.complaints, entry.value, Construct::body);
    Place place;
    place.name = entry.name;
    place.mandate = Mandate::decide;  // until it is read: what is missing is said once
    read_common(loading, reader, place.title, place.help, place.was);
    if (const auto spot = reader.require("mandate", "mandate: endorse")) {
        const auto word = read_one_of(loading.complaints, *spot, Words::mandate);
        if (word) place.mandate = *mandate_of(*word);
    }
    place.many = read_flag(loading, reader, "many");
    place.may_be_missing = read_flag(loading, reader, "may_be_missing");
    if (loading.declare(entry.key, place.name)) loading.definition.places.push_back(std::move(place));
}

void declare_document(Loading& loading, const NamedSpot& entry) {
    const MapReader reader(loading.complaints, entry.value, Construct::document);
    DocumentKind document;
    document.name = entry.key.unit->full_name(entry.name);
    read_common(loading, reader, document.title, document.help, document.was);
    document.clauses = read_flag(loading, reader, "clauses");
    if (const auto spot = reader.find("kinds")) document.kinds = read_choice_words(loading, *spot, "kinds");
    if (loading.declare(entry.key, document.name))
        loading.definition.documents.push_back(std::move(document));
}

void read_field_type(Loading& loading, const MapReader& reader, Field& field) {
    const auto type = reader.require("type", "type: date");
    if (!type) return;
    const auto word = read_one_of(loading.complaints, *type, Words::field_type);
    if (!word) return;
    field.type = *value_type_of(*word);
    const auto choice = reader.find("choice");
    if (choice && field.type != ValueType::choice) {
        loading.complaints.complain(*choice, "key_misplaced",
                                    "only a field of type choice has a list of words to choose from");
    } else if (choice) {
        field.choice = read_choice_words(loading, *choice, "words to choose from");
    } else if (field.type == ValueType::choice) {
        reader.require("choice", "choice: [NAME, NAME]");
    }
}

void declare_field(Loading& loading, const NamedSpot& entry) {
    const MapReader reader(loading.complaints, entry.value, Construct::field);
    Field field;
    field.name = entry.key.unit->full_name(entry.name);
    read_common(loading, reader, field.title, field.help, field.was);
    read_field_type(loading, reader, field);
    if (const auto spot = reader.find("per")) {
        field.per_party = read_one_of(loading.complaints, *spot, Words::per).has_value();
    }
    field.required = read_flag(loading, reader, "required");
    if (loading.declare(entry.key, field.name)) loading.definition.fields.push_back(std::move(field));
}

void declare_signal(Loading& loading, const NamedSpot& entry) {
    const MapReader reader(loading.complaints, entry.value, Construct::signal);
    SignalKind signal;
    signal.name = entry.name;
    read_common(loading, reader, signal.title, signal.help, signal.was);
    if (loading.declare(entry.key, signal.name)) loading.definition.signals.push_back(std::move(signal));
}

// Texts of words are the same in the lifecycle and its fragments: one word, one text.
void declare_word(Loading& loading, const NamedSpot& entry) {
    const Title title = read_title(loading.complaints, entry.value);
    loading.word_spots.emplace(entry.name, entry.key);
    const auto [known, is_new] = loading.definition.words.emplace(entry.name, title);
    if (is_new || known->second == title) return;
    loading.complaints.complain(
        entry.key, "name_taken",
        "the word '" + entry.name + "' has another text elsewhere: \"" + known->second.sv + "\"");
}

using Declare = void (*)(Loading&, const NamedSpot&);

void declare_section(Loading& loading, const Spot& file, std::string_view key, std::string_view what,
                     Declare declare) {
    const YamlNode* section = file.node->find(key);
    if (section == nullptr) return;
    for (const NamedSpot& entry : read_named(loading.complaints, file.child(*section, key), what)) {
        declare(loading, entry);
    }
}

// `by` of one part of a section; the lead when it is not said.
std::vector<Who> read_by(Loading& loading, const Spot& part) {
    if (const YamlNode* by = part.node->find("by")) return read_whos(loading, part.child(*by, "by"), {});
    return {Who{Who::Kind::role, "lead", Office::contact}};
}

template <typename Part>
void read_owners(Loading& loading, const Spot& file, std::string_view key, std::vector<Part>& parts) {
    const YamlNode* section = file.node->find(key);
    if (section == nullptr) return;
    const Spot spot = file.child(*section, key);
    for (const YamlEntry& entry : section->entries) {
        const auto found = std::ranges::find(parts, file.unit->full_name(entry.key.text), &Part::name);
        if (found != parts.end()) found->by = read_by(loading, spot.child(entry.value, entry.key.text));
    }
}

}  // namespace

void declare_sections(Loading& loading, const Spot& file) {
    loading.definition.roles.push_back({"lead", {"Ansvarig", "Lead"}, false, {}, {}});
    loading.declared.emplace("lead", Spot{});
    declare_section(loading, file, "roles", "roles", declare_role);
    declare_section(loading, file, "bodies", "bodies", declare_place);
    declare_section(loading, file, "signals", "signals", declare_signal);
    declare_fragment_sections(loading, file);
}

void declare_fragment_sections(Loading& loading, const Spot& file) {
    declare_section(loading, file, "documents", "documents", declare_document);
    declare_section(loading, file, "fields", "fields", declare_field);
    declare_section(loading, file, "words", "words", declare_word);
}

void read_section_owners(Loading& loading, const Spot& file) {
    read_owners(loading, file, "documents", loading.definition.documents);
    read_owners(loading, file, "fields", loading.definition.fields);
    read_owners(loading, file, "signals", loading.definition.signals);
}

}  // namespace overens::workflows
