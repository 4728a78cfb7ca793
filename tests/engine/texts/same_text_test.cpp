// Which copies of a text say the same, and which do not.
#include "engine/texts/same_text.hpp"
#include "catch.hpp"
#include "engine/texts/clause_map.hpp"

using namespace overens;

TEST_CASE("a copy that has been through a word processor says the same, and a comma makes another text") {
    const std::string text =
        "# § 1 Syfte\nParterna samverkar om \"hälso- och sjukvård\" i hemmet.\n\n# § 2 Tid\nTills vidare.";
    struct Row {
        const char* what;
        std::string copy;
        bool same;
    };
    const std::vector<Row> rows{
        {"itself", text, true},
        {"another line break",
         "# § 1 Syfte\nParterna samverkar om\n\"hälso- och sjukvård\" i  hemmet. \n# § 2 Tid\nTills "
         "vidare.\n",
         true},
        {"other quotation marks and dashes",
         "# § 1\u00a0Syfte\nParterna samverkar om \u201dhälso\u2010 och sjuk\u00advård\u201d i hemmet.\n# § "
         "2 "
         "Tid\nTills vidare.",
         true},
        {"letters written with their marks apart",
         "# § 1 Syfte\nParterna samverkar om \"ha\u0308lso- och sjukva\u030ard\" i hemmet.\n# § 2 Tid\n"
         "Tills vidare.",
         true},
        {"headings without marks, as in a print",
         "§ 1 Syfte\nParterna samverkar om \"hälso- och sjukvård\" i hemmet.\n§ 2 Tid\nTills vidare.", true},
        {"a word more",
         "# § 1 Syfte\nParterna samverkar nära om \"hälso- och sjukvård\" i hemmet.\n# § 2 Tid\nTills "
         "vidare.",
         false},
        {"a comma more",
         "# § 1 Syfte\nParterna samverkar, om \"hälso- och sjukvård\" i hemmet.\n# § 2 Tid\nTills vidare.",
         false},
        {"another heading",
         "# § 1 Mål\nParterna samverkar om \"hälso- och sjukvård\" i hemmet.\n# § 2 Tid\nTills vidare.",
         false},
        {"a clause less", "# § 1 Syfte\nParterna samverkar om \"hälso- och sjukvård\" i hemmet.", false},
        {"clauses in another order",
         "# § 2 Tid\nTills vidare.\n# § 1 Syfte\nParterna samverkar om \"hälso- och sjukvård\" i hemmet.",
         false},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(say_the_same(read_clauses(text), read_clauses(row.copy)) == row.same);
        CHECK(say_the_same(read_clauses(row.copy), read_clauses(text)) == row.same);
    }
}

TEST_CASE("a print without the marks of headings says the same, numbered or not") {
    const std::string text =
        "# Överenskommelse\n## Parter\nAlla.\n## § 1 Syfte\nVård.\n### 1.1 Mål\nGod vård.";
    std::string print = text;
    std::erase(print, '#');
    CHECK(say_the_same(read_clauses(text), read_clauses(print)));
    CHECK_FALSE(say_the_same(read_clauses(text), read_clauses(print + " Alltid.")));
}

TEST_CASE("how a heading without a number is written makes no other text, and no changed clause") {
    const std::string text = "# Vård i hemmet - syfte\nParterna samverkar - alltid.";
    const std::vector<std::string> copies{
        "# Vård  i hemmet - syfte\nParterna samverkar - alltid.",
        "# Vård i\u00a0hemmet - syfte\nParterna samverkar - alltid.",
        "# Vård i hemmet \u2013 syfte\nParterna samverkar \u2013 alltid.",
        "# Va\u030ard i hemmet - syfte\nParterna samverkar - alltid.",
        "# Vård i hem\u00admet - syfte\nParterna sam\u00adverkar - alltid.",
    };
    for (const std::string& copy : copies) {
        INFO(copy);
        CHECK(say_the_same(read_clauses(text), read_clauses(copy)));
        const auto steps = map_clauses(read_clauses(text), read_clauses(copy));
        REQUIRE(steps.size() == 1);
        CHECK(steps[0].fate == ClauseFate::same);
    }
}
