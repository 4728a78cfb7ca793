#include "a_random_expression.hpp"

#include <algorithm>
#include <array>

namespace overens::expressions::tests {
namespace {

const std::vector<std::string> words{"agreed", "open", "none"};

Evaluated truth(bool value) {
    return tests::yes_no(value);
}
bool is(const Evaluated& outcome, bool value) {
    return outcome && (outcome->number != 0) == value;
}

// Wide enough for the product of any two numbers.
__extension__ typedef __int128 Wide;

Evaluated in_range(Wide value) {
    if (value > INT64_MAX || value < INT64_MIN) return std::nullopt;
    return tests::number(static_cast<std::int64_t>(value));
}

// What && says of two, and || with `deciding` true.
Evaluated joined(const Evaluated& left, const Evaluated& right, bool deciding) {
    if (is(left, deciding) || is(right, deciding)) return truth(deciding);
    if (!left || !right) return std::nullopt;
    return truth(!deciding);
}

Evaluated compared(const std::string& sign, const Evaluated& left, const Evaluated& right) {
    if (!left || !right) return std::nullopt;
    if (sign == "==") return truth(*left == *right);
    if (sign == "!=") return truth(!(*left == *right));
    if (sign == "<") return truth(left->number < right->number);
    if (sign == "<=") return truth(left->number <= right->number);
    if (sign == ">") return truth(left->number > right->number);
    return truth(left->number >= right->number);
}

Evaluated counted(const std::string& sign, const Evaluated& left, const Evaluated& right) {
    if (!left || !right) return std::nullopt;
    const Wide one = left->number;
    const Wide other = right->number;
    if (sign == "+") return in_range(one + other);
    return in_range(sign == "-" ? one - other : one * other);
}

// The condition for every single item, not for categories.
std::vector<Evaluated> for_each_item(const AtHand& at_hand, const Made& condition) {
    std::vector<Evaluated> result;
    for (const ACase::Items& items : at_hand.a_case.categories(0)) {
        for (std::int64_t item = 0; item < items.count; ++item) {
            result.push_back(condition.value({at_hand.a_case, &items}));
        }
    }
    return result;
}

Evaluated over_items(const std::string& macro, const std::vector<Evaluated>& answers) {
    Evaluated joined_answers = truth(macro == "all");
    std::int64_t holding = 0;
    bool overflow = false;
    for (const Evaluated& answer : answers) {
        joined_answers = joined(joined_answers, answer, macro == "exists");
        overflow = overflow || !answer;
        if (is(answer, true)) ++holding;
    }
    if (macro == "all" || macro == "exists") return joined_answers;
    if (overflow) return std::nullopt;
    return macro == "exists_one" ? truth(holding == 1) : Evaluated(tests::number(holding));
}

}  // namespace

bool Maker::once_in(int times) {
    return std::uniform_int_distribution(1, times)(random_) == 1;
}

template <typename List>
const auto& Maker::any_of(const List& list) {
    return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random_)];
}

std::string Maker::space() {
    return once_in(4) ? "" : " ";
}

std::string Maker::in_place(const Made& made, Binding least) {
    if (made.binding >= least && !once_in(8)) return made.text;
    return "(" + made.text + ")";
}

Made Maker::make(Type type, int depth) {
    if (depth <= 0 || once_in(6)) return leaf(type);
    if (once_in(8)) return choose(type, depth - 1);
    if (type == Type::yes_no) return yes_no(depth - 1);
    if (type == Type::number) return number(depth - 1);
    return leaf(type);
}

Made Maker::yes_no(int depth) {
    switch (std::uniform_int_distribution(0, 7)(random_)) {
        case 0: return not_(depth);
        case 1:
        case 2:
        case 3: return both_or_either(depth);
        case 4: return in(depth);
        case 5: return in_macro_ ? comparison(depth) : macro(Type::yes_no, depth);
        default: return comparison(depth);
    }
}

Made Maker::number(int depth) {
    if (!in_macro_ && once_in(6)) return macro(Type::number, depth);
    return arithmetic(depth);
}

Made Maker::leaf(Type type) {
    if (type == Type::date || once_in(2)) return name(type);
    return constant(type);
}

Made Maker::name(Type type) {
    if (careless_ && once_in(3)) {
        if (type == Type::yes_no) return {"has(maybe)", Binding::primary, {}};
        if (type == Type::number) return {"maybe", Binding::primary, {}};
    }
    const bool of_item = in_macro_ && (type == Type::yes_no || type == Type::word) && once_in(2);
    if (of_item) {
        const std::string property = type == Type::word ? "outcome" : "accepts";
        return {"d." + property, Binding::primary,
                [property](const AtHand& at_hand) { return at_hand.item->properties.at(property); }};
    }
    const std::string letter = type == Type::yes_no   ? "b"
                               : type == Type::number ? "n"
                               : type == Type::date   ? "d"
                                                      : "w";
    const std::string path = letter + (once_in(2) ? "0" : "1");
    return {path, Binding::primary,
            [path](const AtHand& at_hand) { return at_hand.a_case.value_at(at_hand.a_case.slot_of(path)); }};
}

Made Maker::constant(Type type) {
    if (type == Type::yes_no) {
        const bool value = once_in(2);
        return {value ? "true" : "false", Binding::primary, [value](const AtHand&) { return truth(value); }};
    }
    if (type == Type::word) {
        const std::string& value = any_of(words);
        return {"'" + value + "'", Binding::primary, [&value](const AtHand&) { return tests::word(value); }};
    }
    const std::array<std::int64_t, 7> numbers{0, 1, 2, 13, -1, INT64_MAX, INT64_MIN};
    const std::int64_t value = any_of(numbers);
    return {std::to_string(value), value < 0 ? Binding::sign : Binding::primary,
            [value](const AtHand&) { return tests::number(value); }};
}

Made Maker::not_(int depth) {
    const Made operand = make(Type::yes_no, depth);
    return {"!" + in_place(operand, Binding::sign), Binding::sign, [operand](const AtHand& at_hand) {
                const Evaluated value = operand.value(at_hand);
                return value ? truth(value->number == 0) : value;
            }};
}

Made Maker::both_or_either(int depth) {
    const bool both = once_in(2);
    const Binding binding = both ? Binding::both : Binding::either;
    const Made left = make(Type::yes_no, depth);
    const Made right = make(Type::yes_no, depth);
    const std::string text = in_place(left, binding) + space() + (both ? "&&" : "||") + space() +
                             in_place(right, both ? Binding::relation : Binding::both);
    return {text, binding, [left, right, both](const AtHand& at_hand) {
                return joined(left.value(at_hand), right.value(at_hand), !both);
            }};
}

Made Maker::comparison(int depth) {
    const Type type = any_of(std::array{Type::yes_no, Type::number, Type::number, Type::date, Type::word});
    const bool has_order = type == Type::number || type == Type::date;
    const std::array<std::string, 6> signs{"==", "!=", "<", "<=", ">", ">="};
    const std::string sign = has_order ? any_of(signs) : signs[once_in(2) ? 0 : 1];
    const Made left = make(type, depth);
    const Made right = make(type, depth);
    const std::string text =
        in_place(left, Binding::relation) + space() + sign + space() + in_place(right, Binding::sum);
    return {text, Binding::relation, [left, right, sign](const AtHand& at_hand) {
                return compared(sign, left.value(at_hand), right.value(at_hand));
            }};
}

Made Maker::in(int depth) {
    const Type type = any_of(std::array{Type::yes_no, Type::number, Type::word});
    const Made left = make(type, depth);
    std::vector<Made> list;
    std::string text;
    for (int left_to_add = std::uniform_int_distribution(0, 3)(random_); left_to_add > 0; --left_to_add) {
        list.push_back(constant(type));
        text += (text.empty() ? "" : "," + space()) + list.back().text;
    }
    return {in_place(left, Binding::relation) + " in [" + text + "]", Binding::relation,
            [left, list](const AtHand& at_hand) -> Evaluated {
                const Evaluated value = left.value(at_hand);
                if (!value) return value;
                return truth(std::any_of(list.begin(), list.end(),
                                         [&](const Made& one) { return *one.value(at_hand) == *value; }));
            }};
}

Made Maker::macro(Type type, int depth) {
    const std::array<std::string, 3> macros{"all", "exists", "exists_one"};
    const std::string name = type == Type::number ? "filter" : any_of(macros);
    in_macro_ = true;
    const Made condition = make(Type::yes_no, depth);
    in_macro_ = false;
    const Made items{"asked." + name + "(d," + space() + condition.text + ")", Binding::primary,
                     [name, condition](const AtHand& at_hand) {
                         return over_items(name, for_each_item(at_hand, condition));
                     }};
    if (name != "filter") return items;
    return {items.text + ".size()", Binding::primary, items.value};
}

Made Maker::arithmetic(int depth) {
    const Made left = make(Type::number, depth);
    if (once_in(6)) {
        return {"-" + in_place(left, Binding::sign), Binding::sign, [left](const AtHand& at_hand) {
                    return counted("-", tests::number(0), left.value(at_hand));
                }};
    }
    const Made right = make(Type::number, depth);
    const std::string sign = any_of(std::array<std::string, 3>{"+", "-", "*"});
    const Binding binding = sign == "*" ? Binding::product : Binding::sum;
    const std::string text = in_place(left, binding) + space() + sign + space() +
                             in_place(right, sign == "*" ? Binding::sign : Binding::product);
    return {text, binding, [left, right, sign](const AtHand& at_hand) {
                return counted(sign, left.value(at_hand), right.value(at_hand));
            }};
}

Made Maker::choose(Type type, int depth) {
    const Made condition = make(Type::yes_no, depth);
    const Made when_true = make(type, depth);
    const Made when_false = make(type, depth);
    const std::string text = in_place(condition, Binding::either) + " ? " +
                             in_place(when_true, Binding::either) + " : " +
                             in_place(when_false, Binding::choose);
    return {text, Binding::choose, [condition, when_true, when_false](const AtHand& at_hand) -> Evaluated {
                const Evaluated value = condition.value(at_hand);
                if (!value) return value;
                return value->number != 0 ? when_true.value(at_hand) : when_false.value(at_hand);
            }};
}

ACase a_random_case(std::mt19937& random) {
    const auto between = [&random](int least, int most) {
        return std::uniform_int_distribution(least, most)(random);
    };
    const std::array<std::int64_t, 6> numbers{0, 1, 13, -2, INT64_MAX, INT64_MIN};
    const auto a_word = [&] { return tests::word(words[static_cast<std::size_t>(between(0, 2))]); };
    ACase result;
    for (const std::string number : {"0", "1"}) {
        result.define("b" + number, tests::yes_no(between(0, 1) == 1));
        result.define("n" + number, tests::number(numbers[static_cast<std::size_t>(between(0, 5))]));
        result.define("d" + number, date(between(19999, 20001)));
        result.define("w" + number, a_word(), words);
    }
    result.define("maybe", tests::number(between(0, 1) == 1 ? INT64_MAX : 1), {}, true);
    result.define_has("maybe", between(0, 1) == 1);
    std::vector<ACase::Items> categories;
    for (int left = between(0, 3); left > 0; --left) {
        categories.push_back(
            {between(0, 2), {{"accepts", tests::yes_no(between(0, 1) == 1)}, {"outcome", a_word()}}});
    }
    result.define_items(
        "asked", {{"accepts", {Type::yes_no, 0, {}, false}}, {"outcome", {Type::word, 0, words, false}}},
        std::move(categories));
    return result;
}

}  // namespace overens::expressions::tests
