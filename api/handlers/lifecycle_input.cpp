#include "api/handlers/lifecycle_input.hpp"

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_characters = 1024U * 1024U;  // the loader's own limit on a file

}  // namespace

std::expected<LifecycleText, Response> sent_lifecycle(Call& call) {
    if (media_type_of(call.request()) == "application/yaml") return LifecycleText{call.request().body, {}};
    ObjectReader& body = call.body();
    LifecycleText text;
    const std::string shipped = body.name("shipped", Need::optional);
    text.text = body.text("text", Need::optional, {1, most_characters});
    body.each("fragments", Need::optional, 50, [&](ObjectReader& each) {
        const std::string name = each.name("name", Need::required);
        text.fragments[name] = each.text("text", Need::required, {1, most_characters});
    });
    if (body.has("shipped") == body.has("text")) {
        body.complain("lifecycle_input", "Ange antingen shipped eller text", "Give either shipped or text",
                      "shipped");
    }
    if (auto wrong = call.wrong()) return std::unexpected(std::move(*wrong));
    if (shipped.empty()) return text;
    auto found = call.services().lifecycles.shipped_text(shipped);
    if (found) return LifecycleText{std::move(*found), {}};
    return std::unexpected(
        call.not_found("Ingen sådan livscykel följer med programmet: se /v1/shipped-lifecycles",
                       "No such lifecycle comes with the program: see /v1/shipped-lifecycles", "/shipped"));
}

Response unreadable(const Call& call, const std::vector<LifecycleProblem>& problems) {
    std::vector<Blocker> blockers;
    for (const LifecycleProblem& each : problems) {
        blockers.push_back(blocker(each.code, each.message, each.message, each.place));
    }
    return problem(422, blockers, call.request().path);
}

}  // namespace overens::api
