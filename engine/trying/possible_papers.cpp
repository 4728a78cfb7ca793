// Fields and documents.
#include <algorithm>

#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

constexpr int days_for_objections = 14;
constexpr std::int64_t made_up_size_bytes = 1000;

bool is_among(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_set(const Trial& trial, const std::string& field, const std::string& party) {
    if (party.empty()) {
        const auto value = trial.subject().fields.find(field);
        return value != trial.subject().fields.end() && is_given(value->second);
    }
    const auto values = trial.subject().party_fields.find(field);
    return values != trial.subject().party_fields.end() && values->second.contains(party);
}

void add_field(const Trial& trial, const Field& field, const std::string& party, bool needed, Acts& acts) {
    PossibleAct act;
    act.kind = PossibleAct::Kind::field;
    const bool set = is_set(trial, field.name, party);
    act.key = "field " + field.name + " " + party + (set ? " again" : "");
    act.actors = actors_for(trial, field.by);
    act.command = commands::SetFieldValue{field.name, party, {}};
    act.questions = {question_of(trial, field)};
    act.leads_on = needed || !set;
    act.needed = needed;
    acts.push_back(std::move(act));
}

bool is_locked_now(const Trial& trial, const std::string& document) {
    return std::ranges::any_of(trial.definition().states, [&](const State& state) {
        return is_active(trial, state.name) && is_among(state.locks, document);
    });
}

std::size_t versions_of(const Trial& trial, const std::string& document) {
    const auto found = trial.subject().documents.find(document);
    return found == trial.subject().documents.end() ? 0 : found->second.versions.size();
}

PossibleAct new_version(const Trial& trial, const DocumentKind& document, bool editorial) {
    PossibleAct act;
    act.kind = editorial ? PossibleAct::Kind::editorial_version : PossibleAct::Kind::version;
    const std::size_t versions = versions_of(trial, document.name);
    act.key =
        (editorial ? "editorial version " : "version ") + document.name + " " + std::to_string(versions + 1);
    act.actors = actors_for(trial, document.by);
    commands::AddVersion command;
    command.document = document.name;
    command.content = trial.new_content();
    command.size_bytes = made_up_size_bytes;
    if (editorial) {
        command.editorial = commands::Editorial{"Skrivfel", trial.today() + days_for_objections};
    }
    act.command = std::move(command);
    act.leads_on = versions == 0;
    return act;
}

}  // namespace

void add_fields(const Trial& trial, const Lacking& lacking, Acts& acts) {
    for (const Field& field : trial.definition().fields) {
        const bool needed = is_among(lacking.fields, field.name);
        if (!field.per_party) {
            add_field(trial, field, {}, needed, acts);
            continue;
        }
        for (const std::string& party : trial.subject().parties) add_field(trial, field, party, needed, acts);
    }
}

void add_versions(const Trial& trial, const Lacking& lacking, Acts& acts) {
    for (const DocumentKind& document : trial.definition().documents) {
        const bool locked = is_locked_now(trial, document.name);
        const std::size_t versions = versions_of(trial, document.name);
        if (locked && versions == 0) continue;
        PossibleAct act = new_version(trial, document, locked);
        const bool lacks = is_among(lacking.documents, document.name);
        act.needed = lacks && !locked;
        act.leads_on = act.leads_on || act.needed;
        acts.push_back(std::move(act));
    }
}

}  // namespace overens::trying
