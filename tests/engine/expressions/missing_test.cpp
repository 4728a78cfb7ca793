#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

TEST_CASE("what may be missing is read where it is known to be given") {
    check_answers({
        {"has(ends) && ends > today", "true"},
        {"has(given_up) && given_up > today", "false"},
        {"has(ends) && today < agreed || has(ends) && ends > today", "true"},
        {"!has(given_up) || given_up > today", "true"},
        {"has(given_up) ? given_up > today : true", "true"},
        {"!has(ends) ? false : ends > today", "true"},
        {"!(has(ends) && has(budget)) || budget > 1 && ends > today", "true"},
        {"!(!has(ends) || !has(budget)) && budget > 1 && ends > today", "true"},
        {"(has(ends) || has(ends) && true) && ends > today", "true"},
        {"has(ends) && (ends > today ? budget : 1) > 1 || true",
         "30: budget may be missing: write has(budget) && to the left of it."},
        {"has(proposal)", "true"},
    });
}
