// From characters to a syntax tree: recursive descent with the precedence of CEL, lowest first:
// ?:  ||  &&  == != < <= > >= in  + -  *  ! -
#pragma once

#include <cstddef>
#include <expected>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/expressions/expression.hpp"
#include "engine/expressions/syntax.hpp"
#include "engine/expressions/tokens.hpp"

namespace overens::expressions {

// Reads one text once. After the first problem nothing more is read: every rule then sees the end and
// returns.
class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    // At most so many levels deep: parentheses, signs in front, calls and the last part of c ? a : b, each in
    // the other.
    static constexpr std::size_t most_levels = 50;

    std::expected<SyntaxTree, Problem> parse() &&;

  private:
    using Index = std::size_t;
    using Rule = Index (Parser::*)();
    struct Operator {
        Symbol symbol;
        Kind kind;
    };

    // Rules, from the loosest to the tightest (parser.cpp).
    Index whole();
    Index either();
    Index both();
    Index relation();
    Index sum();
    Index product();
    Index sign_in_front();
    Index primary();
    Index in_parentheses();
    Index number(std::size_t position, bool negative);
    Index list_right_of_in(Index left);
    Index element();
    Index constant();
    Index chain(Rule operand, std::initializer_list<Operator> operators);
    Index deeper(Rule rule);

    // Names and calls (parse_names.cpp).
    struct Path {
        std::vector<Token> names;
        std::string text(std::size_t count) const;
    };
    Path path();
    Index named();
    Index function(const Token& name);
    Index method(const Path& names);
    Index macro(const Path& names, Kind kind);
    void size_of_filter();
    Index refuse_method(const Path& names);
    void refuse_argument(const std::string& function);
    void refuse_member();
    void check_free(const Token& name);

    // Tokens and nodes.
    const Token& here() const { return tokens_[at_]; }
    bool stands(Symbol symbol) const { return !problem_ && here().symbol == symbol; }
    bool take(Symbol symbol);
    Token taken();
    void expect(Symbol symbol, std::string_view message);
    void unexpected(std::string_view message);
    void fail(Problem problem);
    void fail(std::size_t position, std::string message, bool not_in_this_language = false);
    Index add(Syntax node);
    Index add(Kind kind, std::size_t position, Index first = 0, Index second = 0, Index third = 0);

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t level_ = 0;
    SyntaxTree tree_;
    std::optional<Problem> problem_;
};

}  // namespace overens::expressions
