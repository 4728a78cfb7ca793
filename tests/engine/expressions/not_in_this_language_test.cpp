// What CEL has and this language leaves out, each with its place and what to write instead.
#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

TEST_CASE("constants and signs that only CEL has are told as such") {
    check_answers({
        {"1.5", "CEL only: 1: Numbers are whole here and written with digits only, like 1500."},
        {".5", "CEL only: 1: Numbers are whole here and written with digits only, like 1500."},
        {"1e3", "CEL only: 1: Numbers are whole here and written with digits only, like 1500."},
        {"1u", "CEL only: 1: Numbers are whole here and written with digits only, like 1500."},
        {"0x1F", "CEL only: 1: Numbers are whole here and written with digits only, like 1500."},
        {"null", "CEL only: 1: There is no null here; ask with has(…) what is given."},
        {"\"approved\"", "CEL only: 1: Strings stand in single quotes here, like 'approved'."},
        {"'''approved'''", "CEL only: 1: Strings stand in one quote on each side here, like 'approved'."},
        {"r'approved'", "CEL only: 1: There are no raw strings or bytes here; write 'approved'."},
        {"b'approved'", "CEL only: 1: There are no raw strings or bytes here; write 'approved'."},
        {"1 / 2", "CEL only: 3: There is no division here; multiply the other side instead."},
        {"1 % 2",
         "CEL only: 3: There is no remainder here; numbers are only added, subtracted and multiplied."},
        {"1 // one", "CEL only: 3: An expression has no comments; say it in the title or help beside it."},
        {"{'a': 1}",
         "CEL only: 1: There are no maps or messages here; names, constants and lists right of in are all."},
        {"party.`name`", "CEL only: 7: Names stand without quotes here, with dots between them."},
    });
}

TEST_CASE("lists and reading by index or dot, that only CEL has, are told as such") {
    check_answers({
        {"[1, 2]", "CEL only: 1: A list stands only right of in, like x in ['a', 'b']."},
        {"'a' in ['a'] + ['b']", "CEL only: 14: Lists are not joined here; write one list."},
        {"'a' in words", "CEL only: 8: Right of in stands a list of constants, like x in ['a', 'b']."},
        {"1 in ([1])", "CEL only: 6: Right of in stands a list of constants, like x in ['a', 'b']."},
        {"1 in [1, 'a']", "CEL only: 10: All constants of a list are of one type."},
        {"1 in [1 + 1]", "CEL only: 9: A list has only constants, nothing to be worked out."},
        {"1 in [respond.asked]", "CEL only: 7: A list has only constants: strings, numbers, true or false."},
        {"1 in [- -1]", "CEL only: 7: A list has only constants, nothing to be worked out."},
        {"pilots[0]", "CEL only: 7: Nothing is read by index here; use all, exists, exists_one or filter."},
        {"party_decision.all(d, true)[0]",
         "CEL only: 28: Nothing is read by index here; use all, exists, exists_one or filter."},
        {"'a'.size()", "CEL only: 4: A dot stands only between names, like in work.done."},
        {"(today).year", "CEL only: 8: A dot stands only between names, like in work.done."},
        {".today", "CEL only: 1: A name does not begin with a dot here."},
        {"party.?name", "CEL only: 7: There are no optional values here."},
    });
}

TEST_CASE("operators on types that only CEL has are told as such") {
    check_answers({
        {"'a' < 'b'",
         "CEL only: 5: < compares two numbers or two dates, but here stands a word on both sides."},
        {"false < true",
         "CEL only: 7: < compares two numbers or two dates, but here stands yes or no on both sides."},
        {"'a' + 'b'", "CEL only: 5: Strings are not joined here; write the whole string."},
        {"today + 1",
         "CEL only: 7: Dates are only compared here, not counted with; a day so long before or after another "
         "is written as a time, like due: 6 weeks before ends."},
        {"today - agreed",
         "CEL only: 7: Dates are only compared here, not counted with; a day so long before or after another "
         "is written as a time, like due: 6 weeks before ends."},
    });
}

TEST_CASE("functions and macros that only CEL has are told as such") {
    check_answers({
        {"int('1')",
         "CEL only: 1: There is no function 'int' here; there are has(…), sum(…) and size(…), and all, "
         "exists, exists_one and filter over the items of a work."},
        {"type(1) == int",
         "CEL only: 1: There is no function 'type' here; there are has(…), sum(…) and size(…), and all, "
         "exists, exists_one and filter over the items of a work."},
        {"int == int", "CEL only: 1: No int here."},
        {"review.advice.startsWith('re')",
         "CEL only: 15: There is no function 'startsWith' here; there are has(…), sum(…) and size(…), and "
         "all, exists, exists_one and filter over the items of a work."},
        {"review.advice.matches('re.*')",
         "CEL only: 15: There is no function 'matches' here; there are has(…), sum(…) and size(…), and all, "
         "exists, exists_one and filter over the items of a work."},
        {"math.greatest(1, 2)",
         "CEL only: 6: There is no function 'greatest' here; there are has(…), sum(…) and size(…), and all, "
         "exists, exists_one and filter over the items of a work."},
        {"size('abc')",
         "CEL only: 6: In size(…) stands one name, with dots if it has any, and nothing else."},
        {"size([1, 2])",
         "CEL only: 6: In size(…) stands one name, with dots if it has any, and nothing else."},
        {"size(party_decision.filter(d, true))",
         "CEL only: 27: In size(…) stands one name, with dots if it has any, and nothing else."},
        {"pilots.size()", "CEL only: 8: Write size(pilots)."},
        {"has({'a': 1}.a)",
         "CEL only: 5: There are no maps or messages here; names, constants and lists right of in are all."},
        {"party_decision.map(d, d.accepts)",
         "CEL only: 16: There is no function 'map' here; there are has(…), sum(…) and size(…), and all, "
         "exists, exists_one and filter over the items of a work."},
        {"party_decision.all(i, d, d.accepts)", "CEL only: 24: all takes one name and one condition here."},
        {"party_decision.all(d, d.accepts, d.final)",
         "CEL only: 32: all takes one name and one condition here."},
        {"party_decision.filter(d, d.accepts)",
         "CEL only: 36: What filter(…) finds is only counted: write .size() after it."},
        {"party_decision.filter(d, d.accepts).all(e, e.final)",
         "CEL only: 36: What filter(…) finds is only counted: write .size() after it."},
        {"party_decision.all(d, party_decision.exists(e, e.final))",
         "CEL only: 23: all, exists, exists_one and filter do not stand in each other here."},
        {"party_decision.all(d, has(d.outcome))",
         "CEL only: 27: has, sum and size are not asked of one item."},
    });
}
