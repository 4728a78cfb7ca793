#include "engine/expressions/possible.hpp"

#include <algorithm>

namespace overens::expressions {
namespace {

using Known = std::optional<bool>;  // nothing: either

Known opposite(Known truth) {
    return truth ? Known(!*truth) : truth;
}

// Kleene's logic: what is not known stays so unless the other side decides.
class PossibleEvaluator {
  public:
    PossibleEvaluator(const Tree& tree, const PossibleValues& values) : tree_(tree), values_(values) {}

    Known yes_no(Place place) {
        const Node& node = tree_.nodes[place];
        switch (node.operation) {
            case Operation::constant: return node.number != 0;
            case Operation::read:
            case Operation::read_item: return truth_of(read(node));
            case Operation::not_: return opposite(yes_no(node.first));
            case Operation::both: return unless(false, node);
            case Operation::either: return unless(true, node);
            case Operation::choose: return choose_yes_no(node);
            case Operation::all: return of_all(node, false);
            case Operation::exists: return of_all(node, true);
            case Operation::exists_one: return exactly_one(node);
            case Operation::equal_words: return equal_words(node);
            case Operation::one_of_words: return one_of_words(node);
            default: return compare(node);
        }
    }

  private:
    static Known truth_of(const std::optional<Value>& value) {
        return value ? Known(value->number != 0) : std::nullopt;
    }

    std::optional<Value> read(const Node& node) const {
        return node.operation == Operation::read_item ? category_->read(node.slot) : values_.read(node.slot);
    }

    Known unless(bool deciding, const Node& node) {
        const Known left = yes_no(node.first);
        const Known right = yes_no(node.second);
        if (left == Known(deciding) || right == Known(deciding)) return deciding;
        return left && right ? Known(!deciding) : std::nullopt;
    }

    Known choose_yes_no(const Node& node) {
        const Known condition = yes_no(node.first);
        const Known yes = yes_no(node.second);
        const Known no = yes_no(node.third);
        if (condition) return *condition ? yes : no;
        return yes == no ? yes : std::nullopt;
    }

    // exists, with `deciding` true; all, with false.
    Known of_all(const Node& node, bool deciding) {
        Known result = !deciding;
        const std::size_t categories = values_.categories(node.slot);
        for (std::size_t index = 0; index < categories; ++index) {
            const Known truth = of_category(node, index);
            if (truth == Known(deciding)) return deciding;
            if (!truth) result.reset();
        }
        return result;
    }

    Known exactly_one(const Node& node) {
        bool some = false;
        const std::size_t categories = values_.categories(node.slot);
        for (std::size_t index = 0; index < categories; ++index) {
            const Known truth = of_category(node, index);
            if (truth == Known(true) && values_.is_single(node.slot)) return true;
            some = some || truth != Known(false);
        }
        return some ? std::nullopt : Known(false);
    }

    Known of_category(const Node& node, std::size_t index) {
        category_ = &values_.category(node.slot, index);
        const Known truth = yes_no(node.first);
        category_ = nullptr;
        return truth;
    }

    std::optional<std::string_view> word(Place place) {
        const Node& node = tree_.nodes[place];
        if (node.operation == Operation::word_constant) return tree_.words[node.first];
        if (node.operation == Operation::choose) {
            const Known condition = yes_no(node.first);
            return condition ? word(*condition ? node.second : node.third) : std::nullopt;
        }
        const auto value = read(node);
        return value ? std::optional(value->word) : std::nullopt;
    }

    Known equal_words(const Node& node) {
        const auto left = word(node.first);
        const auto right = word(node.second);
        return left && right ? Known(*left == *right) : std::nullopt;
    }

    Known one_of_words(const Node& node) {
        const auto value = word(node.first);
        if (!value) return std::nullopt;
        return std::any_of(tree_.words.begin() + node.second, tree_.words.begin() + node.third,
                           [&](const std::string& each) { return each == *value; });
    }

    // Numbers and dates are not followed; yes_no that are compared are.
    Known compare(const Node& node) {
        if (node.operation != Operation::equal) return std::nullopt;
        if (!is_yes_no(node.first) || !is_yes_no(node.second)) return std::nullopt;
        const Known left = yes_no(node.first);
        const Known right = yes_no(node.second);
        return left && right ? Known(*left == *right) : std::nullopt;
    }

    // What a number's node looks like is never a yes_no; a read tells by its value.
    bool is_yes_no(Place place) const {
        const Node& node = tree_.nodes[place];
        switch (node.operation) {
            case Operation::not_:
            case Operation::both:
            case Operation::either:
            case Operation::equal:
            case Operation::equal_words:
            case Operation::less:
            case Operation::less_or_equal:
            case Operation::one_of:
            case Operation::one_of_words:
            case Operation::all:
            case Operation::exists:
            case Operation::exists_one: return true;
            case Operation::read:
            case Operation::read_item: {
                const auto value = read(node);
                return value && value->type == Type::yes_no;
            }
            default: return false;
        }
    }

    const Tree& tree_;
    const PossibleValues& values_;
    const PossibleCategory* category_ = nullptr;  // the items at hand in a macro
};

bool is_read(const Node& node) {
    return node.operation == Operation::read || node.operation == Operation::read_item;
}

// The reads that a word comes from: more than one where it is chosen.
void collect_reads(const Tree& tree, Place place, std::vector<std::uint32_t>& slots) {
    const Node& node = tree.nodes[place];
    if (is_read(node)) slots.push_back(node.slot);
    if (node.operation != Operation::choose) return;
    collect_reads(tree, node.second, slots);
    collect_reads(tree, node.third, slots);
}

void collect_words(const Tree& tree, Place place, std::vector<std::string>& words) {
    const Node& node = tree.nodes[place];
    if (node.operation == Operation::word_constant) words.push_back(tree.words[node.first]);
    if (node.operation != Operation::choose) return;
    collect_words(tree, node.second, words);
    collect_words(tree, node.third, words);
}

void collect_true(const Tree& tree, Place place, std::vector<std::uint32_t>& slots) {
    const Node& node = tree.nodes[place];
    if (node.operation == Operation::read) slots.push_back(node.slot);
    if (node.operation != Operation::both) return;
    collect_true(tree, node.first, slots);
    collect_true(tree, node.second, slots);
}

}  // namespace

std::optional<bool> evaluate_possible(const Tree& tree, const PossibleValues& values) {
    return PossibleEvaluator(tree, values).yes_no(static_cast<Place>(tree.nodes.size() - 1));
}

std::vector<WordTest> word_tests_of(const Tree& tree) {
    std::vector<WordTest> tests;
    const auto add = [&](Place place, const std::vector<std::string>& words) {
        std::vector<std::uint32_t> slots;
        collect_reads(tree, place, slots);
        for (const std::uint32_t slot : slots) tests.push_back({slot, words});
    };
    for (const Node& node : tree.nodes) {
        if (node.operation == Operation::one_of_words) {
            add(node.first, {tree.words.begin() + node.second, tree.words.begin() + node.third});
        }
        if (node.operation != Operation::equal_words) continue;
        for (const auto& [read, other] : {std::pair{node.first, node.second}, {node.second, node.first}}) {
            std::vector<std::string> words;
            collect_words(tree, other, words);
            for (const std::string& word : words) add(read, {word});
        }
    }
    return tests;
}

std::vector<std::uint32_t> item_slots_of(const Tree& tree) {
    std::vector<std::uint32_t> slots;
    for (const Node& node : tree.nodes) {
        if (node.operation == Operation::read_item) slots.push_back(node.slot);
    }
    return slots;
}

std::vector<std::uint32_t> true_when_true_of(const Tree& tree) {
    std::vector<std::uint32_t> slots;
    if (tree.type == Type::yes_no) collect_true(tree, static_cast<Place>(tree.nodes.size() - 1), slots);
    return slots;
}

}  // namespace overens::expressions
