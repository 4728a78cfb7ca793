#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

TEST_CASE("a number that leaves its range overflows at its operator") {
    check_answers({
        {"9223372036854775807 + 1", "overflow at 21"},
        {"-9223372036854775808 - 1", "overflow at 22"},
        {"largest * 2", "overflow at 9"},
        {"-smallest", "overflow at 1"},
        {"- -9223372036854775808", "overflow at 1"},
        {"smallest * -1", "overflow at 10"},
        {"1 + (largest + 1)", "overflow at 14"},
        {"largest + 1 > 0", "overflow at 9"},
        {"largest + 1 in [1]", "overflow at 9"},
        {"!(largest + 1 > 0)", "overflow at 11"},
        {"(largest + 1 > 0 ? 'a' : 'b') == 'a'", "overflow at 10"},
    });
}

TEST_CASE("an overflow that does not matter is none, as in CEL") {
    check_answers({
        {"false && largest + 1 > 0", "false"},
        {"largest + 1 > 0 && false", "false"},
        {"true || largest + 1 > 0", "true"},
        {"largest + 1 > 0 || true", "true"},
        {"true ? 1 : largest + 1", "1"},
        {"false ? largest + 1 : 1", "1"},
        {"party_decision.exists(d, d.accepts || largest + 1 > 0)", "true"},
        {"party_decision.all(d, largest + 1 > 0 && d.accepts)", "false"},
        {"nobody_asked.all(d, largest + 1 > 0)", "true"},
    });
}

TEST_CASE("an overflow that matters is told with the operator that made it") {
    check_answers({
        {"true && largest + 1 > 0", "overflow at 17"},
        {"largest + 1 > 0 && true", "overflow at 9"},
        {"largest + 1 > 0 && smallest - 1 > 0", "overflow at 9"},
        {"largest + 1 > 0 && (smallest - 1 > 0 || true)", "overflow at 9"},
        {"(smallest - 1 > 0 || true) && largest + 1 > 0", "overflow at 39"},
        {"largest + 1 > 0 || false", "overflow at 9"},
        {"largest + 1 > 0 ? 1 : 1", "overflow at 9"},
        {"party_decision.exists(d, d.outcome == 'postponed' || largest + 1 > 0)", "overflow at 62"},
        {"party_decision.all(d, d.accepts || largest + 1 > 0)", "overflow at 44"},
        {"party_decision.exists_one(d, d.outcome == 'rejected' || largest + 1 > 0)", "overflow at 65"},
        {"party_decision.filter(d, largest + 1 > 0).size()", "overflow at 34"},
    });
}
