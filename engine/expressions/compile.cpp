// What the public header promises, put together: characters → tokens → syntax → checked tree → value.
#include <utility>

#include "engine/expressions/characters.hpp"
#include "engine/expressions/checker.hpp"
#include "engine/expressions/evaluate.hpp"
#include "engine/expressions/expression.hpp"
#include "engine/expressions/parser.hpp"
#include "engine/expressions/possible.hpp"
#include "engine/expressions/tokens.hpp"
#include "engine/expressions/tree.hpp"

namespace overens::expressions {

struct Expression::Body {
    std::string text;
    Tree tree;
    std::vector<WordTest> word_tests;
    std::vector<std::uint32_t> true_when_true;
    std::vector<std::uint32_t> item_slots;
};

std::string_view name_of(Type type) {
    switch (type) {
        case Type::yes_no: return "yes_no";
        case Type::number: return "number";
        case Type::date: return "date";
        case Type::word: return "word";
    }
    return "";
}

Type Expression::type() const {
    return body_->tree.type;
}

const std::string& Expression::text() const {
    return body_->text;
}

const std::vector<std::string>& Expression::words() const {
    return body_->tree.words_possible;
}

const std::vector<std::uint32_t>& Expression::slots_read() const {
    return body_->tree.slots_read;
}

const std::vector<std::uint32_t>& Expression::items_read() const {
    return body_->tree.items_read;
}

std::expected<Value, Overflow> Expression::evaluate(const Values& values) const {
    return expressions::evaluate(body_->tree, values);
}

std::optional<bool> Expression::evaluate_possible(const PossibleValues& values) const {
    return expressions::evaluate_possible(body_->tree, values);
}

const std::vector<WordTest>& Expression::word_tests() const {
    return body_->word_tests;
}

const std::vector<std::uint32_t>& Expression::item_slots_read() const {
    return body_->item_slots;
}

const std::vector<std::uint32_t>& Expression::true_when_true() const {
    return body_->true_when_true;
}

std::expected<Expression, Problem> compile(std::string_view text, const Scope& scope) {
    constexpr std::size_t most_characters = 500;
    const auto characters = characters_of(text, most_characters);
    if (!characters) return std::unexpected(characters.error());
    const auto syntax = Parser(tokens_of(*characters)).parse();
    if (!syntax) return std::unexpected(syntax.error());
    auto tree = Checker(*syntax, scope).check();
    if (!tree) return std::unexpected(std::move(tree.error()));
    Expression result;
    auto word_tests = word_tests_of(*tree);
    auto true_when_true = true_when_true_of(*tree);
    auto item_slots = item_slots_of(*tree);
    result.body_ = std::make_shared<Expression::Body>(
        Expression::Body{std::string(text), std::move(*tree), std::move(word_tests),
                         std::move(true_when_true), std::move(item_slots)});
    return result;
}

}  // namespace overens::expressions
