#include <algorithm>

#include "engine/cases/acts.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/migration.hpp"
#include "engine/cases/migration_plan.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/settle.hpp"

namespace overens {
namespace {

// A newer version may have put a state around one where the case is: the case is in that one too.
void enter_around(Step& step) {
    const std::vector<std::string> active = step.subject.active;
    for (const std::string& name : active) {
        if (name.empty()) continue;
        StateIndex around = step.state(step.definition.find_state(name).value()).parent;
        for (; !step.is_active(around); around = step.state(around).parent)
            step.emit(events::StateEntered{step.state(around).name, 1});
    }
}

// Work moved out of the states where the case is.
void close_elsewhere(Step& step) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        if (step.standing(index).active && !step.is_active(step.work(index).state))
            step.emit(events::WorkClosed{step.work(index).name});
    }
}

// What an active state has that is not there yet: new work, and the inside of a state that had none.
void complete(Step& step, StateIndex index) {
    const State& state = step.state(index);
    if (state.end == State::End::completed &&
        step.subject.states[step.state(state.parent).name].ended.empty())
        step.emit(events::InnerEnded{step.state(state.parent).name, std::string{own_name(state.name)}});
    for (const WorkIndex work : state.works) {
        const WorkStanding& standing = step.standing(work);
        if (!step.work(work).on_request && !standing.active && !standing.done) open_work(step, work);
    }
    const bool any =
        std::ranges::any_of(state.inner, [&](StateIndex inner) { return step.is_active(inner); });
    for (const StateIndex inner : state.inner) {
        if (step.is_active(inner)) {
            complete(step, inner);
        } else if (state.tracks || (!any && state.start == inner)) {
            enter(step, inner);
        }
    }
}

void move_dues(Step& step, const std::vector<int>& items) {
    for (const int number : items) {
        const auto found = step.subject.items.find(number);
        if (found == step.subject.items.end()) continue;
        const Item& item = found->second;
        const Work& work = step.work(step.definition.find_work(item.work).value());
        std::optional<Day> due;
        if (work.due) {
            due = due_day_of(step.reg, step.subject, *work.due, item.opened_on, step.today,
                             calendar_of(step.reg, item.addressee));
        }
        if (due != item.due) step.emit(events::DueMoved{number, due, {}});
    }
}

void judge_again(Step& step) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        if (!step.standing(index).active) continue;
        const std::vector<int> items = step.standing(index).items;
        for (const int number : items) recount_item(step, number);
        recount_work(step, index);
    }
}

Decided finish(Step& step) {
    step.timers_stale = true;
    run(step);
    settle(step);
    step.entry.sequence = step.subject.version + 1;
    finish_entry(step.subject, step.entry);
    return {std::move(step.entry), std::move(step.texts)};
}

// A day that is waited for goes on under the newer name of its state or work.
void rename_timers(Step& step, const events::CaseMigrated& migrated) {
    const std::map<std::string, Day> timers = step.subject.timers;
    for (const auto& [timer, day] : timers) {
        const TimerName name = read_timer(timer);
        const auto& names = name.kind == "watch" ? migrated.states_named : migrated.works_named;
        const auto now = names.find(name.of);
        if (now == names.end()) continue;
        step.emit(events::TimerEnded{timer});
        std::string renamed = timer;
        renamed.replace(name.kind.size() + 1, name.of.size(), now->second);
        if (!now->second.empty()) step.emit(events::TimerSet{renamed, day});
    }
}

// The days as they were waited for before; those that have come since do not come again.
void restore_timers(Step& step, const std::map<std::string, Day>& before) {
    const std::map<std::string, Day> timers = step.subject.timers;
    for (const auto& [timer, unused] : timers) {
        if (!before.contains(timer)) step.emit(events::TimerEnded{timer});
    }
    for (const auto& [timer, day] : before) {
        const auto now = timers.find(timer);
        const bool same = now != timers.end() && now->second == day;
        if (!same && day > step.today) step.emit(events::TimerSet{timer, day});
    }
}

Decided carry_out_plan(Step& step, MigrationPlan plan) {
    step.emit(plan.migrated);
    rename_timers(step, plan.migrated);
    enter_around(step);
    close_elsewhere(step);
    move_dues(step, plan.due_by_new_rule);
    complete(step, outermost);
    judge_again(step);
    return finish(step);
}

std::optional<Refusal> refusal_of(const MigrationPlan& plan) {
    if (plan.blockers.empty() && plan.to_choose.empty()) return {};
    Refusal refusal{RefusalKind::conflict, plan.blockers};
    for (const ToChoose& question : plan.to_choose) {
        const bool state = question.kind == ToChoose::Kind::state;
        const std::string options = joined(question.options);
        refusal.blockers.push_back({"choice_missing",
                                    {"Välj vad " + question.name + " är i den nya versionen: " + options,
                                     "Choose what " + question.name + " is in the newer version: " + options},
                                    (state ? "choices.states." : "choices.works.") + question.name});
    }
    return refusal;
}

Step begin(const Definition& definition, const Register& reg, Case& subject, const Act& act, Day today,
           std::string command) {
    Step step{definition, reg, subject, act, today, {}, {}, false, {}, {}, {}, false, {}};
    step.entry.act = act;
    step.entry.command = std::move(command);
    return step;
}

// What the entry says would happen.
void read_entry(MigrationPreview& preview, const Case& before, const Case& after, const Entry& entry) {
    for (const Event& event : entry.events) {
        if (const auto* opened = std::get_if<events::WorkOpened>(&event))
            preview.opens.push_back(opened->work);
        const auto* moved = std::get_if<events::DueMoved>(&event);
        const auto item = moved == nullptr ? before.items.end() : before.items.find(moved->item);
        if (item == before.items.end()) continue;
        const auto now = after.items.find(moved->item);
        preview.moved_dues.push_back({moved->item, now == after.items.end() ? "" : now->second.work,
                                      item->second.addressee, item->second.due, moved->due});
    }
    for (const auto& [number, item] : before.items) {
        const bool was_open = !item.facts.closed && item.state != machines::TaskState::obsolete;
        const auto now = after.items.find(number);
        const bool asked = now != after.items.end() && now->second.state != machines::TaskState::obsolete;
        if (was_open && !asked) preview.withdrawn.push_back(number);
    }
    preview.states = after.active;
}

}  // namespace

std::expected<Decided, Refused> migrate(const Versions& versions, const Register& reg, Case& subject,
                                        const MigrationChoices& choices, const Act& act, Day today) {
    Step step = begin(versions.to, reg, subject, act, today, "migrate_case");
    if (auto refused = lead_only(step)) return std::unexpected(Refused{*refused, false});
    MigrationPlan plan = plan_migration(versions, reg, subject, choices, today);
    if (auto refused = refusal_of(plan)) return std::unexpected(Refused{*refused, false});
    try {
        return carry_out_plan(step, std::move(plan));
    } catch (const StepFailed& failed) {
        return std::unexpected(Refused{failed.refusal, true});
    }
}

MigrationPreview preview_migration(const Versions& versions, const Register& reg, Case subject,
                                   const MigrationChoices& choices, const Act& act, Day today) {
    const MigrationPlan plan = plan_migration(versions, reg, subject, choices, today);
    MigrationPreview preview;
    preview.to_choose = plan.to_choose;
    preview.blockers = plan.blockers;
    preview.passed_over = plan.passed_over;
    preview.left_behind = plan.left_behind;
    preview.verdict = !plan.blockers.empty()    ? MigrationPreview::Verdict::refused
                      : !plan.to_choose.empty() ? MigrationPreview::Verdict::needs_choice
                                                : MigrationPreview::Verdict::by_itself;
    if (preview.verdict != MigrationPreview::Verdict::by_itself) return preview;
    const Case before = subject;
    const auto decided = migrate(versions, reg, subject, choices, act, today);
    if (decided) {
        read_entry(preview, before, subject, decided->entry);
    } else {
        preview.verdict = MigrationPreview::Verdict::refused;
        preview.blockers = decided.error().refusal.blockers;
    }
    return preview;
}

std::optional<int> version_to_go_back_to(const Case& subject) {
    const auto& before = subject.before_migration.kept;
    return before == nullptr ? std::nullopt : std::optional(before->lifecycle_version);
}

std::expected<Decided, Refused> undo_migration(const Definition& back, const Register& reg, Case& subject,
                                               const Act& act, Day today) {
    Step step = begin(back, reg, subject, act, today, "undo_migration");
    if (auto refused = lead_only(step)) return std::unexpected(Refused{*refused, false});
    const auto& before = subject.before_migration.kept;
    if (before == nullptr || before->lifecycle_hash != back.hash) {
        return std::unexpected(Refused{
            refuse(RefusalKind::conflict, "moved_on",
                   {"Det finns ingen övergång att ångra: ärendet har gått vidare, eller inte gått över",
                    "There is no migration to undo: the case has moved on, or has not gone over"},
                   "case"),
            false});
    }
    try {
        const std::map<std::string, Day> timers = before->timers;
        step.emit(events::MigrationUndone{back.version, back.hash});
        restore_timers(step, timers);
        return finish(step);
    } catch (const StepFailed& failed) {
        return std::unexpected(Refused{failed.refusal, true});
    }
}

}  // namespace overens
