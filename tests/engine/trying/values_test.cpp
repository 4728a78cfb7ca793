// What a person types at a question, and what is proposed when nothing is typed.
#include "engine/trying/values.hpp"

#include "catch.hpp"
#include "engine/trying/tried.hpp"

using namespace overens;
using namespace overens::trying;
using namespace overens::testing;

namespace {

std::string shown(const std::optional<GivenValue>& value) {
    if (!value) return "nothing";
    if (const auto* yes = std::get_if<bool>(&*value)) return *yes ? "yes" : "no";
    if (const auto* number = std::get_if<std::int64_t>(&*value)) return std::to_string(*number);
    if (const auto* day = std::get_if<Day>(&*value)) return day->to_text();
    if (const auto* word = std::get_if<std::string>(&*value)) return *word;
    if (const auto* text = std::get_if<GivenText>(&*value)) return "\"" + text->text + "\"";
    std::string list;
    for (const std::string& each : std::get<std::vector<std::string>>(*value)) list += each + ";";
    return list;
}

}  // namespace

TEST_CASE("what is typed becomes a value of the type asked for, or nothing") {
    const Trial trial = tried("consultation_case", 3);
    const std::vector<std::string> words{"supports", "opposes"};
    struct Row {
        ValueType type;
        const char* typed;
        const char* value;
    };
    for (const Row& row : {
             Row{ValueType::choice, "opposes", "opposes"},
             Row{ValueType::choice, " 1 ", "supports"},
             Row{ValueType::choice, "3", "nothing"},
             Row{ValueType::choice, "0", "nothing"},
             Row{ValueType::choice, "oppose", "nothing"},
             Row{ValueType::choice, "", "nothing"},
             Row{ValueType::parties, "2,1, opposes", "opposes;supports;"},
             Row{ValueType::parties, "alla", "supports;opposes;"},
             Row{ValueType::parties, "1,", "nothing"},
             Row{ValueType::date, "2025-02-28", "2025-02-28"},
             Row{ValueType::date, "+30", "2025-02-06"},
             Row{ValueType::date, "2025-02-30", "nothing"},
             Row{ValueType::date, "+-1", "nothing"},
             Row{ValueType::yes_no, "ja", "yes"},
             Row{ValueType::yes_no, "n", "no"},
             Row{ValueType::yes_no, "kanske", "nothing"},
             Row{ValueType::number, "-4", "-4"},
             Row{ValueType::number, "4 st", "nothing"},
             Row{ValueType::money, "1200", "120000"},
             Row{ValueType::money, "1200,50", "120050"},
             Row{ValueType::money, "-1,05", "-105"},
             Row{ValueType::money, "12,5", "nothing"},
             Row{ValueType::money, "9000000000000000000", "nothing"},
             Row{ValueType::people, "Chefen, Sekreteraren", "Chefen;Sekreteraren;"},
             Row{ValueType::text, " en rad ", "\"en rad\""},
         }) {
        INFO(row.typed);
        CHECK(shown(read_value({"name", row.type, words, true, {}}, trial, row.typed)) == row.value);
    }
}

TEST_CASE("what is proposed fits, whatever is asked") {
    const Trial trial = tried("consultation_case", 3);
    const std::vector<std::string> words{"supports", "opposes"};
    CHECK(shown(usual_value({"name", ValueType::choice, words, true, {}}, trial)) == "supports");
    CHECK(shown(usual_value({"name", ValueType::choice, {}, true, {}}, trial)) == "nothing");
    CHECK(shown(usual_value({"name", ValueType::parties, words, true, {}}, trial)) == "supports;opposes;");
    CHECK(shown(usual_value({"name", ValueType::date, {}, true, {}}, trial)) == "2025-04-07");
    CHECK(shown(usual_value({"name", ValueType::file, {}, true, {}}, trial)).size() == 64);
}
