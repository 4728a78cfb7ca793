// Which copies of a text say the same, and which do not.
#include "engine/texts/same_text.hpp"
#include "catch.hpp"

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
