#include "api/views/case_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/path_view.hpp"
#include "api/views/value_view.hpp"
#include "api/views/waiting_view.hpp"
#include "api/views/work_view.hpp"

namespace overens::api {

namespace {

bool has_active_inside(const Scene& scene, const State& state) {
    return std::ranges::any_of(state.inner, [&](StateIndex inner) {
        const auto standing = scene.subject.states.find(scene.definition.states[inner].name);
        return standing != scene.subject.states.end() && standing->second.active;
    });
}

Json states_view(const Scene& scene) {
    Json states = Json::array();
    for (const State& state : scene.definition.states) {
        const auto found = scene.subject.states.find(state.name);
        if (state.name.empty() || found == scene.subject.states.end() || !found->second.active) continue;
        states.push_back(Json{{"name", state.name},
                              {"title", to_json(state.title)},
                              {"round", found->second.round},
                              {"enteredOn", found->second.entered_on.to_text()},
                              {"innermost", !has_active_inside(scene, state)}});
    }
    return states;
}

Json organisations_view(const Scene& scene, const std::vector<std::string>& ids) {
    Json list = Json::array();
    for (const std::string& id : ids) {
        const Organisation* organisation = scene.reg.organisation(id);
        list.push_back(Json{{"id", id},
                            {"name", name_in(scene.reg, id)},
                            {"kind", organisation == nullptr ? "" : organisation->kind}});
    }
    return list;
}

Json roles_view(const Scene& scene) {
    Json roles = Json::array();
    for (const Role& role : scene.definition.roles) {
        const auto held = scene.subject.roles.find(role.name);
        roles.push_back(
            Json{{"role", role.name},
                 {"title", to_json(role.title)},
                 {"outside", role.outside},
                 {"holder", held == scene.subject.roles.end() ? Json(nullptr)
                                                              : holder_or_null(scene.reg, held->second)}});
    }
    return roles;
}

Json field_view(const Scene& scene, const Field& field, const std::string& party, const FieldValue& value) {
    return Json{{"name", field.name},
                {"title", to_json(field.title)},
                {"type", overens::word_of(field.type)},
                {"perParty", field.per_party},
                {"party", text_or_null(party)},
                {"required", field.required},
                {"choice", named_words(scene.definition, field.choice)},
                {"value", value_of(scene, field.type, value)},
                {"text", is_given(value) ? to_json(shown_value(scene, field.type, value)) : Json(nullptr)}};
}

// A field with one value for each party gives one row for each.
Json fields_view(const Scene& scene) {
    Json fields = Json::array();
    for (const Field& field : scene.definition.fields) {
        if (!field.per_party) {
            const auto value = scene.subject.fields.find(field.name);
            fields.push_back(field_view(scene, field, {},
                                        value == scene.subject.fields.end() ? FieldValue{} : value->second));
            continue;
        }
        const auto values = scene.subject.party_fields.find(field.name);
        for (const std::string& party : scene.subject.parties) {
            FieldValue value;
            if (values != scene.subject.party_fields.end() && values->second.contains(party))
                value = values->second.at(party);
            fields.push_back(field_view(scene, field, party, value));
        }
    }
    return fields;
}

Json links_view(const Scene& scene, const CaseFacts& facts) {
    Json links = Json::array();
    for (const CaseLink& link : scene.subject.links) {
        const auto title = facts.titles_of_linked_cases.find(link.other_case);
        links.push_back(
            Json{{"case", link.other_case},
                 {"title", title == facts.titles_of_linked_cases.end() ? Json(nullptr) : Json(title->second)},
                 {"relation", link.relation},
                 {"newer", link.newer},
                 {"ended", link.ended}});
    }
    return links;
}

Json registry_numbers_view(const Scene& scene) {
    Json numbers = Json::array();
    for (const auto& [authority, of_it] : scene.subject.registry_numbers) {
        for (const std::string& number : of_it)
            numbers.push_back(Json{{"organisation", holder(scene.reg, authority)}, {"number", number}});
    }
    return numbers;
}

Json signals_view(const Scene& scene) {
    Json signals = Json::array();
    for (const std::string& name : scene.subject.signals_came) {
        const SignalKind* kind = scene.definition.signal(name);
        signals.push_back(
            Json{{"name", name}, {"title", to_json(kind == nullptr ? Title{name, name} : kind->title)}});
    }
    return signals;
}

Json remark_counts(const Scene& scene) {
    const auto undisposed = std::ranges::count_if(
        scene.subject.remarks, [](const auto& each) { return each.second.disposition.empty(); });
    return Json{{"remarks", scene.subject.remarks.size()}, {"undisposedRemarks", undisposed}};
}

}  // namespace

Json lifecycle_ref(const Definition& definition) {
    return Json{{"name", definition.lifecycle},
                {"version", definition.version},
                {"title", to_json(definition.title)}};
}

Json hold_view(const Scene& scene, const Hold& hold) {
    return Json{{"since", hold.since.to_text()},
                {"reason", scene.text(hold.reason)},
                {"until", to_json(hold.until)},
                {"otherCase", text_or_null(hold.other_case)},
                {"otherState", text_or_null(hold.other_state)},
                {"expression", text_or_null(hold.condition)},
                {"signal", text_or_null(hold.signal)},
                {"relation", text_or_null(hold.cases)},
                {"lookAgainOn", hold.look_again_on.to_text()},
                {"awaitedCame", hold.awaited_came}};
}

Json parties_view(const Scene& scene) {
    return Json{{"parties", organisations_view(scene, scene.subject.parties)},
                {"participants", organisations_view(scene, scene.subject.participants)}};
}

Json case_view(const Scene& scene, const CaseFacts& facts) {
    const Case& subject = scene.subject;
    const Json title = scene.text(subject.title);
    Json view;
    view["id"] = facts.id;
    view["collaboration"] = facts.collaboration;
    view["title"] = title.is_null() ? Json("") : title;
    view["lifecycle"] = lifecycle_ref(scene.definition);
    view["phase"] = machines::name_of(subject.phase);
    view["version"] = subject.version;
    view["asOf"] = facts.as_of ? Json(facts.as_of->to_text()) : Json(nullptr);
    view["today"] = scene.today.to_text();
    view["startedOn"] = subject.started_on.to_text();
    view["path"] = path_view(scene);
    view["states"] = states_view(scene);
    view["waitsFor"] = waiting_view(scene);
    view["works"] = works_view(scene);
    view["parties"] = organisations_view(scene, subject.parties);
    view["participants"] = organisations_view(scene, subject.participants);
    view["assignment"] = text_or_null(subject.assignment);
    view["roles"] = roles_view(scene);
    view["fields"] = fields_view(scene);
    view["documents"] = documents_view(scene);
    view["hold"] = subject.hold ? hold_view(scene, *subject.hold) : Json(nullptr);
    view["links"] = links_view(scene, facts);
    view["registryNumbers"] = registry_numbers_view(scene);
    view["signals"] = signals_view(scene);
    view["dates"] = dates_view(scene);
    view["texts"] = remark_counts(scene);
    return view;
}

}  // namespace overens::api
