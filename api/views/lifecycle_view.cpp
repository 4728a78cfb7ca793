#include "api/views/lifecycle_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/value_view.hpp"
#include "api/views/work_view.hpp"

namespace overens::api {

namespace {

Json words_of(const std::vector<Who>& by) {
    Json list = Json::array();
    for (const Who& who : by) list.push_back(overens::to_text(who));
    return list;
}

template <class List, class View>
Json each(const List& list, View&& view) {
    Json result = Json::array();
    for (const auto& one : list) result.push_back(view(one));
    return result;
}

Json state_name(const Definition& definition, std::optional<StateIndex> index) {
    return index ? Json(definition.states[*index].name) : Json(nullptr);
}

Json move_kind(const Definition& definition, const Move& move) {
    return Json{{"name", move.name},          {"title", to_json(move.title)},
                {"help", to_json(move.help)}, {"by", words_of(move.by)},
                {"fill", move.fill},          {"go", state_name(definition, move.go)}};
}

Json end_of_state(const State& state) {
    switch (state.end) {
        case State::End::no: return nullptr;
        case State::End::completed: return "completed";
        case State::End::terminated: return "terminated";
    }
    return nullptr;
}

Json state_kind(const Definition& definition, const State& state) {
    const bool is_outermost = state.name.empty();
    return Json{
        {"name", state.name},
        {"title", to_json(is_outermost ? definition.title : state.title)},
        {"help", to_json(state.help)},
        {"parent", is_outermost ? Json(nullptr) : state_name(definition, state.parent)},
        {"tracks", state.tracks},
        {"end", end_of_state(state)},
        {"locks", state.locks},
        {"works", each(state.works, [&](WorkIndex work) { return Json(definition.works[work].name); })},
        {"moves", each(state.may, [&](const Move& move) { return move_kind(definition, move); })},
        {"inner", each(state.inner, [&](StateIndex inner) { return Json(definition.states[inner].name); })}};
}

Json work_kind(const Definition& definition, const Work& work) {
    const bool decides = work.kind == Work::Kind::decide;
    return Json{{"name", work.name},
                {"title", to_json(work.title)},
                {"help", to_json(work.help)},
                {"kind", word_of(work.kind)},
                {"state", definition.states[work.state].name},
                {"who", work.wait ? Json(nullptr) : Json(overens::to_text(work.who))},
                {"about", work.about ? Json(*work.about) : Json(nullptr)},
                {"as", decides ? Json(overens::word_of(work.as)) : Json(nullptr)},
                {"countsFrom", decides ? Json(overens::word_of(work.counts)) : Json(nullptr)},
                {"answerParts",
                 each(work.answer, [&](const AnswerPart& part) { return answer_part(definition, part); })},
                {"options", named_words(definition, work.options)},
                {"optional", work.optional},
                {"onRequest", work.on_request},
                {"due", work.due ? Json(overens::to_text(*work.due)) : Json(nullptr)}};
}

Json field_kind(const Definition& definition, const Field& field) {
    return Json{{"name", field.name},          {"title", to_json(field.title)},
                {"help", to_json(field.help)}, {"type", overens::word_of(field.type)},
                {"perParty", field.per_party}, {"choice", named_words(definition, field.choice)},
                {"required", field.required},  {"by", words_of(field.by)}};
}

Json document_kind(const Definition& definition, const DocumentKind& kind) {
    return Json{{"name", kind.name},
                {"title", to_json(kind.title)},
                {"clauses", kind.clauses},
                {"kinds", named_words(definition, kind.kinds)},
                {"by", words_of(kind.by)}};
}

Json words_view(const Definition& definition) {
    std::vector<std::string> names;
    for (const auto& [name, title] : definition.words) names.push_back(name);
    std::ranges::sort(names);
    return named_words(definition, names);
}

}  // namespace

Json place_view(const Place& place) {
    return Json{{"name", place.name},
                {"title", to_json(place.title)},
                {"mandate", overens::word_of(place.mandate)},
                {"many", place.many},
                {"mayBeMissing", place.may_be_missing}};
}

Json lifecycle_summary(const PublishedLifecycle& published, const Definition& definition) {
    return Json{{"name", published.name},
                {"version", published.version},
                {"hash", published.hash},
                {"title", to_json(definition.title)},
                {"publishedAt", published.published_at.to_text()}};
}

Json lifecycle_view(const PublishedLifecycle& published, const Definition& definition) {
    Json view = lifecycle_summary(published, definition);
    view["help"] = to_json(definition.help);
    view["roles"] = each(definition.roles, [](const Role& role) {
        return Json{{"name", role.name}, {"title", to_json(role.title)}, {"outside", role.outside}};
    });
    view["places"] = each(definition.places, place_view);
    view["documents"] =
        each(definition.documents, [&](const DocumentKind& kind) { return document_kind(definition, kind); });
    view["fields"] =
        each(definition.fields, [&](const Field& field) { return field_kind(definition, field); });
    view["signals"] = each(definition.signals, [](const SignalKind& signal) {
        return Json{{"name", signal.name}, {"title", to_json(signal.title)}, {"by", words_of(signal.by)}};
    });
    view["words"] = words_view(definition);
    view["states"] =
        each(definition.states, [&](const State& state) { return state_kind(definition, state); });
    view["works"] = each(definition.works, [&](const Work& work) { return work_kind(definition, work); });
    return view;
}

}  // namespace overens::api
