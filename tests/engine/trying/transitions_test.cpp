// Which ways a case has taken is read off its events; a `then` off where it led.
#include "engine/trying/transitions.hpp"

#include "catch.hpp"
#include "engine/trying/simulated_run.hpp"
#include "engine/trying/tried.hpp"
#include "workflows/part_names.hpp"

using namespace overens;
using namespace overens::trying;
using namespace overens::testing;

namespace {

// The ways taken in all that has happened.
std::string ways_of(const Trial& trial) {
    Case subject;
    std::string names;
    for (const Entry& entry : trial.entries()) {
        for (const std::string& name : follow_transitions(trial.definition(), subject, entry))
            names += name + "\n";
    }
    CHECK(subject == trial.subject());
    return names;
}

// How often each state must have been entered when these ways were taken so often.
class Visits {
  public:
    Visits(const Definition& definition, const std::map<std::string, int>& taken)
        : definition_(definition), taken_(taken) {
        enter(outermost, 1);
        for (const State& state : definition.states) count(state);
    }
    std::map<std::string, int> entered;

  private:
    void count(const State& state) {
        using namespace workflows;
        for (const WorkIndex index : state.works) {
            const Work& work = definition_.works[index];
            for (std::size_t way = 0; way < work.then.size(); ++way)
                lead(part_of_work_way(work.name, way + 1), work.then[way].go);
        }
        for (std::size_t way = 0; way < state.then.size(); ++way)
            lead(part_of_way(state.name, way + 1), state.then[way].go);
        for (const Move& move : state.may) lead(part_of_move(state.name, move.name), move.go);
        for (const Watch& watch : state.watch) lead(part_of_watch(state.name, watch.name), watch.go);
    }
    void lead(const std::string& name, std::optional<StateIndex> go) {
        const auto times = taken_.find(name);
        if (go && times != taken_.end()) enter(*go, times->second);
    }
    void enter(StateIndex index, int times) {
        const State& state = definition_.states[index];
        if (index != outermost) entered[state.name] += times;
        if (state.tracks) {
            for (const StateIndex track : state.inner) enter(track, times);
        } else if (state.start) {
            enter(*state.start, times);
        }
    }

    const Definition& definition_;
    const std::map<std::string, int>& taken_;
};

}  // namespace

TEST_CASE("moves, works that are done and states that are done are told apart") {
    Trial trial = started("consultation_case", 1);
    for (const char* key :
         {"version paper", "move preparing/send_out", "answer 1", "move round.compiling/finish"})
        REQUIRE(do_act(trial, key).empty());
    CHECK(ways_of(trial) ==
          "move preparing/send_out\n"
          "then round.out/1\n"
          "move round.compiling/finish\n"
          "then round/1\n");
}

TEST_CASE("the way that a guard chose is the one named") {
    struct Row {
        const char* outcome;
        const char* way;
    };
    for (const Row& row : {Row{"approved", "then deciding/1\n"}, Row{"rejected", "then deciding/2\n"},
                           Row{"approved_with_changes", "then deciding/3\n"}}) {
        INFO(row.outcome);
        Trial trial = started("project", 2);
        for (const char* key : {"version directive", "field ends ", "field pilots ", "move proposed/submit"})
            REQUIRE(do_act(trial, key).empty());
        REQUIRE(do_act(trial, "decision", {{"outcome", std::string{row.outcome}}}).empty());
        CHECK(ways_of(trial) == "move proposed/submit\n" + std::string(row.way));
    }
}

TEST_CASE("a work's own way is told, whether it leads somewhere or not") {
    Trial trial = started("project", 2);
    for (const char* key : {"version directive", "field ends ", "field pilots ", "move proposed/submit",
                            "decision", "move under_way/prolong"})
        REQUIRE(do_act(trial, key).empty());
    const auto before = trial.mark();
    REQUIRE(do_act(trial, "decision", {{"outcome", std::string{"approved"}}}).empty());
    CHECK(ways_of(trial).ends_with("move under_way/prolong\nwork-then extension/2\n"));
    trial.back_to(before);
    REQUIRE(do_act(trial, "decision", {{"outcome", std::string{"rejected"}}}).empty());
    CHECK(ways_of(trial).ends_with("move under_way/prolong\nwork-then extension/3\n"));
}

TEST_CASE("every entering of a state is explained by a way that was taken") {
    for (const std::string& lifecycle : all_shipped()) {
        const auto definition = shipped_definition(lifecycle);
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            INFO(lifecycle << ", seed " << seed);
            const SimulatedRun run = simulate_run(definition, {.parties = 2, .most_years = 5}, seed);
            std::map<std::string, int> entered;
            for (const auto& [name, spent] : run.states) entered[name] = spent.times;
            CHECK(Visits(*definition, run.taken).entered == entered);
        }
    }
}
