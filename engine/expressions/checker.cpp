#include "engine/expressions/checker.hpp"

#include <utility>

namespace overens::expressions {

std::expected<Tree, Problem> Checker::check() && {
    const Checked whole = part(syntax_.size() - 1, {});
    if (problem_) return std::unexpected(std::move(*problem_));
    tree_.type = whole.type;
    if (whole.type == Type::word) tree_.words_possible = all_of(whole.words);
    tree_.slots_read.assign(slots_.begin(), slots_.end());
    tree_.items_read.assign(items_.begin(), items_.end());
    return std::move(tree_);
}

Checker::Checked Checker::part(std::size_t index, const Given& given) {
    const Syntax& syntax = syntax_[index];
    switch (syntax.kind) {
        case Kind::yes_no: return constant(syntax, Type::yes_no);
        case Kind::number: return constant(syntax, Type::number);
        case Kind::word: return word(syntax);
        case Kind::path: return name(syntax, given);
        case Kind::has: return function(syntax, Type::yes_no, scope_.has(syntax.text));
        case Kind::sum: return function(syntax, Type::number, scope_.sum(syntax.text));
        case Kind::size: return function(syntax, Type::number, scope_.size(syntax.text));
        case Kind::all:
        case Kind::exists:
        case Kind::exists_one:
        case Kind::count: return macro(syntax, given);
        case Kind::not_: return not_(syntax, given);
        case Kind::negate: return negate(syntax, given);
        case Kind::both:
        case Kind::either: return both_or_either(syntax, given);
        case Kind::equal:
        case Kind::different: return equality(syntax, given);
        case Kind::less:
        case Kind::less_or_equal:
        case Kind::greater:
        case Kind::greater_or_equal: return order(syntax, given);
        case Kind::in: return in(syntax, given);
        case Kind::add:
        case Kind::subtract:
        case Kind::multiply: return arithmetic(syntax, given);
        case Kind::choose: return choose(syntax, given);
    }
    return {};
}

Checker::Checked Checker::emit(Type type, Node node, std::size_t position) {
    node.position = static_cast<Place>(position);
    tree_.nodes.push_back(node);
    Checked result;
    result.node = static_cast<Place>(tree_.nodes.size() - 1);
    result.type = type;
    return result;
}

void Checker::fail(std::size_t position, std::string_view code, std::string message,
                   bool not_in_this_language) {
    if (!problem_) problem_ = Problem{position, code, std::move(message), not_in_this_language};
}

void Checker::fail(const std::optional<Problem>& problem) {
    if (problem && !problem_) problem_ = problem;
}

}  // namespace overens::expressions
