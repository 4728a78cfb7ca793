#include "engine/expressions/parser.hpp"

#include <limits>

#include "engine/expressions/characters.hpp"

namespace overens::expressions {
namespace {

std::optional<Kind> comparison_of(Symbol symbol) {
    switch (symbol) {
        case Symbol::equal: return Kind::equal;
        case Symbol::different: return Kind::different;
        case Symbol::less: return Kind::less;
        case Symbol::less_or_equal: return Kind::less_or_equal;
        case Symbol::greater: return Kind::greater;
        case Symbol::greater_or_equal: return Kind::greater_or_equal;
        default: return std::nullopt;
    }
}

// What continues a constant to something that has to be worked out first: [1 + 1].
bool continues(Symbol symbol) {
    return symbol >= Symbol::plus || symbol == Symbol::in || symbol == Symbol::dot ||
           symbol == Symbol::question || symbol == Symbol::left_bracket;
}

}  // namespace

std::expected<SyntaxTree, Problem> Parser::parse() && {
    whole();
    if (!stands(Symbol::end)) unexpected("an operator or the end");
    if (problem_) return std::unexpected(std::move(*problem_));
    return std::move(tree_);
}

Parser::Index Parser::whole() {
    const Index condition = either();
    if (!stands(Symbol::question)) return condition;
    const std::size_t position = taken().position;
    const Index when_true = either();
    if (stands(Symbol::question)) {
        fail(here().position, "Put c ? a : b in parentheses where it stands between ? and :.");
    }
    expect(Symbol::colon, "':'");
    const Index when_false = deeper(&Parser::whole);
    return add(Kind::choose, position, condition, when_true, when_false);
}

Parser::Index Parser::either() {
    return chain(&Parser::both, {{Symbol::either, Kind::either}});
}

Parser::Index Parser::both() {
    return chain(&Parser::relation, {{Symbol::both, Kind::both}});
}

Parser::Index Parser::relation() {
    Index left = sum();
    while (!problem_) {
        const auto comparison = comparison_of(here().symbol);
        if (stands(Symbol::in)) {
            left = list_right_of_in(left);
        } else if (comparison) {
            const std::size_t position = taken().position;
            const Index right = sum();
            left = add(*comparison, position, left, right);
        } else {
            break;
        }
    }
    return left;
}

Parser::Index Parser::sum() {
    return chain(&Parser::product, {{Symbol::plus, Kind::add}, {Symbol::minus, Kind::subtract}});
}

Parser::Index Parser::product() {
    return chain(&Parser::sign_in_front, {{Symbol::times, Kind::multiply}});
}

// Operators of one rank, taken from left to right.
Parser::Index Parser::chain(Rule operand, std::initializer_list<Operator> operators) {
    Index left = (this->*operand)();
    for (bool more = true; more;) {
        more = false;
        for (const auto& [symbol, kind] : operators) {
            if (!stands(symbol)) continue;
            const std::size_t position = taken().position;
            const Index right = (this->*operand)();
            left = add(kind, position, left, right);
            more = true;
        }
    }
    return left;
}

Parser::Index Parser::sign_in_front() {
    if (!stands(Symbol::not_) && !stands(Symbol::minus)) return primary();
    const Token sign = taken();
    if (sign.symbol == Symbol::minus && stands(Symbol::number)) {
        const Index result = number(sign.position, true);
        refuse_member();
        return result;
    }
    const Index operand = deeper(&Parser::sign_in_front);
    return add(sign.symbol == Symbol::not_ ? Kind::not_ : Kind::negate, sign.position, operand);
}

Parser::Index Parser::primary() {
    Index result = 0;
    switch (here().symbol) {
        case Symbol::name: result = named(); break;
        case Symbol::left_parenthesis: result = in_parentheses(); break;
        case Symbol::number:
        case Symbol::word:
        case Symbol::yes:
        case Symbol::no: result = constant(); break;
        case Symbol::left_bracket:
            fail(here().position, "A list stands only right of in, like x in ['a', 'b'].", true);
            break;
        case Symbol::dot: fail(here().position, "A name does not begin with a dot here.", true); break;
        default: unexpected("a name or a value"); break;
    }
    refuse_member();
    return result;
}

Parser::Index Parser::in_parentheses() {
    take(Symbol::left_parenthesis);
    const Index result = deeper(&Parser::whole);
    expect(Symbol::right_parenthesis, "')'");
    return result;
}

// A number, a string, true or false.
Parser::Index Parser::constant() {
    const std::size_t start = here().position;
    const bool negative = take(Symbol::minus);
    if (stands(Symbol::number)) return number(start, negative);
    const Token token = here();
    if (!negative && take(Symbol::word)) {
        const Index result = add(Kind::word, start);
        tree_[result].text = token.text;
        return result;
    }
    if (!negative && (take(Symbol::yes) || take(Symbol::no))) {
        const Index result = add(Kind::yes_no, start);
        tree_[result].number = token.symbol == Symbol::yes ? 1 : 0;
        return result;
    }
    unexpected("a constant");
    return 0;
}

Parser::Index Parser::number(std::size_t position, bool negative) {
    const std::uint64_t size = taken().number;
    if (!negative && size > std::numeric_limits<std::int64_t>::max()) {
        fail(position, "This number is too large; the largest is 9223372036854775807.");
    }
    const Index result = add(Kind::number, position);
    tree_[result].number = static_cast<std::int64_t>(negative ? 0 - size : size);
    return result;
}

Parser::Index Parser::list_right_of_in(Index left) {
    const std::size_t position = taken().position;
    if (stands(Symbol::name) || stands(Symbol::left_parenthesis)) {
        fail(here().position, "Right of in stands a list of constants, like x in ['a', 'b'].", true);
    }
    expect(Symbol::left_bracket, "a list of constants, like ['a', 'b']");
    std::vector<Index> constants;
    while (!problem_ && !stands(Symbol::right_bracket)) {
        constants.push_back(element());
        if (!take(Symbol::comma)) break;
    }
    expect(Symbol::right_bracket, "',' or ']'");
    if (stands(Symbol::plus)) fail(here().position, "Lists are not joined here; write one list.", true);
    refuse_member();
    const Index result = add(Kind::in, position, left);
    tree_[result].constants = std::move(constants);
    return result;
}

Parser::Index Parser::element() {
    if (stands(Symbol::name) || stands(Symbol::left_parenthesis) || stands(Symbol::left_bracket) ||
        stands(Symbol::not_)) {
        fail(here().position, "A list has only constants: strings, numbers, true or false.", true);
    }
    const bool signs = stands(Symbol::minus) && tokens_[at_ + 1].symbol != Symbol::number;
    const Index result = signs ? 0 : constant();
    if (signs || continues(here().symbol)) {
        fail(here().position, "A list has only constants, nothing to be worked out.", true);
    }
    return result;
}

Parser::Index Parser::deeper(Rule rule) {
    if (level_ == most_levels) {
        fail({here().position, "too_large",
              "An expression is at most " + std::to_string(most_levels) + " levels deep.", true});
        return 0;
    }
    ++level_;
    const Index result = (this->*rule)();
    --level_;
    return result;
}

bool Parser::take(Symbol symbol) {
    if (!stands(symbol)) return false;
    ++at_;
    return true;
}

// The token here, which is passed; the last one stays.
Token Parser::taken() {
    Token token = here();
    if (at_ + 1 < tokens_.size()) ++at_;
    return token;
}

void Parser::expect(Symbol symbol, std::string_view what) {
    if (!take(symbol)) unexpected(what);
}

void Parser::unexpected(std::string_view what) {
    const Token& token = here();
    if (token.symbol == Symbol::refused) return fail(token.position, token.text, token.not_in_this_language);
    std::string found = token.symbol == Symbol::end ? "is the end" : "stands " + quoted(token.text);
    if (token.text == "and") found += " (for both, write &&)";
    if (token.text == "or") found += " (for either, write ||)";
    fail(token.position, "Expected " + std::string(what) + ", but here " + found + ".");
}

void Parser::fail(Problem problem) {
    if (!problem_) problem_ = std::move(problem);
    at_ = tokens_.size() - 1;
}

void Parser::fail(std::size_t position, std::string message, bool not_in_this_language) {
    fail({position, "expression_syntax", std::move(message), not_in_this_language});
}

Parser::Index Parser::add(Syntax node) {
    tree_.push_back(std::move(node));
    return tree_.size() - 1;
}

Parser::Index Parser::add(Kind kind, std::size_t position, Index first, Index second, Index third) {
    Syntax node;
    node.kind = kind;
    node.position = position;
    node.first = first;
    node.second = second;
    node.third = third;
    return add(std::move(node));
}

}  // namespace overens::expressions
