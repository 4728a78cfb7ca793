// People made up by chance: when they get round to something, and what they then say.
#pragma once

#include "engine/trying/dice.hpp"
#include "engine/trying/possible_acts.hpp"

namespace overens::trying {

// How people are in one case: agreed ones mostly say the first that there is to choose, contrary ones the
// last.
enum class Mood { agreed, mixed, contrary };

class People {
  public:
    explicit People(Dice& dice);

    Mood mood() const { return mood_; }

    // The day on which it gets done, today at the earliest; nothing when nobody means to do it. Somebody who
    // must (`surely`) always does in the end.
    std::optional<Day> day_of(const PossibleAct& act, const Trial& trial, bool surely);
    // What is given with it. For a move, values are sought that its needs accept.
    Given give(const PossibleAct& act, const Trial& trial);
    const Actor& choose_actor(const PossibleAct& act) { return dice_.any_of(act.actors); }

  private:
    struct Pace {
        int least_days, most_days;
        int one_in = 1;  // only one in so many ever does it
    };
    Pace pace_of(const PossibleAct& act, const Trial& trial);
    Pace pace_of_move(const PossibleAct& act, const Trial& trial);
    Pace pace_of_fact(const PossibleAct& act, const Trial& trial);
    Pace pace_of_answer(const PossibleAct& act, const Trial& trial);
    Day meeting_for(const PossibleAct& act, const Trial& trial);
    GivenValue value_for(const Question& question, const PossibleAct& act, const Trial& trial,
                         const Given& given);
    std::string word_for(const Question& question, const PossibleAct& act);
    std::int64_t amount_for(const Trial& trial, const Given& given);
    Given give_once(const PossibleAct& act, const Trial& trial);

    Dice& dice_;
    Mood mood_;
};

}  // namespace overens::trying
