#include "engine/expressions/alone.hpp"
#include "catch.hpp"

using namespace overens::expressions;

namespace {

struct LoneRow {
    const char* text;
    const char* answer;
};

std::string answer(std::string_view text) {
    const auto value = evaluate_alone(text);
    if (value) return *value;
    const Problem& problem = value.error();
    return (problem.not_in_this_language ? "CEL only: " : "") + std::to_string(problem.position) + ": " +
           problem.message;
}

}  // namespace

TEST_CASE("an expression tried by itself answers in JSON") {
    for (const auto& [text, expected] : std::initializer_list<LoneRow>{
             {"1 + 2 * 3", "7"},
             {"-9223372036854775808", "-9223372036854775808"},
             {"'a' == 'b'", "false"},
             {"'a' in ['a', 'b']", "true"},
             {"true ? 1 : 2", "1"},
             {"'abc'", R"("abc")"},
             {"''", R"("")"},
             {"'å\U0001F642'", "\"å\U0001F642\""},
             {R"('"\\')", R"("\"\\")"},
             {R"('\n\t\000\x7f')", "\"\\u000a\\u0009\\u0000\x7f\""},
             {"(true ? 'a' : 'b') == 'c'", "false"},
         }) {
        INFO(text);
        CHECK(answer(text) == expected);
    }
}

TEST_CASE("an expression tried by itself has no names") {
    const std::string no_name =
        " stands for nothing: tried by itself, an expression has only numbers, 'strings', true and false.";
    CHECK(answer("1 + ends") == "5: 'ends'" + no_name);
    CHECK(answer("true || work.done") == "9: 'work.done'" + no_name);
    CHECK(answer("has(ends)") == "5: 'ends'" + no_name);
    CHECK(answer("sum(money) > 1") == "5: 'money'" + no_name);
    CHECK(answer("size(pilots)") == "6: 'pilots'" + no_name);
    CHECK(answer("work.all(d, d.accepts)") == "1: 'work'" + no_name);
    CHECK(answer("[1, 2]") == "CEL only: 1: A list stands only right of in, like x in ['a', 'b'].");
}

TEST_CASE("a number that overflows by itself is a problem at its operator") {
    CHECK(answer("1 + 9223372036854775807") ==
          "3: The number overflows: it would be outside -9223372036854775808 to 9223372036854775807.");
    CHECK(answer("9223372036854775807 + 1 > 0 && false") == "false");
}

// Values as CEL's own conformance tests give them (basic, comparisons, integer_math, lists, logic, parse,
// string).
TEST_CASE("values are those of CEL") {
    for (const auto& [text, expected] : std::initializer_list<LoneRow>{
             {"0", "0"},
             {"-42 - (-42)", "0"},
             {"42 * (-2)", "-84"},
             {"-(-42)", "42"},
             {"--------------------------------19", "19"},
             {"!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!true", "true"},
             {"((((((((((((((((((((((((((((((((7))))))))))))))))))))))))))))))))", "7"},
             {"3 - 3 + 3 - 3 + 3 - 3 + 3 - 3 + 3", "3"},
             {"false ? 'foo' : 'bar'", R"("bar")"},
             {"true ? true : true ? true : false", "true"},
             {"1 == -1", "false"},
             {"'abc' == 'ABC'", "false"},
             {"1 != 2", "true"},
             {"-1 < -9", "false"},
             {"0 >= 0", "true"},
             {"'elephant' in ['horse', 'cow', 'elephant']", "true"},
             {"7 in [3, 5, 8]", "false"},
             {"'empty' in []", "false"},
             {"' \\\\ \\? \\\" \\' \\` '", R"(" \\ ? \" ' ` ")"},
             {"' \\000 \\012 \\177 '", "\" \\u0000 \\u000a \x7f \""},
         }) {
        INFO(text);
        CHECK(answer(text) == expected);
    }
}
