// What those asked answer, and what is said of it: answers, more time, remarks and their dispositions,
// showing a text.
#include <algorithm>
#include <array>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/register_effects.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

// Why this actor may not answer for those asked, or that the answer is not possible; nothing when it is.
Admission may_answer(const Step& step, const Item& item, const commands::GiveAnswer& command) {
    const Work& work = step.work(step.definition.find_work(item.work).value());
    const Actor& actor = step.act.actor;
    if (work.kind == Work::Kind::decide) {
        return refuse(RefusalKind::invalid, "asks_for_decision",
                      {"Uppgiften väntar på ett beslut: registrera beslutet i stället",
                       "The task waits for a decision: register the decision instead"},
                      "task");
    }
    const bool asked = acts_for(step.reg, actor, item.addressee);
    if (!asked && !is_lead(actor))
        return not_allowed(
            {"den som är tillfrågad: " + item.addressee.id, "the one asked: " + item.addressee.id});
    if (!asked && command.evidence.empty()) {
        return refuse(RefusalKind::invalid, "evidence_missing",
                      {"Den som svarar åt någon annan anger underlag",
                       "Who answers for somebody else gives the evidence"},
                      "evidence");
    }
    for (const std::string& other : work.not_by) {
        const auto done = step.subject.done_by.find(other);
        if (done == step.subject.done_by.end() || !(done->second == actor)) continue;
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

void check_remarks(const Step& step, const Item& item, const commands::GiveAnswer& command,
                   std::vector<Blocker>& blockers) {
    const Work& work = step.work(step.definition.find_work(item.work).value());
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
        if (remark.follows == 0) continue;
        const auto earlier = step.subject.remarks.find(remark.follows);
        if (earlier != step.subject.remarks.end() && earlier->second.party == item.addressee.id) continue;
        blockers.push_back({"remark_unknown",
                            {"Den tidigare synpunkten finns inte hos samma part",
                             "The earlier remark is not there for this party"},
                            at + ".follows"});
    }
}

Admission unknown_remark(int number) {
    return refuse(RefusalKind::not_found, "remark_unknown",
                  {"Synpunkten " + std::to_string(number) + " finns inte",
                   "There is no remark " + std::to_string(number)},
                  "remark");
}

}  // namespace

Refusal no_such_item(const Case& subject, int item) {
    const bool earlier = item >= 1 && item <= subject.last_item;
    const std::string number = std::to_string(item);
    if (earlier) {
        return refuse(RefusalKind::conflict, "round_is_over",
                      {"Uppgift " + number + " hör till en tidigare omgång",
                       "Task " + number + " belongs to an earlier round"},
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
    const Work& work = step.work(step.definition.find_work(item.work).value());
    std::vector<Blocker> blockers =
        wrong_parts(step, work, command.parts, !says_plan_is_complete(work, item));
    check_remarks(step, item, command, blockers);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};

    const bool late = !step.subject.works.at(item.work).active;
    auto parts = stored_parts(step, work, command.parts);
    step.emit(events::ItemAnswered{command.item, std::move(parts), late, step.keep(command.evidence)});
    if (late) return {};
    for (const commands::GivenRemark& remark : command.remarks) {
        const TextId text = step.keep(remark.text);
        const TextId proposed = step.keep(remark.proposed);
        step.emit(events::RemarkMade{step.subject.last_remark + 1, command.item, remark.clause, text,
                                     proposed, remark.follows});
    }
    fill_asked_seat(step, command.item);
    recount_item(step, command.item);
    return {};
}

Admission admit(Step& step, const commands::GiveMoreTime& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (!is_open(item)) {
        return refuse(RefusalKind::conflict, "task_closed",
                      {"Uppgiften är redan avslutad", "The task is closed already"}, "task");
    }
    if (item.due && command.due <= *item.due) {
        return refuse(RefusalKind::invalid, "not_more_time",
                      {"Den nya dagen ska vara efter " + item.due->to_text(),
                       "The new day must be after " + item.due->to_text()},
                      "due");
    }
    step.emit(events::DueMoved{command.item, command.due, step.keep(command.reason)});
    step.timers_stale = true;
    return {};
}

Admission admit(Step& step, const commands::DisposeRemark& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto found = step.subject.remarks.find(command.remark);
    if (found == step.subject.remarks.end()) return unknown_remark(command.remark);
    static const std::array<std::string, 4> words{"accepted", "partly", "declined", "open"};
    if (std::find(words.begin(), words.end(), command.disposition) == words.end()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"disposition ska vara ett av: accepted, partly, declined, open",
                       "disposition must be one of: accepted, partly, declined, open"},
                      "disposition");
    }
    const bool needs_reason = command.disposition == "partly" || command.disposition == "declined";
    if (needs_reason && command.comment.empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"Den som inte får igenom sin synpunkt ska få veta varför: skriv en kommentar",
                       "Whoever does not get their remark taken in must be told why: write a comment"},
                      "comment");
    }
    step.emit(events::RemarkDisposed{command.remark, command.disposition, step.keep(command.comment),
                                     command.in_version});
    return {};
}

Admission admit(Step& step, const commands::ShowWork& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto index = step.definition.find_work(command.work);
    if (!index) {
        return refuse(
            RefusalKind::not_found, "work_unknown",
            {"Livscykeln har inget arbete " + command.work, "The lifecycle has no work " + command.work},
            "work");
    }
    const WorkStanding& standing = step.standing(*index);
    if (!standing.active || standing.shown) {
        return refuse(RefusalKind::conflict, standing.active ? "shown_already" : "work_not_open",
                      standing.active ? Title{"Texten är redan delad", "The text has been shown already"}
                                      : Title{"Arbetet är inte öppet nu", "The work is not open now"},
                      "work");
    }
    step.emit(events::WorkShown{command.work});
    std::vector<Addressee> asked;
    for (const int number : standing.items) asked.push_back(step.subject.items.at(number).addressee);
    tell(step, "asked", asked, command.work, 0, step.work(*index).title);
    return {};
}

}  // namespace overens
