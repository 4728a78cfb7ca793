// Random people do random things to an agreement. After every step the case must equal what its events add up
// to, and what the lifecycle promises must hold.
#include <cstdio>
#include <iostream>
#include <set>

#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/migration.hpp"
#include "engine/cases/settle.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using namespace overens::testing;
using machines::DecisionEvent;

namespace {

// Under a sanitizer each takes a second.
#ifdef __SANITIZE_ADDRESS__
constexpr int walks_by_default = 10;
#else
constexpr int walks_by_default = 30;
#endif

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// As shipped, with other names for a work, a field and a state, and other days to answer.
std::shared_ptr<const Definition> second_version() {
    std::string text{workflows::shipped_lifecycle("county_agreement").value()};
    replace_all(text, "version: 1\n", "version: 2\n");
    replace_all(text, "time: 45 days", "time: 60 days");
    replace_all(text, "party_decision", "own_decision");
    replace_all(text, "own_decision:\n", "own_decision:\n                was: party_decision\n");
    replace_all(text, "own_decisions:\n", "own_decisions:\n            was: party_decisions\n");
    replace_all(text, "earliest_force", "force_from");
    replace_all(text, "  force_from: {", "  force_from: {was: earliest_force, ");
    const auto loaded = workflows::load_lifecycle({"second.yaml", text});
    if (!loaded) FAIL(loaded.error().front().message);
    return loaded->definition;
}

class Walk {
  public:
    explicit Walk(std::uint32_t seed) : random_(seed) {}

    World world;
    std::set<std::string> taken;

    // From the beginning, or from where the parties decide, which few get to by chance.
    void run(int steps, bool from_the_beginning) {
        if (from_the_beginning) {
            REQUIRE(world.start().empty());
        } else {
            endorse_all_the_way(world);
            if (one_in(2)) accept_by_all();
        }
        for (int step = 0; step < steps; ++step) {
            take_any_step();
            check();
            if (one_in(20)) go_over_and_back();
            if (world.subject.phase != machines::CasePhase::active && !world.subject.hold) break;
        }
    }

  private:
    int up_to(int most) { return random_number(random_, 0, most); }
    bool one_in(int count) { return up_to(count - 1) == 0; }
    template <class Values>
    auto any_of(const Values& values) {
        auto at = values.begin();
        std::advance(at, up_to(static_cast<int>(values.size()) - 1));
        return *at;
    }

    void accept_by_all() {
        for (const std::string party : {"north", "south", "west"}) decide_along_path(world, party);
        if (one_in(2)) world.pass_time(Day::of(2025, 1, 1));
    }

    void take_any_step() {
        switch (up_to(12)) {
            case 0: move(); return;
            case 1: move(); return;
            case 2: answer(); return;
            case 3: answer(); return;
            case 4: decide_something(); return;
            case 5: decide_something(); return;
            case 6: decision_fact(); return;
            case 7: world.pass_time(world.day + up_to(one_in(8) ? 400 : 20)); return;
            case 8: version_or_field(); return;
            case 9: dispose(); return;
            case 10: hold_or_party(); return;
            case 11: answer_editorial(); return;
            default: show(); return;
        }
    }

    void move() {
        const auto moves = possible_moves(*world.definition, world.reg, world.subject, lead(), world.day);
        if (moves.empty()) return;
        const PossibleMove chosen = any_of(moves);
        if (chosen.move == "withdraw" && !one_in(20)) return;
        std::map<std::string, GivenValue> fill;
        for (const std::string& field : chosen.fill) {
            if (field == "notice_from") {
                fill[field] = std::string{"north"};
            } else {
                fill[field] = world.day + (field == "decide_by" ? 60 : 0);
            }
        }
        const Actor actor = one_in(3) ? registrar("north") : lead();
        const std::string refused = world.act(
            actor, commands::MakeMove{chosen.state, chosen.move, fill, "county_agreement", "Another"});
        if (refused.empty()) taken.insert(chosen.state + "." + chosen.move);
        // What possible_moves promised to the lead must hold for the lead.
        if (actor == lead() && chosen.blockers.empty() && chosen.fill.empty()) CHECK(refused == "");
    }

    void answer() {
        if (world.subject.items.empty()) return;
        const Item item = any_of(world.subject.items).second;
        const Work& work = world.definition->works[world.definition->find_work(item.work).value()];
        commands::GiveAnswer command{item.number, {}, {}, "a letter"};
        for (const AnswerPart& part : work.answer) {
            if (part.type == ValueType::choice) command.parts[part.name] = any_of(part.choice);
            if (part.type == ValueType::file) command.parts[part.name] = std::string(64, 'f');
            if (part.type == ValueType::date) command.parts[part.name] = world.day;
            if (part.type == ValueType::people)
                command.parts[part.name] = std::vector<std::string>{"the head of the unit"};
            if (part.type == ValueType::signature) command.parts[part.name] = std::string{"by pen"};
            if (part.type == ValueType::remarks && one_in(2)) command.remarks = {{"4", "A remark", "", 0}};
        }
        world.act(lead(), command);
    }

    void decide_something() {
        if (world.subject.items.empty()) return;
        const Item item = any_of(world.subject.items).second;
        if (item.path.empty()) return;
        commands::RegisterDecision command;
        command.item = item.number;
        command.body = any_of(item.path);
        const bool prepares = command.body != item.path.back();
        if (prepares) command.outcome = Outcome::proposed_to_next;
        if (!prepares || one_in(4))
            command.outcome = one_in(3) ? static_cast<Outcome>(1 + up_to(8)) : Outcome::approved;
        if (command.outcome == Outcome::approved_conditionally)
            command.condition = one_in(2) ? "other" : "all_others_likewise";
        const int version = world.subject.works.at(item.work).version;
        command.version = one_in(10) ? 1 : version;
        command.parts["excerpt"] = std::string(64, 'e');
        if (item.work != "party_decision") command.parts.clear();
        world.act(lead(), command);
    }

    void decision_fact() {
        if (world.subject.last_decision == 0) return;
        const int number = 1 + up_to(world.subject.last_decision - 1);
        const std::vector<DecisionEvent> usual{DecisionEvent::adjust, DecisionEvent::announce,
                                               DecisionEvent::condition_met};
        const std::vector<DecisionEvent> rare{DecisionEvent::confirm_final, DecisionEvent::annul,
                                              DecisionEvent::stay, DecisionEvent::appeal,
                                              DecisionEvent::dismiss_appeal};
        world.act(lead(),
                  commands::RegisterDecisionFact{number, one_in(8) ? any_of(rare) : any_of(usual), "a note"});
    }

    void version_or_field() {
        const bool editorial = one_in(3);
        switch (up_to(3)) {
            case 0:
                world.add_version("proposal",
                                  editorial ? std::optional<commands::Editorial>({"spelling", world.day + 3})
                                            : std::nullopt);
                return;
            case 1: world.add_version("decision_package"); return;
            case 2: world.set(one_in(2) ? "earliest_force" : "decide_by", world.day + up_to(200)); return;
            default: world.set("in_force_when", std::string{one_in(2) ? "on_record" : "final"}); return;
        }
    }

    void answer_editorial() {
        const auto document = world.subject.documents.find("proposal");
        if (document == world.subject.documents.end()) return;
        const int version = static_cast<int>(document->second.versions.size());
        world.act(lead(),
                  commands::AnswerEditorial{"proposal", version, parties[up_to(2)], !one_in(4), "a letter"});
    }

    void dispose() {
        for (const auto& [number, remark] : world.subject.remarks) {
            if (remark.disposition.empty()) {
                world.act(lead(),
                          commands::DisposeRemark{number, one_in(4) ? "declined" : "accepted", "because", 0});
                return;
            }
        }
    }

    void hold_or_party() {
        if (world.subject.hold) {
            world.act(lead(), commands::LiftHold{"over"});
        } else if (one_in(4)) {
            world.act(lead(), commands::HoldCase{"waits", world.day + up_to(30) + 1, {}, {}, world.day + 40});
        } else if (one_in(4)) {
            world.act(lead(), commands::RemoveParty{"west", "left the collaboration"});
        } else if (one_in(2)) {
            world.act(lead(), commands::AddParty{"west", "came back"});
        }
    }

    void show() {
        for (const auto& [name, work] : world.subject.works) {
            if (work.active && !work.shown) {
                world.act(lead(), commands::ShowWork{name});
                return;
            }
        }
    }

    void check() {
        const Case again = rebuild(world.entries);
        REQUIRE(again == world.subject);
        for (const auto& [name, work] : world.subject.works) {
            int counted = 0;
            for (const Category& category : work.categories) counted += category.count;
            REQUIRE(counted == static_cast<int>(work.items.size()));
            REQUIRE(work.undisposed >= 0);
            REQUIRE(work.closed <= counted);
        }
        no_day_is_forgotten();
        const auto agreed = world.subject.states.find("agreed");
        if (agreed == world.subject.states.end() || !agreed->second.active) return;
        // Nothing is agreed that a party has not accepted on the very text (annulled later is told, not
        // undone).
        for (const int number : world.subject.works.at("party_decision").items) {
            const Facts& facts = world.subject.items.at(number).facts;
            REQUIRE((facts.accepts || facts.annulled || facts.outcome == Outcome::approved_conditionally ||
                     world.subject.items.at(number).decisions.size() > 1));
        }
    }

    // Settling everything anew finds no day that the case does not wait for already, nor an earlier one.
    void no_day_is_forgotten() {
        Case again = world.subject;
        const Act act{lead(), world.day, Instant::at_utc(world.day), Origin::registered};
        Step step{*world.definition, world.reg, again, act, world.day, {}, {}, false, {}, {}, {}, true, {}};
        settle(step);
        for (const auto& [name, day] : again.timers) {
            INFO(name << " on " << day.to_text() << " after " << world.entries.back().command);
            REQUIRE(world.subject.timers.contains(name));
            REQUIRE(world.subject.timers.at(name) <= day);
        }
    }

    // Whatever the case has come to, it goes over to the next version by itself, and back to where it stood.
    void go_over_and_back() {
        static const std::shared_ptr<const Definition> next = second_version();
        const Case before = world.subject;
        Case moved = before;
        const Act act{lead(), world.day, Instant::at_utc(world.day), Origin::registered};
        const auto ended = [](const Case& subject) {
            return subject.phase == machines::CasePhase::completed ||
                   subject.phase == machines::CasePhase::terminated;
        };
        auto over = migrate({*world.definition, *next}, world.reg, moved, {}, act, world.day);
        REQUIRE(over.has_value() == !ended(before));
        if (!over) return;
        std::vector<Entry> entries = world.entries;
        entries.push_back(over->entry);
        REQUIRE(rebuild(entries) == moved);
        if (ended(moved)) return;
        auto back = undo_migration(*world.definition, world.reg, moved, act, world.day);
        REQUIRE(back);
        entries.push_back(back->entry);
        REQUIRE(rebuild(entries) == moved);
        // Timers are settled anew by both steps; what other steps leave to the next one is caught up with.
        moved.timers = before.timers;
        moved.version = before.version;
        moved.last_item = before.last_item;
        moved.last_text = before.last_text;
        moved.before_migration = before.before_migration;
        REQUIRE(moved == before);
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("whatever people do, a case equals what its events add up to") {
    const std::uint32_t seed = random_seed();
    std::set<std::string> taken;
    const int walks = random_rounds(walks_by_default);
    for (int walk = 0; walk < walks; ++walk) {
        INFO("OVERENS_RANDOM_SEED=" << seed + static_cast<std::uint32_t>(walk));
        Walk one(seed + static_cast<std::uint32_t>(walk));
        one.run(300, walk % 3 == 0);
        taken.insert(one.taken.begin(), one.taken.end());
    }
    std::string never;
    int moves = 0;
    const auto definition = shipped_definition("county_agreement");
    for (const State& state : definition->states) {
        for (const Move& move : state.may) {
            ++moves;
            if (!taken.contains(state.name + "." + move.name)) never += " " + state.name + "." + move.name;
        }
    }
    INFO("moves no walk took:" << never);
    std::cout << taken.size() << " of " << moves << " moves taken; never:" << never << "\n";
    CHECK(taken.size() * 4 >= static_cast<std::size_t>(moves));
}
