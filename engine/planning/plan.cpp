#include "engine/planning/plan.hpp"

#include <algorithm>

#include "engine/planning/last_day.hpp"
#include "engine/planning/way_ahead.hpp"
#include "engine/planning/work_planner.hpp"

namespace overens {
namespace {

class PlanMaker {
  public:
    PlanMaker(const Definition& definition, const Register& reg, const Case& subject,
              const PlanOptions& options, std::vector<Leg> legs)
        : definition_(definition),
          subject_(subject),
          options_(options),
          begins_(goes_on(subject, options.today)),
          planner_(definition, reg, subject, options),
          legs_(std::move(legs)) {}

    Plan make(StateIndex target) {
        Plan plan;
        plan.target = target;
        plan.beside = state_beside(definition_, subject_);
        plan.unsure = plan.beside || (subject_.hold && !subject_.hold->until);
        place_states(plan);
        for (std::size_t i = 0; i < plan.states.size(); ++i) look_back(plan.states[i], leg_of_[i]);
        name_critical(plan);
        if (plan.critical.empty()) name_awaited_day(plan);
        return plan;
    }

  private:
    // A case on hold stands still until then.
    static Day goes_on(const Case& subject, Day today) {
        if (!subject.hold || subject.hold->awaited_came) return today;
        return std::max(today, subject.hold->until.value_or(subject.hold->look_again_on));
    }

    // From leg `from`, which begins on `day`, to the target: each begins when the one before is done.
    // `done_of` says when a leg's own work is done that begins on a day.
    template <class DoneOf>
    MaybeDay walk(std::size_t from, Day day, const DoneOf& done_of) const {
        std::vector<MaybeDay> around;
        MaybeDay now = day;
        for (std::size_t i = from; i < legs_.size() && now; ++i) {
            const Leg& leg = legs_[i];
            if (leg.kind == Leg::Kind::ends) {
                now = leave(around, now);
                continue;
            }
            const MaybeDay done = done_of(i, *now);
            if (leg.kind == Leg::Kind::begins)
                around.push_back(done);
            else
                now = done;
        }
        while (!around.empty()) now = leave(around, now);
        return now;
    }

    void place_states(Plan& plan) {
        plan.reached = walk(0, begins_, [&](std::size_t leg, Day day) { return enter(plan, leg, day); });
        for (const PlannedState& state : plan.states) note_gaps(plan, state);
    }

    static MaybeDay leave(std::vector<MaybeDay>& around, MaybeDay now) {
        if (around.empty()) return now;
        now = later(now, around.back());
        around.pop_back();
        return now;
    }

    MaybeDay enter(Plan& plan, std::size_t leg, Day day) {
        const StateIndex index = legs_[leg].state;
        PlannedState state{index, begin_of(index, day), {}, planner_.works_of(index, day)};
        MaybeDay done = day;
        for (const PlannedWork& work : state.works) done = later(done, work.done);
        plan.states.push_back(std::move(state));
        leg_of_.push_back(leg);
        return done;
    }

    // The one that is active has begun already.
    Day begin_of(StateIndex index, Day planned) const {
        const auto standing = subject_.states.find(definition_.states[index].name);
        const bool active = standing != subject_.states.end() && standing->second.active;
        return active ? standing->second.entered_on : planned;
    }

    static void note_gaps(Plan& plan, const PlannedState& state) {
        for (const PlannedWork& work : state.works) {
            plan.unsure = plan.unsure || work.unsure;
            for (const PlannedItem& item : work.items) {
                if (!item.no_meeting_in.empty() && !work.done && plan.no_meeting_in.empty())
                    plan.no_meeting_in = item.no_meeting_in;
            }
        }
    }

    // The day on which the target is reached when leg `from` begins on `day`.
    MaybeDay reached_from(std::size_t from, Day day) const {
        return walk(from, day,
                    [&](std::size_t leg, Day begins) { return planner_.done(legs_[leg].state, begins); });
    }

    bool in_time(MaybeDay reached) const { return reached && *reached <= *options_.wanted; }

    // Backwards: by when the state, and the papers of each in it, must be there for the wanted day; and what
    // it costs to miss a cut-off.
    void look_back(PlannedState& state, std::size_t leg) const {
        MaybeDay last_end;
        if (options_.wanted) {
            state.last_begin = last_day_in_time(begins_, *options_.wanted,
                                                [&](Day day) { return in_time(reached_from(leg, day)); });
            last_end = last_day_in_time(begins_, *options_.wanted,
                                        [&](Day day) { return in_time(reached_from(leg + 1, day)); });
        }
        for (PlannedWork& work : state.works) {
            for (PlannedItem& item : work.items) {
                if (item.closed || item.meetings.empty()) continue;
                if (last_end) planner_.place_last_papers(work, item, *last_end);
                // Papers that are in cannot come too late.
                if (item.on_agenda) continue;
                if (last_end) item.last_papers = planner_.last_papers(work, item, *last_end);
                item.meetings.front().last_papers = item.last_papers;
                miss_cut_off(work, item, leg);
            }
        }
    }

    void miss_cut_off(const PlannedWork& work, PlannedItem& item, std::size_t leg) const {
        const DecisionChain chain = planner_.chain(work, item, item.meetings.front().papers_by + 1);
        item.done_if_missed = chain.counts_from;
        const MaybeDay done = planner_.done_with(work, item, chain.counts_from);
        if (done) item.target_if_missed = reached_from(leg + 1, *done);
    }

    // When all of a state is done but one of its works.
    static MaybeDay done_but(const PlannedState& state, const PlannedWork& work) {
        MaybeDay done = work.opens;
        for (const PlannedWork& other : state.works) {
            if (&other != &work) done = later(done, other.done);
        }
        return done;
    }

    // Whether the target would be reached earlier if this took no time; or it is never done.
    bool decides_timetable(const Plan& plan, const PlannedState& state, std::size_t leg,
                           const PlannedWork& work) const {
        if (!work.done) return true;
        const MaybeDay done = done_but(state, work);
        const MaybeDay reached = done && plan.reached ? reached_from(leg + 1, *done) : MaybeDay{};
        return reached && *reached < *plan.reached;
    }

    // The last work on the way that many decide: who of them is last, or has no meeting.
    void name_critical(Plan& plan) const {
        for (std::size_t i = 0; i < plan.states.size(); ++i) {
            for (const PlannedWork& work : plan.states[i].works) {
                if (definition_.works[work.work].kind != Work::Kind::decide || work.items.size() < 2)
                    continue;
                if (!decides_timetable(plan, plan.states[i], leg_of_[i], work)) continue;
                const auto last =
                    std::ranges::max_element(work.items, [](const auto& left, const auto& right) {
                        return left.done.value_or(Day::last()) < right.done.value_or(Day::last());
                    });
                if (last->closed) continue;
                plan.critical = last->addressee.id;
                plan.critical_work = work.work;
            }
        }
    }

    // "Not before 1 January": the last thing waited for, later than all else.
    void name_awaited_day(Plan& plan) const {
        if (!plan.reached) return;
        for (std::size_t i = 0; i < plan.states.size(); ++i) {
            for (const PlannedWork& work : plan.states[i].works) {
                const Work& of = definition_.works[work.work];
                const bool waits = of.wait && std::holds_alternative<WaitUntil>(*of.wait);
                if (!waits || work.done != plan.reached) continue;
                if (!decides_timetable(plan, plan.states[i], leg_of_[i], work)) continue;
                plan.awaited_day = work.work;
                plan.all_else_done = done_but(plan.states[i], work);
            }
        }
    }

    const Definition& definition_;
    const Case& subject_;
    const PlanOptions& options_;
    Day begins_;
    WorkPlanner planner_;
    std::vector<Leg> legs_;
    std::vector<std::size_t> leg_of_;  // of each planned state
};

bool holds_up(const Definition& definition, StateIndex state) {
    return std::ranges::any_of(definition.states[state].works, [&](WorkIndex index) {
        const Work& work = definition.works[index];
        const bool decides = work.kind == Work::Kind::decide || work.kind == Work::Kind::wait;
        return decides && !work.optional && !work.on_request;
    });
}

}  // namespace

std::optional<StateIndex> default_target(const Definition& definition) {
    const std::vector<Leg> legs = whole_way(definition);
    std::optional<StateIndex> target;
    bool decided = false;
    for (const Leg& leg : legs) {
        if (leg.kind == Leg::Kind::ends) continue;
        if (decided) target = leg.state;
        decided = holds_up(definition, leg.state);
    }
    return target;
}

std::optional<Plan> make_plan(const Definition& definition, const Register& reg, const Case& subject,
                              const PlanOptions& options) {
    const auto target = options.target ? options.target : default_target(definition);
    if (!target) return std::nullopt;
    auto legs = way_ahead(definition, subject, *target, options.skipped);
    if (!legs) return std::nullopt;
    return PlanMaker(definition, reg, subject, options, std::move(*legs)).make(*target);
}

}  // namespace overens
