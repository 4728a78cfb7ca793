// Agendas, decisions, and what becomes of them.
#include "api/handlers/answer_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/decision_view.hpp"
#include "api/views/tags.hpp"
#include "engine/cases/decision_steps.hpp"

namespace overens::api::handlers {

namespace {

const std::vector<std::string> outcomes{"approved",
                                        "approved_with_side_decision",
                                        "approved_conditionally",
                                        "approved_with_changes",
                                        "rejected",
                                        "referred_back",
                                        "postponed",
                                        "proposed_to_next",
                                        "noted"};

Json decisions_of(const Scene& scene, const Item& item) {
    Json list = Json::array();
    for (const DecisionRecord& decision : item.decisions)
        list.push_back(decision_view(scene, item, decision));
    return list;
}

}  // namespace

Response place_on_agenda(Call& call) {
    ObjectReader& body = call.body();
    commands::PlaceOnAgenda command;
    command.item = call.number_parameter("task");
    command.body = body.name("body", Need::required);
    command.meeting = body.day("meeting", Need::required).value_or(Day{});
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response list_task_decisions(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    return json_response(200, Json{{"decisions", decisions_of(seen->scene(), *item)}});
}

Response register_decision(Call& call) {
    ObjectReader& body = call.body();
    commands::RegisterDecision command;
    command.item = call.number_parameter("task");
    command.body = body.name("body", Need::required);
    command.outcome = outcome_of(body.word("outcome", Need::required, outcomes)).value_or(Outcome::approved);
    command.chosen = body.name("chosen", Need::optional);
    if (const auto version = body.number("version", Need::optional, 1, 100'000))
        command.version = static_cast<int>(*version);
    command.section = body.text("section", Need::optional, {0, 40});
    command.matter = body.text("matter", Need::optional, {0, 300});
    command.registry_number = body.text("registryNumber", Need::optional, {0, 60});
    command.wording = body.text("wording", Need::optional, {0, 20'000});
    command.condition = body.word("condition", Need::optional, {"", "all_others_likewise", "other"});
    command.condition_text = body.text("conditionText", Need::optional);
    command.returns_on = body.day_or_null("returnsOn");
    command.appealable = body.yes_no("appealable", Need::optional);
    command.unclear_if_appealable = body.yes_no("unclearIfAppealable", Need::optional).value_or(false);
    command.why_not_appealable = body.text("whyNotAppealable", Need::optional);
    command.editorial_allowed = body.yes_no("editorialAllowed", Need::optional).value_or(false);
    command.delegated = body.yes_no("delegated", Need::optional).value_or(false);
    command.parts = body.named_values("parts", 100);
    command.attachments = read_files(call, body);
    command.identity = shown_identity(call);
    const Act act = call.act();
    // The step makes the decision first, and then what follows from it.
    StepOptions options = making("/decisions/", tag_of_task(command.item));
    // A decision is registered once by a link; putting it right is for those who have an account.
    options.links_end_of = command.item;
    options.links_end_when_done = true;
    return take_step(call, act, command, std::move(options));
}

Response note_spoken_decision(Call& call) {
    ObjectReader& body = call.body();
    commands::NoteSpokenDecision command;
    command.item = call.number_parameter("task");
    command.body = body.name("body", Need::required);
    command.text = body.text("text", Need::required, {1, 4000});
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response check_decision(Call& call) {
    ObjectReader& body = call.body();
    commands::CheckDecision command;
    command.decision = call.number_parameter("decision");
    command.confirmed = body.word("result", Need::required, {"confirmed", "asked_back"}) == "confirmed";
    command.note = body.text("note", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_decision(command.decision), {}});
}

Response list_decisions(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    std::map<int, Json> by_number;
    for (const auto& [number, item] : seen->read.subject->items) {
        for (const DecisionRecord& decision : item.decisions) {
            by_number[decision.number] = decision_view(seen->scene(), item, decision);
        }
    }
    Json list = Json::array();
    for (auto& [number, view] : by_number) list.push_back(std::move(view));
    return json_response(200, Json{{"decisions", std::move(list)}});
}

Response get_decision(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    for (const auto& [number, item] : seen->read.subject->items) {
        for (const DecisionRecord& decision : item.decisions) {
            if (decision.number != call.number_parameter("decision")) continue;
            return json_response(200, decision_view(seen->scene(), item, decision))
                .with("ETag", decision_tag(decision));
        }
    }
    return call.not_found("Det finns inget sådant beslut i ärendets senaste omgångar",
                          "There is no such decision in the case's latest rounds", "path:decision");
}

Response register_decision_fact(Call& call) {
    ObjectReader& body = call.body();
    commands::RegisterDecisionFact command;
    command.decision = call.number_parameter("decision");
    command.what = step_of_fact(body.word("what", Need::required, decision_fact_words()))
                       .value_or(machines::DecisionEvent::adjust);
    if (const auto appeal = body.number("appeal", Need::optional, 1, 1000))
        command.appeal = static_cast<int>(*appeal);
    command.note = body.text("note", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_decision(command.decision), {}});
}

}  // namespace overens::api::handlers
