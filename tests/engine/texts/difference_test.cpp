#include "engine/texts/difference.hpp"

#include <random>

#include "catch.hpp"
#include "engine/texts/words_of_text.hpp"

using namespace overens;

namespace {

std::string shown(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs) {
        if (run.kind == Run::Kind::same) text += run.text;
        if (run.kind == Run::Kind::removed) text += "[-" + run.text + "-]";
        if (run.kind == Run::Kind::added) text += "{+" + run.text + "+}";
    }
    return text;
}

std::string without(const std::vector<Run>& runs, Run::Kind kind) {
    std::string text;
    for (const Run& run : runs) {
        if (run.kind != kind) text += run.text;
    }
    return text;
}

std::string random_text(std::mt19937_64& random) {
    static const char* const pieces[] = {"vård", "hem", "är",   ",",   ".",   " ",
                                         "  ",   "\n",  "\n\n", "§ 4", "(a)", "å"};
    std::string text;
    const std::size_t count = random() % 40;
    for (std::size_t piece = 0; piece < count; ++piece) text += pieces[random() % std::size(pieces)];
    return text;
}

}  // namespace

TEST_CASE("Two texts are compared word by word") {
    struct Row {
        const char *before, *after, *shown;
    };
    const Row rows[] = {
        {"", "", ""},
        {"", "Ny.", "{+Ny.+}"},
        {"Borta.", "", "[-Borta.-]"},
        {"Samma text.", "Samma text.", "Samma text."},
        {"Gäller i fyra år.", "Gäller tills vidare.", "Gäller[- i fyra år-]{+ tills vidare+}."},
        {"en\nrad", "en rad", "en rad"},
        {"indexuppräkning varje år", "uppräkning varje år", "[-indexuppräkning-]{+ uppräkning+} varje år"},
        {"ett, två", "ett två", "ett[-,-] två"},
        {"Ett.\n\nTvå.", "Ett.\n\nMellan.\n\nTvå.", "Ett.{+\n\nMellan.+}\n\nTvå."},
    };
    for (const Row& row : rows) {
        INFO(row.before << " → " << row.after);
        CHECK(shown(difference(row.before, row.after)) == row.shown);
    }
}

TEST_CASE("Nothing of either text is lost in their difference") {
    std::mt19937_64 random(20'240'101);
    for (int round = 0; round < 500; ++round) {
        const std::string before = random_text(random);
        const std::string after = random_text(random);
        INFO("before: " << before << "\nafter: " << after);
        const auto runs = difference(before, after);
        CHECK(words_of_text(without(runs, Run::Kind::added)) == words_of_text(before));
        CHECK(words_of_text(without(runs, Run::Kind::removed)) == words_of_text(after));
        for (std::size_t run = 1; run < runs.size(); ++run) CHECK(runs[run].kind != runs[run - 1].kind);
    }
}

TEST_CASE("Texts too long to compare word by word are shown one after the other") {
    std::string before, after;
    for (int word = 0; word < 4000; ++word) {
        before += "a" + std::to_string(word) + " ";
        after += "b" + std::to_string(word) + " ";
    }
    const auto runs = difference(before, after);
    REQUIRE(runs.size() == 2);
    CHECK(runs.front().kind == Run::Kind::removed);
    CHECK(difference(before, before).size() == 1);
}
