// Lifecycles: taken into use, shown and drawn.
#include "api/handlers/handlers.hpp"
#include "api/handlers/lifecycle_input.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"
#include "api/views/lifecycle_view.hpp"
#include "api/views/register_view.hpp"

namespace overens::api::handlers {

namespace {

struct FoundLifecycle {
    PublishedLifecycle published;
    std::shared_ptr<const Definition> definition;
};

Response no_such_lifecycle(const Call& call, const std::string& name) {
    return call.not_found("Livscykeln " + name + " är inte i bruk här",
                          "The lifecycle " + name + " is not in use here", "path:lifecycle");
}

// By the path, and `version` in the query.
std::expected<FoundLifecycle, Response> find_lifecycle(Call& call, std::optional<int> version) {
    const std::string& name = call.parameter("lifecycle");
    Store& store = call.services().store;
    if (auto reg = see_register(call); !reg) return std::unexpected(std::move(reg.error()));
    auto published = store.lifecycle(call.collaboration(), name, version);
    auto definition = store.definition(call.collaboration(), name, version);
    if (!published || !definition) return std::unexpected(no_such_lifecycle(call, name));
    return FoundLifecycle{std::move(*published), std::move(definition)};
}

// A place that the lifecycle has, filled by bodies that are there, one unless it takes many.
void check_place(const Register& reg, const Definition& definition, const std::string& name,
                 const std::vector<std::string>& bodies, std::vector<Blocker>& blockers) {
    const Place* place = definition.place(name);
    const std::string at = "place:" + name;
    if (place == nullptr) {
        blockers.push_back(blocker("unknown_place", "Livscykeln har ingen plats " + name,
                                   "The lifecycle has no place " + name, at));
        return;
    }
    if (!place->many && bodies.size() > 1) {
        blockers.push_back(
            blocker("one_body_only", name + " fylls av ett organ", name + " is filled by one body", at));
    }
    for (const std::string& id : bodies) {
        if (reg.body(id) != nullptr) continue;
        blockers.push_back(blocker("unknown_body",
                                   "Organet " + id + " finns inte i registret: lägg till det först",
                                   "The body " + id + " is not in the register: add it first", at));
    }
}

}  // namespace

Response list_shipped_lifecycles(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const LifecycleTools& tools = call.services().lifecycles;
    Json list = Json::array();
    for (const std::string& name : tools.shipped()) {
        const auto read = tools.read({tools.shipped_text(name).value_or(""), {}});
        if (!read) continue;
        list.push_back(Json{{"name", name},
                            {"version", read->definition->version},
                            {"title", to_json(read->definition->title)}});
    }
    return json_response(200, Json{{"shippedLifecycles", std::move(list)}});
}

Response list_lifecycles(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    Store& store = call.services().store;
    Json list = Json::array();
    for (const PublishedLifecycle& each : store.lifecycles(call.collaboration())) {
        const auto definition = store.definition(call.collaboration(), each.name, each.version);
        if (definition) list.push_back(lifecycle_summary(each, *definition));
    }
    return json_response(200, Json{{"lifecycles", std::move(list)}});
}

Response publish_lifecycle(Call& call) {
    auto text = sent_lifecycle(call);
    if (!text) return std::move(text.error());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    const auto read = call.services().lifecycles.read_proven(*text);
    if (!read) return unreadable(call, read.error());

    const Definition& definition = *read->definition;
    Store& store = call.services().store;
    const bool was_there =
        store.lifecycle(call.collaboration(), definition.lifecycle, definition.version).has_value();
    const PublishedLifecycle published{definition.lifecycle, definition.version, definition.hash,
                                       call.services().clock.now(), read->text};
    if (const auto refused = store.publish(call.collaboration(), published, asker_of(call)))
        return call.refused(*refused);
    const auto kept = store.lifecycle(call.collaboration(), definition.lifecycle, definition.version);
    Json view = lifecycle_summary(kept.value_or(published), definition);
    view["warnings"] = read->warnings;
    Response response = json_response(was_there ? 200 : 201, view);
    if (was_there) return response;
    return response.with("Location", "/v1/collaborations/" + call.collaboration() + "/lifecycles/" +
                                         definition.lifecycle +
                                         "?version=" + std::to_string(definition.version));
}

Response get_lifecycle(Call& call) {
    const auto version = call.query_number("version", 1, 1'000'000);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto found = find_lifecycle(call, version);
    return found ? json_response(200, lifecycle_view(found->published, *found->definition)) : found.error();
}

Response get_lifecycle_text(Call& call) {
    const auto version = call.query_number("version", 1, 1'000'000);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto found = find_lifecycle(call, version);
    if (!found) return found.error();
    Response response;
    response.media_type = "application/yaml";
    response.body = found->published.text.text;
    return response;
}

Response get_lifecycle_diagram(Call& call) {
    const auto version = call.query_number("version", 1, 1'000'000);
    const std::string language = call.query_word("lang", {"sv", "en"}).value_or("sv");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto found = find_lifecycle(call, version);
    if (!found) return found.error();
    Response response;
    response.media_type = "image/svg+xml";
    response.body = call.services().lifecycles.diagram(
        *found->definition, DiagramFormat::svg, language == "en" ? Language::english : Language::swedish);
    // Shown by itself it runs nothing, but may use the styles it carries.
    return response.with("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox");
}

Response get_places(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const auto found = find_lifecycle(call, std::nullopt);
    if (!found) return found.error();
    const std::int64_t revision = call.services().store.register_revision(call.collaboration());
    return json_response(200, places_view(*reg, *found->definition, call.services().clock.today()))
        .with("ETag", register_tag(revision));
}

Response put_places(Call& call) {
    std::map<std::string, std::vector<std::string>> places;
    call.body().each("places", Need::required, 200, [&](ObjectReader& each) {
        const std::string name = each.name("name", Need::required);
        places[name] = each.names("bodies", Need::required, 100);
    });
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto found = find_lifecycle(call, std::nullopt);
    if (!found) return found.error();
    const Definition& definition = *found->definition;
    Act act{call.actor(), call.services().clock.today(), call.services().clock.now(), Origin::registered};
    auto result = change_register(call, act, false, [&](Register& reg) -> std::optional<Refusal> {
        Refusal refusal{RefusalKind::invalid, {}};
        for (const auto& [name, bodies] : places)
            check_place(reg, definition, name, bodies, refusal.blockers);
        if (!refusal.blockers.empty()) return refusal;
        for (const auto& [name, bodies] : places) reg.places[definition.lifecycle][name] = bodies;
        return mandate_lacking(call, reg, definition);
    });
    if (!result) return std::move(result.error());
    return json_response(200, places_view(result->reg, definition, call.services().clock.today()))
        .with("ETag", register_tag(result->revision));
}

}  // namespace overens::api::handlers
