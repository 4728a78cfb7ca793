// What of a lifecycle its proof looks at: which kinds of items its expressions tell apart, which works
// matter, and which results can still be read. Made once for each proof; never changes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/expressions/expression.hpp"

namespace overens::workflows::proving {

// A kind of item: what some expression can tell of it, and whether it is closed.
struct ItemKind {
    struct Fact {
        expressions::Type type = expressions::Type::yes_no;
        bool yes = false;
        std::string word;
        auto operator<=>(const Fact&) const = default;
    };
    bool closed = false;
    bool accepts = false;  // only told apart where a new round keeps what was accepted
    std::map<std::string, Fact> facts;

    auto operator<=>(const ItemKind&) const = default;
};

// A set of kinds, bit by bit in the order of WorkModel::kinds.
using KindSet = std::uint32_t;
inline constexpr std::size_t most_kinds = 16;

struct WorkModel {
    std::vector<ItemKind> kinds;  // [0]: just opened, nothing said
    std::vector<KindSet> next;    // by kind: what an item of it can come to be in one step
    KindSet closed = 0;
    KindSet accepting = 0;
    bool single = false;    // one item at most
    bool by_party = false;  // one for each party of the case
    bool followed = false;  // its items are followed one by one: some expression or way depends on it
    bool may_be_empty = false;
    bool too_many_kinds = false;
    // By state, whether while it is active some expression that reads the work's results can be come to
    // before the work opens anew; and the same for each fact of its items by itself.
    std::vector<bool> read_from;
    std::map<std::string, std::vector<bool>> fact_read_from;
};

// By kind of item.
using KindValues = std::vector<std::optional<expressions::Value>>;

// Every state entered, work opened and way taken has a number: states by their index, and then in this order.
struct PartNumbers {
    explicit PartNumbers(const Definition& definition);

    std::size_t work(WorkIndex index) const { return first_work + index; }
    std::size_t move(StateIndex state, std::size_t index) const { return first_move[state] + index; }
    std::size_t watch(StateIndex state, std::size_t index) const { return first_watch[state] + index; }
    std::size_t way(StateIndex state, std::size_t index) const { return first_way[state] + index; }
    std::size_t work_way(WorkIndex work, std::size_t index) const { return first_work_way[work] + index; }

    std::size_t first_work = 0;
    std::vector<std::size_t> first_move, first_watch, first_way;  // by state
    std::vector<std::size_t> first_work_way;                      // by work
    std::size_t count = 0;
};

struct Model {
    explicit Model(const Definition& of);

    const Definition& definition;
    std::vector<WorkModel> works;
    // Works of a state that are required and that nothing tells apart: done together, as one.
    std::vector<bool> has_rest;  // by state
    int most_parties = 0;        // see counts.hpp
    // By state, as WorkModel::read_from: whether the end that it came to can still be read.
    std::vector<std::vector<bool>> ended_read_from;
    std::vector<std::uint16_t> place_among_siblings;  // by state, from 1
    std::vector<std::size_t> rank;                    // by state: innermost first, then as written
    std::vector<std::size_t> first_watch;             // by state: its watches are numbered from here on
    std::vector<KindValues> values_by_kind;           // by slot; empty for what is no fact of an item
    // Fields and documents that days and texts rest on; given or not is part of a configuration.
    std::vector<std::string> tracked;
    std::vector<std::optional<std::size_t>> tracked_by_slot;
    std::optional<std::size_t> tracked_field(const std::string& name) const;
    std::optional<std::size_t> tracked_document(const std::string& name) const;
    // Documents that some state locks: no first version comes while one such state is active. Of them it is
    // followed whether there is one.
    struct Lockable {
        std::string document;
        std::size_t document_given = 0;  // of tracked
        std::vector<bool> locked_in;     // by state
    };
    std::vector<Lockable> lockable;
    // By tracked: fields whose day somebody may change at any time.
    std::vector<bool> may_be_changed;
    const Lockable* lockable_document(const std::string& name) const;
    PartNumbers parts;

    // What may have come already when it is looked for, and then has come for all that look for it: a day, or
    // the ends of other cases.
    struct Awaited {
        std::string name;
        std::optional<std::size_t> field;  // of tracked, that a day rests on
        std::optional<Day> day;            // of the calendar, that the lifecycle names
        bool is_that_day = false;          // it is the field's day itself, not one before or after
        bool matters_to_work = false;      // a `due` or `wait` rests on that field too
    };
    std::vector<Awaited> awaited;
    std::vector<std::optional<std::size_t>> awaited_by_work;   // of `wait` until a day, or for cases
    std::vector<std::optional<std::size_t>> awaited_by_watch;  // of `at`, by number
};

// Every expression of the lifecycle, with the state that it is judged in.
struct PlacedExpression {
    StateIndex state = outermost;
    const expressions::Expression* expression = nullptr;
    std::optional<WorkIndex>
        then_of;  // it guards a way on of this work, and is judged when that becomes done
};
std::vector<PlacedExpression> expressions_of(const Definition& definition);

}  // namespace overens::workflows::proving
