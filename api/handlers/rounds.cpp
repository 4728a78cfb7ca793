// Around the answers of a round: early signs, walk-throughs, questions, clauses that are closed; and the
// round as it stands.
#include <algorithm>

#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/round_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits question_limits{1, 4000};
constexpr std::size_t most_clauses = 1000;

// What the text of the round does not have cannot be closed.
std::optional<Response> unknown_clauses(Call& call, const commands::CloseClauses& command) {
    const auto read = call.services().store.read(call.case_key());
    if (!read) return std::nullopt;  // the step says so
    const std::vector<Clause> clauses = clauses_asked_about(call, *read->subject, command.work);
    const bool has_addresses =
        std::ranges::any_of(clauses, [](const Clause& each) { return !each.address.empty(); });
    for (std::size_t i = 0; has_addresses && i < command.clauses.size(); ++i) {
        const std::string address = clause_address(command.clauses[i]);
        if (std::ranges::find(clauses, address, &Clause::address) != clauses.end()) continue;
        call.complain(blocker(
            "clause_unknown",
            "Texten har ingen " + command.clauses[i] + ": dess paragrafer är " + addresses_of(clauses),
            "The text has no " + command.clauses[i] + ": its clauses are " + addresses_of(clauses),
            "/clauses/" + std::to_string(i) + "/clause"));
    }
    return call.wrong();
}

}  // namespace

Response get_round(Call& call) {
    const auto as_of = call.as_of();
    const ReadBy reader = read_by(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of, reader);
    if (!seen) return seen.error();
    const Work* work = seen->scene().work(call.parameter("work"));
    if (work == nullptr)
        return call.not_found("Livscykeln har inget sådant arbete", "The lifecycle has no such work",
                              "path:work");
    return json_response(200, round_view(seen->scene(), *work));
}

Response give_sign(Call& call) {
    ObjectReader& body = call.body();
    commands::GiveSign command;
    command.item = call.number_parameter("task");
    command.sign = body.word("sign", Need::required, {"received", "case_officer", "agenda"});
    command.on = body.day("on", Need::optional);
    command.text = body.text("text", Need::optional, {0, 200});
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response plan_walk_through(Call& call) {
    ObjectReader& body = call.body();
    commands::PlanWalkThrough command;
    command.work = call.parameter("work");
    command.on = body.day("on", Need::required).value_or(Day{});
    command.text = body.text("text", Need::required, {1, 1000});
    const Act act = call.act();
    return take_step(call, act, command);
}

Response ask_question(Call& call) {
    ObjectReader& body = call.body();
    commands::AskQuestion command;
    command.work = call.parameter("work");
    command.asker = body.name("asker", Need::optional);
    command.text = body.text("text", Need::required, question_limits);
    const Act act = call.act();
    return take_step(call, act, command);
}

Response answer_question(Call& call) {
    ObjectReader& body = call.body();
    commands::AnswerQuestion command;
    command.question = call.number_parameter("question");
    command.text = body.text("text", Need::required, {1, 20'000});
    const Act act = call.act();
    return take_step(call, act, command);
}

Response close_clauses(Call& call) {
    ObjectReader& body = call.body();
    commands::CloseClauses command;
    command.work = call.parameter("work");
    body.each("clauses", Need::required, most_clauses, [&](ObjectReader& each) {
        command.clauses.push_back(each.text("clause", Need::required, {1, 60}));
    });
    const Act act = call.act();
    if (auto refused = unknown_clauses(call, command)) return std::move(*refused);
    return take_step(call, act, command, {200, {}, {}});
}

}  // namespace overens::api::handlers
