// Lifecycles that somebody is working on: kept when they can be read, whatever the proof says, and no case
// starts with one.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/lifecycle_input.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"

namespace overens::api::handlers {

namespace {

Json problems_view(const std::vector<LifecycleProblem>& problems) {
    Json list = Json::array();
    for (const LifecycleProblem& each : problems)
        list.push_back(Json{{"at", each.place}, {"code", each.code}, {"message", each.message}});
    return list;
}

// What stands in the way of publishing it.
Json problems_of(const LifecycleTools& tools, const LifecycleText& text) {
    const auto proven = tools.read_proven(text);
    return proven ? Json::array() : problems_view(proven.error());
}

Json draft_view(const LifecycleDraft& draft, const LifecycleTools& tools) {
    return Json{{"name", draft.name},
                {"savedAt", draft.saved_at.to_text()},
                {"problems", problems_of(tools, draft.text)},
                {"text", draft.text.text}};
}

std::expected<LifecycleDraft, Response> find_draft(Call& call) {
    if (auto reg = see_register(call); !reg) return std::unexpected(std::move(reg.error()));
    const std::string& name = call.parameter("lifecycle");
    auto drafts = call.services().store.drafts(call.collaboration());
    const auto found = std::ranges::find(drafts, name, &LifecycleDraft::name);
    if (found != drafts.end()) return std::move(*found);
    return std::unexpected(call.not_found("Det finns inget utkast till " + name,
                                          "There is no draft of " + name, "path:lifecycle"));
}

}  // namespace

Response list_drafts(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    Json list = Json::array();
    for (const LifecycleDraft& draft : call.services().store.drafts(call.collaboration()))
        list.push_back(Json{{"name", draft.name}, {"savedAt", draft.saved_at.to_text()}});
    return json_response(200, Json{{"drafts", std::move(list)}});
}

Response save_draft(Call& call) {
    auto text = sent_lifecycle(call);
    if (!text) return std::move(text.error());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const LifecycleTools& tools = call.services().lifecycles;
    const auto read = tools.read(*text);
    if (!read) return unreadable(call, read.error());
    const LifecycleDraft draft{read->definition->lifecycle, call.services().clock.now(), std::move(*text)};
    if (const auto refused = call.services().store.save_draft(call.collaboration(), draft, asker_of(call)))
        return call.refused(*refused);
    return json_response(201, draft_view(draft, tools))
        .with("Location", "/v1/collaborations/" + call.collaboration() + "/lifecycle-drafts/" + draft.name);
}

Response get_draft(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto draft = find_draft(call);
    return draft ? json_response(200, draft_view(*draft, call.services().lifecycles)) : draft.error();
}

Response remove_draft(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto draft = find_draft(call);
    if (!draft) return draft.error();
    if (const auto refused =
            call.services().store.remove_draft(call.collaboration(), draft->name, asker_of(call)))
        return call.refused(*refused);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace overens::api::handlers
