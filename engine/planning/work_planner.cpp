#include "engine/planning/work_planner.hpp"

#include <algorithm>

#include "engine/cases/decision_steps.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/respondents.hpp"
#include "engine/cases/run.hpp"
#include "engine/planning/held_meetings.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
MaybeDay later(MaybeDay left, MaybeDay right) {
    if (!left || !right) return std::nullopt;
    return std::max(*left, *right);
}

std::vector<PlannedWork> WorkPlanner::works_of(StateIndex state, Day opens) const {
    std::vector<PlannedWork> works;
    for (const WorkIndex work : definition_.states[state].works) {
        if (counts_here(work)) works.push_back(planned(work, opens));
    }
    return works;
}

MaybeDay WorkPlanner::done(StateIndex state, Day opens) const {
    const auto [known, is_new] = done_.try_emplace({state, opens});
    if (!is_new) return known->second;
    MaybeDay done = opens;
    for (const PlannedWork& work : works_of(state, opens)) done = later(done, work.done);
    return known->second = done;
}

DecisionChain WorkPlanner::chain(const PlannedWork& work, const PlannedItem& item, Day ready) const {
    const Work& of = definition_.works[work.work];
    return earliest_chain(reg_, path_left(item), ready, counts_of(of), options_.times,
                          earliest_meeting(of, item));
}

MaybeDay WorkPlanner::last_papers(const PlannedWork& work, const PlannedItem& item, Day wanted) const {
    const Work& of = definition_.works[work.work];
    return last_ready_day(reg_, path_left(item), papers_from(work.opens), wanted, counts_of(of),
                          options_.times, earliest_meeting(of, item));
}

void WorkPlanner::place_last_papers(const PlannedWork& work, PlannedItem& item, Day wanted) const {
    const Work& of = definition_.works[work.work];
    const std::vector<std::string> path = path_left(item);
    for (std::size_t next = 1; next < std::min(path.size(), item.meetings.size()); ++next) {
        const std::vector<std::string> rest(path.begin() + static_cast<std::ptrdiff_t>(next), path.end());
        item.meetings[next].last_papers =
            last_ready_day(reg_, rest, std::max(papers_from(work.opens), item.meetings[next - 1].meets),
                           wanted, counts_of(of), options_.times, earliest_meeting(of, item));
    }
}

MaybeDay WorkPlanner::done_with(const PlannedWork& work, const PlannedItem& changed, MaybeDay done) const {
    std::vector<MaybeDay> days;
    for (const PlannedItem& item : work.items) days.push_back(&item == &changed ? done : item.done);
    return enough_done(definition_.works[work.work], std::move(days), work.opens);
}

bool WorkPlanner::counts_here(WorkIndex index) const {
    const Work& work = definition_.works[index];
    return !work.optional && !work.on_request && !options_.skipped.contains(work.name);
}

Counts WorkPlanner::counts_of(const Work& work) const {
    const auto [known, is_new] = counts_.try_emplace(&work, work.counts);
    const auto index = static_cast<WorkIndex>(&work - definition_.works.data());
    if (is_new && work.kind == Work::Kind::decide && work.counts == Counts::on_record &&
        is_left_when_taken(definition_, subject_, options_.today, index))
        known->second = Counts::taken;
    return known->second;
}

PlannedWork WorkPlanner::planned(WorkIndex index, Day opens) const {
    const Work& work = definition_.works[index];
    PlannedWork planned{index, opens, {}, false, false, {}};
    const auto standing = subject_.works.find(work.name);
    if (standing != subject_.works.end() && standing->second.active && standing->second.done) {
        planned.done = opens;
        return planned;
    }
    if (work.kind == Work::Kind::wait) {
        planned.done = wait_over(work, opens, planned.unsure);
        return planned;
    }
    planned.items = items_of(work);
    if (planned.items.empty() && is_for_nobody(definition_, reg_, subject_, work, options_.today)) {
        // A list is filled on the way; what is not there when it is asked is nobody.
        const bool active = standing != subject_.works.end() && standing->second.active;
        planned.unsure = !active && definition_.field(work.who.name) != nullptr;
        planned.for_nobody = !planned.unsure;
        if (planned.unsure) planned.done = opens;
        return planned;
    }
    std::vector<MaybeDay> days;
    for (PlannedItem& item : planned.items) {
        place(work, item, opens);
        days.push_back(item.done);
    }
    planned.unsure = work.kind == Work::Kind::plan;
    planned.done = enough_done(work, std::move(days), opens);
    return planned;
}

MaybeDay WorkPlanner::wait_over(const Work& work, Day opens, bool& unsure) const {
    if (const auto* condition = std::get_if<WaitFor>(&*work.wait))
        return force_comes(work, *condition, opens, unsure);
    const auto* until = std::get_if<WaitUntil>(&*work.wait);
    const MaybeDay day = until == nullptr ? MaybeDay{} : day_of(reg_, subject_, until->day, options_.today);
    unsure = !day;
    return day ? std::max(*day, opens) : opens;
}

// "When the decisions are final": what has been decided gains legal force by its own days; the rest has been
// on record since `opens` at the latest.
MaybeDay WorkPlanner::force_comes(const Work& work, const WaitFor& wait, Day opens, bool& unsure) const {
    const auto [known, is_new] = forces_.try_emplace(&work);
    if (is_new) known->second = awaited_force(definition_, subject_, options_.today, wait.condition);
    const AwaitedForce& awaited = known->second;
    unsure = awaited.kind == AwaitedForce::Kind::unknown;
    if (awaited.kind != AwaitedForce::Kind::final) return opens;
    const Work& decisions = definition_.works[awaited.work];
    MaybeDay force = opens;
    for (const PlannedItem& planned : items_of(decisions)) {
        const Item* item = asked(planned);
        const std::vector<std::string> path = path_left(planned);
        const DecisionRecord* decision = item == nullptr ? nullptr : deciding_decision(*item);
        if (decision != nullptr && (planned.closed || path.empty())) {
            unsure = unsure || is_appealed(*decision);
            force = later(force, legal_force_of(*decision, options_.today).value_or(opens));
        } else if (!path.empty() && regime_of(reg_, path.back()) == MinutesRegime::statutory &&
                   counts_of(decisions) != Counts::final) {
            force = later(force, legal_force_after(on_record_after(decisions, opens)));
        }
    }
    return force;
}

// The minutes of what has been taken by `opens` are adjusted within the time there is for it.
Day WorkPlanner::on_record_after(const Work& decisions, Day opens) const {
    if (counts_of(decisions) != Counts::taken) return opens;
    return adjusted_by_law(options_.times, opens);
}

std::vector<PlannedItem> WorkPlanner::items_of(const Work& work) const {
    std::vector<PlannedItem> items;
    const auto standing = subject_.works.find(work.name);
    if (standing == subject_.works.end() || !standing->second.active) {
        for (const Addressee& each : addressees(definition_, reg_, subject_, work.who, options_.today))
            items.push_back({.addressee = each});
        return items;
    }
    for (const int number : standing->second.items) {
        const Item& item = subject_.items.at(number);
        items.push_back({.addressee = item.addressee, .item = number, .closed = item.facts.closed});
    }
    if (work.who.kind == Who::Kind::each_party && !work.follows) add_newcomers(work, items);
    if (work.follows) add_followers(work, items);
    return items;
}

// Parties that have no item yet: one that is thought of, and not there.
void WorkPlanner::add_newcomers(const Work& work, std::vector<PlannedItem>& items) const {
    const auto index = static_cast<WorkIndex>(&work - definition_.works.data());
    for (const Addressee& each : addressees(definition_, reg_, subject_, work.who, options_.today)) {
        const bool there =
            std::ranges::any_of(items, [&](const PlannedItem& item) { return item.addressee.id == each.id; });
        if (!there && !is_excused(definition_, subject_, index, each)) items.push_back({.addressee = each});
    }
}

// Those who are to do something else first.
void WorkPlanner::add_followers(const Work& work, std::vector<PlannedItem>& items) const {
    const auto first = subject_.works.find(definition_.works[*work.follows].name);
    if (first == subject_.works.end()) return;
    for (const int number : first->second.items) {
        const Item& item = subject_.items.at(number);
        const bool there = std::ranges::any_of(
            items, [&](const PlannedItem& each) { return each.addressee.id == item.addressee.id; });
        if (!there && !item.facts.closed) items.push_back({.addressee = item.addressee});
    }
}

void WorkPlanner::place(const Work& work, PlannedItem& item, Day opens) const {
    if (item.closed) {
        item.done = opens;
    } else if (work.kind == Work::Kind::decide) {
        place_decision(work, item, opens);
    } else {
        item.done = answer_day(work, item, opens);
    }
}

void WorkPlanner::place_decision(const Work& work, PlannedItem& planned, Day opens) const {
    const std::vector<std::string> path = path_left(planned);
    const Item* item = asked(planned);
    if (path.empty()) {
        planned.done = item == nullptr ? std::nullopt : minutes_over(work, *item, opens);
        return;
    }
    DecisionChain chain = item == nullptr ? DecisionChain{} : from_agenda(work, *item, path);
    planned.on_agenda = !chain.meetings.empty();
    if (!planned.on_agenda) {
        chain = earliest_chain(reg_, path, papers_from(opens), counts_of(work), options_.times,
                               earliest_meeting(work, planned));
    }
    planned.meetings = std::move(chain.meetings);
    planned.done = chain.counts_from;
    planned.no_meeting_in = std::move(chain.no_meeting_in);
}

// People use the time they have; those who are late answer today.
Day WorkPlanner::answer_day(const Work& work, const PlannedItem& planned, Day opens) const {
    const Day from = std::max(opens, options_.today);
    const Item* item = asked(planned);
    MaybeDay due = item == nullptr ? MaybeDay{} : due_as_held(work, *item, from);
    if (item == nullptr && work.due) {
        due = due_day_of(reg_, subject_, *work.due, opens, options_.today,
                         calendar_of(reg_, planned.addressee));
    }
    return due ? std::max(*due, from) : from;
}

// The days of a hold do not count.
MaybeDay WorkPlanner::due_as_held(const Work& work, const Item& item, Day goes_on) const {
    if (!subject_.hold) return item.due;
    const MaybeDay moved = due_after_hold(reg_, work, item, subject_.hold->since, goes_on);
    return moved ? moved : item.due;
}

// The bodies that still have to take it up.
std::vector<std::string> WorkPlanner::path_left(const PlannedItem& planned) const {
    if (const Item* item = asked(planned)) {
        if (waits_for_minutes(*item)) return {};
        const auto now = static_cast<std::ptrdiff_t>(place_on_path(*item));
        return {item->path.begin() + now, item->path.end()};
    }
    if (planned.addressee.kind == Addressee::Kind::body) return {planned.addressee.id};
    const Organisation* organisation = reg_.organisation(planned.addressee.id);
    if (organisation == nullptr) return {};
    return reg_.path_on(organisation->decision_path, options_.today);
}

// On an agenda already: that meeting is the first, whatever its cut-off; the newest place counts. One that
// was held is taken to have decided on it for as long as its minutes may take.
DecisionChain WorkPlanner::from_agenda(const Work& work, const Item& item,
                                       const std::vector<std::string>& path) const {
    const AgendaPlace* held = awaits_excerpt(reg_, item, options_.today, options_.times);
    const auto on = std::find_if(item.agenda.rbegin(), item.agenda.rend(), [&](const AgendaPlace& place) {
        if (place.body != path.front() || place.missed_cut_off) return false;
        return &place == held || (place.meeting >= options_.today && !is_dealt_with(item, place));
    });
    if (on == item.agenda.rend()) return {};
    DecisionChain chain;
    const Body* body = reg_.body(on->body);
    if (path.size() > 1) {
        chain = earliest_chain(reg_, {path.begin() + 1, path.end()}, std::max(on->meeting, options_.today),
                               counts_of(work), options_.times, not_before(work));
    } else if (body != nullptr) {
        chain.counts_from =
            later(counts_from(*body, on->meeting, counts_of(work), options_.times), options_.today);
        if (!chain.counts_from) chain.no_meeting_in = body->id;
    }
    chain.meetings.insert(chain.meetings.begin(), {on->body, on->papers_in, on->meeting});
    return chain;
}

// Decided, and not counting yet.
MaybeDay WorkPlanner::minutes_over(const Work& work, const Item& item, Day opens) const {
    if (item.decisions.empty()) return std::nullopt;
    const DecisionRecord& decision = item.decisions.back();
    const Body* body = reg_.body(decision.body);
    if (body == nullptr) return std::nullopt;
    const MaybeDay day = counts_of(work) == Counts::final && decision.final_expected
                             ? decision.final_expected
                             : counts_from(*body, decision.taken_on, counts_of(work), options_.times);
    return later(day, std::max(opens, options_.today));
}

// One without a day holds the work up only when it is needed.
MaybeDay WorkPlanner::enough_done(const Work& work, std::vector<MaybeDay> days, Day opens) const {
    std::size_t needed = days.size();
    if (work.enough_count) needed = std::min(needed, static_cast<std::size_t>(*work.enough_count));
    if (work.enough_percent)
        needed = (days.size() * static_cast<std::size_t>(*work.enough_percent) + 99) / 100;
    if (needed == 0) return opens;
    std::erase(days, MaybeDay{});
    if (days.size() < needed) return std::nullopt;
    std::ranges::sort(days);
    return later(days[needed - 1], opens);
}

MaybeDay WorkPlanner::not_before(const Work& work) const {
    if (!work.not_before) return std::nullopt;
    return day_of(reg_, subject_, *work.not_before, options_.today, options_.today, WorkingCalendar{});
}

MaybeDay WorkPlanner::earliest_meeting(const Work& work, const PlannedItem& planned) const {
    const MaybeDay day = not_before(work);
    const Item* item = asked(planned);
    const MaybeDay back = item == nullptr ? MaybeDay{} : returns_on(*item);
    return day && back ? std::max(*day, *back) : back ? back : day;
}

Day WorkPlanner::papers_from(Day opens) const {
    return std::max({opens, options_.today, options_.not_before.value_or(options_.today)});
}

const Item* WorkPlanner::asked(const PlannedItem& planned) const {
    const auto found = subject_.items.find(planned.item);
    return found == subject_.items.end() ? nullptr : &found->second;
}

}  // namespace overens
