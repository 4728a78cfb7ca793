#include "workflows/canonical.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "workflows/canonical_parts.hpp"
#include "workflows/json.hpp"

namespace overens::workflows {

namespace {

constexpr std::int64_t canonical_format = 1;

template <typename Part>
Json named_parts(const std::vector<Part>& parts, Json (*write)(const Part&)) {
    Json named;
    for (const Part& part : parts) named.set(part.name, write(part));
    return named;
}

template <typename Part>
Json begun(const Part& part) {
    Json json;
    json.set("title", canonical_title(part.title)).set_if_any("was", part.was);
    if (!part.help.sv.empty()) json.set("help", canonical_title(part.help));
    return json;
}

Json write_role(const Role& role) {
    return begun(role).set_if_any("outside", role.outside);
}

Json write_place(const Place& place) {
    return begun(place)
        .set("mandate", word_of(place.mandate))
        .set_if_any("many", place.many)
        .set_if_any("may_be_missing", place.may_be_missing);
}

Json write_document(const DocumentKind& document) {
    return begun(document)
        .set("by", canonical_whos(document.by))
        .set_if_any("clauses", document.clauses)
        .set_if_any("kinds", canonical_names(document.kinds));
}

Json write_field(const Field& field) {
    return begun(field)
        .set("type", word_of(field.type))
        .set("by", canonical_whos(field.by))
        .set_if_any("per_party", field.per_party)
        .set_if_any("choice", canonical_names(field.choice))
        .set_if_any("required", field.required);
}

Json write_signal(const SignalKind& signal) {
    return begun(signal).set("by", canonical_whos(signal.by));
}

Json write_state(const Definition& definition, const State& state) {
    Json json = begun(state);
    std::vector<std::string> inner;
    for (const StateIndex index : state.inner) inner.push_back(definition.states[index].name);
    if (!state.tracks) std::ranges::sort(inner);
    json.set_if_any(state.tracks ? "tracks" : "states", canonical_names(inner));
    if (state.start) json.set("start", definition.states[*state.start].name);
    if (state.end == State::End::completed) json.set("end", "completed");
    if (state.end == State::End::terminated) json.set("end", "terminated");
    std::vector<std::string> works;
    for (const WorkIndex index : state.works) works.push_back(definition.works[index].name);
    return json.set_if_any("work", canonical_names(works))
        .set_if_any("do", canonical_effects(definition, state.on_entry))
        .set_if_any("lock", canonical_names(state.locks))
        .set_if_any("then", canonical_ways(definition, state.then))
        .set_if_any("may", canonical_moves(definition, state.may))
        .set_if_any("watch", canonical_watches(definition, state.watch));
}

Json write_states(const Definition& definition) {
    Json states;
    for (const State& state : definition.states) states.set(state.name, write_state(definition, state));
    return states;
}

Json write_works(const Definition& definition) {
    Json works;
    for (const Work& work : definition.works) {
        Json json = begun(work);
        add_canonical_work(json, definition, work);
        works.set(work.name, std::move(json));
    }
    return works;
}

Json write_words(const Definition& definition) {
    Json words;
    for (const auto& [word, title] : definition.words) words.set(word, canonical_title(title));
    return words;
}

}  // namespace

std::string canonical_form(const Definition& definition) {
    Json json;
    json.set("format", canonical_format).set("lifecycle", definition.lifecycle);
    json.set("version", std::int64_t{definition.version});
    json.set("roles", named_parts(definition.roles, write_role));
    json.set_if_any("bodies", named_parts(definition.places, write_place));
    json.set_if_any("documents", named_parts(definition.documents, write_document));
    json.set_if_any("fields", named_parts(definition.fields, write_field));
    json.set_if_any("signals", named_parts(definition.signals, write_signal));
    json.set_if_any("words", write_words(definition));
    json.set("states", write_states(definition));
    json.set_if_any("works", write_works(definition));
    return json.to_text();
}

std::string hash_of(std::string_view text) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    std::string hexadecimal(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), hash.data(), hash.size());
    hexadecimal.pop_back();
    return hexadecimal;
}

}  // namespace overens::workflows
