// What one piece of work of a plan still asks of each, and by when each can have done it. Used by the plan
// alone.
#pragma once

#include <map>
#include <utility>

#include "engine/planning/legal_force.hpp"
#include "engine/planning/plan.hpp"

namespace overens {

// A day that may be missing: then nothing after it has a day either.
using MaybeDay = std::optional<Day>;
MaybeDay later(MaybeDay left, MaybeDay right);

// Everything outlives it. One thread at a time: it remembers what it has reckoned.
class WorkPlanner {
  public:
    WorkPlanner(const Definition& definition, const Register& reg, const Case& subject,
                const PlanOptions& options)
        : definition_(definition), reg_(reg), subject_(subject), options_(options) {}

    // Works of this state that its end waits for, when it is entered on `opens`.
    std::vector<PlannedWork> works_of(StateIndex state, Day opens) const;
    // When the last of them is done.
    MaybeDay done(StateIndex state, Day opens) const;

    // Of an item of a `decide` work that is to be taken up by bodies still: how it goes when papers are ready
    // on `ready`, and which is the last such day for it to count by `wanted`.
    DecisionChain chain(const PlannedWork& work, const PlannedItem& item, Day ready) const;
    MaybeDay last_papers(const PlannedWork& work, const PlannedItem& item, Day wanted) const;
    // The same for each body after the first, once those before it have met as planned.
    void place_last_papers(const PlannedWork& work, PlannedItem& item, Day wanted) const;

    // When as many are done as are enough, with one of them done on another day than planned.
    MaybeDay done_with(const PlannedWork& work, const PlannedItem& changed, MaybeDay done) const;

  private:
    bool counts_here(WorkIndex work) const;
    // From when decisions count here: as the work says, unless its state is left before that.
    Counts counts_of(const Work& work) const;
    PlannedWork planned(WorkIndex work, Day opens) const;
    MaybeDay wait_over(const Work& work, Day opens, bool& unsure) const;
    MaybeDay force_comes(const Work& work, const WaitFor& wait, Day opens, bool& unsure) const;
    Day on_record_after(const Work& decisions, Day opens) const;
    std::vector<PlannedItem> items_of(const Work& work) const;
    void add_newcomers(const Work& work, std::vector<PlannedItem>& items) const;
    void add_followers(const Work& work, std::vector<PlannedItem>& items) const;
    void place(const Work& work, PlannedItem& item, Day opens) const;
    void place_decision(const Work& work, PlannedItem& item, Day opens) const;
    Day answer_day(const Work& work, const PlannedItem& item, Day opens) const;
    MaybeDay due_as_held(const Work& work, const Item& item, Day goes_on) const;
    std::vector<std::string> path_left(const PlannedItem& item) const;
    DecisionChain from_agenda(const Work& work, const Item& item, const std::vector<std::string>& path) const;
    MaybeDay minutes_over(const Work& work, const Item& item, Day opens) const;
    MaybeDay enough_done(const Work& work, std::vector<MaybeDay> days, Day opens) const;
    MaybeDay not_before(const Work& work) const;
    // No body that still has to take it up meets on it before that: by the lifecycle, or because it said so
    // itself when it put the matter off.
    MaybeDay earliest_meeting(const Work& work, const PlannedItem& planned) const;
    Day papers_from(Day opens) const;
    const Item* asked(const PlannedItem& item) const;

    const Definition& definition_;
    const Register& reg_;
    const Case& subject_;
    const PlanOptions& options_;
    // Looking back asks for the same days again and again: meetings are few.
    mutable std::map<std::pair<StateIndex, Day>, MaybeDay> done_;
    mutable std::map<const Work*, AwaitedForce> forces_;
    mutable std::map<const Work*, Counts> counts_;
};

}  // namespace overens
