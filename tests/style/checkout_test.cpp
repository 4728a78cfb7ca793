// The checkout itself, held against every rule of style.
#include <algorithm>
#include <iostream>

#include "catch.hpp"
#include "style/rule.hpp"

using namespace overens::style;

TEST_CASE("the checkout is read, without what is ignored") {
    const Tree tree = read_tree(OVERENS_SOURCE_DIR);
    const auto has = [&](std::string_view path) {
        return std::ranges::any_of(tree, [&](const File& file) { return file.path == path; });
    };
    CHECK(has("CMakeLists.txt"));
    CHECK(has("tests/style/checkout_test.cpp"));
    for (const File& file : tree) {
        INFO(file.path);
        CHECK(top_of(file.path) != "build");
        CHECK(top_of(file.path) != ".git");
    }
}

TEST_CASE("the checkout keeps the rules of style") {
    const Tree tree = read_tree(OVERENS_SOURCE_DIR);
    for (const Rule& rule : all_rules()) {
        INFO(rule.name);
        const std::string findings = to_text(rule.check(tree));
        if (!findings.empty()) std::cout << rule.name << ", but:\n" << findings << std::flush;
        CHECK(findings.empty());
    }
}
