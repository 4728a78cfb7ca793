#include "engine/expressions/evaluate.hpp"

#include <cassert>
#include <optional>

namespace overens::expressions {
namespace {

// Three answers, since an overflow on one side of && or || may not matter.
enum class Answer { no, yes, overflow };

Answer answer(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

// Evaluates one tree once. Each type has its own function, since the checker knows the type of every node.
class Evaluator {
  public:
    Evaluator(const Tree& tree, const Values& values) : tree_(tree), values_(values) {}

    Answer yes_no(Place place) {
        const Node& node = tree_.nodes[place];
        switch (node.operation) {
            case Operation::constant: return answer(node.number != 0);
            case Operation::read: return answer(read(node).number != 0);
            case Operation::read_item: return answer(read_item(node).number != 0);
            case Operation::not_: return opposite(yes_no(node.first));
            case Operation::both: return unless(Answer::no, node);
            case Operation::either: return unless(Answer::yes, node);
            case Operation::choose: return choose(node, &Evaluator::yes_no, Answer::overflow);
            case Operation::all: return unless_any(Answer::no, node);
            case Operation::exists: return unless_any(Answer::yes, node);
            case Operation::exists_one: return exactly_one(node);
            case Operation::equal_words: return equal_words(node);
            case Operation::one_of: return one_of(node);
            case Operation::one_of_words: return one_of_words(node);
            default: return compare(node);
        }
    }

    // Numbers and dates; of yes_no 0 or 1. Nothing after an overflow.
    std::optional<std::int64_t> number(Place place) {
        const Node& node = tree_.nodes[place];
        switch (node.operation) {
            case Operation::constant: return node.number;
            case Operation::read: return read(node).number;
            case Operation::read_item: return read_item(node).number;
            case Operation::negate: return negate(node);
            case Operation::add:
            case Operation::subtract:
            case Operation::multiply: return arithmetic(node);
            case Operation::choose: return choose(node, &Evaluator::number, std::optional<std::int64_t>());
            case Operation::count: return count(node);
            default: break;
        }
        const Answer truth = yes_no(place);
        if (truth == Answer::overflow) return std::nullopt;
        return truth == Answer::yes ? 1 : 0;
    }

    std::optional<std::string_view> word(Place place) {
        const Node& node = tree_.nodes[place];
        switch (node.operation) {
            case Operation::word_constant: return tree_.words[node.first];
            case Operation::read: return read(node).word;
            case Operation::read_item: return read_item(node).word;
            default: return choose(node, &Evaluator::word, std::optional<std::string_view>());
        }
    }

    Overflow overflow() const { return Overflow{overflow_at_}; }

  private:
    Value read(const Node& node) const { return values_.read(node.slot); }

    Value read_item(const Node& node) const {
        assert(category_ != nullptr);
        return category_->read(node.slot);
    }

    static Answer opposite(Answer truth) {
        if (truth == Answer::overflow) return truth;
        return truth == Answer::yes ? Answer::no : Answer::yes;
    }

    // && and ||: the deciding answer of either side decides, else an overflow of either side is one of the
    // whole.
    Answer unless(Answer deciding, const Node& node) {
        const Answer left = yes_no(node.first);
        if (left == deciding) return deciding;
        const Place left_overflow_at = overflow_at_;
        const Answer right = yes_no(node.second);
        if (left != Answer::overflow || right == deciding) return right;
        overflow_at_ = left_overflow_at;
        return left;
    }

    // all and exists are && and || over the items.
    Answer unless_any(Answer deciding, const Node& node) {
        Answer result = opposite(deciding);
        Place first_overflow_at = overflow_at_;
        const bool decided = each(node, [&](Answer truth, std::int64_t) {
            if (truth == Answer::overflow && result != truth) first_overflow_at = overflow_at_;
            if (truth == Answer::overflow) result = truth;
            return truth != deciding;
        });
        overflow_at_ = first_overflow_at;
        return decided ? deciding : result;
    }

    Answer exactly_one(const Node& node) {
        const auto number = count(node);
        return number ? answer(*number == 1) : Answer::overflow;
    }

    // How many items the condition holds for; an overflow with any of them is one of the whole.
    std::optional<std::int64_t> count(const Node& node) {
        std::optional<std::int64_t> total = 0;
        each(node, [&](Answer truth, std::int64_t items) {
            if (truth == Answer::overflow) total.reset();
            if (truth == Answer::yes && total) total = sum_of(*total, items, node);
            return total.has_value();
        });
        return total;
    }

    // Asks the condition of each category that has items, until `go_on` says no. Whether it did.
    template <typename GoOn>
    bool each(const Node& node, GoOn go_on) {
        const std::size_t categories = values_.categories(node.slot);
        bool stopped = false;
        for (std::size_t index = 0; index < categories && !stopped; ++index) {
            category_ = &values_.category(node.slot, index);
            const std::int64_t items = category_->count();
            assert(items >= 0);
            if (items > 0) stopped = !go_on(yes_no(node.first), items);
        }
        category_ = nullptr;
        return stopped;
    }

    Answer compare(const Node& node) {
        const auto left = number(node.first);
        if (!left) return Answer::overflow;
        const auto right = number(node.second);
        if (!right) return Answer::overflow;
        if (node.operation == Operation::equal) return answer(*left == *right);
        if (node.operation == Operation::less) return answer(*left < *right);
        assert(node.operation == Operation::less_or_equal);
        return answer(*left <= *right);
    }

    Answer equal_words(const Node& node) {
        const auto left = word(node.first);
        if (!left) return Answer::overflow;
        const auto right = word(node.second);
        if (!right) return Answer::overflow;
        return answer(*left == *right);
    }

    Answer one_of(const Node& node) {
        const auto value = number(node.first);
        if (!value) return Answer::overflow;
        for (Place place = node.second; place < node.third; ++place) {
            if (tree_.numbers[place] == *value) return Answer::yes;
        }
        return Answer::no;
    }

    Answer one_of_words(const Node& node) {
        const auto value = word(node.first);
        if (!value) return Answer::overflow;
        for (Place place = node.second; place < node.third; ++place) {
            if (tree_.words[place] == *value) return Answer::yes;
        }
        return Answer::no;
    }

    std::optional<std::int64_t> negate(const Node& node) {
        const auto value = number(node.first);
        if (!value) return std::nullopt;
        std::int64_t result = 0;
        if (__builtin_sub_overflow(std::int64_t{0}, *value, &result)) return overflows(node);
        return result;
    }

    std::optional<std::int64_t> arithmetic(const Node& node) {
        const auto left = number(node.first);
        if (!left) return std::nullopt;
        const auto right = number(node.second);
        if (!right) return std::nullopt;
        if (node.operation == Operation::add) return sum_of(*left, *right, node);
        const bool subtract = node.operation == Operation::subtract;
        std::int64_t result = 0;
        const bool too_large = subtract ? __builtin_sub_overflow(*left, *right, &result)
                                        : __builtin_mul_overflow(*left, *right, &result);
        if (too_large) return overflows(node);
        return result;
    }

    std::optional<std::int64_t> sum_of(std::int64_t left, std::int64_t right, const Node& node) {
        std::int64_t result = 0;
        if (__builtin_add_overflow(left, right, &result)) return overflows(node);
        return result;
    }

    std::nullopt_t overflows(const Node& node) {
        overflow_at_ = node.position;
        return std::nullopt;
    }

    template <typename Result>
    Result choose(const Node& node, Result (Evaluator::*value)(Place), Result after_overflow) {
        assert(node.operation == Operation::choose);
        const Answer condition = yes_no(node.first);
        if (condition == Answer::overflow) return after_overflow;
        return (this->*value)(condition == Answer::yes ? node.second : node.third);
    }

    const Tree& tree_;
    const Values& values_;
    const Category* category_ = nullptr;  // the items at hand in a macro
    Place overflow_at_ = 1;               // the operator of the overflow that a rule has just answered with
};

}  // namespace

std::expected<Value, Overflow> evaluate(const Tree& tree, const Values& values) {
    Evaluator evaluator(tree, values);
    const auto whole = static_cast<Place>(tree.nodes.size() - 1);
    if (tree.type == Type::word) {
        if (const auto word = evaluator.word(whole)) return Value{Type::word, 0, *word};
    } else if (const auto number = evaluator.number(whole)) {
        return Value{tree.type, *number, {}};
    }
    return std::unexpected(evaluator.overflow());
}

}  // namespace overens::expressions
