#include "engine/texts/clauses.hpp"

#include "catch.hpp"

using namespace overens;

namespace {

std::string outline(std::string_view text) {
    std::string all;
    for (const Clause& clause : read_clauses(text))
        all += std::to_string(clause.depth) + " [" + clause.address + "] " + clause.heading + " | " +
               clause.text + "\n";
    return all;
}

}  // namespace

TEST_CASE("A clause is called what the text calls it") {
    struct Row {
        const char* heading;
        const char* address;
    };
    const Row rows[] = {{"# § 4 Betalning", "4"},
                        {"### 4 § Betalning", "4"},
                        {"## § 10 a Tillägg", "10 a"},
                        {"## 10 a § Tillägg", "10 a"},
                        {"## § 4 ekonomi", "4"},
                        {"## § 4 å andra sidan", "4"},
                        {"## 4. Betalning", "4"},
                        {"## 4.2 Betalning", "4.2"},
                        {"## 4.2. Betalning", "4.2"},
                        {"## § 4.2 Betalning ##", "4.2"},
                        {"## Bilaga A. Rehabilitering", "A"},
                        {"## Bilaga A", "A"},
                        {"## Annex B: Costs", "B"},
                        {"## Bilaga 1", "Bilaga 1"},
                        {"## Bilagor", "Bilagor"},
                        {"## Del 1. Principer", "Del 1. Principer"},
                        {"## 2024 års ersättning", "2024 års ersättning"},
                        {"##\tInledning", "Inledning"}};
    for (const Row& row : rows) {
        INFO(row.heading);
        const auto clauses = read_clauses(row.heading);
        REQUIRE(clauses.size() == 1);
        CHECK(clauses.front().address == row.address);
    }
}

TEST_CASE("A long heading gives a short address, whole characters") {
    const auto clauses = read_clauses("# Ö" + std::string(57, 'x') + "åäö och mer");
    REQUIRE(clauses.size() == 1);
    CHECK(clauses.front().address == "Ö" + std::string(57, 'x'));
}

TEST_CASE("What stands before the first heading is a clause with an empty address") {
    CHECK(outline("") == "");
    CHECK(outline(" \n\n") == "");
    CHECK(outline("Bara text.\nPå två rader.") == "0 []  | Bara text.\nPå två rader.\n");
    CHECK(outline("Ingress.\n\n# § 1 Parter\nVilka.\r\n\r\n# § 2 Pris\n") ==
          "0 []  | Ingress.\n1 [1] § 1 Parter | Vilka.\n1 [2] § 2 Pris | \n");
}

TEST_CASE("A byte order mark hides no heading") {
    CHECK(outline("\xEF\xBB\xBF# § 1 Parter\nAlla\n") == outline("# § 1 Parter\nAlla\n"));
    CHECK(read_clauses("\xEF\xBB\xBF").empty());
}

TEST_CASE("What is no heading stays in the text") {
    CHECK(outline("#Ingen\n####### Ingen\n\\# Ingen") == "0 []  | #Ingen\n####### Ingen\n\\# Ingen\n");
    CHECK(outline("# § 1\n```\n# kod\n1. kod\n```\nefter") == "1 [1] § 1 | ```\n# kod\n1. kod\n```\nefter\n");
}

TEST_CASE("Numbered paragraphs are clauses of their clause") {
    CHECK(outline("# § 4 Betalning\nRegionen betalar:\n\n1. ett grundbelopp,\n2) ett tillägg\n   per "
                  "månad.\n\nDet räknas upp.") ==
          "1 [4] § 4 Betalning | Regionen betalar:\n"
          "2 [4.1]  | 1. ett grundbelopp,\n"
          "2 [4.2]  | 2) ett tillägg\n   per månad.\n\nDet räknas upp.\n");
    CHECK(outline("1. Först\n2. Sedan\n") == "1 [1]  | 1. Först\n1 [2]  | 2. Sedan\n");
    CHECK(outline("# § 3\n3.1 Ett\n3.2 Två") == "1 [3] § 3 | \n2 [3.1]  | 3.1 Ett\n2 [3.2]  | 3.2 Två\n");
    CHECK(outline("§ 1 Parterna samverkar.\n§ 2 Regionen bistår.\n1. Med mat.\n\n10 a § Tillägg.") ==
          "1 [1]  | § 1 Parterna samverkar.\n1 [2]  | § 2 Regionen bistår.\n1 [2.1]  | 1. Med mat.\n"
          "1 [10 a]  | 10 a § Tillägg.\n");
    CHECK(outline("Det sägs i\n§ 4 ovan.") == "0 []  | Det sägs i\n§ 4 ovan.\n");
    // Numbers in a sentence, also where a line begins with one.
    CHECK(outline("Det kom\n13 parter.\n\n12 svarade.") == "0 []  | Det kom\n13 parter.\n\n12 svarade.\n");
    CHECK(outline("Mötet hölls den\n1. januari") == "0 []  | Mötet hölls den\n1. januari\n");
}

TEST_CASE("What is called the same twice is told apart") {
    CHECK(outline("# § 1 A\n# § 1 B\n# § 1 C") == "1 [1] § 1 A | \n1 [1 (2)] § 1 B | \n1 [1 (3)] § 1 C | \n");
    CHECK(outline("# § 1\n1. a\n# 1.1 b") == "1 [1] § 1 | \n2 [1.1]  | 1. a\n1 [1.1 (2)] 1.1 b | \n");
}

TEST_CASE("Very long lines and bytes that are no text pass through") {
    const std::string line(2'000'000, '1');
    CHECK(read_clauses("# § " + line).front().address.starts_with("§ 1111"));
    CHECK(read_clauses(line + ". x").front().text.size() == line.size() + 3);
    CHECK(read_clauses("# § 1 \xff\xfe\nx\xc3").front().text == "x\xc3");
}
