#include "engine/trying/people.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/cases/decision_steps.hpp"
#include "engine/cases/moves.hpp"

namespace overens::trying {

namespace {

using Kind = PossibleAct::Kind;
using machines::DecisionEvent;

constexpr int attempts_to_meet_needs = 60;
constexpr int most_hundreds = 40;
constexpr std::int64_t ore_in_a_hundred_kronor = 10'000;

Mood any_mood(Dice& dice) {
    const int chance = dice.between(1, 10);
    if (chance <= 5) return Mood::agreed;
    return chance <= 8 ? Mood::mixed : Mood::contrary;
}

const State& state_of(const Trial& trial, const commands::MakeMove& move) {
    const std::string name = move.state.value_or("");
    return trial.definition()
        .states[name.empty() ? outermost : trial.definition().find_state(name).value_or(outermost)];
}

const Move& move_in(const State& state, const std::string& name) {
    return *std::ranges::find(state.may, name, &Move::name);
}

bool waits_for_the_clock(const Trial& trial, const State& state) {
    const bool watches = std::ranges::any_of(
        state.watch, [](const Watch& watch) { return watch.go && (watch.at || watch.signal); });
    return watches || std::ranges::any_of(state.works, [&](WorkIndex work) {
               return trial.definition().works[work].kind == Work::Kind::wait;
           });
}

// A state that goes on by itself when work is done or a day comes: nobody is in a hurry to cut it short.
bool goes_on_by_itself(const Trial& trial, const State& state) {
    if (!state.then.empty()) return true;
    const State* each = &state;
    while (!each->name.empty()) {
        if (waits_for_the_clock(trial, *each)) return true;
        each = &trial.definition().states[each->parent];
    }
    return false;
}

// The needs of a move that read what is given with it.
bool meets_needs(const PossibleAct& act, const Trial& trial, const Given& given) {
    const auto& command = std::get<commands::MakeMove>(act.command);
    const State& state = state_of(trial, command);
    const auto index = static_cast<StateIndex>(&state - trial.definition().states.data());
    return blockers_of({trial.definition(), trial.reg(), trial.subject(), trial.today()}, index,
                       move_in(state, command.move), act.actors.front(), &given)
        .empty();
}

}  // namespace

People::People(Dice& dice) : dice_(dice), mood_(any_mood(dice)) {}

std::optional<Day> People::day_of(const PossibleAct& act, const Trial& trial, bool surely) {
    const Pace pace = pace_of(act, trial);
    const bool never = pace.one_in > 1 && !dice_.one_in(pace.one_in);
    const Day day = act.kind == Kind::decision
                        ? meeting_for(act, trial)
                        : trial.today() + dice_.between(pace.least_days, pace.most_days);
    if (never && !surely) return std::nullopt;
    return WorkingCalendar{}.next_working_day(day);
}

People::Pace People::pace_of(const PossibleAct& act, const Trial& trial) {
    switch (act.kind) {
        case Kind::move: return pace_of_move(act, trial);
        case Kind::answer: return pace_of_answer(act, trial);
        case Kind::decision: return {0, 0};  // on a day of meeting
        case Kind::decision_fact: return pace_of_fact(act, trial);
        case Kind::check: return {1, 10};
        case Kind::field: return act.needed ? Pace{1, 20} : Pace{1, 90, act.leads_on ? 2 : 20};
        case Kind::version: return act.needed ? Pace{2, 40} : Pace{10, 250, act.leads_on ? 2 : 10};
        case Kind::editorial_version: return {5, 60, 12};
        case Kind::editorial_answer: return {1, 25};
        case Kind::show: return {1, 5};
        case Kind::disposal: return {1, 20};
        case Kind::signal: return act.leads_on ? Pace{10, 100} : Pace{200, 2000, 4};
        case Kind::other_end: return {30, 300};
        case Kind::hold: return {20, 400, 40};
        case Kind::lift_hold: return {5, 90};
    }
    return {1, 30};
}

People::Pace People::pace_of_move(const PossibleAct& act, const Trial& trial) {
    const auto& command = std::get<commands::MakeMove>(act.command);
    const State& state = state_of(trial, command);
    const Move& move = move_in(state, command.move);
    if (state.name.empty()) return {5, 400, move.go ? 10 : 4};
    if (!move.go) return {5, 300, 2};
    const bool gives_up = trial.definition().states[*move.go].end == State::End::terminated;
    if (gives_up) return {2, 60, 8};
    if (goes_on_by_itself(trial, state) && !dice_.one_in(4)) return {30, 900};
    // What has been done once is rather followed by something else.
    const std::string done = state.name + "." + move.name;
    if (trial.subject().done_by.contains(done)) return {10, 120};
    const bool usual = &move == &state.may.front();
    return usual || mood_ == Mood::contrary ? Pace{2, 25} : Pace{5, 70};
}

People::Pace People::pace_of_fact(const PossibleAct& act, const Trial& trial) {
    const auto& command = std::get<commands::RegisterDecisionFact>(act.command);
    const DecisionRecord* decision = find_decision(trial.subject(), command.decision);
    switch (command.what) {
        case DecisionEvent::adjust: return {1, 14};
        case DecisionEvent::place_on_file: return {1, 40};
        case DecisionEvent::announce: return {1, 4};
        case DecisionEvent::confirm_final: {
            const int left = decision->final_expected ? *decision->final_expected - trial.today() : 0;
            return {std::max(left, 0) + 1, std::max(left, 0) + 20};
        }
        case DecisionEvent::condition_met: return {5, 60};
        case DecisionEvent::appeal: return {1, 20, 12};
        case DecisionEvent::stay: return {1, 20, 3};
        case DecisionEvent::lift_stay: return {10, 60};
        case DecisionEvent::annul: return {60, 200, 2};
        case DecisionEvent::dismiss_appeal: return {60, 200};
        default: return {20, 100, 6};
    }
}

// Most in time, some late, none never.
People::Pace People::pace_of_answer(const PossibleAct& act, const Trial& trial) {
    const Item& item = trial.subject().items.at(std::get<commands::GiveAnswer>(act.command).item);
    if (act.needed) return {2, 30};
    const int left = item.due ? std::max(*item.due - trial.today(), 3) : 60;
    if (dice_.one_in(15)) return {left, left + 120};
    return {1, left + left / 6};
}

Day People::meeting_for(const PossibleAct& act, const Trial& trial) {
    const auto& command = std::get<commands::RegisterDecision>(act.command);
    const Body* body = trial.reg().body(command.body);
    const bool one_later = dice_.one_in(8);
    const Meeting* meeting = body == nullptr ? nullptr : body->next_meeting_for_papers(trial.today());
    if (meeting == nullptr) return trial.today() + 30;
    if (!one_later) return meeting->day;
    const Meeting* later = body->next_meeting(meeting->day + 1);
    return later == nullptr ? meeting->day : later->day;
}

Given People::give(const PossibleAct& act, const Trial& trial) {
    if (act.kind != Kind::move || act.questions.empty()) return give_once(act, trial);
    for (int attempt = 1; attempt < attempts_to_meet_needs; ++attempt) {
        Given given = give_once(act, trial);
        if (meets_needs(act, trial, given)) return given;
    }
    return give_once(act, trial);
}

Given People::give_once(const PossibleAct& act, const Trial& trial) {
    Given given;
    for (const Question& question : act.questions) {
        const bool left_out = !question.required && dice_.one_in(2);
        if (left_out || !is_asked(question, given)) continue;
        given[question.name] = value_for(question, act, trial, given);
    }
    return given;
}

std::string People::word_for(const Question& question, const PossibleAct& act) {
    const auto& words = question.choice;
    if (words.empty()) return {};
    const bool of_a_mood = act.kind == Kind::answer || act.kind == Kind::decision;
    if (!of_a_mood) return dice_.any_of(words);
    const bool mostly = dice_.percent(75);
    if (question.name == "outcome" && mostly && mood_ != Mood::contrary) return words.front();
    if (mood_ == Mood::agreed && mostly) return words.front();
    if (mood_ == Mood::contrary && question.name != "outcome" && dice_.one_in(2)) return words.back();
    return dice_.any_of(words);
}

// Amounts that have been spoken of already, the parties' ones together, the difference between two of them,
// or a round one.
std::int64_t People::amount_for(const Trial& trial, const Given& given) {
    std::vector<std::int64_t> known;
    for (const auto& [name, value] : trial.subject().fields) {
        if (const auto* amount = std::get_if<std::int64_t>(&value)) known.push_back(*amount);
    }
    for (const auto& [name, value] : given) {
        if (const auto* amount = std::get_if<std::int64_t>(&value)) known.push_back(*amount);
    }
    for (const auto& [name, values] : trial.subject().party_fields) {
        std::int64_t sum = 0;
        for (const auto& [party, value] : values) {
            if (const auto* amount = std::get_if<std::int64_t>(&value)) sum += *amount;
        }
        known.push_back(sum);
    }
    const int way = dice_.between(1, 3);
    if (way == 1 && !known.empty()) return dice_.any_of(known);
    if (way == 2 && known.size() > 1) return std::abs(dice_.any_of(known) - dice_.any_of(known));
    const int most =
        dice_.one_in(2) ? most_hundreds : most_hundreds * static_cast<int>(trial.subject().parties.size());
    return dice_.between(0, most) * ore_in_a_hundred_kronor;
}

GivenValue People::value_for(const Question& question, const PossibleAct& act, const Trial& trial,
                             const Given& given) {
    switch (question.type) {
        case ValueType::yes_no: return mood_ == Mood::contrary ? dice_.one_in(3) : !dice_.one_in(8);
        case ValueType::number: return static_cast<std::int64_t>(dice_.between(0, 40));
        case ValueType::money: return amount_for(trial, given);
        case ValueType::date:
            return trial.today() + (dice_.one_in(6) ? dice_.between(1, 30) : dice_.between(20, 560));
        case ValueType::file: return trial.new_content();
        case ValueType::choice:
        case ValueType::party:
        case ValueType::organisation:
        case ValueType::body: return word_for(question, act);
        case ValueType::people: return std::vector<std::string>{"Enhetschefen"};
        case ValueType::parties:
        case ValueType::organisations: {
            std::vector<std::string> some;
            for (const std::string& id : question.choice) {
                if (dice_.one_in(2)) some.push_back(id);
            }
            if (some.empty() && !question.choice.empty()) some.push_back(question.choice.front());
            return some;
        }
        default: return GivenText{"En text"};
    }
}

}  // namespace overens::trying
