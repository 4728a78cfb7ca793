// Documents, agendas and what bodies decide.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"

namespace overens {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool is_locked(const Step& step, const std::string& document) {
    return std::any_of(step.subject.active.begin(), step.subject.active.end(), [&](const std::string& name) {
        const StateIndex index = name.empty() ? outermost : step.definition.find_state(name).value();
        const auto& locks = step.state(index).locks;
        return std::find(locks.begin(), locks.end(), document) != locks.end();
    });
}

Admission may_add_version(const Step& step, const commands::AddVersion& command,
                          const std::vector<DocumentVersion>& versions) {
    const Surroundings around{step.definition, step.reg, step.subject};
    const DocumentKind* kind = step.definition.document(command.document);
    const bool allowed =
        kind == nullptr ? is_lead(step.act.actor) : is_one_of(around, step.act.actor, kind->by);
    if (!allowed)
        return not_allowed(kind == nullptr ? step.definition.role("lead")->title
                                           : in_words(around, kind->by));
    if (command.editorial && versions.empty()) {
        return refuse(RefusalKind::invalid, "editorial_of_nothing",
                      {"Det finns ingen tidigare version att ändra redaktionellt",
                       "There is no earlier version to change editorially"},
                      "editorial");
    }
    if (command.editorial && command.editorial->reason.empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"En redaktionell ändring är en bedömning: ange skälet",
                       "An editorial change is a judgement: give the reason"},
                      "editorial.reason");
    }
    if (!command.editorial && is_locked(step, command.document)) {
        return refuse(RefusalKind::conflict, "document_locked",
                      {"Texten är låst: bara en redaktionell ändring med skäl är möjlig nu",
                       "The text is locked: only an editorial change with a reason is possible now"},
                      "document:" + command.document);
    }
    if (!versions.empty() && versions.back().content == command.content) {
        return refuse(RefusalKind::conflict, "same_content",
                      {"Innehållet är detsamma som i den senaste versionen",
                       "The content is the same as in the newest version"},
                      "content");
    }
    return {};
}

bool is_on_path(const Item& item, const std::string& body) {
    return std::find(item.path.begin(), item.path.end(), body) != item.path.end();
}

Refusal not_on_path(const Item& item, const std::string& body) {
    return refuse(RefusalKind::invalid, "body_not_on_path",
                  {"Organet " + body + " ingår inte i vägen till beslut: " + joined(item.path),
                   "The body " + body + " is not on the path to the decision: " + joined(item.path)},
                  "body");
}

void check_mandate(const Step& step, const Item& item, const Work& work,
                   const commands::RegisterDecision& command, std::vector<Blocker>& blockers) {
    const Body* body = step.reg.body(command.body);
    const bool decides = item.path.back() == command.body;
    const bool takes_stand = command.outcome == Outcome::approved ||
                             command.outcome == Outcome::approved_with_side_decision ||
                             command.outcome == Outcome::approved_conditionally;
    if (!decides && takes_stand) {
        blockers.push_back({"body_proposes_only",
                            {"Organet bereder: det kan föreslå, inte besluta (proposed_to_next)",
                             "The body prepares: it can propose, not decide (proposed_to_next)"},
                            "outcome"});
    }
    if (decides && takes_stand && (body == nullptr || body->mandate < work.as)) {
        blockers.push_back({"mandate_too_low",
                            {"Organet har inte mandatet " + std::string{word_of(work.as)},
                             "The body does not have the mandate " + std::string{word_of(work.as)}},
                            "body"});
    }
}

Blocker before_it_could_be(Day earliest) {
    return {"before_it_could_be",
            {"Det kan inte ha hänt före " + earliest.to_text(),
             "It cannot have happened before " + earliest.to_text()},
            "happenedOn"};
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

void check_condition(const commands::RegisterDecision& command, std::vector<Blocker>& blockers) {
    const bool conditional = command.outcome == Outcome::approved_conditionally;
    const bool known = command.condition == "all_others_likewise" || command.condition == "other";
    if (conditional && !known) {
        blockers.push_back({"condition_missing",
                            {"Ange villkoret: all_others_likewise eller other",
                             "Give the condition: all_others_likewise or other"},
                            "condition"});
    }
    if (!conditional && !command.condition.empty()) {
        blockers.push_back({"condition_without_outcome",
                            {"Ett villkor hör till utfallet approved_conditionally",
                             "A condition belongs to the outcome approved_conditionally"},
                            "condition"});
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
    check_text(step, work, command, blockers);
    check_condition(command, blockers);
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

// The first day on which it can have happened: each fact of a decision has one that it follows on.
Day earliest_day(const DecisionRecord& decision, machines::DecisionEvent what) {
    using machines::DecisionEvent;
    switch (what) {
        case DecisionEvent::adjust:
        case DecisionEvent::place_on_file:
        case DecisionEvent::condition_met:
        case DecisionEvent::withdraw: return decision.taken_on;
        // While the decision can be appealed nobody can say that it is final.
        case DecisionEvent::confirm_final:
            return decision.final_expected.value_or(decision.announced_on.value_or(decision.taken_on));
        default: return decision.adjusted_on.value_or(decision.taken_on);
    }
}

// A newer decision of the same body takes the place of the one before.
void replace_earlier(Step& step, const Item& item, const std::string& body) {
    std::vector<int> earlier;
    for (const DecisionRecord& decision : item.decisions) {
        if (decision.body == body && stands(decision)) earlier.push_back(decision.number);
    }
    for (const int number : earlier) move_decision(step, number, machines::DecisionEvent::replace, {});
}

bool may_be_appealed(const Step& step, const commands::RegisterDecision& command) {
    const bool preparatory =
        command.outcome == Outcome::proposed_to_next || command.outcome == Outcome::noted;
    return command.appealable.value_or(regime_of(step.reg, command.body) == MinutesRegime::statutory &&
                                       !preparatory);
}

}  // namespace

Admission admit(Step& step, const commands::AddVersion& command) {
    const auto found = step.subject.documents.find(command.document);
    const std::vector<DocumentVersion> versions =
        found == step.subject.documents.end() ? std::vector<DocumentVersion>{} : found->second.versions;
    if (auto refused = may_add_version(step, command, versions)) return refused;
    events::VersionAdded event;
    event.document = command.document;
    event.version = static_cast<int>(versions.size()) + 1;
    event.content = command.content;
    event.size_bytes = command.size_bytes;
    event.label = step.keep(command.label);
    event.editorial = command.editorial.has_value();
    if (command.editorial) {
        event.reason = step.keep(command.editorial->reason);
        event.objections_until = command.editorial->objections_until;
    }
    step.emit(std::move(event));
    return {};
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
    const bool missed = step.act.happened_on > meeting->cut_off;
    step.emit(events::PutOnAgenda{command.item, command.body, command.meeting, step.act.happened_on, missed});
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
    if (!is_on_path(item, command.body)) return not_on_path(item, command.body);
    if (!may_register_for(step.reg, step.act.actor, command.body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    std::vector<Blocker> blockers = wrong_decision(step, item, work, command);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    if (const DecisionRecord* newer = newer_decision(item, command.body, step.act.happened_on)) {
        const std::string number = std::to_string(newer->number);
        return refuse(RefusalKind::conflict, "newer_decision_stands",
                      {"Organet har ett senare beslut: nummer " + number + ", " + newer->taken_on.to_text(),
                       "The body has a later decision: number " + number + ", " + newer->taken_on.to_text()},
                      "happenedOn");
    }

    replace_earlier(step, item, command.body);
    auto parts = stored_parts(step, work, command.parts);
    if (!parts.empty()) step.emit(events::ItemAnswered{command.item, std::move(parts), false, {}});
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
    event.wording = step.keep(command.wording);
    event.condition = command.condition;
    event.condition_text = step.keep(command.condition_text);
    event.appealable = may_be_appealed(step, command);
    event.state = state_after(step.reg, command.body, first_step(command.outcome));
    step.emit(std::move(event));
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::RegisterDecisionFact& command) {
    const DecisionRecord* decision = find_decision(step.subject, command.decision);
    if (decision == nullptr) {
        const bool earlier = command.decision >= 1 && command.decision <= step.subject.last_decision;
        return refuse(earlier ? RefusalKind::conflict : RefusalKind::not_found,
                      earlier ? "round_is_over" : "decision_unknown",
                      {"Beslut " + std::to_string(command.decision) + " finns inte i den senaste omgången",
                       "There is no decision " + std::to_string(command.decision) + " in the latest round"},
                      "decision");
    }
    if (!may_register_for(step.reg, step.act.actor, decision->body)) {
        return not_allowed({"organets sekreterare eller registrator", "the body's secretary or registrar"});
    }
    const Day earliest = earliest_day(*decision, command.what);
    if (step.act.happened_on < earliest) return Refusal{RefusalKind::invalid, {before_it_could_be(earliest)}};
    const int item = decision->item;
    const std::string possible = possible_words(step.reg, *decision);
    if (!move_decision(step, command.decision, command.what, command.note)) {
        return refuse(RefusalKind::conflict, "decision_not_there",
                      {"Beslutet kan inte ta det steget nu; möjligt är: " + possible,
                       "The decision cannot take that step now; possible: " + possible},
                      "what");
    }
    recount_item(step, item);
    return {};
}

}  // namespace overens
