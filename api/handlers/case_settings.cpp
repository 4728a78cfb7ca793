// What a case is about and who is in it: fields, roles, registration numbers, parties, holds, notes and
// signals.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/case_view.hpp"
#include "api/views/tags.hpp"

namespace overens::api::handlers {

namespace {

const StepOptions changes{200, {}, {}};
constexpr TextLimits registry_number_limits{1, 60};

// A hold that waits for another case waits for one that is there and goes on, and for a state that it has.
void check_awaited(const Call& call, ObjectReader& body, const commands::HoldCase& command) {
    if (command.other_case.empty()) {
        if (!command.other_state.empty()) {
            body.complain("other_case_missing", "Ange också vilket ärende som ska nå läget (otherCase)",
                          "Give the case that is to reach the state too (otherCase)", "otherState");
        }
        return;
    }
    const auto reg = call.services().store.read_register(call.collaboration());
    const auto other = reg && command.other_case != call.case_key().id
                           ? read_other_case(call, *reg, command.other_case)
                           : std::nullopt;
    if (!other) {
        body.complain("case_unknown", "Ange ett annat ärende i samverkan",
                      "Give another case of the collaboration", "otherCase");
        return;
    }
    if (other->subject->has_ended()) {
        body.complain("case_ended", "Ärendet är redan avslutat: det finns inget att vänta på",
                      "The case has ended already: there is nothing to wait for", "otherCase");
    }
    if (!command.other_state.empty() && !other->definition->find_state(command.other_state)) {
        body.complain(
            "state_unknown",
            "Livscykeln " + other->definition->lifecycle + " har inget läge " + command.other_state,
            "The lifecycle " + other->definition->lifecycle + " has no state " + command.other_state,
            "otherState");
    }
}

}  // namespace

Response set_field(Call& call) {
    ObjectReader& body = call.body();
    commands::SetFieldValue command;
    command.field = call.parameter("field");
    command.party = body.name("party", Need::optional);
    command.value = body.value("value", Need::required).value_or(false);
    const Act act = call.act();
    return take_step(call, act, command, changes);
}

Response fill_role(Call& call) {
    const commands::FillRole command{call.parameter("role"),
                                     call.body().name_or_null("holder", Need::required)};
    const Act act = call.act();
    return take_step(call, act, command, changes);
}

Response give_registry_number(Call& call) {
    ObjectReader& body = call.body();
    commands::GiveRegistryNumber command;
    command.organisation = call.parameter("organisation");
    command.number = body.text("number", Need::required, registry_number_limits);
    command.more = body.texts("more", Need::optional, 20, registry_number_limits);
    const Act act = call.act();
    return take_step(call, act, command, changes);
}

Response list_parties(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    return json_response(200, parties_view(seen->scene())).with("ETag", case_tag(*seen->read.subject));
}

Response add_party(Call& call) {
    ObjectReader& body = call.body();
    commands::AddParty command;
    command.party = body.name("party", Need::required);
    command.reason = body.text("reason", Need::required, reason_limits);
    const Act act = call.act();
    return take_step(call, act, command);
}

Response remove_party(Call& call) {
    const commands::RemoveParty command{call.parameter("party"),
                                        call.body().text("reason", Need::required, reason_limits)};
    const Act act = call.act();
    return take_step(call, act, command, changes);
}

Response hold_case(Call& call) {
    ObjectReader& body = call.body();
    commands::HoldCase command;
    command.reason = body.text("reason", Need::required, reason_limits);
    command.until = body.day("until", Need::optional);
    command.other_case = body.has("otherCase") ? body.case_id("otherCase", Need::optional) : "";
    command.other_state = body.text("otherState", Need::optional, {0, 200});
    command.look_again_on = body.day("lookAgainOn", Need::required).value_or(Day{});
    check_awaited(call, body, command);
    const Act act = call.act();
    StepOptions options;
    options.location = [](const Receipt&) { return "/holds/current"; };
    return take_step(call, act, command, options);
}

Response get_hold(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const auto& hold = seen->read.subject->hold;
    if (!hold) return call.not_found("Ärendet är inte vilande", "The case is not on hold", "path");
    return json_response(200, hold_view(seen->scene(), *hold)).with("ETag", case_tag(*seen->read.subject));
}

Response lift_hold(Call& call) {
    const commands::LiftHold command{call.body().text("reason", Need::required, reason_limits)};
    const Act act = call.act();
    return take_step(call, act, command, changes);
}

Response add_note(Call& call) {
    ObjectReader& body = call.body();
    commands::AddNote command;
    command.text = body.text("text", Need::required, {1, 20'000});
    command.body = body.name("body", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command);
}

Response send_signal(Call& call) {
    const commands::SendSignalIn command{call.body().name("signal", Need::required)};
    const Act act = call.act();
    return take_step(call, act, command);
}

}  // namespace overens::api::handlers
