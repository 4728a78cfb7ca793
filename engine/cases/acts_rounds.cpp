// Around the answers of a round: early signs, walk-throughs, questions and what is answered.
#include <algorithm>
#include <array>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

Admission wrong_sign(const commands::GiveSign& command) {
    static constexpr std::array<std::string_view, 3> signs{"received", "case_officer", "agenda"};
    if (std::ranges::find(signs, command.sign) == signs.end()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"sign ska vara ett av: received, case_officer, agenda",
                       "sign must be one of: received, case_officer, agenda"},
                      "sign");
    }
    if ((command.sign == "agenda") == command.on.has_value()) return {};
    return refuse(RefusalKind::invalid, "sign_day",
                  command.on
                      ? Title{"Bara agenda har en dag: utelämna on", "Only agenda has a day: leave on out"}
                      : Title{"Ange dagen för sammanträdet: on", "Give the day of the meeting: on"},
                  "on");
}

Admission text_missing(const std::string& text) {
    if (!text.empty()) return {};
    return refuse(RefusalKind::invalid, "value_does_not_fit", {"Skriv texten", "Write the text"}, "text");
}

Admission no_such_walk_through(const Step& step, const std::string& work, int number) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_work_only(step, work)) return refused;
    const auto& planned = step.subject.works.at(work).walk_throughs;
    if (number < 1 || number > static_cast<int>(planned.size())) {
        return refuse(RefusalKind::not_found, "walk_through_unknown",
                      {"Omgången har ingen genomgång " + std::to_string(number),
                       "The round has no walk-through " + std::to_string(number)},
                      "walkThrough");
    }
    if (!planned[number - 1].cancelled) return {};
    return refuse(RefusalKind::conflict, "walk_through_cancelled",
                  {"Genomgången är inställd: planera en ny i stället",
                   "The walk-through is cancelled: plan a new one instead"},
                  "walkThrough");
}

// It stands in the calendars of those who are asked.
void tell_of_walk_through(Step& step, const std::string& work, const char* kind) {
    const Title title = step.work(*step.definition.find_work(work)).title;
    tell(step, kind, asked_in(step, work), work, 0, title);
}

// Who is asked in this work, and says so for the one who asks; the lead may ask for anybody, or for nobody.
Admission may_ask(const Step& step, const commands::AskQuestion& command) {
    if (is_lead(step.act.actor)) {
        if (command.asker.empty()) return {};
        if (step.reg.organisation(command.asker) != nullptr || step.reg.body(command.asker) != nullptr)
            return {};
        return refuse(RefusalKind::invalid, "organisation_unknown",
                      {"Registret har ingen organisation och inget organ " + command.asker,
                       "The register has no organisation and no body " + command.asker},
                      "asker");
    }
    const auto index = step.definition.find_work(command.work);
    const auto& items = step.standing(*index).items;
    const bool asked = std::ranges::any_of(items, [&](int number) {
        return acts_for(step.reg, step.act.actor, step.subject.items.at(number).addressee);
    });
    const bool own = command.asker.empty() || command.asker == step.act.actor.of;
    if (asked && own) return {};
    return not_allowed({"de som är tillfrågade, för sin egen del", "those asked, for themselves"});
}

}  // namespace

Admission admit(Step& step, const commands::GiveSign& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    if (auto refused = answerer_only(step, found->second)) return refused;
    if (auto refused = before_it_was_asked(step, found->second)) return refused;
    if (auto refused = wrong_sign(command)) return refused;
    if (command.on && *command.on < found->second.opened_on) {
        return refuse(
            RefusalKind::invalid, "sign_day",
            {"Sammanträdet ska vara efter att frågan ställdes, " + found->second.opened_on.to_text(),
             "The meeting must be after the question was put, " + found->second.opened_on.to_text()},
            "on");
    }
    if (!is_open(found->second)) {
        return refuse(RefusalKind::conflict, "task_closed",
                      {"Uppgiften är redan avslutad", "The task is closed already"}, "task");
    }
    step.emit(events::SignGiven{command.item, command.sign, command.on.value_or(step.act.happened_on),
                                step.keep(command.text)});
    return {};
}

Admission admit(Step& step, const commands::NameCaseOfficer& command) {
    const auto found = step.subject.items.find(command.item);
    if (found == step.subject.items.end()) return no_such_item(step.subject, command.item);
    const Item& item = found->second;
    if (!acts_for(step.reg, step.act.actor, item.addressee) && !is_lead(step.act.actor))
        return not_allowed({"de tillfrågade eller projektledaren", "those asked or the project leader"});
    if (!is_open(item)) {
        return refuse(RefusalKind::conflict, "task_closed",
                      {"Uppgiften är redan avslutad", "The task is closed already"}, "task");
    }
    if (item.case_officer == command.person) {
        return refuse(RefusalKind::conflict, "same_case_officer", {"Så är det redan", "It is so already"},
                      "person");
    }
    step.emit(events::CaseOfficerNamed{command.item, command.person, step.keep(command.text)});
    return {};
}

Admission admit(Step& step, const commands::Remind& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_work_only(step, command.work)) return refused;
    const WorkIndex index = *step.definition.find_work(command.work);
    const std::vector<int>& asked = step.standing(index).items;
    std::vector<Addressee> to;
    for (const int number : command.items.empty() ? asked : command.items) {
        if (std::ranges::find(asked, number) == asked.end()) return no_such_item(step.subject, number);
        const Item& item = step.subject.items.at(number);
        const bool once_a_day = item.reminded_on == step.act.happened_on;
        if (waits_for_answer(item) && !once_a_day) to.push_back(item.addressee);
    }
    if (to.empty()) {
        return refuse(RefusalKind::conflict, "nobody_to_remind",
                      {"Ingen av dem väntar vi på, eller så har de redan påmints i dag",
                       "None of them is waited for, or they have been reminded today already"},
                      "tasks");
    }
    tell(step, "reminder", to, command.work, 0, step.work(index).title);
    return {};
}

Admission admit(Step& step, const commands::PlanWalkThrough& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = open_work_only(step, command.work)) return refused;
    if (auto refused = text_missing(command.text)) return refused;
    step.emit(events::WalkThroughPlanned{command.work, command.on, step.keep(command.text)});
    return {};
}

Admission admit(Step& step, const commands::ChangeWalkThrough& command) {
    if (auto refused = no_such_walk_through(step, command.work, command.walk_through)) return refused;
    if (auto refused = text_missing(command.text)) return refused;
    if (auto refused = without_reason(command.reason)) return refused;
    step.emit(events::WalkThroughChanged{command.work, command.walk_through, command.on,
                                         step.keep(command.text), step.keep(command.reason)});
    tell_of_walk_through(step, command.work, "walk_through_changed");
    return {};
}

Admission admit(Step& step, const commands::CancelWalkThrough& command) {
    if (auto refused = no_such_walk_through(step, command.work, command.walk_through)) return refused;
    if (auto refused = without_reason(command.reason)) return refused;
    step.emit(events::WalkThroughCancelled{command.work, command.walk_through, step.keep(command.reason)});
    tell_of_walk_through(step, command.work, "walk_through_cancelled");
    return {};
}

Admission admit(Step& step, const commands::AskQuestion& command) {
    if (auto refused = open_work_only(step, command.work)) return refused;
    if (auto refused = may_ask(step, command)) return refused;
    if (auto refused = text_missing(command.text)) return refused;
    const int number = static_cast<int>(step.subject.questions.size()) + 1;
    const std::string asker = is_lead(step.act.actor) ? command.asker : step.act.actor.of;
    step.emit(events::QuestionAsked{number, command.work, asker, step.keep(command.text)});
    return {};
}

Admission admit(Step& step, const commands::AnswerQuestion& command) {
    if (auto refused = lead_only(step)) return refused;
    if (!step.subject.questions.contains(command.question)) {
        const std::string number = std::to_string(command.question);
        return refuse(RefusalKind::not_found, "question_unknown",
                      {"Frågan " + number + " finns inte", "There is no question " + number}, "question");
    }
    if (auto refused = text_missing(command.text)) return refused;
    step.emit(events::QuestionAnswered{command.question, step.keep(command.text)});
    return {};
}

}  // namespace overens
