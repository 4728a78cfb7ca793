// Guards of lifecycles: a subset of CEL (Common Expression Language), specified for this project.
//
// An expression is parsed and checked once, when a lifecycle is loaded, and then evaluated as often as
// needed. A checked expression always has a value: every name is known, every type fits, and what may be
// missing is asked for with has(…) first. The one thing that can go wrong later is a whole number that
// overflows.
//
// Threads: an Expression is immutable once made and may be evaluated by many threads at once.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overens::expressions {

// Numbers are whole (money is whole öre), dates are days since 1970-01-01, words are names from the
// lifecycle.
enum class Type { yes_no, number, date, word };

std::string_view name_of(Type type);

// One value. `number` carries yes_no (0 or 1), number and date; `word` carries word, and then views text that
// lives as long as both the expression and what it was evaluated against.
struct Value {
    Type type = Type::yes_no;
    std::int64_t number = 0;
    std::string_view word;

    bool operator==(const Value&) const = default;
};

// What a name stands for, as told by a Scope. `slot` is the scope's own number for it and comes back in
// Values.
struct Reading {
    Type type = Type::yes_no;
    std::uint32_t slot = 0;
    std::vector<std::string> words;  // every word possible here, for Type::word
    bool may_be_missing = false;     // then it is read only after has(…) && to its left
};

// Why a name is not read, for the person who wrote the expression.
struct NotRead {
    std::string_view code;  // as in Problem
    std::string message;    // one sentence: what is wrong and what would be right
};

// What may stand in an expression at one place of one lifecycle. Asked while checking, never afterwards.
class Scope {
  public:
    virtual ~Scope() = default;

    // A name with its dots, e.g. "party_decision.outcome", "today", "ends".
    virtual std::expected<Reading, NotRead> read(std::string_view path) const = 0;
    // The items of one work, e.g. "party_decision" in party_decision.all(d, …): the scope's number for them.
    virtual std::expected<std::uint32_t, NotRead> items(std::string_view path) const = 0;
    // A property of one item of those, e.g. "accepts" in d.accepts: yes_no and word only.
    virtual std::expected<Reading, NotRead> read_item(std::uint32_t items,
                                                      std::string_view property) const = 0;
    // has(path): slot whose value is yes_no. `path` is a field or a document.
    virtual std::expected<std::uint32_t, NotRead> has(std::string_view path) const = 0;
    // sum(path) over a per-party field or a work's answer; size(path) of a list field: slots of numbers.
    virtual std::expected<std::uint32_t, NotRead> sum(std::string_view path) const = 0;
    virtual std::expected<std::uint32_t, NotRead> size(std::string_view path) const = 0;
};

// Items that nothing tells apart, kept as a count.
class Category {
  public:
    virtual ~Category() = default;
    virtual std::int64_t count() const = 0;
    virtual Value read(std::uint32_t slot) const = 0;
};

// The values that names have in one case at one moment.
class Values {
  public:
    virtual ~Values() = default;
    virtual Value read(std::uint32_t slot) const = 0;
    // How many categories the items have, and the one at `index`; the reference lives until `category` is
    // called again. A category may count no items.
    virtual std::size_t categories(std::uint32_t items) const = 0;
    virtual const Category& category(std::uint32_t items, std::size_t index) const = 0;
};

// What is known of values when a lifecycle is looked at without a case. Nothing known of a value: it may be
// any of its type.
class PossibleCategory {
  public:
    virtual ~PossibleCategory() = default;
    virtual std::optional<Value> read(std::uint32_t slot) const = 0;
};

class PossibleValues {
  public:
    virtual ~PossibleValues() = default;
    virtual std::optional<Value> read(std::uint32_t slot) const = 0;
    // Which categories of items there are; how many items each has is not known, but that it has some.
    virtual std::size_t categories(std::uint32_t items) const = 0;
    virtual const PossibleCategory& category(std::uint32_t items, std::size_t index) const = 0;
    // There is one item at most.
    virtual bool is_single(std::uint32_t items) const = 0;
};

// A word that is read is compared with these: words that no test tells apart need not be told apart.
struct WordTest {
    std::uint32_t slot = 0;
    std::vector<std::string> words;

    bool operator==(const WordTest&) const = default;
};

// Where and what: `position` counts characters (code points) from 1.
struct Problem {
    std::size_t position = 1;
    std::string_view code;  // the kind of mistake, e.g. "expression_type"; lives as long as the program
    std::string message;
    bool not_in_this_language = false;  // CEL has it, this subset leaves it out
};

// A whole number left its range, -9223372036854775808 to 9223372036854775807, by the operator at this
// position.
struct Overflow {
    std::size_t position = 1;
};

class Expression {
  public:
    // The type that the whole has.
    Type type() const;
    const std::string& text() const;
    // Every word that the whole may be, if it is a word: what a field it is set to must allow.
    const std::vector<std::string>& words() const;
    // Allocates nothing. As in CEL, && and || answer without the side that overflows if the other side
    // decides, and so do all and exists; a branch of c ? a : b that is not taken is not looked at.
    std::expected<Value, Overflow> evaluate(const Values& values) const;
    // The value that a yes_no expression surely has, or nothing when either may be. What is said twice of one
    // unknown value is not seen together: `a < b && b < a` may be either.
    std::optional<bool> evaluate_possible(const PossibleValues& values) const;
    // Every comparison of a read word with constant ones.
    const std::vector<WordTest>& word_tests() const;
    // Slots that are true whenever the whole is: those of has(…) and of yes_no that are joined by && only.
    const std::vector<std::uint32_t>& true_when_true() const;
    // Slots and items that it reads, in ascending order, without repetition: what a change must touch to
    // change its value. Slots of properties of items are not among them: the items are.
    const std::vector<std::uint32_t>& slots_read() const;
    const std::vector<std::uint32_t>& items_read() const;
    // The slots of properties of items, in the order of the text.
    const std::vector<std::uint32_t>& item_slots_read() const;

  private:
    friend std::expected<Expression, Problem> compile(std::string_view text, const Scope& scope);
    struct Body;
    std::shared_ptr<const Body> body_;
};

// Parses and checks. At most 500 characters and 50 levels deep; a level is a pair of parentheses, a sign in
// front, a condition in a macro, or the part after the colon of c ? a : b. Of several problems the first one
// found is told.
std::expected<Expression, Problem> compile(std::string_view text, const Scope& scope);

}  // namespace overens::expressions
