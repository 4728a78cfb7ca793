// Around the answers of a round: early signs, walk-throughs, questions, clauses that are closed; and the
// round as it stands.
#include <algorithm>
#include <set>

#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/round_view.hpp"
#include "engine/rounds/compilation.hpp"
#include "engine/texts/same_text.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits question_limits{1, 4000};
constexpr std::size_t most_clauses = 1000;

// The clauses of this round's text that do not stand, word for word, in that of the round before; none when
// there was no round before on this document, or it was no text.
std::set<std::string> changed_clauses(const Call& call, const Case& subject, const std::string& work,
                                      const std::vector<Clause>& clauses) {
    const auto standing = subject.works.find(work);
    if (standing == subject.works.end()) return {};
    const RoundText now{standing->second.document, standing->second.version};
    const RoundText before = text_of_round(subject, work, standing->second.round - 1);
    if (before.version == 0 || before.document != now.document) return {};
    const ClausesByVersion texts = texts_until(call, standing_of(subject, now.document), now.version);
    const auto earlier = texts.find(before.version);
    if (earlier == texts.end()) return {};
    std::set<std::string> changed;
    for (const Clause& clause : clauses) changed.insert(clause.address);
    ClausePlaces places(texts, now.version);
    for (const Clause& was : earlier->second) {
        for (const std::string& place : places.find(before.version, was.address)) {
            const auto is = std::ranges::find(clauses, place, &Clause::address);
            if (is != clauses.end() && plainly_written(is->text) == plainly_written(was.text))
                changed.erase(place);
        }
    }
    return changed;
}

// What the text of the round does not have cannot be closed, nor what is new to those asked.
std::optional<Response> wrong_clauses(Call& call, const commands::CloseClauses& command) {
    const auto read = call.services().store.read(call.case_key());
    if (!read) return std::nullopt;  // the step says so
    const std::vector<Clause> clauses = clauses_asked_about(call, *read->subject, command.work);
    const std::set<std::string> changed = changed_clauses(call, *read->subject, command.work, clauses);
    const bool has_addresses =
        std::ranges::any_of(clauses, [](const Clause& each) { return !each.address.empty(); });
    for (std::size_t i = 0; has_addresses && i < command.clauses.size(); ++i) {
        const std::string address = clause_address(command.clauses[i]);
        const auto new_to_them = std::ranges::find_if(changed, [&](const std::string& each) {
            return each == address || each.starts_with(address + ".");
        });
        if (new_to_them != changed.end()) {
            call.complain(blocker("clause_changed",
                                  "§ " + *new_to_them +
                                      " är ändrad sedan förra omgången och måste kunna få synpunkter: bara "
                                      "oförändrade paragrafer kan stängas",
                                  "§ " + *new_to_them +
                                      " has changed since the last round and must take remarks: only "
                                      "unchanged clauses can be closed",
                                  "/clauses/" + std::to_string(i) + "/clause"));
        }
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

Response change_walk_through(Call& call) {
    ObjectReader& body = call.body();
    commands::ChangeWalkThrough command;
    command.work = call.parameter("work");
    command.walk_through = call.number_parameter("walkThrough");
    command.on = body.day("on", Need::required).value_or(Day{});
    command.text = body.text("text", Need::required, {1, 1000});
    command.reason = body.text("reason", Need::required, {1, 1000});
    const Act act = call.act();
    return take_step(call, act, command, {200, {}, {}});
}

Response cancel_walk_through(Call& call) {
    ObjectReader& body = call.body();
    commands::CancelWalkThrough command;
    command.work = call.parameter("work");
    command.walk_through = call.number_parameter("walkThrough");
    command.reason = body.text("reason", Need::required, {1, 1000});
    const Act act = call.act();
    return take_step(call, act, command, {200, {}, {}});
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
    if (auto refused = wrong_clauses(call, command)) return std::move(*refused);
    return take_step(call, act, command, {200, {}, {}});
}

}  // namespace overens::api::handlers
