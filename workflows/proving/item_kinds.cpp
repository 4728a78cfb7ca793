#include "workflows/proving/item_kinds.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "engine/definition/scope.hpp"

namespace overens::workflows::proving {
namespace {

using expressions::Type;
using Of = SlotMeaning::Of;
using Fact = ItemKind::Fact;

Fact told(bool yes) {
    return {Type::yes_no, yes, {}};
}
Fact named(std::string text) {
    return {Type::word, false, std::move(text)};
}

// What some expression reads of the work's items, and which words it compares them with.
struct ReadFacts {
    std::set<std::string> names;
    std::map<std::string, std::set<std::vector<std::string>>> tests;  // by name of the fact

    bool reads(const std::string& name) const { return names.contains(name); }

    // The first of `words` that no comparison of this fact tells apart from `wanted`.
    std::string class_of(const std::string& name, const std::string& wanted,
                         const std::vector<std::string>& words) const {
        for (const std::string& candidate : words) {
            if (is_alike(name, candidate, wanted)) return candidate;
        }
        return wanted;
    }

  private:
    bool is_alike(const std::string& name, const std::string& left, const std::string& right) const {
        const auto found = tests.find(name);
        if (found == tests.end()) return true;
        return std::ranges::all_of(found->second, [&](const std::vector<std::string>& test) {
            const bool has_left = std::ranges::find(test, left) != test.end();
            return has_left == (std::ranges::find(test, right) != test.end());
        });
    }
};

bool is_of_items(const SlotMeaning& slot, WorkIndex work) {
    return (slot.of == Of::work_item || slot.of == Of::item_fact) && slot.index == work;
}

ReadFacts facts_read(const Definition& definition, WorkIndex work) {
    ReadFacts read;
    for (const SlotMeaning& slot : definition.slots) {
        if (is_of_items(slot, work)) read.names.insert(slot.name);
    }
    for (const PlacedExpression& placed : expressions_of(definition)) {
        for (const expressions::WordTest& test : placed.expression->word_tests()) {
            const SlotMeaning& slot = definition.slots[test.slot];
            if (is_of_items(slot, work)) read.tests[slot.name].insert(test.words);
        }
    }
    return read;
}

// One way that an item may come to stand, before it is looked at through what is read.
struct Standing {
    bool closed = false;
    bool accepts = false;
    std::map<std::string, Fact> facts;
    // Which decision it is, told by what never changes of it; none: an answer, or nothing yet.
    std::optional<std::size_t> decision = std::nullopt;
    std::size_t stage = 0;  // place in `stages`
    bool condition_met = true;
    bool comes_late = false;  // closed without an answer: what is answered is not closed like that
};

// Each standing once for every value that the part may have.
std::vector<Standing> with_part(const std::vector<Standing>& standings, const AnswerPart& part,
                                const ReadFacts& read) {
    if (!read.reads(part.name)) return standings;
    std::vector<Fact> values;
    if (part.type == ValueType::yes_no) values = {told(false), told(true)};
    if (part.type == ValueType::choice) {
        std::vector<std::string> words = part.choice;
        if (!part.required) words.insert(words.begin(), "none");
        for (const std::string& each : words) values.push_back(named(read.class_of(part.name, each, words)));
    }
    if (values.empty()) return standings;
    std::vector<Standing> all;
    for (const Standing& standing : standings) {
        for (const Fact& value : values) {
            all.push_back(standing);
            all.back().facts[part.name] = value;
        }
    }
    return all;
}

std::vector<Standing> with_parts(std::vector<Standing> standings, const Work& work, const ReadFacts& read) {
    for (const AnswerPart& part : work.answer) standings = with_part(standings, part, read);
    return standings;
}

// How far a decision has come, as far as facts tell.
struct Stage {
    bool taken = false, on_record = false, final = false, annulled = false, stayed = false;

    bool before_court() const { return final || annulled || stayed; }
};

// What is only prepared, postponed or referred back is nothing that a court tries or that gains legal force;
// and what is missing of an excerpt, or wrong with its text, is mended long before.
bool reaches_court(Outcome outcome, bool same_text, bool answered) {
    return same_text && answered && !is_preparatory(outcome);
}

constexpr Stage stages[]{{true, false, false, false, false},
                         {true, true, false, false, false},
                         {true, true, true, false, false},
                         {true, true, false, false, true},
                         {false, false, false, true, false}};

bool counts(const Work& work, const Stage& stage, bool gains_force) {
    switch (work.counts) {
        case Counts::taken: return stage.taken;
        case Counts::on_record: return stage.on_record;
        case Counts::final: return stage.final || (stage.on_record && !gains_force);
    }
    return false;
}

// Of a decision that holds on a condition: met or not, and whether it is that all others decide likewise. Any
// other decision has the first.
struct Condition {
    bool met = true, common = false;
};

constexpr Condition conditions[]{{true, false}, {false, false}, {true, true}, {false, true}};

struct Case {
    Outcome outcome = Outcome::open;
    Stage stage;
    bool same_text = true, answered = true, gains_force = false;
    Condition condition;
};

// As engine/cases/judge.cpp judges a decision.
Standing standing_of(const Work& work, const Case& each) {
    const bool settled = settles(each.outcome);
    const bool counted = counts(work, each.stage, each.gains_force) && each.same_text;
    const bool approval = each.outcome == Outcome::approved ||
                          each.outcome == Outcome::approved_with_side_decision ||
                          (each.outcome == Outcome::approved_conditionally && each.condition.met);
    const bool says_yes =
        approval || (each.outcome == Outcome::approved_conditionally && each.condition.common);
    const bool waits = each.outcome == Outcome::approved_conditionally && !each.condition.met;
    const bool stays = std::ranges::find(work.stays_open_on, each.outcome) != work.stays_open_on.end();
    const bool holds_good = counted && each.answered;
    Standing standing;
    standing.accepts = holds_good && approval;
    standing.closed = holds_good && !waits && !stays;
    standing.facts = {{"outcome", named(std::string(word_of(each.outcome)))},
                      {"answered", told(each.answered)},
                      {"accepts", told(standing.accepts)},
                      {"approves", told(each.stage.taken && each.same_text && says_yes)},
                      {"taken", told(each.stage.taken && each.same_text && settled)},
                      {"on_record", told(each.stage.on_record && each.same_text && settled)},
                      {"final", told(each.stage.final && each.same_text)},
                      {"stayed", told(each.stage.stayed)},
                      {"annulled", told(each.stage.annulled)},
                      {"binds_all", told(counted)},
                      {"chosen", named("none")}};
    return standing;
}

void add_chosen(std::vector<Standing>& standings, const Work& work, const ReadFacts& read) {
    if (work.options.empty() || !read.reads("chosen")) return;
    std::vector<std::string> words{"none"};
    words.insert(words.end(), work.options.begin(), work.options.end());
    const std::vector<Standing> before = standings;
    for (const Standing& standing : before) {
        for (const std::string& option : work.options) {
            standings.push_back(standing);
            standings.back().facts["chosen"] = named(read.class_of("chosen", option, words));
        }
    }
}

std::vector<Standing> decided(const Definition& definition, const Work& work, const ReadFacts& read) {
    std::vector<Standing> standings;
    const bool needs_parts = std::ranges::any_of(work.answer, &AnswerPart::required);
    for (const std::string& name : outcomes_possible(definition, work)) {
        const Outcome outcome = outcome_of(name).value_or(Outcome::open);
        if (outcome == Outcome::open || outcome == Outcome::not_asked) continue;
        const bool conditional = outcome == Outcome::approved_conditionally;
        for (const Stage& stage : stages) {
            for (const bool same_text : {true, false}) {
                for (const bool answered : {true, false}) {
                    for (const bool gains_force : {true, false}) {
                        for (const Condition& condition : conditions) {
                            if (!answered && !needs_parts) continue;
                            if (!conditional && (condition.common || !condition.met)) continue;
                            if (!same_text && !work.about) continue;
                            if (stage.before_court() && !reaches_court(outcome, same_text, answered))
                                continue;
                            standings.push_back(standing_of(
                                work, {outcome, stage, same_text, answered, gains_force, condition}));
                            standings.back().decision = static_cast<std::size_t>(outcome) * 16U +
                                                        (condition.common ? 8U : 0U) + (same_text ? 4U : 0U) +
                                                        (answered ? 2U : 0U) + (gains_force ? 1U : 0U);
                            standings.back().stage = static_cast<std::size_t>(&stage - stages);
                            standings.back().condition_met = condition.met;
                        }
                    }
                }
            }
        }
    }
    add_chosen(standings, work, read);
    return with_parts(std::move(standings), work, read);
}

Standing not_asked() {
    Standing standing;
    standing.closed = true;
    standing.facts = {{"outcome", named("not_asked")}};
    return standing;
}

std::vector<Standing> answered(const Work& work, const ReadFacts& read) {
    Standing answered;
    answered.closed = true;
    answered.facts = {{"answered", told(true)}};
    std::vector<Standing> standings = with_parts({answered}, work, read);
    if (work.late_closes) {
        Standing late;
        late.closed = late.comes_late = true;
        standings.push_back(late);
    }
    return standings;
}

Fact nothing_yet(const Definition& definition, WorkIndex work, const std::string& name) {
    for (const SlotMeaning& slot : definition.slots) {
        if (!is_of_items(slot, work) || slot.name != name) continue;
        if (name == "outcome") return named("open");
        const auto& parts = definition.works[work].answer;
        const auto part = std::ranges::find(parts, name, &AnswerPart::name);
        const bool is_word = name == "chosen" || (part != parts.end() && part->type == ValueType::choice);
        return is_word ? named("none") : told(false);
    }
    return told(false);
}

// Only what is read is kept of it.
ItemKind seen(const Definition& definition, WorkIndex index, const Standing& standing,
              const ReadFacts& read) {
    const Work& work = definition.works[index];
    ItemKind kind;
    kind.closed = standing.closed;
    kind.accepts = work.keep_accepted && standing.accepts;
    const std::vector<std::string> outcomes = outcomes_possible(definition, work);
    for (const std::string& name : read.names) {
        const auto found = standing.facts.find(name);
        Fact fact = found == standing.facts.end() ? nothing_yet(definition, index, name) : found->second;
        if (name == "outcome") fact.word = read.class_of(name, fact.word, outcomes);
        kind.facts[name] = std::move(fact);
    }
    return kind;
}

// How a decision goes on: taken, on record, final; stayed and no longer stayed; annulled.
bool goes_on_to(std::size_t from, std::size_t to) {
    constexpr std::pair<std::size_t, std::size_t> ways[]{{0, 1}, {1, 2}, {1, 3}, {3, 1}, {0, 4},
                                                         {1, 4}, {2, 4}, {3, 4}, {2, 1}};
    return std::ranges::find(ways, std::pair{from, to}) != std::end(ways);
}

// What one item may come to be next. Anybody may say something else at any time: that begins at the
// beginning.
bool follows(const Standing& from, const Standing& to) {
    if (to.comes_late) return !from.closed;
    if (!to.decision) return to.closed;
    if (to.stage == 0) return true;
    if (from.decision != to.decision || from.condition_met != to.condition_met) return false;
    return goes_on_to(from.stage, to.stage);
}

// A condition may be met whatever has become of the decision.
bool is_met_by(const Standing& from, const Standing& to) {
    return from.decision && from.decision == to.decision && from.stage == to.stage && !from.condition_met &&
           to.condition_met;
}

std::vector<Standing> all_standings(const Definition& definition, const Work& work, const ReadFacts& read) {
    std::vector<Standing> standings{Standing{}};
    const bool decides = work.kind == Work::Kind::decide;
    const std::vector<Standing> more = decides ? decided(definition, work, read) : answered(work, read);
    standings.insert(standings.end(), more.begin(), more.end());
    if (decides && definition.may_be_missing(work.who)) standings.push_back(not_asked());
    return standings;
}

}  // namespace

ItemKinds item_kinds(const Definition& definition, WorkIndex index) {
    const Work& work = definition.works[index];
    const ReadFacts read = facts_read(definition, index);
    const std::vector<Standing> standings = all_standings(definition, work, read);
    ItemKinds all;
    // Standings that are alike in all that matters to what follows, and of one kind, once.
    struct Seen {
        const Standing* standing = nullptr;
        std::size_t kind = 0;
    };
    std::vector<Seen> seen_standings;
    std::set<std::tuple<std::size_t, std::optional<std::size_t>, std::size_t, bool, bool>> known;
    for (const Standing& standing : standings) {
        ItemKind kind = seen(definition, index, standing, read);
        const auto found = std::ranges::find(all.kinds, kind);
        const auto place = static_cast<std::size_t>(found - all.kinds.begin());
        if (found == all.kinds.end()) all.kinds.push_back(std::move(kind));
        if (all.kinds.size() > most_kinds) return {};
        if (known
                .emplace(place, standing.decision, standing.stage, standing.condition_met,
                         standing.comes_late)
                .second)
            seen_standings.push_back({&standing, place});
    }
    all.next.resize(all.kinds.size());
    for (const Seen& from : seen_standings) {
        for (const Seen& to : seen_standings) {
            if (follows(*from.standing, *to.standing) || is_met_by(*from.standing, *to.standing))
                all.next[from.kind] |= KindSet{1} << to.kind;
        }
    }
    return all;
}

}  // namespace overens::workflows::proving
