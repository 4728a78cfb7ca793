#include "engine/trying/simulated_run.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "engine/trying/course.hpp"
#include "engine/trying/made_up_register.hpp"
#include "engine/trying/people.hpp"
#include "engine/trying/starting.hpp"

namespace overens::trying {

namespace {

constexpr int days_until_tried_again_most = 30;
constexpr int place_left_out_one_in = 4;

// One collaboration in four lacks a body that may be missing.
Register register_for(const Definition& definition, const RunSettings& settings, Dice& dice) {
    Register reg = made_up_register(definition, settings.parties, settings.first_day);
    for (const Place& place : definition.places) {
        if (place.may_be_missing && dice.one_in(place_left_out_one_in))
            reg.places[definition.lifecycle].erase(place.name);
    }
    return reg;
}

// Who means to do what, and when. What nobody means to do has no day.
class Plans {
  public:
    Plans(People& people, Dice& dice) : people_(people), dice_(dice) {}

    // Takes up what has become possible, and drops what no longer is.
    void follow(const std::vector<PossibleAct>& acts, const Trial& trial) {
        std::set<std::string> possible;
        for (const PossibleAct& act : acts) {
            if (!act.blockers.empty()) continue;
            possible.insert(act.key);
            if (!days_.contains(act.key)) days_[act.key] = people_.day_of(act, trial, act.needed);
            if (act.needed && !days_[act.key]) days_[act.key] = people_.day_of(act, trial, true);
        }
        std::erase_if(days_, [&](const auto& plan) { return !possible.contains(plan.first); });
    }

    // The earliest; null when there is none.
    const PossibleAct* next(const std::vector<PossibleAct>& acts) const {
        const PossibleAct* earliest = nullptr;
        for (const PossibleAct& act : acts) {
            const auto plan = days_.find(act.key);
            if (plan == days_.end() || !plan->second) continue;
            if (earliest == nullptr || *plan->second < *days_.at(earliest->key)) earliest = &act;
        }
        return earliest;
    }

    bool anything_leads_on(const std::vector<PossibleAct>& acts) const {
        return std::ranges::any_of(acts, [&](const PossibleAct& act) {
            const auto plan = days_.find(act.key);
            return act.leads_on && plan != days_.end() && plan->second;
        });
    }

    // Somebody must do something: what leads on is done after all. False when there is no such thing.
    bool think_again(const std::vector<PossibleAct>& acts, const Trial& trial) {
        bool found = false;
        for (const PossibleAct& act : acts) {
            if (!act.leads_on || !act.blockers.empty()) continue;
            days_[act.key] = people_.day_of(act, trial, true);
            found = true;
        }
        return found;
    }

    Day day_of(const PossibleAct& act) const { return *days_.at(act.key); }
    void done(const PossibleAct& act) { days_.erase(act.key); }
    void put_off(const PossibleAct& act, const Trial& trial) {
        days_[act.key] = trial.today() + dice_.between(2, days_until_tried_again_most);
    }

  private:
    People& people_;
    Dice& dice_;
    std::map<std::string, std::optional<Day>> days_;
};

class Runner {
  public:
    Runner(const std::shared_ptr<const Definition>& definition, const RunSettings& settings,
           std::uint64_t seed)
        : settings_(settings),
          dice_(seed),
          people_(dice_),
          trial_(definition, register_for(*definition, settings, dice_), settings.first_day),
          plans_(people_, dice_),
          course_(*definition),
          last_day_(add_months(settings.first_day, settings.most_years * 12)) {}

    SimulatedRun run() {
        begin();
        auto ending = SimulatedRun::Ending::reached_end;
        int steps = 0;
        while (!trial_.has_ended()) {
            if (trial_.today() >= last_day_ || ++steps > settings_.most_steps) {
                ending = SimulatedRun::Ending::not_in_time;
                break;
            }
            if (step()) continue;
            ending = SimulatedRun::Ending::stuck;
            break;
        }
        SimulatedRun result = course_.finish(trial_, ending);
        result.steps = steps;
        return result;
    }

  private:
    void begin() {
        PossibleAct start;
        start.kind = PossibleAct::Kind::field;
        start.questions = questions_at_start(trial_);
        const Actor lead{{}, "lead", {}};
        const auto refused = trial_.act(lead, start_of(trial_, people_.give(start, trial_)));
        if (refused) throw std::runtime_error(refused->blockers.front().message.in_english());
        course_.follow(trial_);
    }

    // False when nothing can happen any more.
    bool step() {
        const std::vector<PossibleAct> acts = possible_acts(trial_);
        plans_.follow(acts, trial_);
        const auto timer = trial_.next_timer();
        const bool waits_for_people = plans_.anything_leads_on(acts) || plans_.think_again(acts, trial_);
        if (!waits_for_people && !timer) return false;
        const PossibleAct* act = plans_.next(acts);
        if (timer && (act == nullptr || *timer <= plans_.day_of(*act))) {
            trial_.go_on(std::min(*timer, last_day_));
        } else {
            do_it(*act);
        }
        course_.follow(trial_);
        return true;
    }

    void do_it(const PossibleAct& act) {
        trial_.go_on(std::min(plans_.day_of(act), last_day_));
        if (trial_.today() >= last_day_) return;
        const Given given = people_.give(act, trial_);
        const auto refused = trial_.act(people_.choose_actor(act), command_of(act, given));
        refused ? plans_.put_off(act, trial_) : plans_.done(act);
    }

    RunSettings settings_;
    Dice dice_;
    People people_;
    Trial trial_;
    Plans plans_;
    Course course_;
    Day last_day_;
};

}  // namespace

SimulatedRun simulate_run(std::shared_ptr<const Definition> definition, const RunSettings& settings,
                          std::uint64_t seed) {
    SimulatedRun result = Runner(std::move(definition), settings, seed).run();
    result.seed = seed;
    return result;
}

}  // namespace overens::trying
