// At a meeting: opened, attendance, what comes of each item.
#include <set>

#include "api/handlers/assignment_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits seat_address{1, 129};
constexpr TextLimits seat_or_none{0, 129};

Presence read_presence(ObjectReader& each) {
    Presence presence;
    presence.seat = each.text("seat", Need::required, seat_address);
    presence.as = each.word("as", Need::required, {"member", "serving", "deputy", "absent"});
    presence.serves_for = each.text("servesFor", Need::optional, seat_or_none);
    presence.from_item = static_cast<int>(each.number("fromItem", Need::optional, 0, 9999).value_or(0));
    presence.to_item = static_cast<int>(each.number("toItem", Need::optional, 0, 9999).value_or(0));
    return presence;
}

int read_votes(ObjectReader& vote, std::string_view name) {
    return static_cast<int>(vote.number(name, Need::optional, 0, 1000).value_or(0));
}

OutcomeInput read_outcome(ObjectReader& body) {
    OutcomeInput input;
    const std::string word = body.word(
        "outcome", Need::required,
        {"not_decided", "approved", "approved_with_side_decision", "approved_conditionally",
         "approved_with_changes", "rejected", "referred_back", "postponed", "proposed_to_next", "noted"});
    input.outcome = word == "not_decided" ? Outcome::open : outcome_of(word).value_or(Outcome::open);
    input.wording = body.text("wording", Need::optional, {0, 20'000});
    input.chosen = body.name("chosen", Need::optional);
    if (const auto version = body.number("version", Need::optional, 1, 100'000))
        input.version = static_cast<int>(*version);
    input.condition = body.word("condition", Need::optional, {"", "all_others_likewise", "other"});
    input.condition_text = body.text("conditionText", Need::optional);
    input.appealable = body.yes_no("appealable", Need::optional);
    input.unclear_if_appealable = body.yes_no("unclearIfAppealable", Need::optional).value_or(false);
    input.why_not_appealable = body.text("whyNotAppealable", Need::optional);
    input.editorial_allowed = body.yes_no("editorialAllowed", Need::optional).value_or(false);
    input.distribution = body.text("distribution", Need::optional, {0, 4000});
    input.returns_on = body.day_or_null("returnsOn");
    input.voting_order = body.text("votingOrder", Need::optional, {0, 4000});
    body.object("vote", [&](ObjectReader& vote) {
        input.vote = Vote{read_votes(vote, "yes"), read_votes(vote, "no"), read_votes(vote, "abstained")};
    });
    body.each("voices", Need::optional, 200, [&](ObjectReader& each) {
        input.voices.push_back({each.text("seat", Need::required, seat_address),
                                each.word("kind", Need::required, {"dissent", "note", "statement", "motion"}),
                                each.text("text", Need::required, {1, 20'000})});
    });
    return input;
}

Refusal case_went_on(std::string sv, std::string en) {
    return refuse(RefusalKind::conflict, "case_went_on", {std::move(sv), std::move(en)}, "outcome");
}

// What was written down before has reached the case: what it can still take back there.
std::optional<Refusal> cannot_be_corrected(const ReadCase& read, const MeetingRecord& record,
                                           const AgendaItem& item, const OutcomeInput& outcome) {
    const DecisionRecord* known = decision_in_case(record, item, *read.subject);
    if (known == nullptr) return std::nullopt;
    if (outcome.outcome == Outcome::open) {
        return case_went_on("Beslutet har nått ärendet: skriv det nya beslutet, det kan inte bli obeslutat",
                            "The decision has reached the case: write the new one, it cannot be undecided");
    }
    if (known->state.stage != machines::DecisionStage::taken) {
        return case_went_on(
            "Ärendet har redan registrerat beslutet som justerat: ta upp det vid ett annat "
            "sammanträde",
            "The case has the decision as adjusted already: take it up at another meeting");
    }
    const Item& task = read.subject->items.at(item.entry.task);
    const auto standing = read.subject->works.find(task.work);
    const bool over = standing == read.subject->works.end() || !standing->second.active;
    const bool otherwise =
        known->outcome != outcome.outcome || known->version != outcome.version.value_or(known->version);
    if (!over || !otherwise) return std::nullopt;
    return case_went_on(
        "Ärendet har gått vidare på beslutet: bara lydelsen kan rättas, ett annat beslut fattas "
        "vid ett annat sammanträde",
        "The case has gone on with the decision: only its wording can be corrected, another "
        "decision is taken at another meeting");
}

// The same matter on two agendas is decided once.
Refusal decided_already(const DecisionRecord& decision) {
    const std::string at = decision.section.empty() ? "" : ", " + decision.section;
    const std::string day = decision.taken_on.to_text() + at;
    return refuse(RefusalKind::conflict, "decided_already",
                  {"Organet beslutade i ärendet " + day +
                       ": dra tillbaka punkten, eller ta upp den på nytt om det ska beslutas igen",
                   "The body decided on the matter on " + day +
                       ": withdraw the item, or table it anew if it is to be decided again"},
                  "item");
}

// What the item has already, in the same words, is not given once more when the request is repeated.
void find_given_already(const Call& call, meeting_commands::DecideItem& command) {
    const auto seen = see_meeting(call);
    if (!seen) return;
    const MeetingScene scene{seen->reg, seen->read.record, seen->read.texts, seen->today};
    std::set<int> found;
    for (AssignmentInput& wanted : command.assignments) {
        for (const Assignment& each : seen->read.record.assignments) {
            const bool as_given = each.owner == wanted.owner && each.due == wanted.due;
            const bool same = each.item == command.item && scene.words(each.what) == wanted.what &&
                              (as_given || each.changed) && !found.contains(each.assignment);
            if (!same) continue;
            wanted.given_as = each.assignment;
            found.insert(each.assignment);
            break;
        }
    }
}

// The decision as the item's case would take it: refused by the case's own rules, before it stands in the
// minutes.
std::optional<Response> decision_refused_by_case(const Call& call,
                                                 const meeting_commands::DecideItem& command) {
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    const MeetingRecord& record = seen->read.record;
    const AgendaItem* item = record.find(command.item);
    if (item == nullptr || item->entry.case_id.empty() || record.is_adjusted(*item)) return std::nullopt;
    auto read = call.services().store.read({call.collaboration(), item->entry.case_id});
    if (!read) return std::nullopt;
    if (auto refused = cannot_be_corrected(*read, record, *item, command.outcome))
        return call.refused(*refused);
    if (const DecisionRecord* decided = decided_elsewhere(record, *item, *read->subject))
        return call.refused(decided_already(*decided));
    const Day day = record.day_of(*item);
    // That nothing is decided yet, or that the meeting has not come, is judged by the meeting's own rules.
    if (command.outcome.outcome == Outcome::open || day > seen->today) return std::nullopt;
    commands::RegisterDecision decision = decision_for_case(*item, command.outcome);
    decision.correction = item->outcome.has_value();
    const Act act{{"", "secretary", item->entry.body}, day, call.services().clock.now()};
    Case tried = *read->subject;
    const auto decided = decide(*read->definition, seen->reg, tried, decision, act, seen->today);
    return decided ? std::nullopt : std::optional(call.refused(decided.error().refusal));
}

}  // namespace

Response hold_meeting(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::HoldMeeting command;
    command.chair = body.text("chair", Need::required, seat_address);
    command.adjusters = body.texts("adjusters", Need::optional, 20, seat_address);
    command.secretary = body.text("secretary", Need::optional, {0, 200});
    if (const auto first = body.number("firstSection", Need::optional, 1, 100'000))
        command.first_section = static_cast<int>(*first);
    command.adjustment = body.text("adjustment", Need::optional, {0, 300});
    return take_meeting_step(call, call.act(), command);
}

Response note_attendance(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::NoteAttendance command;
    body.each("presences", Need::required, 1000,
              [&](ObjectReader& each) { command.presences.push_back(read_presence(each)); });
    command.others = body.text("others", Need::optional, {0, 4000});
    command.chair = body.text("chair", Need::optional, seat_or_none);
    command.adjusters = body.texts("adjusters", Need::optional, 20, seat_address);
    return take_meeting_step(call, call.act(), command);
}

Response note_conflict(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::NoteConflict command;
    command.item = call.number_parameter("item");
    command.seat = body.text("seat", Need::required, seat_address);
    command.serving = body.text("serving", Need::optional, seat_or_none);
    command.chair = body.text("chair", Need::optional, seat_or_none);
    command.adjuster = body.text("adjuster", Need::optional, seat_or_none);
    command.reason = body.text("reason", Need::optional);
    return take_meeting_step(call, call.act(), command);
}

Response take_back_conflict(Call& call) {
    ObjectReader& body = call.body();
    const meeting_commands::TakeBackConflict command{call.number_parameter("item"),
                                                     body.text("seat", Need::required, seat_address),
                                                     body.text("reason", Need::required, {1, 4000})};
    return take_meeting_step(call, call.act(), command);
}

Response decide_agenda_item(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::DecideItem command;
    command.item = call.number_parameter("item");
    command.outcome = read_outcome(body);
    body.each("assignments", Need::optional, 100,
              [&](ObjectReader& each) { command.assignments.push_back(read_assignment(each)); });
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto refused = decision_refused_by_case(call, command)) return std::move(*refused);
    find_given_already(call, command);
    return take_meeting_step(call, act, command);
}

}  // namespace overens::api::handlers
