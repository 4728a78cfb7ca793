#include "engine/trying/course.hpp"

#include <algorithm>
#include <ranges>

#include "engine/trying/transitions.hpp"

namespace overens::trying {

namespace {

constexpr std::size_t last_steps_kept = 8;

std::string work_of_item(const Case& subject, int number) {
    const auto item = subject.items.find(number);
    return item == subject.items.end() ? std::to_string(number)
                                       : item->second.work + " of " + item->second.addressee.id;
}

// What the first event that says something says.
struct InWords {
    const Case& before;

    std::string operator()(const events::MoveTaken& event) const {
        return "move " + event.state + "/" + event.move;
    }
    std::string operator()(const events::FieldSet& event) const { return "field " + event.field; }
    std::string operator()(const events::VersionAdded& event) const {
        return "document " + event.document + " v" + std::to_string(event.version);
    }
    std::string operator()(const events::ItemAnswered& event) const {
        return "answer to " + work_of_item(before, event.item);
    }
    std::string operator()(const events::DecisionTaken& event) const {
        return event.body + " on " + work_of_item(before, event.item) + ": " +
               std::string(word_of(event.outcome));
    }
    std::string operator()(const events::DecisionMoved& event) const {
        return "decision " + std::to_string(event.decision) + ": " +
               std::string(machines::name_of(event.what));
    }
    std::string operator()(const events::DayCame& event) const { return "the day of " + event.timer; }
    std::string operator()(const events::SignalCame& event) const { return "signal " + event.signal; }
    template <class Other>
    std::string operator()(const Other& event) const {
        return std::string(event.name);
    }
};

std::string innermost_states(const Definition& definition, const Case& subject) {
    const auto active = [&](StateIndex index) {
        const auto found = subject.states.find(definition.states[index].name);
        return found != subject.states.end() && found->second.active;
    };
    std::string names;
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const State& state = definition.states[index];
        if (!active(index) || std::ranges::any_of(state.inner, active)) continue;
        names += (names.empty() ? "" : ", ") + state.name;
    }
    return names;
}

// The state whose entering ended the case.
std::string end_of(const Definition& definition, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries | std::views::reverse) {
        for (const Event& event : entry.events | std::views::reverse) {
            const auto* entered = std::get_if<events::StateEntered>(&event);
            const auto index = entered == nullptr ? std::nullopt : definition.find_state(entered->state);
            if (index && definition.states[*index].end != State::End::no) return entered->state;
        }
    }
    return {};
}

}  // namespace

std::string line_of(const Case& before, const Entry& entry) {
    const Actor& actor = entry.act.actor;
    const std::string who = actor.of.empty() ? actor.role : actor.role + " of " + actor.of;
    // A decision that takes the place of another is told, not the one replaced.
    const auto decided = std::ranges::find_if(entry.events, [](const Event& event) {
        return std::holds_alternative<events::DecisionTaken>(event);
    });
    const auto told = decided == entry.events.end() ? entry.events.begin() : decided;
    const std::string what = entry.events.empty() ? entry.command : std::visit(InWords{before}, *told);
    return entry.act.happened_on.to_text() + " " + who + ": " + what;
}

void Course::follow(const Trial& trial) {
    for (; seen_ < trial.entries().size(); ++seen_) take_in(trial.entries()[seen_]);
}

void Course::take_in(const Entry& entry) {
    run_.last_steps.push_back(line_of(before_, entry));
    if (run_.last_steps.size() > last_steps_kept) run_.last_steps.erase(run_.last_steps.begin());
    for (const std::string& name : follow_transitions(definition_, before_, entry)) ++run_.taken[name];
    const Day day = entry.act.happened_on;
    for (const Event& event : entry.events) {
        if (const auto* entered = std::get_if<events::StateEntered>(&event))
            begin_time(states_since_, run_.states, entered->state, day);
        if (const auto* left = std::get_if<events::StateLeft>(&event))
            end_time(states_since_, run_.states, left->state, day);
        if (const auto* opened = std::get_if<events::WorkOpened>(&event))
            begin_time(works_since_, run_.works, opened->work, day);
        if (const auto* done = std::get_if<events::WorkDone>(&event))
            end_time(works_since_, run_.works, done->work, day);
        if (const auto* closed = std::get_if<events::WorkClosed>(&event))
            end_time(works_since_, run_.works, closed->work, day);
    }
}

void Course::begin_time(std::map<std::string, Day>& open, std::map<std::string, TimeSpent>& spent,
                        const std::string& name, Day day) {
    end_time(open, spent, name, day);
    open[name] = day;
    ++spent[name].times;
}

void Course::end_time(std::map<std::string, Day>& open, std::map<std::string, TimeSpent>& spent,
                      const std::string& name, Day day) {
    const auto since = open.find(name);
    if (since == open.end()) return;
    spent[name].days += day - since->second;
    open.erase(since);
}

SimulatedRun Course::finish(const Trial& trial, SimulatedRun::Ending ending) {
    const Day today = trial.today();
    while (!states_since_.empty())
        end_time(states_since_, run_.states, std::string(states_since_.begin()->first), today);
    while (!works_since_.empty())
        end_time(works_since_, run_.works, std::string(works_since_.begin()->first), today);
    run_.states.erase("");
    run_.ending = ending;
    run_.end = ending == SimulatedRun::Ending::reached_end ? end_of(definition_, trial.entries())
                                                           : innermost_states(definition_, trial.subject());
    run_.days = today - trial.subject().started_on;
    return run_;
}

}  // namespace overens::trying
