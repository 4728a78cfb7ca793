#include "engine/texts/clause_map.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "catch.hpp"

using namespace overens;

namespace {

std::string mapped(std::string_view before, std::string_view after) {
    std::string all;
    for (const ClauseStep& step : map_clauses(read_clauses(before), read_clauses(after))) {
        std::string to;
        for (const std::string& each : step.to) to += (to.empty() ? "" : "+") + each;
        all +=
            std::string(word_of(step.fate)) + " " + step.from + ">" + to + (step.reworded ? "*" : "") + "; ";
    }
    return all;
}

std::string text_of(int version) {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/examples/orebro/texts/v" +
                       std::to_string(version) + ".md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

constexpr auto payment =
    "Regionen betalar ett belopp till varje kommun för den vård som ges i hemmet varje månad. ";
constexpr auto doctors =
    "Läkare gör hembesök när sjuksköterskan bedömer att patienten behöver det samma dag. ";
constexpr auto disputes =
    "Frågor om tolkning avgörs av chefsgruppen efter att parterna har talat med varandra. ";

std::string clause(const std::string& number, const std::string& text) {
    return "# § " + number + "\n" + text + "\n";
}

}  // namespace

TEST_CASE("What becomes of a clause in the next version") {
    const std::string two = clause("1", payment) + clause("2", doctors);
    struct Row {
        const char* what;
        std::string before, after, mapped;
    };
    const Row rows[] = {
        {"nothing", two, two, "same 1>1; same 2>2; "},
        {"line breaks alone", clause("1", "en två tre"), clause("1", "en två\ntre"), "same 1>1; "},
        {"another wording", clause("1", payment), clause("1", std::string(payment) + "Beloppet räknas upp."),
         "changed 1>1*; "},
        {"one put in before it", two, clause("1", disputes) + clause("2", payment) + clause("3", doctors),
         "moved 1>2; moved 2>3; added >1*; "},
        {"one taken out", two, clause("1", doctors), "gone 1>; moved 2>1; "},
        {"their places changed", two, clause("1", doctors) + clause("2", payment), "moved 1>2; moved 2>1; "},
        {"moved and reworded", two,
         clause("1", doctors) + clause("2", std::string(payment) + "Även på helger."),
         "moved 1>2*; moved 2>1; "},
        {"split", clause("1", std::string(payment) + doctors), clause("1", payment) + clause("2", doctors),
         "split 1>1+2*; "},
        {"split under new numbers", clause("1", std::string(payment) + doctors),
         clause("4", payment) + clause("5", doctors), "split 1>4+5*; "},
        {"joined", two, clause("1", std::string(payment) + doctors), "changed 1>1*; joined 2>1*; "},
        {"written anew", clause("1", payment), clause("1", disputes), "gone 1>; added >1*; "},
        {"a heading alone", "# Bilagor\n", "# Bilagor och mallar\n", "moved Bilagor>Bilagor och mallar*; "},
        {"another heading alone", "# § 1 Pris\nText här.", "# § 1 Betalning\nText här.", "changed 1>1*; "},
        {"written anew under its heading", "# § 1 Pris\n" + std::string(payment),
         "# § 1 Pris\n" + std::string(disputes), "changed 1>1*; "},
        {"all gone", two, "", "gone 1>; gone 2>; "},
        {"all new", "", two, "added >1*; added >2*; "},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(mapped(row.before, row.after) == row.mapped);
    }
}

TEST_CASE("Through eight versions of an agreement no clause is lost") {
    for (int version = 1; version < 8; ++version) {
        const auto before = read_clauses(text_of(version));
        const auto after = read_clauses(text_of(version + 1));
        REQUIRE(before.size() > 15);
        for (const ClauseStep& step : map_clauses(before, after)) {
            INFO("v" << version << " → v" << version + 1 << ": § " << step.from << " " << word_of(step.fate));
            const bool is_paragraph =
                !step.from.empty() && step.from.find_first_not_of("0123456789") == std::string::npos;
            if (!is_paragraph) continue;
            CHECK((step.fate == ClauseFate::same || step.fate == ClauseFate::changed));
            CHECK(step.to == std::vector<std::string>{step.from});
        }
    }
}

TEST_CASE("Whatever is done to a text, each clause of both versions is told of") {
    const std::uint64_t seed = 20'250'101;
    std::mt19937_64 random(seed);
    const auto word = [&] { return "ord" + std::to_string(random() % 400) + " "; };
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> texts(1 + random() % 40);
        for (std::string& text : texts) {
            for (std::size_t words = random() % 60; words > 0; --words) text += word();
        }
        const auto numbered = [&] {
            std::string all;
            for (std::size_t index = 0; index < texts.size(); ++index)
                all += clause(std::to_string(index + 1), texts[index]);
            return all;
        };
        const auto before = read_clauses(numbered());
        for (std::size_t edits = random() % 8; edits > 0 && !texts.empty(); --edits) {
            const std::size_t at = random() % texts.size();
            switch (random() % 5) {
                case 0: texts[at] += word(); break;
                case 1: texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(at)); break;
                case 2: texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at), word() + word()); break;
                case 3: std::swap(texts[at], texts[random() % texts.size()]); break;
                default: {
                    const std::size_t half = texts[at].find(' ', texts[at].size() / 2);
                    if (half == std::string::npos) break;
                    texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at) + 1, texts[at].substr(half));
                    texts[at].resize(half);
                }
            }
        }
        const auto after = read_clauses(numbered());
        INFO("seed " << seed << ", round " << round);
        const auto steps = map_clauses(before, after);
        std::vector<std::string> from;
        std::map<std::string, int> to;
        std::set<std::string> known;
        for (const Clause& each : after) known.insert(each.address);
        for (const ClauseStep& step : steps) {
            if (step.fate != ClauseFate::added) from.push_back(step.from);
            CHECK(step.to.empty() == (step.fate == ClauseFate::gone));
            CHECK((step.to.size() > 1) == (step.fate == ClauseFate::split));
            for (const std::string& each : step.to) {
                CHECK(known.contains(each));
                if (step.fate != ClauseFate::joined) ++to[each];
            }
        }
        REQUIRE(from.size() == before.size());
        for (std::size_t index = 0; index < before.size(); ++index)
            CHECK(from[index] == before[index].address);
        for (const auto& [address, times] : to) CHECK(times == 1);
        for (const Clause& each : after) {
            const bool is_joined = std::ranges::any_of(steps, [&](const ClauseStep& step) {
                return step.fate == ClauseFate::joined && step.to.front() == each.address;
            });
            CHECK((to.contains(each.address) || is_joined));
        }
    }
}
