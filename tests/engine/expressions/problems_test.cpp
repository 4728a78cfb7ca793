// Mistakes, each with its place and its words.
#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

TEST_CASE("what is not an expression is told at the first place that does not fit") {
    check_answers({
        {"", "1: Expected a name or a value, but here is the end."},
        {"   ", "4: Expected a name or a value, but here is the end."},
        {"1 +", "4: Expected a name or a value, but here is the end."},
        {"1 + + 2", "5: Expected a name or a value, but here stands '+'."},
        {"1 2", "3: Expected an operator or the end, but here stands '2'."},
        {"(1 + 2", "7: Expected ')', but here is the end."},
        {"1)", "2: Expected an operator or the end, but here stands ')'."},
        {"1 = 1", "3: Write == to compare."},
        {"true & false", "6: Write && for both."},
        {"true | false", "6: Write || for either."},
        {"true and false", "6: Expected an operator or the end, but here stands 'and' (for both, write &&)."},
        {"true or false", "6: Expected an operator or the end, but here stands 'or' (for either, write ||)."},
        {"true ? 1", "9: Expected ':', but here is the end."},
        {"true ? 1 : ", "12: Expected a name or a value, but here is the end."},
        {"true ? true ? 1 : 2 : 3", "13: Put c ? a : b in parentheses where it stands between ? and :."},
        {"1 @ 2", "3: '@' has no meaning in an expression."},
        {"1 \x01", "3: '\\x01' (U+0001) has no meaning in an expression."},
        {"åäö", "1: 'å' (U+00E5) has no meaning in an expression."},
        {"‘approved’", "1: Strings stand in straight single quotes, like 'approved'."},
    });
}

TEST_CASE("constants that cannot be read are told with what would be right") {
    check_answers({
        {"'approved", "1: This string has no end; close it with a single quote on the same line."},
        {"'two\nlines'", "1: This string has no end; close it with a single quote on the same line."},
        {"'\\q'", "2: This escape is unknown; for a backslash itself write \\\\."},
        {"'\\ud800'", "2: This escape is unknown; for a backslash itself write \\\\."},
        {"'\\'", "1: This string has no end; close it with a single quote on the same line."},
        {"1 'two\tlines'", "3: Expected an operator or the end, but here stands 'two\\x09lines'."},
        {"9223372036854775808", "1: This number is too large; the largest is 9223372036854775807."},
        {"-9223372036854775809", "2: This number is too large; the largest is 9223372036854775807."},
        {"99999999999999999999999", "1: This number is too large; the largest is 9223372036854775807."},
    });
}

TEST_CASE("names, lists and calls that are not complete are told where they break off") {
    check_answers({
        {"package", "1: 'package' is reserved in CEL and names nothing in an expression."},
        {"work.", "6: Expected a name, but here is the end."},
        {"work.true", "6: Expected a name, but here stands 'true'."},
        {"1 in 2", "6: Expected a list of constants, like ['a', 'b'], but here stands '2'."},
        {"1 in", "5: Expected a list of constants, like ['a', 'b'], but here is the end."},
        {"1 in [1 2]", "9: Expected ',' or ']', but here stands '2'."},
        {"1 in [1", "8: Expected ',' or ']', but here is the end."},
        {"1 in [-'a']", "CEL only: 7: A list has only constants, nothing to be worked out."},
        {"party_decision.all(d)", "21: Expected ',' and a condition, but here stands ')'."},
        {"party_decision.all(1, true)",
         "20: Expected a name for one item, like d in all(d, d.accepts), but here stands '1'."},
        {"party_decision.all(for, true)", "20: 'for' is reserved in CEL and names nothing in an expression."},
        {"party_decision.all(d, d.accepts", "32: Expected ')', but here is the end."},
        {"party_decision.filter(d, d.accepts).size", "41: Expected '(', but here is the end."},
        {"has()", "5: In has(…) stands one name, with dots if it has any, and nothing else."},
        {"has(1)", "5: In has(…) stands one name, with dots if it has any, and nothing else."},
        {"has(ends, budget)", "9: In has(…) stands one name, with dots if it has any, and nothing else."},
        {"size(pilots", "12: In size(…) stands one name, with dots if it has any, and nothing else."},
    });
}

TEST_CASE("types that do not fit are told at the operator") {
    check_answers({
        {"1 && true", "3: && joins yes or no, but left of it stands a number."},
        {"true || 1", "6: || joins yes or no, but right of it stands a number."},
        {"!1", "1: ! turns yes or no around, but right of it stands a number."},
        {"-true", "1: - turns a number around, but right of it stands yes or no."},
        {"-today", "1: - turns a number around, but right of it stands a date."},
        {"1 + true", "3: + takes two numbers, but here stand a number and yes or no."},
        {"'a' - 'b'", "5: - takes two numbers, but here stands a word on both sides."},
        {"'a' + 1", "5: + takes two numbers, but here stand a word and a number."},
        {"true * 2", "6: * takes two numbers, but here stand yes or no and a number."},
        {"1 == true", "3: == compares two of the same type, but here stand a number and yes or no."},
        {"1 != 'a'", "3: != compares two of the same type, but here stand a number and a word."},
        {"today == 'a'",
         "7: == compares two of the same type, but here stand a date and a word. A date has no constants; it "
         "is compared with another date by name."},
        {"today < 20000",
         "7: < compares two numbers or two dates, but here stand a date and a number. A date has no "
         "constants; it is compared with another date by name."},
        {"1 < 2 < 3", "7: < compares two numbers or two dates, but here stand yes or no and a number."},
        {"'a' < 1", "5: < compares two numbers or two dates, but here stand a word and a number."},
        {"1 ? 2 : 3", "3: ? asks for yes or no, but left of it stands a number."},
        {"true ? 1 : 'a'",
         "6: c ? a : b chooses between two of the same type, but here stand a number and a word."},
        {"1 in ['a']",
         "3: in looks for a value among constants of its type, but here stand a number and a word."},
        {"today in ['2025-01-01']",
         "7: in looks for a value among constants of its type, but here stand a date and a word. A date has "
         "no constants; it is compared with another date by name."},
        {"party_decision.all(d, 1)", "23: The condition for an item is yes or no."},
        {"party_decision.filter(d, true).size() && true",
         "39: && joins yes or no, but left of it stands a number."},
    });
}

TEST_CASE("names that stand for nothing are told in the words of the lifecycle") {
    check_answers({
        {"nothing", "1: No nothing here."},
        {"true && nothing.at_all", "9: No nothing.at_all here."},
        {"nothing.all(d, d.accepts)", "1: No nothing here."},
        {"party_decision.all(d, d.nothing)", "23: No item has nothing."},
        {"party_decision.all(d, d.accepts.more)", "23: No item has accepts.more."},
        {"party_decision.all(d, d)", "23: d is an item; read one of its properties, like d.accepts."},
        {"party_decision.all(d, d.answered_on == today)",
         "23: d.answered_on is not read here: of an item only words and yes or no are."},
        {"party_decision.all(d, d.accepts) && d.accepts", "37: No d.accepts here."},
        {"has(nothing)", "5: No nothing here."},
        {"sum(nothing)", "5: No nothing here."},
        {"size(nothing)", "6: No nothing here."},
        {"how_many(pilots)",
         "1: There is no function 'how_many' here; there are has(…), sum(…) and size(…), and all, exists, "
         "exists_one and filter over the items of a work."},
        {"pilots.sum()", "8: Write sum(pilots)."},
        {"party_decision.most(d, d.accepts)",
         "16: There is no function 'most' here; there are has(…), sum(…) and size(…), and all, exists, "
         "exists_one and filter over the items of a work."},
    });
}

TEST_CASE("a word that never occurs is told with those that do") {
    check_answers({
        {"council_view.outcome == 'aproved'",
         "25: 'aproved' never occurs in council_view.outcome; did you mean 'approved'? Possible: 'open', "
         "'approved', 'approved_with_changes', 'rejected', 'postponed', 'not_asked'."},
        {"'never' != review.advice",
         "1: 'never' never occurs in review.advice. Possible: 'revise', 'extend', 'none'."},
        {"review.advice in ['revise', 'exted']",
         "29: 'exted' never occurs in review.advice; did you mean 'extend'? Possible: 'revise', 'extend', "
         "'none'."},
        {"party_decision.exists(d, d.outcome == 'reject')",
         "39: 'reject' never occurs in d.outcome; did you mean 'rejected'? Possible: 'open', 'approved', "
         "'approved_with_changes', 'rejected', 'postponed', 'not_asked'."},
        {"(managers_view.accepts ? 'revised' : 'none') == review.advice",
         "26: 'revised' never occurs in review.advice; did you mean 'revise'? Possible: 'revise', 'extend', "
         "'none'."},
        {"(managers_view.accepts ? review.advice : 'open') == 'opens'",
         "53: 'opens' never occurs there; did you mean 'open'? Possible: 'revise', 'extend', 'none', "
         "'open'."},
        {"(managers_view.accepts ? review.advice : council_view.outcome) == ''",
         "67: '' never occurs there. Possible: 'revise', 'extend', 'none', 'open', 'approved', "
         "'approved_with_changes', 'rejected', 'postponed', 'not_asked'."},
        {"review.advice == council_view.outcome",
         "15: review.advice and council_view.outcome have no word in common, so they are never equal."},
        {"review.advice == 'a\\nb'",
         "18: 'a\\x0ab' never occurs in review.advice. Possible: 'revise', 'extend', 'none'."},
    });
}

TEST_CASE("what may be missing is not read where it may be") {
    check_answers({
        {"ends > today", "1: ends may be missing: write has(ends) && to the left of it."},
        {"ends > today && has(ends)", "1: ends may be missing: write has(ends) && to the left of it."},
        {"has(ends) || ends > today", "14: ends may be missing: write has(ends) && to the left of it."},
        {"has(budget) && ends > today", "16: ends may be missing: write has(ends) && to the left of it."},
        {"(has(ends) || has(budget)) && ends > today",
         "31: ends may be missing: write has(ends) && to the left of it."},
        {"!has(ends) && ends > today", "15: ends may be missing: write has(ends) && to the left of it."},
        {"has(ends) ? true : ends > today", "20: ends may be missing: write has(ends) && to the left of it."},
        {"(has(ends) && true) || ends > today",
         "24: ends may be missing: write has(ends) && to the left of it."},
        {"has(ends) == true && ends > today",
         "22: ends may be missing: write has(ends) && to the left of it."},
        {"party_decision.all(d, has(ends)) && ends > today",
         "37: ends may be missing: write has(ends) && to the left of it."},
        {"(has(ends) ? true : false) && ends > today",
         "31: ends may be missing: write has(ends) && to the left of it."},
    });
}

TEST_CASE("each kind of mistake has its code") {
    const ACase a_case = a_county_agreement();
    for (const auto& [text, code] : std::initializer_list<Row>{
             {"true and false", "expression_syntax"},
             {"1 / 2", "expression_syntax"},
             {"nothing", "expression_name_unknown"},
             {"any(ends)", "expression_name_unknown"},
             {"party_decision.all(d, d)", "expression_not_readable"},
             {"ends > today", "expression_value_missing"},
             {"party_decision.all(d, d.outcome == 'approvd')", "expression_never"},
             {"1 + true", "expression_type"},
             {"\xFF", "text_unreadable"},
         }) {
        INFO(text);
        const auto expression = compile(text, a_case);
        REQUIRE_FALSE(expression);
        CHECK(expression.error().code == code);
    }
    CHECK(compile(std::string(501, '1'), a_case).error().code == "too_large");
    CHECK(compile(std::string(51, '(') + "1" + std::string(51, ')'), a_case).error().code == "too_large");
}
