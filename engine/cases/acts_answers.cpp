// What those asked answer, more time for it, and showing them the text.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/register_effects.hpp"
#include "engine/cases/registry_numbers.hpp"
#include "engine/cases/task_steps.hpp"
#include "engine/texts/clauses.hpp"

namespace overens {
namespace {

WorkIndex work_of(const Step& step, const Item& item) {
    return step.definition.find_work(item.work).value();
}

// A committee has decided it: by name and § or by the excerpt.
bool says_who_decided(const Work& work, const commands::GiveAnswer& command) {
    const bool has_file = std::ranges::any_of(work.answer, [&](const AnswerPart& part) {
        return part.type == ValueType::file && command.parts.contains(part.name);
    });
    return has_file || !command.approved_by.empty() || !command.evidence.empty() ||
           !command.attachments.empty();
}

// Why this actor may not answer for those asked, or that the answer is not possible; nothing when it is.
Admission may_answer(const Step& step, const Item& item, const commands::GiveAnswer& command) {
    const Work& work = step.work(work_of(step, item));
    const Actor& actor = step.act.actor;
    if (work.kind == Work::Kind::decide) {
        return refuse(RefusalKind::invalid, "asks_for_decision",
                      {"Uppgiften väntar på ett beslut: registrera beslutet i stället",
                       "The task waits for a decision: register the decision instead"},
                      "task");
    }
    if (auto refused = answerer_only(step, item)) return refused;
    if (auto refused = before_it_was_asked(step, item)) return refused;
    const bool asked = acts_for(step.reg, actor, item.addressee);
    if (!asked && command.evidence.empty()) {
        return refuse(RefusalKind::invalid, "evidence_missing",
                      {"Den som svarar åt någon annan anger underlag",
                       "Who answers for somebody else gives the evidence"},
                      "evidence");
    }
    if (work.level == Level::political && !says_who_decided(work, command)) {
        return refuse(
            RefusalKind::invalid, "meeting_missing",
            {"Remissen besvaras av en nämnd: ange nämnd, sammanträdesdag och § (approvedBy), och bifoga "
             "protokollsutdraget",
             "The round is answered by a committee: give committee, day of the meeting and § (approvedBy), "
             "and attach the excerpt"},
            "approvedBy");
    }
    for (const std::string& other : work.not_by) {
        const auto done = step.subject.done_by.find(other);
        if (done == step.subject.done_by.end() || !is_same_person(done->second, actor)) continue;
        return refuse(RefusalKind::forbidden, "four_eyes",
                      {"Någon annan än den som gjorde " + other + " ska göra det här",
                       "Somebody else than the one who did " + other + " must do this"},
                      "actor");
    }
    if (item.state == machines::TaskState::planned) {
        return refuse(RefusalKind::conflict, "not_shown_yet",
                      {"Texten är inte delad med de tillfrågade än: dela den först",
                       "The text has not been shown to those asked yet: show it first"},
                      "task");
    }
    return {};
}

// What takes up an earlier remark is no new one, nor what was said already. A closed clause closes those in
// it.
bool is_closed_to_remarks(const WorkStanding& standing, const commands::GivenRemark& remark) {
    if (remark.follows != 0 || remark.same_as != 0) return false;
    const std::string address = clause_address(remark.clause);
    return std::ranges::any_of(standing.closed_clauses, [&](const std::string& closed) {
        return address == closed || address.starts_with(closed + ".");
    });
}

// The number is one of the answer's own remarks, which the new one takes the place of.
bool is_said_again(const Case& subject, const Item& item, const commands::GivenRemark& remark, bool late) {
    const auto before = subject.remarks.find(remark.same_as);
    return before != subject.remarks.end() && before->second.item == item.number &&
           before->second.late == late && before->second.clause == remark.clause &&
           before->second.follows == remark.follows;
}

// A clause's stance is said in the words of the first choice that the answer has.
void check_stances(const Step& step, const Item& item, const commands::GiveAnswer& command,
                   std::vector<Blocker>& blockers) {
    const auto& parts = step.work(work_of(step, item)).answer;
    const auto choice = std::ranges::find(parts, ValueType::choice, &AnswerPart::type);
    for (const auto& [clause, stance] : command.stances) {
        const std::string at = "stances." + clause;
        if (choice == parts.end()) {
            blockers.push_back({"no_stances_here",
                                {"Svaret har inget ställningstagande att ge per paragraf",
                                 "The answer has no stance to take clause by clause"},
                                at});
        } else if (std::ranges::count(choice->choice, stance) == 0) {
            const std::string words = joined(choice->choice);
            blockers.push_back(
                {"value_does_not_fit",
                 {"Ställningstagandet ska vara ett av: " + words, "The stance must be one of: " + words},
                 at});
        }
    }
}

void check_remarks(const Step& step, const Item& item, const commands::GiveAnswer& command,
                   std::vector<Blocker>& blockers) {
    const Work& work = step.work(work_of(step, item));
    const bool takes_remarks =
        std::any_of(work.answer.begin(), work.answer.end(),
                    [](const AnswerPart& part) { return part.type == ValueType::remarks; });
    for (std::size_t index = 0; index < command.remarks.size(); ++index) {
        const commands::GivenRemark& remark = command.remarks[index];
        const std::string at = "remarks." + std::to_string(index);
        if (!takes_remarks) {
            blockers.push_back(
                {"no_remarks_here", {"Svaret har inga synpunkter", "The answer has no remarks"}, at});
        }
        if (remark.text.empty()) {
            blockers.push_back({"remark_empty", {"Skriv synpunkten", "Write the remark"}, at + ".text"});
        }
        if (is_closed_to_remarks(step.standing(work_of(step, item)), remark)) {
            blockers.push_back({"clause_closed",
                                {"§ " + remark.clause + " tar inte emot nya synpunkter i den här omgången",
                                 "§ " + remark.clause + " takes no new remarks in this round"},
                                at + ".clause"});
        }
        if (remark.follows == 0) continue;
        const auto earlier = step.subject.remarks.find(remark.follows);
        // What stands in this very task's answer is replaced by the new one.
        const bool is_earlier = earlier != step.subject.remarks.end() &&
                                earlier->second.party == item.addressee.id &&
                                earlier->second.item != item.number;
        if (is_earlier) continue;
        blockers.push_back({"remark_unknown",
                            {"Den tidigare synpunkten finns inte hos samma part i en tidigare omgång",
                             "The earlier remark is not there for this party in an earlier round"},
                            at + ".follows"});
    }
}

Refusal not_more_time(Day after, const char* at) {
    return refuse(
        RefusalKind::invalid, "not_more_time",
        {"Den nya dagen ska vara efter " + after.to_text(), "The new day must be after " + after.to_text()},
        at);
}

Refusal closed_task() {
    return refuse(RefusalKind::conflict, "task_closed",
                  {"Uppgiften är redan avslutad, eller inte öppnad än",
                   "The task is closed already, or not opened yet"},
                  "task");
}

// Words that were masked are masked in what takes the place of the text that they stood in.
void mask_again(Step& step, int remark, const std::vector<int>& masks) {
    for (const int number : masks) {
        const auto found = step.subject.masks.find(number);
        if (found == step.subject.masks.end() || found->second.of != "remark") continue;
        const Mask mask = found->second;
        step.emit(events::WordsMasked{step.subject.last_mask + 1, "remark", remark, mask.part, mask.words,
                                      mask.reason});
    }
}

void emit_answer(Step& step, const Work& work, const commands::GiveAnswer& command, bool late) {
    events::ItemAnswered answered;
    answered.item = command.item;
    answered.parts = stored_parts(step, work, command.parts);
    answered.late = late;
    answered.evidence = step.keep(command.evidence);
    answered.stances = command.stances;
    answered.attachments = kept_files(step, command.attachments);
    answered.approved_by = step.keep(command.approved_by);
    const Item& item = step.subject.items.at(command.item);
    std::vector<const commands::GivenRemark*> fresh;
    for (const commands::GivenRemark& remark : command.remarks) {
        const bool again = is_said_again(step.subject, item, remark, late) &&
                           std::ranges::count(answered.said_again, remark.same_as) == 0;
        if (again) answered.said_again.push_back(remark.same_as);
        if (!again) fresh.push_back(&remark);
    }
    step.emit(std::move(answered));
    for (const commands::GivenRemark* remark : fresh) {
        const TextId text = step.keep(remark->text);
        const TextId proposed = step.keep(remark->proposed);
        const int number = step.subject.last_remark + 1;
        step.emit(
            events::RemarkMade{number, command.item, remark->clause, text, proposed, remark->follows, late});
        mask_again(step, number, remark->masks);
    }
}

}  // namespace

Admission before_it_was_asked(const Step& step, const Item& item) {
    if (step.act.happened_on >= item.opened_on) return {};
    return Refusal{RefusalKind::invalid, {before_it_could_be(item.opened_on)}};
}

Admission answerer_only(const Step& step, const Item& item) {
    if (acts_for(step.reg, step.act.actor, item.addressee) || is_lead(step.act.actor)) return {};
    return not_allowed(
        {"den som är tillfrågad: " + item.addressee.id, "the one asked: " + item.addressee.id});
}

Refusal no_such_work(const std::string& work) {
    return refuse(RefusalKind::not_found, "work_unknown",
                  {"Livscykeln har inget arbete " + work, "The lifecycle has no work " + work}, "work");
}

Admission open_work_only(const Step& step, const std::string& work) {
    const auto index = step.definition.find_work(work);
    if (!index) return no_such_work(work);
    if (step.standing(*index).active) return {};
    return refuse(RefusalKind::conflict, "work_not_open",
                  {"Arbetet är inte öppet nu", "The work is not open now"}, "work");
}

Refusal no_such_item(const Case& subject, int item) {
    const bool earlier = item >= 1 && item <= subject.last_item;
    const std::string number = std::to_string(item);
    if (earlier) {
        return refuse(RefusalKind::conflict, "round_is_over",
                      {"Uppgift " + number +
                           " är inte öppen längre: omgången är över, eller så behövs inget svar "
                           "från er. Be projektledaren lägga till er om ni ändå vill svara",
                       "Task " + number +
                           " is no longer open: the round is over, or no answer is needed from "
                           "you. Ask the project leader to add you if you want to answer all the same"},
                      "task");
    }
    return refuse(
        RefusalKind::not_found, "task_unknown",
        {"Uppgift " + number + " finns inte i ärendet", "There is no task " + number + " in the case"},
        "task");
}

Admission admit(Step& step, const commands::GiveAnswer& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (auto refused = may_answer(step, item, command)) return refused;
    const std::string asked = item.addressee.id;
    if (!command.registry_number.empty()) {
        if (auto refused = wrong_registry_number(step, asked, command.registry_number, "registryNumber"))
            return refused;
    }
    const Work& work = step.work(work_of(step, item));
    std::vector<Blocker> blockers =
        wrong_parts(step, work, command.parts, !says_plan_is_complete(work, item));
    check_remarks(step, item, command, blockers);
    check_stances(step, item, command, blockers);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};

    const bool late = !step.subject.works.at(item.work).active;
    emit_answer(step, work, command, late);
    show_identity(step, command.item, command.identity);
    add_registry_number(step, asked, command.registry_number);
    if (late) return {};
    fill_asked_seat(step, command.item);
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::ReportProgress& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (auto refused = answerer_only(step, item)) return refused;
    if (auto refused = before_it_was_asked(step, item)) return refused;
    if (!is_open(item) || item.state == machines::TaskState::planned) return closed_task();
    if (step.work(work_of(step, item)).kind == Work::Kind::decide) {
        return refuse(RefusalKind::invalid, "asks_for_decision",
                      {"Uppgiften väntar på ett beslut: lägg den på en dagordning i stället",
                       "The task waits for a decision: place it on an agenda instead"},
                      "task");
    }
    if (command.comment.empty() && command.attachments.empty()) {
        return refuse(RefusalKind::invalid, "report_empty",
                      {"Skriv hur långt ni har kommit, eller bifoga underlag",
                       "Write how far you have come, or attach evidence"},
                      "comment");
    }
    if (command.next_on && *command.next_on < step.act.happened_on) {
        const std::string first = step.act.happened_on.to_text();
        return refuse(
            RefusalKind::invalid, "value_does_not_fit",
            {"Nästa dag ska vara " + first + " eller senare", "The next day must be " + first + " or later"},
            "nextOn");
    }
    events::ProgressReported reported{command.item, step.keep(command.comment), command.next_on, {}};
    reported.attachments = kept_files(step, command.attachments);
    step.emit(std::move(reported));
    step.timers_stale = true;  // silence counts anew
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::AskMoreTime& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (auto refused = answerer_only(step, item)) return refused;
    if (auto refused = before_it_was_asked(step, item)) return refused;
    if (!is_open(item) || item.state == machines::TaskState::planned) return closed_task();
    const Day after = std::max(item.due.value_or(step.act.happened_on), step.act.happened_on);
    if (command.until <= after) return not_more_time(after, "until");
    if (auto refused = without_reason(command.reason)) return refused;
    const std::string work = item.work;
    step.emit(events::MoreTimeAsked{command.item, command.until, step.keep(command.reason)});
    tell(step, "more_time_asked", {{Addressee::Kind::role, "lead", {}}}, work, command.item,
         step.work(step.definition.find_work(work).value()).title);
    return {};
}

Admission admit(Step& step, const commands::GiveMoreTime& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (!is_open(item)) return closed_task();
    if (item.due && command.due <= *item.due) return not_more_time(*item.due, "due");
    step.emit(events::DueMoved{command.item, command.due, step.keep(command.reason)});
    step.timers_stale = true;
    return {};
}

Admission admit(Step& step, const commands::ShowWork& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_work_only(step, command.work)) return refused;
    const WorkIndex index = step.definition.find_work(command.work).value();
    const WorkStanding& standing = step.standing(index);
    if (standing.shown) {
        return refuse(RefusalKind::conflict, "shown_already",
                      {"Texten är redan delad", "The text has been shown already"}, "work");
    }
    step.emit(events::WorkShown{command.work});
    tell(step, "asked", asked_in(step, command.work), command.work, 0, step.work(index).title);
    return {};
}

}  // namespace overens
