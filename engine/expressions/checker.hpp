// From a syntax tree to a tree that surely has a value: names, types, words, and what may be missing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/expressions/expression.hpp"
#include "engine/expressions/syntax.hpp"
#include "engine/expressions/tree.hpp"
#include "engine/expressions/words.hpp"

namespace overens::expressions {

// Paths that are known to be given where they are read.
using Given = std::set<std::string>;

// Checks one tree once. After the first problem the rest is walked to no purpose, but harmlessly.
class Checker {
  public:
    Checker(const SyntaxTree& syntax, const Scope& scope) : syntax_(syntax), scope_(scope) {}

    std::expected<Tree, Problem> check() &&;

  private:
    // A part that has been checked. Where it is not false (true, or overflowing), all in `if_not_false` is
    // given; where it is not true, all in `if_not_true` is. With overflow counted this way, it also holds for
    // the sides that && and || look at after an overflow.
    struct Checked {
        Place node = 0;
        Type type = Type::yes_no;
        WordsPossible words;
        Given if_not_false;
        Given if_not_true;
    };

    // Operators (check_operators.cpp).
    Checked part(std::size_t index, const Given& given);
    Checked constant(const Syntax& syntax, Type type);
    Checked word(const Syntax& syntax);
    Checked not_(const Syntax& syntax, const Given& given);
    Checked negate(const Syntax& syntax, const Given& given);
    Checked both_or_either(const Syntax& syntax, const Given& given);
    Checked equality(const Syntax& syntax, const Given& given);
    Checked order(const Syntax& syntax, const Given& given);
    Checked arithmetic(const Syntax& syntax, const Given& given);
    Checked in(const Syntax& syntax, const Given& given);
    Checked one_of_words(const Syntax& syntax, const Checked& left);
    Checked choose(const Syntax& syntax, const Given& given);

    // Names (check_names.cpp).
    Checked name(const Syntax& syntax, const Given& given);
    Checked property(const Syntax& syntax);
    Checked read(const Syntax& syntax, Operation operation, Reading reading);
    Checked function(const Syntax& syntax, Type type, std::expected<std::uint32_t, NotRead> slot);
    Checked macro(const Syntax& syntax, const Given& given);
    bool is_item(std::string_view path) const;

    Checked emit(Type type, Node node, std::size_t position);
    void fail(std::size_t position, std::string_view code, std::string message,
              bool not_in_this_language = false);
    void fail(const std::optional<Problem>& problem);

    struct Item {
        std::string variable;
        std::uint32_t items = 0;
    };

    const SyntaxTree& syntax_;
    const Scope& scope_;
    Tree tree_;
    std::set<std::uint32_t> slots_;
    std::set<std::uint32_t> items_;
    std::optional<Item> item_;  // while a macro's condition is checked
    std::optional<Problem> problem_;
};

}  // namespace overens::expressions
