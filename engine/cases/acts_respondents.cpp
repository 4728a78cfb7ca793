// Sending a round: the letter that goes with it, whom it is sent to, and sending it out anew.
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/respondents.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

// Decisions are taken by those bound; a plan takes tasks; what one party is asked after another follows.
Admission open_to_more(const Step& step, const std::string& name) {
    if (auto refused = open_work_only(step, name)) return refused;
    const Work& work = step.work(step.definition.find_work(name).value());
    if (work.kind == Work::Kind::ask && !is_single(work.who) && !work.follows) return {};
    return refuse(
        RefusalKind::invalid, "not_a_round",
        {"Arbetet frågar inte flera på en gång: bara en remiss eller en fråga till flera kan ändras så",
         "The work does not ask many at once: only a round, or a question to many, can be changed so"},
        "work");
}

bool is_asked(const Step& step, const std::string& work, const Addressee& addressee) {
    const auto& items = step.subject.works.at(work).items;
    return std::ranges::any_of(items, [&](int number) {
        return is_same_receiver(step.subject.items.at(number).addressee, addressee);
    });
}

// The round is the same, only its text is new: what people had arranged around it holds.
void carry_over(Step& step, WorkIndex index, const WorkStanding& before, TextId reason) {
    const Work& work = step.work(index);
    for (const Addressee& added : before.added) {
        if (is_asked(step, work.name, added)) continue;
        step.emit(events::AddresseeAdded{work.name, added, reason});
        open_item(step, index, added);
        if (step.standing(index).shown) tell(step, "asked", {added}, work.name, 0, work.title);
    }
    const std::vector<int> items = step.standing(index).items;
    for (const int number : items) {
        const Addressee& asked = step.subject.items.at(number).addressee;
        const bool excused = std::ranges::any_of(
            before.excused, [&](const Addressee& each) { return is_same_receiver(each, asked); });
        if (excused) step.emit(events::ItemWithdrawn{number, reason});
    }
    // In a newer text a clause that was closed may have changed.
    const bool same_text = step.standing(index).version == before.version;
    if (same_text && !before.closed_clauses.empty())
        step.emit(events::ClausesClosed{work.name, before.closed_clauses});
    for (const WalkThrough& each : before.walk_throughs) {
        if (each.on >= step.act.happened_on && !each.cancelled)
            step.emit(events::WalkThroughPlanned{work.name, each.on, each.text});
    }
    recount_work(step, index);
}

}  // namespace

Admission without_reason(const std::string& reason) {
    if (!reason.empty()) return {};
    return refuse(RefusalKind::invalid, "reason_missing", {"Ange skäl", "Give a reason"}, "reason");
}

Admission cannot_be_asked(const Step& step, const std::string& asked, std::optional<Day> due) {
    if (!addressee_called(step.definition, step.reg, asked)) {
        return refuse(RefusalKind::invalid, "unknown_organisation",
                      {asked + " är varken roll i ärendet eller finns i registret",
                       asked + " is neither a role of the case nor in the register"},
                      "asked");
    }
    const Day first = step.act.happened_on;
    if (!due || *due >= first) return {};
    return refuse(RefusalKind::invalid, "value_does_not_fit",
                  {"Sista dag ska vara " + first.to_text() + " eller senare",
                   "The last day must be " + first.to_text() + " or later"},
                  "due");
}

Admission admit(Step& step, const commands::AddAddressee& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_to_more(step, command.work)) return refused;
    if (auto refused = cannot_be_asked(step, command.asked, command.due)) return refused;
    const Addressee asked = addressee_called(step.definition, step.reg, command.asked).value();
    if (is_asked(step, command.work, asked)) {
        return refuse(RefusalKind::conflict, "asked_already",
                      {command.asked + " är redan tillfrågad i omgången",
                       command.asked + " is asked in this round already"},
                      "asked");
    }
    const WorkIndex index = step.definition.find_work(command.work).value();
    step.emit(events::AddresseeAdded{command.work, asked, step.keep(command.reason)});
    open_item(step, index, asked, command.due);
    if (step.standing(index).shown) tell(step, "asked", {asked}, command.work, 0, step.work(index).title);
    recount_work(step, index);
    return {};
}

Admission admit(Step& step, const commands::ExcuseAddressee& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    const WorkIndex index = step.definition.find_work(item.work).value();
    const Work& work = step.work(index);
    if (work.kind != Work::Kind::ask || is_single(work.who)) {
        return refuse(RefusalKind::invalid, "not_a_round",
                      {"Bara den som tillfrågats tillsammans med andra kan undantas",
                       "Only one who is asked together with others can be excused"},
                      "task");
    }
    if (!is_open(item) || item.answered_on) {
        return refuse(
            RefusalKind::conflict, "task_closed",
            {"Uppgiften är redan avslutad eller besvarad", "The task is closed or answered already"}, "task");
    }
    if (step.standing(index).items.size() == 1) {
        return refuse(RefusalKind::conflict, "nobody_left",
                      {"Någon måste vara tillfrågad: lägg till en annan först",
                       "Somebody must be asked: add somebody else first"},
                      "task");
    }
    if (auto refused = without_reason(command.reason)) return refused;
    const Addressee excused = item.addressee;
    step.emit(events::ItemWithdrawn{command.item, step.keep(command.reason)});
    step.timers_stale = true;
    if (step.standing(index).shown) tell(step, "excused", {excused}, work.name, 0, work.title);
    recount_work(step, index);
    return {};
}

Admission admit(Step& step, const commands::SendOutAgain& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_to_more(step, command.work)) return refused;
    const WorkIndex index = step.definition.find_work(command.work).value();
    if (step.standing(index).done) {
        return refuse(RefusalKind::conflict, "work_not_open",
                      {"Omgången är redan klar", "The round is done already"}, "work");
    }
    if (auto refused = without_reason(command.reason)) return refused;
    if (step.standing(index).shown)
        tell(step, "round_withdrawn", asked_in(step, command.work), command.work, 0, step.work(index).title);
    const WorkStanding before = step.standing(index);
    const TextId reason = step.keep(command.reason);
    step.emit(events::RoundWithdrawn{command.work, reason});
    step.by_person = true;
    open_work(step, index);
    step.by_person = false;
    carry_over(step, index, before, reason);
    return {};
}

Admission admit(Step& step, const commands::WriteCoveringLetter& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto index = step.definition.find_work(command.work);
    if (!index) return no_such_work(command.work);
    if (step.work(*index).kind == Work::Kind::wait) {
        return refuse(RefusalKind::invalid, "asks_nobody",
                      {"Arbetet skickas inte till någon", "The work is sent to nobody"}, "work");
    }
    if (command.text.empty()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit", {"Skriv texten", "Write the text"}, "text");
    }
    step.emit(events::CoveringLetterWritten{command.work, step.keep(command.text)});
    return {};
}

}  // namespace overens
