#include "engine/time/random.hpp"
#include "a_random_expression.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;
using overens::testing::random_number;
using overens::testing::random_rounds;
using overens::testing::random_seed;

namespace {

std::string shown(const std::optional<Value>& value) {
    if (!value) return "overflow";
    return std::string(name_of(value->type)) + " " + std::to_string(value->number) + std::string(value->word);
}

std::optional<Value> evaluated(const Expression& expression, const Values& values) {
    const auto value = expression.evaluate(values);
    if (!value) return std::nullopt;
    return *value;
}

bool fits(const std::string& text) {
    return text.size() <= 500;
}

// Values of a case, with a note of whether what is missing was read.
class WatchedValues : public Values {
  public:
    explicit WatchedValues(const ACase& a_case)
        : values_(a_case),
          maybe_(a_case.slot_of("maybe")),
          is_given_(a_case.value_at(*a_case.has("maybe")).number) {}

    Value read(std::uint32_t slot) const override {
        if (slot == maybe_ && is_given_ == 0) missing_was_read = true;
        return values_.read(slot);
    }
    std::size_t categories(std::uint32_t items) const override { return values_.categories(items); }
    const Category& category(std::uint32_t items, std::size_t index) const override {
        return values_.category(items, index);
    }

    mutable bool missing_was_read = false;

  private:
    ValuesOf values_;
    std::uint32_t maybe_;
    std::int64_t is_given_;
};

// What is told about a text that may be anything.
void check_told(const std::string& text, const ACase& a_case) {
    INFO(text);
    const auto expression = compile(text, a_case);
    if (expression) {
        evaluated(*expression, ValuesOf(a_case));
        return;
    }
    CHECK(!expression.error().message.empty());
    CHECK(!expression.error().code.empty());
    CHECK(expression.error().position >= 1);
    CHECK(expression.error().position <= text.size() + 1);
}

}  // namespace

TEST_CASE("a well-typed random expression compiles and has the value worked out item by item") {
    const auto seed = random_seed();
    INFO("OVERENS_RANDOM_SEED=" << seed);
    std::mt19937 random(seed);
    for (int round = random_rounds(2000); round > 0; --round) {
        const Type type = static_cast<Type>(random_number(random, 0, 3));
        const Made made = Maker(random).make(type, random_number(random, 1, 4));
        if (!fits(made.text)) continue;
        INFO(made.text);
        const ACase a_case = a_random_case(random);
        const auto expression = compile(made.text, a_case);
        if (!expression) FAIL(expression.error().position << ": " << expression.error().message);
        REQUIRE(expression->type() == type);
        for (int other_case = 0; other_case < 3; ++other_case) {
            const ACase values = a_random_case(random);
            REQUIRE(shown(evaluated(*expression, ValuesOf(values))) == shown(made.value({values})));
        }
    }
}

TEST_CASE("an expression that compiles never reads what is missing") {
    const auto seed = random_seed();
    INFO("OVERENS_RANDOM_SEED=" << seed);
    std::mt19937 random(seed);
    int compiled = 0;
    int refused = 0;
    for (int round = random_rounds(3000); round > 0; --round) {
        const Made made = Maker(random).make_careless(random_number(random, 2, 4));
        if (!fits(made.text) || made.text.find("maybe") == std::string::npos) continue;
        INFO(made.text);
        const auto expression = compile(made.text, a_random_case(random));
        ++(expression ? compiled : refused);
        if (!expression) {
            REQUIRE(expression.error().message.starts_with("maybe may be missing"));
            continue;
        }
        for (int other_case = 0; other_case < 5; ++other_case) {
            const ACase a_case = a_random_case(random);
            const WatchedValues values(a_case);
            evaluated(*expression, values);
            REQUIRE_FALSE(values.missing_was_read);
        }
    }
    CHECK(compiled > 0);
    CHECK(refused > 0);
}

TEST_CASE("random bytes are answered or refused, with a place in the text") {
    const auto seed = random_seed();
    INFO("OVERENS_RANDOM_SEED=" << seed);
    std::mt19937 random(seed);
    const ACase a_case = a_county_agreement();
    for (int round = random_rounds(3000); round > 0; --round) {
        std::string text;
        for (int left = random_number(random, 0, 20); left > 0; --left) {
            text += static_cast<char>(random_number(random, 0, 255));
        }
        check_told(text, a_case);
    }
}

TEST_CASE("random words and signs of the language are answered or refused, with a place in the text") {
    const auto seed = random_seed();
    INFO("OVERENS_RANDOM_SEED=" << seed);
    std::mt19937 random(seed);
    const ACase a_case = a_county_agreement();
    const std::vector<std::string> pieces{
        "(",      ")",         "[",       "]",         ",",
        ".",      "?",         ":",       "!",         "-",
        "+",      "*",         "&&",      "||",        "==",
        "!=",     "<",         "<=",      ">",         ">=",
        " in ",   "1",         "2",       "'a'",       "true",
        "false",  "'",         "\\",      "\"",        "has",
        "size",   "sum",       "ends",    "today",     "d",
        "pilots", "d.accepts", "d, ",     "has(ends)", "/",
        "{",      "`",         "1.5",     "null",      ".all(",
        "åäö",    "budget",    "package", ".size()",   "party_decision.exists(d, "};
    for (int round = random_rounds(5000); round > 0; --round) {
        std::string text;
        for (int left = random_number(random, 1, 12); left > 0; --left) {
            text += pieces[static_cast<std::size_t>(
                random_number(random, 0, static_cast<int>(pieces.size()) - 1))];
        }
        check_told(text, a_case);
    }
}
