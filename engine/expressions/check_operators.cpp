// The part of the checker for constants and operators.
#include <utility>

#include "engine/expressions/checker.hpp"

namespace overens::expressions {
namespace {

// As written, for messages.
std::string sign_of(Kind kind) {
    switch (kind) {
        case Kind::not_: return "!";
        case Kind::both: return "&&";
        case Kind::either: return "||";
        case Kind::equal: return "==";
        case Kind::different: return "!=";
        case Kind::less: return "<";
        case Kind::less_or_equal: return "<=";
        case Kind::greater: return ">";
        case Kind::greater_or_equal: return ">=";
        case Kind::in: return "in";
        case Kind::add: return "+";
        case Kind::multiply: return "*";
        case Kind::choose: return "?";
        default: return "-";
    }
}

std::string described(Type type) {
    switch (type) {
        case Type::yes_no: return "yes or no";
        case Type::number: return "a number";
        case Type::date: return "a date";
        case Type::word: return "a word";
    }
    return "";
}

std::string here_stand(Type left, Type right) {
    if (left == right) return ", but here stands " + described(left) + " on both sides.";
    std::string result = ", but here stand " + described(left) + " and " + described(right) + ".";
    const bool date = left == Type::date || right == Type::date;
    if (date) result += " A date has no constants; it is compared with another date by name.";
    return result;
}

Operation operation_of(Kind kind) {
    switch (kind) {
        case Kind::both: return Operation::both;
        case Kind::either: return Operation::either;
        case Kind::less:
        case Kind::greater: return Operation::less;
        case Kind::less_or_equal:
        case Kind::greater_or_equal: return Operation::less_or_equal;
        case Kind::add: return Operation::add;
        case Kind::subtract: return Operation::subtract;
        default: return Operation::multiply;
    }
}

Given united(const Given& one, const Given& other) {
    Given result = one;
    result.insert(other.begin(), other.end());
    return result;
}

Given common(const Given& one, const Given& other) {
    Given result;
    for (const std::string& path : one) {
        if (other.contains(path)) result.insert(path);
    }
    return result;
}

}  // namespace

Checker::Checked Checker::constant(const Syntax& syntax, Type type) {
    return emit(type, {.operation = Operation::constant, .number = syntax.number}, syntax.position);
}

Checker::Checked Checker::word(const Syntax& syntax) {
    const auto place = static_cast<Place>(tree_.words.size());
    tree_.words.push_back(syntax.text);
    Checked result =
        emit(Type::word, {.operation = Operation::word_constant, .first = place}, syntax.position);
    result.words.written.push_back({syntax.text, syntax.position});
    return result;
}

Checker::Checked Checker::not_(const Syntax& syntax, const Given& given) {
    Checked operand = part(syntax.first, given);
    if (operand.type != Type::yes_no) {
        fail(syntax.position, "expression_type",
             "! turns yes or no around, but right of it stands " + described(operand.type) + ".");
    }
    Checked result =
        emit(Type::yes_no, {.operation = Operation::not_, .first = operand.node}, syntax.position);
    result.if_not_false = std::move(operand.if_not_true);
    result.if_not_true = std::move(operand.if_not_false);
    return result;
}

Checker::Checked Checker::negate(const Syntax& syntax, const Given& given) {
    const Checked operand = part(syntax.first, given);
    if (operand.type != Type::number) {
        fail(syntax.position, "expression_type",
             "- turns a number around, but right of it stands " + described(operand.type) + ".");
    }
    return emit(Type::number, {.operation = Operation::negate, .first = operand.node}, syntax.position);
}

Checker::Checked Checker::both_or_either(const Syntax& syntax, const Given& given) {
    const bool both = syntax.kind == Kind::both;
    const Checked left = part(syntax.first, given);
    const Checked right = part(syntax.second, united(given, both ? left.if_not_false : left.if_not_true));
    for (const auto& [side, where] : {std::pair{&left, "left"}, std::pair{&right, "right"}}) {
        if (side->type == Type::yes_no) continue;
        fail(syntax.position, "expression_type",
             sign_of(syntax.kind) + " joins yes or no, but " + where + " of it stands " +
                 described(side->type) + ".");
    }
    Checked result =
        emit(Type::yes_no, {.operation = operation_of(syntax.kind), .first = left.node, .second = right.node},
             syntax.position);
    result.if_not_false = (both ? united : common)(left.if_not_false, right.if_not_false);
    result.if_not_true = (both ? common : united)(left.if_not_true, right.if_not_true);
    return result;
}

Checker::Checked Checker::equality(const Syntax& syntax, const Given& given) {
    const Checked left = part(syntax.first, given);
    const Checked right = part(syntax.second, given);
    if (left.type != right.type) {
        fail(syntax.position, "expression_type",
             sign_of(syntax.kind) + " compares two of the same type" + here_stand(left.type, right.type));
    }
    const bool words = left.type == Type::word && right.type == Type::word;
    if (words) fail(never_equal(left.words, right.words, syntax.position));
    const Operation operation = words ? Operation::equal_words : Operation::equal;
    const Checked equal = emit(
        Type::yes_no, {.operation = operation, .first = left.node, .second = right.node}, syntax.position);
    if (syntax.kind == Kind::equal) return equal;
    return emit(Type::yes_no, {.operation = Operation::not_, .first = equal.node}, syntax.position);
}

Checker::Checked Checker::order(const Syntax& syntax, const Given& given) {
    Checked left = part(syntax.first, given);
    Checked right = part(syntax.second, given);
    const bool has_order = left.type == Type::number || left.type == Type::date;
    if (left.type != right.type || !has_order) {
        fail(syntax.position, "expression_type",
             sign_of(syntax.kind) + " compares two numbers or two dates" + here_stand(left.type, right.type),
             left.type == right.type);
    }
    if (syntax.kind == Kind::greater || syntax.kind == Kind::greater_or_equal) std::swap(left, right);
    return emit(Type::yes_no,
                {.operation = operation_of(syntax.kind), .first = left.node, .second = right.node},
                syntax.position);
}

Checker::Checked Checker::arithmetic(const Syntax& syntax, const Given& given) {
    const Checked left = part(syntax.first, given);
    const Checked right = part(syntax.second, given);
    const std::string sign = sign_of(syntax.kind);
    const bool added = syntax.kind == Kind::add;
    if (syntax.kind != Kind::multiply && (left.type == Type::date || right.type == Type::date)) {
        fail(syntax.position, "expression_type",
             "Dates are only compared here, not counted with; a day so long before or after another is "
             "written as a "
             "time, like due: 6 weeks before ends.",
             true);
    } else if (added && left.type == Type::word && right.type == Type::word) {
        fail(syntax.position, "expression_type", "Strings are not joined here; write the whole string.",
             true);
    } else if (left.type != Type::number || right.type != Type::number) {
        fail(syntax.position, "expression_type",
             sign + " takes two numbers" + here_stand(left.type, right.type));
    }
    return emit(Type::number,
                {.operation = operation_of(syntax.kind), .first = left.node, .second = right.node},
                syntax.position);
}

Checker::Checked Checker::in(const Syntax& syntax, const Given& given) {
    const Checked left = part(syntax.first, given);
    Type type = left.type;
    for (std::size_t index = 0; index < syntax.constants.size(); ++index) {
        const Syntax& constant = syntax_[syntax.constants[index]];
        const Type its_type = constant.kind == Kind::word     ? Type::word
                              : constant.kind == Kind::number ? Type::number
                                                              : Type::yes_no;
        if (index > 0 && its_type != type)
            fail(constant.position, "expression_type", "All constants of a list are of one type.", true);
        type = its_type;
    }
    if (type != left.type) {
        fail(syntax.position, "expression_type",
             "in looks for a value among constants of its type" + here_stand(left.type, type));
    }
    if (left.type == Type::word) return one_of_words(syntax, left);
    const std::size_t begin = tree_.numbers.size();
    for (const std::size_t index : syntax.constants) tree_.numbers.push_back(syntax_[index].number);
    return emit(Type::yes_no,
                {.operation = Operation::one_of,
                 .first = left.node,
                 .second = static_cast<Place>(begin),
                 .third = static_cast<Place>(tree_.numbers.size())},
                syntax.position);
}

Checker::Checked Checker::one_of_words(const Syntax& syntax, const Checked& left) {
    const std::size_t begin = tree_.words.size();
    WordsPossible list;
    for (const std::size_t index : syntax.constants) {
        tree_.words.push_back(syntax_[index].text);
        list.written.push_back({syntax_[index].text, syntax_[index].position});
    }
    fail(never_equal(left.words, list, syntax.position));
    return emit(Type::yes_no,
                {.operation = Operation::one_of_words,
                 .first = left.node,
                 .second = static_cast<Place>(begin),
                 .third = static_cast<Place>(tree_.words.size())},
                syntax.position);
}

Checker::Checked Checker::choose(const Syntax& syntax, const Given& given) {
    const Checked condition = part(syntax.first, given);
    const Checked when_true = part(syntax.second, united(given, condition.if_not_false));
    const Checked when_false = part(syntax.third, united(given, condition.if_not_true));
    if (condition.type != Type::yes_no) {
        fail(syntax.position, "expression_type",
             "? asks for yes or no, but left of it stands " + described(condition.type) + ".");
    }
    if (when_true.type != when_false.type) {
        fail(syntax.position, "expression_type",
             "c ? a : b chooses between two of the same type" + here_stand(when_true.type, when_false.type));
    }
    Checked result = emit(when_true.type,
                          {.operation = Operation::choose,
                           .first = condition.node,
                           .second = when_true.node,
                           .third = when_false.node},
                          syntax.position);
    result.words = either_of(when_true.words, when_false.words);
    return result;
}

}  // namespace overens::expressions
