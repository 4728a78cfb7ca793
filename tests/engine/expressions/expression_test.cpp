#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

TEST_CASE("an expression tells its type, its text, what words it may be and what it reads") {
    const ACase a_case = a_county_agreement();
    const char* text =
        "has(ends) && ends > today && party_decision.all(d, d.accepts) && nobody_asked.all(d, d.final) "
        "&& ends > agreed && party_decision.exists(d, d.final)";
    const auto guard = compile(text, a_case);
    REQUIRE(guard.has_value());
    CHECK(guard->type() == Type::yes_no);
    CHECK(guard->text() == text);
    CHECK(guard->words().empty());
    std::vector<std::uint32_t> slots{a_case.slot_of("today"), a_case.slot_of("agreed"),
                                     a_case.slot_of("ends"), *a_case.has("ends")};
    CHECK(guard->slots_read() == slots);
    CHECK(guard->items_read() == std::vector<std::uint32_t>{0, 1});

    const auto choice = compile("managers_view.accepts ? review.advice : 'open'", a_case);
    REQUIRE(choice.has_value());
    CHECK(choice->type() == Type::word);
    CHECK(choice->words() == std::vector<std::string>{"revise", "extend", "none", "open"});

    CHECK(compile("1 + 1", a_case)->type() == Type::number);
    CHECK(compile("today", a_case)->type() == Type::date);
    CHECK(name_of(Type::yes_no) == "yes_no");
    CHECK(name_of(Type::word) == "word");
}

TEST_CASE("a copy of an expression keeps its value when the original is gone") {
    const ACase a_case = a_county_agreement();
    auto original = compile("'kept'", a_case);
    const Expression copy = *original;
    original = compile("'gone'", a_case);
    CHECK(copy.evaluate(ValuesOf(a_case))->word == "kept");
}
