// News from outside and from related cases; holds.
#include <algorithm>

#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

constexpr int days_of_hold = 60;

bool is_waited_for(const Trial& trial, const std::string& signal) {
    return std::ranges::any_of(trial.definition().works, [&](const Work& work) {
        const auto* waited = work.wait ? std::get_if<WaitSignal>(&*work.wait) : nullptr;
        const auto standing = trial.subject().works.find(work.name);
        return waited != nullptr && waited->signal == signal && standing != trial.subject().works.end() &&
               standing->second.active && !standing->second.done;
    });
}

bool is_watched_for(const Trial& trial, const std::string& signal) {
    return std::ranges::any_of(trial.definition().states, [&](const State& state) {
        return is_active(trial, state.name) &&
               std::ranges::any_of(state.watch, [&](const Watch& watch) { return watch.signal == signal; });
    });
}

}  // namespace

void add_news(const Trial& trial, Acts& acts) {
    for (const SignalKind& signal : trial.definition().signals) {
        const bool waited = is_waited_for(trial, signal.name);
        if (!waited && !is_watched_for(trial, signal.name)) continue;
        PossibleAct act;
        act.kind = PossibleAct::Kind::signal;
        act.key = "signal " + signal.name + " " + std::to_string(trial.subject().signals_came.size());
        act.actors = actors_for(trial, signal.by);
        act.command = commands::SendSignalIn{signal.name};
        act.leads_on = waited;
        acts.push_back(std::move(act));
    }
    for (const CaseLink& link : trial.subject().links) {
        if (link.ended) continue;
        PossibleAct act;
        act.kind = PossibleAct::Kind::other_end;
        act.key = "other " + link.other_case;
        act.actors = {the_system()};
        act.command = commands::TellOfOtherCase{link.other_case, {}, true, {}};
        acts.push_back(std::move(act));
    }
}

void add_holds(const Trial& trial, Acts& acts) {
    PossibleAct act;
    act.actors = {lead_actor()};
    if (trial.subject().hold) {
        act.kind = PossibleAct::Kind::lift_hold;
        act.key = "lift hold";
        act.command = commands::LiftHold{"Det som inväntades har kommit"};
    } else {
        act.kind = PossibleAct::Kind::hold;
        act.key = "hold";
        act.command = commands::HoldCase{"Något annat inväntas", {}, {}, {}, trial.today() + days_of_hold};
        act.leads_on = false;
    }
    acts.push_back(std::move(act));
}

}  // namespace overens::trying
