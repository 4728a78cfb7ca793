#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    while (times-- > 0) result += text;
    return result;
}

std::string answer_here(const std::string& text) {
    return answer(a_county_agreement(), text);
}

}  // namespace

TEST_CASE("an expression has at most 500 characters, however many bytes they take") {
    CHECK(answer_here("'" + repeated("x", 498) + "'") == "'" + repeated("x", 498) + "'");
    CHECK(answer_here("'" + repeated("å", 498) + "'") == "'" + repeated("å", 498) + "'");
    CHECK(answer_here("'" + repeated("🙂", 498) + "'") == "'" + repeated("🙂", 498) + "'");
    const std::string refused = "CEL only: 501: An expression has at most 500 characters.";
    CHECK(answer_here("'" + repeated("x", 499) + "'") == refused);
    CHECK(answer_here(repeated("å", 100'000)) == refused);
}

TEST_CASE("an expression is at most 50 levels deep") {
    CHECK(answer_here(repeated("(", 50) + "1" + repeated(")", 50)) == "1");
    CHECK(answer_here(repeated("!", 50) + "true") == "true");
    CHECK(answer_here(repeated("-", 49) + "(1)") == "-1");
    CHECK(answer_here(repeated("0>1?0:", 50) + "7") == "7");
    CHECK(answer_here("party_decision.all(d, " + repeated("(", 49) + "true" + repeated(")", 49) + ")") ==
          "true");
    const std::string refused = ": An expression is at most 50 levels deep.";
    CHECK(answer_here(repeated("(", 51) + "1" + repeated(")", 51)) == "CEL only: 52" + refused);
    CHECK(answer_here(repeated("!", 51) + "true") == "CEL only: 52" + refused);
    CHECK(answer_here(repeated("0>1?0:", 51) + "7") == "CEL only: 307" + refused);
    CHECK(answer_here(repeated("(", 499)) == "CEL only: 52" + refused);
}

TEST_CASE("operators of one rank may follow each other as long as there is room") {
    CHECK(answer_here(repeated("1+", 249) + "1") == "250");
    CHECK(answer_here("true" + repeated("&&true", 82)) == "true");
    CHECK(answer_here("false" + repeated("||false", 70)) == "false");
    CHECK(answer_here("1 in [0" + repeated(",0", 245) + "]") == "false");
}

TEST_CASE("text that is not UTF-8 is refused where it begins") {
    const std::string refused = ": This is not UTF-8 text.";
    CHECK(answer_here("'å' == '\xff'") == "9" + refused);
    CHECK(answer_here("\x80") == "1" + refused);
    CHECK(answer_here("'\xc3") == "2" + refused);
    CHECK(answer_here("'\xc0\xaf'") == "2" + refused);          // '/' in two bytes
    CHECK(answer_here("'\xe0\x80\xaf'") == "2" + refused);      // … in three
    CHECK(answer_here("'\xf0\x80\x80\xaf'") == "2" + refused);  // … in four
    CHECK(answer_here("'\xed\xa0\x80'") == "2" + refused);      // half of a pair of UTF-16
    CHECK(answer_here("'\xf4\x90\x80\x80'") == "2" + refused);  // beyond Unicode
    CHECK(answer_here("'\xe2\x82'") == "2" + refused);          // broken off
}

TEST_CASE("positions count characters, not bytes") {
    CHECK(answer_here("'åäö🙂' == nothing") == "11: No nothing here.");
    CHECK(answer_here(std::string("1 \0", 3)) == "3: '\\x00' (U+0000) has no meaning in an expression.");
}
