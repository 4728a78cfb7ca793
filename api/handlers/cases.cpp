// Cases: listed, started, shown and moved.
#include "api/handlers/case_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/problem.hpp"
#include "api/views/case_view.hpp"
#include "api/views/list_view.hpp"
#include "api/views/tags.hpp"
#include "api/views/transition_view.hpp"

namespace overens::api::handlers {

namespace {

const std::vector<std::string> phases{"active", "suspended", "completed", "terminated"};

std::map<std::string, std::string> titles_of_links(const Call& call, const Case& subject) {
    std::map<std::string, std::string> titles;
    for (const CaseLink& link : subject.links) {
        if (!may_see_case(call, link.other_case)) continue;
        const auto other = call.services().store.read({call.collaboration(), link.other_case});
        if (!other) continue;
        const auto title = other->texts->find(other->subject->title.number);
        if (title != other->texts->end()) titles[link.other_case] = title->second;
    }
    return titles;
}

}  // namespace

Response list_cases(Call& call) {
    CaseFilter filter;
    filter.lifecycle = call.query("lifecycle");
    filter.state = call.query("state");
    filter.phase = call.query_word("phase", phases);
    filter.text = call.query_text("text");
    filter.only = call.cases_seen();
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    Store& store = call.services().store;
    const auto rows = store.list(call.collaboration(), filter, page);
    Json body = page_head(call, page, rows.total);
    body["cases"] = Json::array();
    for (const CaseRow& row : rows.rows) {
        const auto definition = store.definition(call.collaboration(), row.lifecycle, row.lifecycle_version);
        body["cases"].push_back(case_row_view(row, definition.get()));
    }
    return json_response(200, body);
}

Response start_case(Call& call) {
    ObjectReader& body = call.body();
    const std::string lifecycle = body.name("lifecycle", Need::required);
    const commands::Start command = read_start(body, body.text("title", Need::required, title_of_case));
    const Act act = call.act();
    return api::start_case(call, act, lifecycle, command);
}

Response get_case(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const CaseFacts facts{call.parameter("case"), call.collaboration(), as_of,
                          titles_of_links(call, *seen->read.subject)};
    return json_response(200, case_view(seen->scene(), facts)).with("ETag", case_tag(*seen->read.subject));
}

Response list_transitions(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Actor actor = call.actor().role.empty() ? Actor{{}, "lead", {}} : call.actor();
    const auto moves =
        possible_moves(*seen->read.definition, seen->reg(), *seen->read.subject, actor, seen->today);
    return json_response(200, transitions_view(*seen->read.definition, moves, to_text(actor)))
        .with("ETag", case_tag(*seen->read.subject));
}

Response make_transition(Call& call) {
    ObjectReader& body = call.body();
    commands::MakeMove command;
    command.move = body.name("move", Need::required);
    if (body.has("state")) command.state = body.text("state", Need::optional, {0, 200});
    command.fill = body.named_values("fill", 100);
    command.lifecycle = body.name("lifecycle", Need::optional);
    command.title = body.text("title", Need::optional, {0, 300});
    const Act act = call.act();
    return take_step(call, act, command);
}

Response link_case(Call& call) {
    commands::LinkCase command;
    command.link = read_link(call.body());
    const Act act = call.act();
    return take_step(call, act, command);
}

}  // namespace overens::api::handlers
