// At the meeting: opened, and what comes of each item.
#include <algorithm>
#include <array>

#include "engine/cases/decision_steps.hpp"
#include "engine/meetings/attendance.hpp"
#include "engine/meetings/chosen.hpp"
#include "engine/meetings/meeting_step.hpp"
#include "engine/meetings/seats_here.hpp"
#include "engine/register/mandates.hpp"

namespace overens {
namespace {

constexpr std::array<std::string_view, 4> voice_words{"dissent", "note", "statement", "motion"};

void check_opening_day(const MeetingStep& step, Blockers& blockers) {
    const MeetingTime& time = step.record.time;
    const Day last = time.last_day.value_or(time.day);
    if (step.act.happened_on >= time.day && step.act.happened_on <= last) return;
    blockers.push_back(
        {"not_that_day",
         {"Sammanträdet hålls " + time.day.to_text() + ": öppna det den dagen, eller flytta det",
          "The meeting is held on " + time.day.to_text() + ": open it that day, or move it"},
         "happenedOn"});
}

void check_quorum(const MeetingStep& step, const AgendaItem& item, Blockers& blockers) {
    const Body* body = step.reg.body(item.entry.body);
    const int wanted = body == nullptr ? 0 : quorum_of(*body);
    const auto there = static_cast<int>(taking_part(step.record, item.entry.body, item.item).size());
    if (there >= wanted) return;
    blockers.push_back({"no_quorum",
                        {"Organet är inte beslutsfört: " + std::to_string(there) + " tjänstgör, " +
                             std::to_string(wanted) + " behövs. Registrera närvaron först",
                         "The body has no quorum: " + std::to_string(there) + " take part, " +
                             std::to_string(wanted) + " are needed. Note the attendance first"},
                        "item"});
}

void check_voices(const MeetingStep& step, const AgendaItem& item, const OutcomeInput& input,
                  Blockers& blockers) {
    for (std::size_t i = 0; i < input.voices.size(); ++i) {
        const VoiceInput& voice = input.voices[i];
        const std::string at = "voices/" + std::to_string(i);
        if (!is_in(voice_words, voice.kind)) {
            blockers.push_back({"value_does_not_fit",
                                {"kind ska vara dissent, note, statement eller motion",
                                 "kind must be dissent, note, statement or motion"},
                                at + "/kind"});
        }
        if (!names_seats(step)) continue;
        const auto there = taking_part(step.record, body_of_seat(voice.seat), item.item);
        if (seat_here(step, voice.seat) == nullptr)
            blockers.push_back(no_such_seat(voice.seat, at + "/seat"));
        else if (voice.kind != "note" && !is_in(there, voice.seat))
            blockers.push_back({"not_taking_part",
                                {voice.seat + " deltar inte i punkten", voice.seat + " takes no part in it"},
                                at + "/seat"});
    }
}

bool says_yes(Outcome outcome) {
    return outcome == Outcome::approved || outcome == Outcome::approved_with_side_decision ||
           outcome == Outcome::approved_conditionally || outcome == Outcome::approved_with_changes;
}

void check_vote(const MeetingStep& step, const AgendaItem& item, const OutcomeInput& input,
                Blockers& blockers) {
    if (input.vote && says_yes(input.outcome) && input.vote->no > input.vote->yes) {
        blockers.push_back({"votes_against",
                            {"Fler röstade nej än ja: det är inte bifallet. Rätta rösterna eller utfallet",
                             "More voted no than yes: it is not approved. Correct the votes or the outcome"},
                            "vote"});
    }
    if (input.vote && input.outcome == Outcome::rejected && input.vote->yes > input.vote->no &&
        input.voting_order.empty()) {
        blockers.push_back(
            {"votes_for",
             {"Fler röstade ja än nej, men utfallet är avslag: rätta rösterna eller utfallet, eller skriv i "
              "propositionsordningen (votingOrder) vad ja betydde",
              "More voted yes than no, but the outcome is rejected: correct the votes or the outcome, or "
              "write in the voting order (votingOrder) what yes meant"},
             "vote"});
    }
    if (!input.vote || !names_seats(step)) return;
    const auto there = static_cast<int>(taking_part(step.record, item.entry.body, item.item).size());
    const int votes = input.vote->yes + input.vote->no + input.vote->abstained;
    if (votes <= there) return;
    blockers.push_back({"too_many_votes",
                        {std::to_string(votes) + " röster, men " + std::to_string(there) + " tjänstgör",
                         std::to_string(votes) + " votes, but " + std::to_string(there) + " take part"},
                        "vote"});
}

// The mandate for the matter of a case is the case's to judge. In what is nobody's case a body that is only
// informed proposes, and takes no stand; its own elections are its own.
void check_mandate(const MeetingStep& step, const AgendaItem& item, const OutcomeInput& input,
                   Blockers& blockers) {
    const Body* body = step.reg.body(item.entry.body);
    if (!says_yes(input.outcome) || !item.entry.case_id.empty() || item.entry.kind != "decision" ||
        body == nullptr)
        return;
    if (body->mandate != Mandate::inform) return;
    blockers.push_back({"mandate_too_low",
                        mandate_lacking(step.reg, *body, {}, Mandate::endorse, step.act.happened_on),
                        "outcome"});
}

MeetingAdmission wrong_decision_here(const MeetingStep& step, const AgendaItem& item,
                                     const OutcomeInput& input) {
    Blockers blockers;
    if (input.outcome == Outcome::not_asked)
        blockers.push_back(
            {"value_does_not_fit", {"outcome ska vara ett utfall", "outcome must be an outcome"}, "outcome"});
    if (input.outcome != Outcome::open && input.wording.empty()) {
        blockers.push_back(
            {"wording_missing", {"Skriv beslutets lydelse", "Write the wording of the decision"}, "wording"});
    }
    const bool for_decision = item.entry.kind == "decision" || item.entry.kind == "election";
    const bool decides = input.outcome != Outcome::open && input.outcome != Outcome::noted &&
                         input.outcome != Outcome::postponed;
    if (decides && !for_decision) {
        blockers.push_back(
            {"not_for_decision",
             {"Punkten är inte en beslutspunkt: dra tillbaka den och ta upp den som en, med skäl",
              "The item is not for decision: withdraw it and table it as one, with a reason"},
             "outcome"});
    }
    if (step.act.happened_on < step.record.day_of(item)) {
        const std::string day = step.record.day_of(item).to_text();
        blockers.push_back({"before_it_could_be",
                            {"Punkten tas upp " + day, "The item is taken up on " + day},
                            "happenedOn"});
    }
    check_mandate(step, item, input, blockers);
    check_condition(input.outcome, input.condition, blockers);
    check_return(input.outcome, input.returns_on, step.record.time.day, blockers);
    check_quorum(step, item, blockers);
    check_voices(step, item, input, blockers);
    check_vote(step, item, input, blockers);
    if (blockers.empty()) return {};
    return Refusal{RefusalKind::conflict, std::move(blockers)};
}

ItemOutcome kept_outcome(MeetingStep& step, const OutcomeInput& input) {
    ItemOutcome outcome;
    outcome.outcome = input.outcome;
    outcome.wording = step.keep(input.wording);
    outcome.chosen = input.chosen;
    outcome.version = input.version;
    outcome.condition = input.condition;
    outcome.condition_text = step.keep(input.condition_text);
    outcome.appealable = input.appealable;
    outcome.unclear_if_appealable = input.unclear_if_appealable;
    outcome.why_not_appealable = step.keep(input.why_not_appealable);
    outcome.editorial_allowed = input.editorial_allowed;
    outcome.vote = input.vote;
    for (const VoiceInput& voice : input.voices)
        outcome.voices.push_back({voice.seat, voice.kind, step.keep(voice.text)});
    outcome.distribution = step.keep(input.distribution);
    outcome.returns_on = input.returns_on;
    outcome.voting_order = step.keep(input.voting_order);
    return outcome;
}

MeetingAdmission due_before_given(const MeetingStep& step, const AgendaItem& item, std::optional<Day> due) {
    const Day given = step.record.day_of(item);
    if (!due || *due >= given) return {};
    return refuse(RefusalKind::invalid, "due_before_given",
                  {"Uppdraget ges " + given.to_text() + ": ange den dagen eller senare",
                   "The assignment is given on " + given.to_text() + ": give that day or a later one"},
                  "due");
}

void give(MeetingStep& step, int item, const AssignmentInput& input, bool by_itself) {
    const int number = step.record.last_assignment + 1;
    step.emit(meeting_events::AssignmentGiven{number, item, step.keep(input.what), input.owner, input.due,
                                              by_itself});
    step.made.made.push_back(number);
}

// An item's assignments are those of its last outcome: what that names no more is taken back, unless somebody
// has taken it up since.
void give_with_outcome(MeetingStep& step, int item, const std::vector<AssignmentInput>& wanted) {
    std::vector<int> left_out;
    for (const Assignment& each : step.record.assignments) {
        const bool stays = each.item != item || each.by_itself || each.changed ||
                           is_in(wanted, each.assignment, &AssignmentInput::given_as);
        if (!stays) left_out.push_back(each.assignment);
    }
    for (const int number : left_out) step.emit(meeting_events::AssignmentTakenBack{number});
    for (const AssignmentInput& each : wanted) {
        if (step.record.find_assignment(each.given_as) == nullptr) give(step, item, each, false);
    }
}

}  // namespace

MeetingAdmission admit(MeetingStep& step, const meeting_commands::HoldMeeting& command) {
    if (auto refused = may_move(step, machines::MeetingEvent::hold)) return refused;
    if (auto refused = body_is_no_more(step, step.record.body, step.record.time.day)) return refused;
    Blockers blockers;
    check_opening_day(step, blockers);
    if (command.chair.empty()) {
        blockers.push_back(
            {"chair_missing", {"Ange vem som leder sammanträdet", "Say who chairs the meeting"}, "chair"});
    }
    check_chosen(step, command.chair, "chair", blockers);
    check_adjusters(step, command.chair, command.adjusters, blockers);
    const int next = step.sections_before + 1;
    const int first = command.first_section.value_or(next);
    if (first < next) {
        blockers.push_back({"section_used",
                            {"§ " + std::to_string(first) + " finns redan i år: börja med § " +
                                 std::to_string(next) + " eller högre",
                             "§ " + std::to_string(first) + " is used this year: begin with § " +
                                 std::to_string(next) + " or higher"},
                            "firstSection"});
    }
    if (!blockers.empty()) return Refusal{RefusalKind::conflict, std::move(blockers)};
    const TextId secretary = step.keep(command.secretary);
    step.emit(meeting_events::Held{command.chair, command.adjusters, secretary, first,
                                   step.keep(command.adjustment), names_in_register(step)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::DecideItem& command) {
    if (auto refused = must_be_held(step)) return refused;
    const AgendaItem* item = item_taken_up(step, command.item);
    if (item == nullptr) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    if (auto refused = body_is_no_more(step, item->entry.body, step.record.day_of(*item))) return refused;
    if (auto refused = wrong_decision_here(step, *item, command.outcome)) return refused;
    for (const AssignmentInput& each : command.assignments) {
        if (auto refused = due_before_given(step, *item, each.due)) return refused;
    }
    const int after = std::max(step.record.first_section - 1, step.record.last_section());
    const int section = item->section != 0 ? item->section : after + 1;
    step.emit(meeting_events::ItemDecided{command.item, section, kept_outcome(step, command.outcome)});
    give_with_outcome(step, command.item, command.assignments);
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::GiveAssignment& command) {
    if (step.record.first_section == 0) return must_be_held(step);
    const AgendaItem* item = item_taken_up(step, command.item);
    if (item == nullptr) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    if (auto refused = due_before_given(step, *item, command.assignment.due)) return refused;
    give(step, command.item, command.assignment, true);
    return {};
}

namespace {

// Nobody has anything more to do with what is not there, or is withdrawn.
MeetingAdmission not_to_be_done(const Assignment* assignment, int number) {
    const std::string name = std::to_string(number);
    if (assignment == nullptr) {
        return refuse(RefusalKind::not_found, "assignment_unknown",
                      {"Det finns inget uppdrag " + name, "There is no assignment " + name}, "assignment");
    }
    if (!assignment->withdrawn_on) return {};
    const std::string day = assignment->withdrawn_on->to_text();
    return refuse(RefusalKind::conflict, "assignment_withdrawn",
                  {"Uppdrag " + name + " är återtaget sedan " + day + ": ge ett nytt uppdrag i stället",
                   "Assignment " + name + " is withdrawn since " + day + ": give a new one instead"},
                  "assignment");
}

}  // namespace

MeetingAdmission admit(MeetingStep& step, const meeting_commands::ChangeAssignment& command) {
    const Assignment* assignment = step.record.find_assignment(command.assignment);
    if (auto refused = not_to_be_done(assignment, command.assignment)) return refused;
    const AgendaItem* item = step.record.find(assignment->item);
    if (item != nullptr && command.due != assignment->due) {
        if (auto refused = due_before_given(step, *item, command.due)) return refused;
    }
    step.emit(meeting_events::AssignmentChanged{command.assignment, command.owner, command.due,
                                                command.case_id, command.done, step.keep(command.note)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::WithdrawAssignment& command) {
    const Assignment* assignment = step.record.find_assignment(command.assignment);
    if (auto refused = not_to_be_done(assignment, command.assignment)) return refused;
    if (assignment->done_on) {
        return refuse(
            RefusalKind::conflict, "assignment_done",
            {"Uppdraget är utfört " + assignment->done_on->to_text() + ": det kan inte återtas",
             "The assignment was done on " + assignment->done_on->to_text() + ": it cannot be withdrawn"},
            "assignment");
    }
    step.emit(meeting_events::AssignmentWithdrawn{command.assignment, step.keep(command.reason)});
    return {};
}

}  // namespace overens
