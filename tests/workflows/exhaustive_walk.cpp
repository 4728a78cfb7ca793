#include "workflows/exhaustive_walk.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/cases/decide.hpp"
#include "workflows/part_names.hpp"
#include "workflows/walked_case.hpp"

namespace overens::workflows {

namespace {

const Day first_day = Day::of(2025, 1, 7);
constexpr int far_ahead = 400;  // days

Register made_register(int parties) {
    Register reg;
    reg.collaboration = "walk";
    for (int number = 0; number < parties; ++number) {
        const std::string id = "p" + std::to_string(number);
        reg.organisations[id] = {id, id, "municipality", {}, {}, {}};
    }
    reg.bodies["board"] = {"board", "board", "", "board", MinutesRegime::statutory, Mandate::decide, {}};
    reg.places["made_up"] = {{"board", {"board"}}};
    return reg;
}

enum class Cause { act, outermost_move, may_never_come };

struct Act1 {
    std::vector<Command> commands;  // all or nothing
    Cause cause = Cause::act;
    Day day;
};

// What was there before a step.
struct Given {
    std::map<std::string, FieldValue> fields;
    std::map<std::string, DocumentStanding> documents;
};

// What of the world the lifecycle takes notice of.
struct Uses {
    bool parties = false, cases = false, dates = false, texts = false;

    explicit Uses(const Definition& definition) {
        for (const Work& work : definition.works) {
            parties = parties || work.who.kind == Who::Kind::each_party;
            texts = texts || work.keep_accepted;
            cases = cases || (work.wait && std::holds_alternative<WaitCases>(*work.wait));
            dates = dates || work.due || (work.wait && std::holds_alternative<WaitUntil>(*work.wait));
        }
        for (const State& state : definition.states) {
            dates = dates ||
                    std::ranges::any_of(state.watch, [](const Watch& watch) { return watch.at.has_value(); });
        }
    }
};

bool rests_on_missing(const Work& work, const Given& before, const std::vector<Event>& events,
                      std::size_t opened_at) {
    const auto is_given = [&](const NamedDay& day) {
        const auto* field = std::get_if<DateField>(&day);
        if (field == nullptr || before.fields.contains(field->name)) return true;
        return std::any_of(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(opened_at),
                           [&](const Event& event) {
                               const auto* set = std::get_if<events::FieldSet>(&event);
                               return set != nullptr && set->field == field->name;
                           });
    };
    if (work.about && !before.documents.contains(*work.about)) return true;
    if (work.due && work.due->kind != When::Kind::after_opening && !is_given(work.due->day)) return true;
    const auto* until = work.wait ? std::get_if<WaitUntil>(&*work.wait) : nullptr;
    return until != nullptr && !is_given(until->day);
}

class Walker {
  public:
    Walker(const Definition& definition, std::size_t most) : definition_(definition), most_(most) {}

    Walked walk(int most_parties) {
        const int most = uses_.parties ? most_parties : 1;
        for (int parties = 1; parties <= most; ++parties) {
            registers_.push_back(made_register(parties));
            for (const bool linked : {false, true}) {
                if (linked && !uses_.cases) continue;
                start(parties, linked, {}, first_day);
                if (!uses_.dates) continue;
                for (const Day today : {first_day, fixed_day}) {
                    for (const std::optional<Day>& ends :
                         {std::optional<Day>(), {today}, {today + far_ahead}})
                        start(parties, linked, ends, today);
                }
            }
        }
        for (std::size_t node = 0; node < nodes_.size() && !result_.too_large && !result_.endless; ++node) {
            go_on(node);
            result_.too_large = nodes_.size() > most_;
        }
        result_.cases = nodes_.size();
        result_.trap = has_trap({Cause::act, Cause::may_never_come});
        result_.in_vain = has_trap({Cause::act});
        return result_;
    }

  private:
    struct Node {
        Case subject;
        Day today;
        std::vector<std::pair<std::size_t, Cause>> next = {};
    };

    const Register& reg_for(const Case& subject) const { return registers_[subject.parties.size() - 1]; }

    void start(int parties, bool linked, std::optional<Day> ends, Day today) {
        commands::Start command;
        command.title = "A case";
        for (int number = 0; number < parties; ++number)
            command.parties.push_back("p" + std::to_string(number));
        if (ends) command.fields["ends"] = *ends;
        if (linked) command.links.push_back({"other0", Relation::part_of, false});
        // The number of parties is not known before it has started.
        Case subject;
        const Act act{{"", "lead", ""}, today, Instant::at_utc(today), Origin::registered};
        const auto decided = decide(definition_, registers_[static_cast<std::size_t>(parties) - 1], subject,
                                    command, act, today);
        if (!decided) return note_refused(decided.error());
        take_in({}, decided->entry);
        node_of(std::move(subject), today);
    }

    void note_refused(const Refused& refused) {
        for (const Blocker& blocker : refused.refusal.blockers)
            result_.endless = result_.endless || blocker.code == "moves_without_end";
    }

    void take_in(const Given& before, const Entry& entry) {
        for (std::size_t index = 0; index < entry.events.size(); ++index) {
            const Event& event = entry.events[index];
            if (const auto* state = std::get_if<events::StateEntered>(&event))
                result_.taken.insert(part_of_state(state->state));
            if (const auto* move = std::get_if<events::MoveTaken>(&event))
                result_.taken.insert(part_of_move(move->state, move->move));
            if (const auto* watch = std::get_if<events::WatchFired>(&event))
                result_.taken.insert(part_of_watch(watch->state, watch->watch));
            if (const auto* told = std::get_if<events::Told>(&event)) result_.taken.insert(told->text.en);
            const auto* opened = std::get_if<events::WorkOpened>(&event);
            if (opened == nullptr) continue;
            result_.taken.insert(part_of_work(opened->work));
            const Work& work = definition_.works[*definition_.find_work(opened->work)];
            if (rests_on_missing(work, before, entry.events, index)) result_.missing.insert(work.name);
        }
    }

    std::size_t node_of(Case subject, Day today) {
        const auto [found, is_new] = known_.try_emplace(key_of(subject, today), nodes_.size());
        if (is_new) nodes_.push_back({std::move(subject), today, {}});
        return found->second;
    }

    void go_on(std::size_t node) {
        const Case subject = nodes_[node].subject;
        const Day today = nodes_[node].today;
        if (subject.phase != machines::CasePhase::active) return;
        for (const Act1& act : acts_in(subject, today)) {
            if (result_.endless) return;
            Case after = subject;
            if (!carry_out(after, act, act.day)) continue;
            const std::size_t to = node_of(std::move(after), act.day);
            if (to != node) nodes_[node].next.emplace_back(to, act.cause);
        }
        // A day may come, and somebody do something on it before the case is woken.
        std::set<Day> days;
        if (uses_.dates) days.insert(fixed_day);
        for (const auto& [name, day] : subject.timers) days.insert(day);
        for (const Day day : days) {
            if (day <= today) continue;
            const std::size_t to = node_of(subject, day);
            if (to != node) nodes_[node].next.emplace_back(to, Cause::act);
        }
    }

    bool carry_out(Case& subject, const Act1& act, Day day) {
        for (const Command& command : act.commands) {
            const Given before{subject.fields, subject.documents};
            const Act how{{"", "lead", ""}, day, Instant::at_utc(day), Origin::registered};
            const auto decided = decide(definition_, reg_for(subject), subject, command, how, day);
            if (!decided) {
                note_refused(decided.error());
                return false;
            }
            take_in(before, decided->entry);
        }
        return true;
    }

    std::vector<Act1> acts_in(const Case& subject, Day today) const {
        std::vector<Act1> acts;
        add_moves(subject, today, acts);
        add_items(subject, acts);
        if (!subject.documents.contains("paper") || uses_.texts)
            acts.push_back({{version(subject)}, Cause::act, {}});
        acts.push_back({{commands::SendSignalIn{"news"}}, Cause::may_never_come, {}});
        const bool any_open =
            std::ranges::any_of(subject.links, [](const CaseLink& link) { return !link.ended; });
        if (uses_.cases && !any_open) {
            const std::string other = "other" + std::to_string(subject.links.size());
            acts.push_back({{commands::LinkCase{{other, Relation::part_of, false}}}, Cause::act, {}});
        }
        for (const CaseLink& link : subject.links) {
            if (!link.ended)
                acts.push_back(
                    {{commands::TellOfOtherCase{link.other_case, {}, true, {}}}, Cause::may_never_come, {}});
        }
        for (const Day day : {today, today + far_ahead}) {
            // Whoever has given a date may change it.
            const Cause cause = subject.fields.contains("ends") ? Cause::act : Cause::may_never_come;
            if (uses_.dates) acts.push_back({{given_date(day)}, cause, {}});
        }
        for (Act1& act : acts) act.day = today;
        for (const auto& [name, day] : subject.timers)
            acts.push_back({{commands::LetDayCome{name}}, Cause::act, std::max(day, today)});
        return acts;
    }

    static Command given_date(Day day) { return commands::SetFieldValue{"ends", {}, day}; }
    // Another text than the newest.
    static Command version(const Case& subject) {
        const bool is_first = !newest_text(subject).starts_with("a");
        return commands::AddVersion{"paper", std::string(64, is_first ? 'a' : 'b'), 1, "", {}};
    }

    // What a move needs is given with it, where it is not there yet.
    void add_moves(const Case& subject, Day today, std::vector<Act1>& acts) const {
        for (const std::string& name : subject.active) {
            const StateIndex state = name.empty() ? outermost : *definition_.find_state(name);
            for (const Move& move : definition_.states[state].may) {
                for (const Day day : {today, today + far_ahead}) {
                    if (day == today || uses_.dates) acts.push_back(made(subject, name, move, day));
                }
            }
        }
    }
    static Act1 made(const Case& subject, const std::string& state, const Move& move, Day date) {
        Act1 act;
        act.cause = state.empty() ? Cause::outermost_move : Cause::act;
        for (const Need& need : move.needs) {
            const bool lacks_field = need.kind == Need::Kind::field && !subject.fields.contains("ends");
            const bool filled = std::ranges::find(move.fill, need.name) != move.fill.end();
            if (lacks_field && !filled) act.commands.push_back(given_date(date));
            if (need.kind == Need::Kind::document && !subject.documents.contains("paper"))
                act.commands.push_back(version(subject));
        }
        commands::MakeMove command;
        command.state = state;
        command.move = move.name;
        for (const std::string& field : move.fill) command.fill[field] = date;
        act.commands.push_back(command);
        return act;
    }

    void add_items(const Case& subject, std::vector<Act1>& acts) const {
        std::set<std::string> seen;  // items that nothing tells apart
        std::map<std::string, std::string> by_addressee;
        for (const auto& [number, item] : subject.items)
            by_addressee[item.addressee.id] += item.work + key_of(item) + ",";
        for (const auto& [number, item] : subject.items) {
            if (!seen.insert(item.work + "/" + by_addressee[item.addressee.id]).second) continue;
            const Work& work = definition_.works[*definition_.find_work(item.work)];
            if (work.kind == Work::Kind::decide) {
                for (const Outcome outcome : {Outcome::approved, Outcome::approved_with_changes,
                                              Outcome::rejected, Outcome::postponed}) {
                    commands::RegisterDecision command;
                    command.item = number;
                    command.body = "board";
                    command.outcome = outcome;
                    if (work.about && subject.documents.contains("paper"))
                        command.version = subject.documents.at("paper").versions.back().number;
                    acts.push_back(shown_first(subject, item, command));
                }
                add_decision_facts(item, acts);
                continue;
            }
            const bool of_lead = work.who.kind == Who::Kind::role;
            for (const bool good : {true, false}) {
                commands::GiveAnswer command;
                command.item = number;
                command.evidence = "a letter";
                if (of_lead) command.parts["agreed"] = good;
                if (!of_lead) command.parts["view"] = std::string(good ? "good" : "bad");
                acts.push_back(shown_first(subject, item, command));
            }
        }
    }

    static Act1 shown_first(const Case& subject, const Item& item, Command command) {
        Act1 act{{std::move(command)}, Cause::act, {}};
        if (!subject.works.at(item.work).shown)
            act.commands.insert(act.commands.begin(), commands::ShowWork{item.work});
        return act;
    }

    static void add_decision_facts(const Item& item, std::vector<Act1>& acts) {
        if (item.decisions.empty()) return;
        using machines::DecisionEvent;
        for (const DecisionEvent what :
             {DecisionEvent::adjust, DecisionEvent::appeal, DecisionEvent::annul}) {
            if (what == DecisionEvent::appeal && !item.decisions.back().appeals.empty()) continue;
            acts.push_back({{commands::RegisterDecisionFact{item.decisions.back().number, what, "", {}}},
                            Cause::act,
                            {}});
        }
    }

    bool has_trap(const std::set<Cause>& by) const {
        std::vector<std::vector<std::size_t>> before(nodes_.size());
        std::vector<std::size_t> open;
        std::vector<bool> leads(nodes_.size());
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            for (const auto& [to, cause] : nodes_[node].next) {
                if (by.contains(cause)) before[to].push_back(node);
            }
            if (nodes_[node].subject.phase == machines::CasePhase::active) continue;
            leads[node] = true;
            open.push_back(node);
        }
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const std::size_t earlier : before[node]) {
                if (!leads[earlier]) open.push_back(earlier);
                leads[earlier] = true;
            }
        }
        return std::ranges::find(leads, false) != leads.end();
    }

    const Definition& definition_;
    Uses uses_{definition_};
    std::size_t most_;
    std::vector<Register> registers_;  // by number of parties
    std::vector<Node> nodes_;
    std::unordered_map<std::string, std::size_t> known_;
    Walked result_;
};

}  // namespace

Walked walk(const Definition& definition, int most_parties, std::size_t most_cases) {
    return Walker(definition, most_cases).walk(most_parties);
}

}  // namespace overens::workflows
