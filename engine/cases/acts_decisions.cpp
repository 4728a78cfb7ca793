// Agendas, and what bodies decide.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/deciding_body.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/registry_numbers.hpp"
#include "engine/cases/resolve.hpp"

namespace overens {
namespace {

bool decides_here(const Item& item, const std::string& body) {
    return item.path.back() == body;
}

void check_mandate(const Step& step, const Item& item, const Work& work,
                   const commands::RegisterDecision& command, std::vector<Blocker>& blockers) {
    const Body* body = step.reg.body(command.body);
    const bool decides = decides_here(item, command.body);
    // A no, or a yes with changes, is as much of a decision as a yes.
    const bool takes_stand = command.outcome != Outcome::open && command.outcome != Outcome::not_asked &&
                             !is_preparatory(command.outcome);
    if (!decides && takes_stand) {
        blockers.push_back({"body_proposes_only",
                            {"Organet bereder: det kan föreslå, inte besluta (proposed_to_next)",
                             "The body prepares: it can propose, not decide (proposed_to_next)"},
                            "outcome"});
    }
    const std::string& kind = step.subject.lifecycle;
    if (decides && takes_stand && (body == nullptr || body->mandate_for(kind) < work.as)) {
        const Title why = body == nullptr
                              ? Title{"Organet finns inte i registret", "The body is not in the register"}
                              : mandate_lacking(step.reg, *body, kind, work.as, step.act.happened_on);
        blockers.push_back({"mandate_too_low", why, "body"});
    }
    if (decides && item.addressee.kind == Addressee::Kind::organisation &&
        command.outcome == Outcome::proposed_to_next) {
        blockers.push_back({"body_decides",
                            {"Organet är sist på vägen: det beslutar, det finns inget att föreslå för",
                             "The body is the last on the path: it decides, there is none to propose to"},
                            "outcome"});
    }
}

// A body decides on what the one before it on the path has proposed (kommunallagen 5:26: matters that an
// assembly decides on are prepared).
void check_preparation(const Step& step, const Item& item, const commands::RegisterDecision& command,
                       std::vector<Blocker>& blockers) {
    const auto at = std::find(item.path.begin(), item.path.end(), command.body);
    if (at == item.path.begin()) return;
    const std::string& before = *std::prev(at);
    const bool proposed =
        std::any_of(item.decisions.begin(), item.decisions.end(), [&](const DecisionRecord& decision) {
            return decision.body == before && stands(decision) && decision.taken_on <= step.act.happened_on &&
                   decision.outcome == Outcome::proposed_to_next;
        });
    if (proposed) return;
    blockers.push_back({"not_prepared",
                        {"Organet " + before + " bereder först: registrera dess förslag (proposed_to_next)",
                         "The body " + before + " prepares first: register its proposal (proposed_to_next)"},
                        "body"});
}

void check_text(const Step& step, const Work& work, const commands::RegisterDecision& command,
                std::vector<Blocker>& blockers) {
    if (!work.about) return;
    const auto document = step.subject.documents.find(*work.about);
    const int newest =
        document == step.subject.documents.end() ? 0 : static_cast<int>(document->second.versions.size());
    if (command.version && *command.version >= 1 && *command.version <= newest) {
        // A body that changed the text itself has decided before its wording came in as a version.
        const Day first = document->second.versions.front().added_on;
        if (step.act.happened_on < first) blockers.push_back(before_it_could_be(first));
        return;
    }
    blockers.push_back({command.version ? "version_unknown" : "version_missing",
                        {"Ange vilken version beslutet gäller, 1 till " + std::to_string(newest),
                         "Say which version was decided on, 1 to " + std::to_string(newest)},
                        "version"});
}

// What a body only prepares, notes, postpones or refers back decides nothing that a court could try.
bool is_appealable_as_a_rule(const Step& step, const Item& item, const commands::RegisterDecision& command) {
    return regime_of(step.reg, command.body) == MinutesRegime::statutory &&
           decides_here(item, command.body) && !is_preparatory(command.outcome);
}

void check_appealable(const Step& step, const Item& item, const commands::RegisterDecision& command,
                      std::vector<Blocker>& blockers) {
    if (command.appealable && command.unclear_if_appealable) {
        blockers.push_back({"unclear_and_said",
                            {"Ange appealable, eller att det är oklart, inte båda",
                             "Give appealable, or that it is unclear, not both"},
                            "appealable"});
        return;
    }
    const bool may_be = command.unclear_if_appealable || command.appealable.value_or(false);
    if (may_be && regime_of(step.reg, command.body) != MinutesRegime::statutory) {
        blockers.push_back({"body_not_statutory",
                            {"Bara lagreglerade organs beslut kan överklagas",
                             "Only the decisions of statutory bodies can be appealed"},
                            "appealable"});
    }
    if (!command.appealable) return;
    if (!*command.appealable && command.why_not_appealable.empty() &&
        is_appealable_as_a_rule(step, item, command)) {
        blockers.push_back({"reason_missing",
                            {"Ett sådant beslut kan överklagas: ange varför just det här inte kan det",
                             "Such a decision can be appealed: say why this one cannot"},
                            "whyNotAppealable"});
    }
}

std::vector<Blocker> wrong_decision(const Step& step, const Item& item, const Work& work,
                                    const commands::RegisterDecision& command) {
    std::vector<Blocker> blockers = wrong_parts(step, work, command.parts, false);
    if (command.outcome == Outcome::open || command.outcome == Outcome::not_asked) {
        blockers.push_back(
            {"value_does_not_fit", {"outcome ska vara ett utfall", "outcome must be an outcome"}, "outcome"});
    }
    check_mandate(step, item, work, command, blockers);
    check_preparation(step, item, command, blockers);
    check_appealable(step, item, command, blockers);
    check_text(step, work, command, blockers);
    check_condition(command.outcome, command.condition, blockers);
    check_return(command.outcome, command.returns_on, step.act.happened_on, blockers);
    if (command.delegated && (!work.delegable || !decides_here(item, command.body))) {
        blockers.push_back(
            {"not_delegable",
             {"Beslutet är inte delegerat till ordföranden: organet beslutar vid ett sammanträde",
              "The decision is not delegated to the chair: the body decides at a meeting"},
             "delegated"});
    }
    const bool unknown_option = !command.chosen.empty() && std::find(work.options.begin(), work.options.end(),
                                                                     command.chosen) == work.options.end();
    if (unknown_option) {
        blockers.push_back({"value_does_not_fit",
                            {"chosen ska vara ett av: " + joined(work.options),
                             "chosen must be one of: " + joined(work.options)},
                            "chosen"});
    }
    return blockers;
}

// To refer back or to postpone is to decide something too: it is minuted, adjusted and comes on record.
machines::DecisionEvent first_step(Outcome outcome) {
    return outcome == Outcome::approved_conditionally ? machines::DecisionEvent::take_on_condition
                                                      : machines::DecisionEvent::take;
}

// The decision of the same body that stands, taken after the one that is being registered.
const DecisionRecord* newer_decision(const Item& item, const std::string& body, Day taken_on) {
    const auto found =
        std::find_if(item.decisions.begin(), item.decisions.end(), [&](const DecisionRecord& decision) {
            return decision.body == body && stands(decision) && decision.taken_on > taken_on;
        });
    return found == item.decisions.end() ? nullptr : &*found;
}

const DecisionRecord* registered_already(const Item& item, const commands::RegisterDecision& command,
                                         Day taken_on) {
    const auto found =
        std::find_if(item.decisions.begin(), item.decisions.end(), [&](const DecisionRecord& decision) {
            return stands(decision) && !is_asked_back(decision) && decision.body == command.body &&
                   decision.taken_on == taken_on && !command.section.empty() &&
                   decision.section == command.section && decision.outcome == command.outcome &&
                   decision.version == command.version.value_or(0);
        });
    return found == item.decisions.end() ? nullptr : &*found;
}

// What is decided stands: a body that has taken a stand can change it, not put the same text off or only take
// note of it. Minutes that were written wrong are corrected.
const DecisionRecord* stand_taken(const Item& item, const commands::RegisterDecision& command,
                                  Day happened_on) {
    if (!is_preparatory(command.outcome)) return nullptr;
    const auto found =
        std::find_if(item.decisions.begin(), item.decisions.end(), [&](const DecisionRecord& decision) {
            return decision.body == command.body && stands(decision) && !is_annulled(decision) &&
                   !is_preparatory(decision.outcome) && decision.version == command.version.value_or(0) &&
                   !(command.correction && decision.taken_on == happened_on);
        });
    return found == item.decisions.end() ? nullptr : &*found;
}

// What the body has decided before, and what cannot be said after it.
Admission against_what_stands(const Item& item, const commands::RegisterDecision& command, Day happened_on) {
    if (const DecisionRecord* newer = newer_decision(item, command.body, happened_on)) {
        const std::string number = std::to_string(newer->number);
        return refuse(RefusalKind::conflict, "newer_decision_stands",
                      {"Organet har ett senare beslut: nummer " + number + ", " + newer->taken_on.to_text(),
                       "The body has a later decision: number " + number + ", " + newer->taken_on.to_text()},
                      "happenedOn");
    }
    if (const DecisionRecord* stand = stand_taken(item, command, happened_on)) {
        const std::string number = std::to_string(stand->number);
        return refuse(RefusalKind::conflict, "decided_already",
                      {"Organet har redan tagit ställning till texten: beslut nummer " + number + ", " +
                           stand->taken_on.to_text() + ". Registrera ett nytt beslut om det har ändrats",
                       "The body has taken a stand on this text already: decision number " + number + ", " +
                           stand->taken_on.to_text() + ". Register a new decision if it has changed"},
                      "outcome");
    }
    const DecisionRecord* same = registered_already(item, command, happened_on);
    if (same != nullptr && !command.correction) {
        const std::string number = std::to_string(same->number);
        return refuse(RefusalKind::conflict, "decision_registered_already",
                      {"Beslutet är redan registrerat, som nummer " + number,
                       "The decision has been registered already, as number " + number},
                      "section");
    }
    return {};
}

// A newer decision of the same body takes the place of the one before.
void replace_earlier(Step& step, const Item& item, const std::string& body) {
    std::vector<int> earlier;
    for (const DecisionRecord& decision : item.decisions) {
        if (decision.body == body && stands(decision)) earlier.push_back(decision.number);
    }
    for (const int number : earlier) move_decision(step, number, machines::DecisionEvent::replace, {});
}

// The lifecycle may say from when the body is to take it up.
Admission too_early(const Step& step, const Item& item, Day meeting) {
    const Work& work = step.work(step.definition.find_work(item.work).value());
    if (!work.not_before) return {};
    const auto earliest = day_of(step.reg, step.subject, *work.not_before, item.opened_on, step.today,
                                 calendar_of(step.reg, item.addressee));
    if (!earliest || meeting >= *earliest) return {};
    return refuse(RefusalKind::invalid, "meeting_too_early",
                  {"Frågan ska tas upp tidigast " + earliest->to_text(),
                   "The matter is to be taken up on " + earliest->to_text() + " at the earliest"},
                  "meeting");
}

events::DecisionTaken decision_taken(Step& step, const Item& item, const Work& work,
                                     const commands::RegisterDecision& command) {
    events::DecisionTaken event;
    event.decision = step.subject.last_decision + 1;
    event.item = command.item;
    event.body = command.body;
    event.outcome = command.outcome;
    event.chosen = command.chosen;
    if (work.about) {
        event.version = *command.version;
        const auto& versions = step.subject.documents.at(*work.about).versions;
        event.content = versions.at(static_cast<std::size_t>(event.version) - 1).content;
    }
    event.section = command.section;
    event.matter = step.keep(command.matter);
    event.attachments = kept_files(step, command.attachments);
    event.wording = step.keep(command.wording);
    event.condition = command.condition;
    event.condition_text = step.keep(command.condition_text);
    event.returns_on = command.returns_on;
    event.unclear_if_appealable = command.unclear_if_appealable;
    event.appealable = command.unclear_if_appealable ||
                       command.appealable.value_or(is_appealable_as_a_rule(step, item, command));
    event.why_not_appealable = step.keep(command.why_not_appealable);
    event.editorial_allowed = command.editorial_allowed;
    event.delegated = command.delegated;
    event.regime = regime_of(step.reg, command.body);
    event.state = state_after(event.regime, first_step(command.outcome));
    return event;
}

}  // namespace

bool is_on_path(const Item& item, const std::string& body) {
    return std::find(item.path.begin(), item.path.end(), body) != item.path.end();
}

Refusal not_on_path(const Item& item, const std::string& body) {
    if (item.path.empty()) {
        return refuse(RefusalKind::conflict, "path_missing",
                      {"Parten " + item.addressee.id + " har ingen väg till beslut i registret",
                       "The party " + item.addressee.id + " has no path to a decision in the register"},
                      "task");
    }
    return refuse(RefusalKind::invalid, "body_not_on_path",
                  {"Organet " + body + " ingår inte i vägen till beslut: " + joined(item.path),
                   "The body " + body + " is not on the path to the decision: " + joined(item.path)},
                  "body");
}

Admission admit(Step& step, const commands::PlaceOnAgenda& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (!is_on_path(item, command.body)) return not_on_path(item, command.body);
    if (!may_register_for(step.reg, step.act.actor, command.body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    const Body* body = step.reg.body(command.body);
    if (body == nullptr) return not_on_path(item, command.body);
    const auto meeting = std::find_if(body->meetings.begin(), body->meetings.end(),
                                      [&](const Meeting& each) { return each.day == command.meeting; });
    if (meeting == body->meetings.end()) {
        const Meeting* next = body->next_meeting(step.act.happened_on);
        const std::string when = next == nullptr ? "inga" : next->day.to_text();
        return refuse(RefusalKind::invalid, "no_such_meeting",
                      {"Organet har inget sammanträde den dagen; nästa: " + when,
                       "The body has no meeting on that day; next: " + (next == nullptr ? "none" : when)},
                      "meeting");
    }
    if (auto refused = too_early(step, item, command.meeting)) return refused;
    const bool missed = step.act.happened_on > meeting->cut_off;
    step.emit(events::PutOnAgenda{command.item, command.body, command.meeting, step.act.happened_on, missed});
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::TakeOffAgenda& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    if (!may_register_for(step.reg, step.act.actor, command.body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    const bool there = std::ranges::any_of(found->second.agenda, [&](const AgendaPlace& place) {
        return place.body == command.body && place.meeting == command.meeting;
    });
    if (!there) return {};
    step.emit(events::TakenOffAgenda{command.item, command.body, command.meeting, step.keep(command.reason)});
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::RegisterDecision& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    const Work& work = step.work(step.definition.find_work(item.work).value());
    if (work.kind != Work::Kind::decide) {
        return refuse(RefusalKind::invalid, "asks_for_answer",
                      {"Uppgiften väntar på ett svar, inte på ett beslut",
                       "The task waits for an answer, not for a decision"},
                      "task");
    }
    if (auto refused = take_place_on_path(step, command.item, command.body)) return refused;
    if (!may_register_for(step.reg, step.act.actor, command.body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    std::vector<Blocker> blockers = wrong_decision(step, item, work, command);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    if (!command.delegated) {
        if (auto refused = before_its_meeting(step, item, command.body)) return refused;
    }
    if (auto refused = against_what_stands(item, command, step.act.happened_on)) return refused;

    replace_earlier(step, item, command.body);
    auto parts = stored_parts(step, work, command.parts);
    if (!parts.empty()) step.emit(events::ItemAnswered{command.item, std::move(parts), false, {}});
    step.emit(decision_taken(step, item, work, command));
    show_identity(step, command.item, command.identity);
    // The excerpt says under what number the party itself has the matter.
    if (item.addressee.kind == Addressee::Kind::organisation)
        add_registry_number(step, item.addressee.id, command.registry_number);
    if (command.delegated)
        tell(step, "delegated_decision_to_report", {{Addressee::Kind::body, command.body, {}}}, work.name,
             command.item, work.title);
    recount_item(step, command.item);
    return {};
}

}  // namespace overens
