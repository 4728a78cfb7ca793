// The table of broken lifecycles, broken_lifecycles.txt.
#include <string>
#include <vector>

#include "catch.hpp"
#include "workflows/changes.hpp"
#include "workflows/loader.hpp"
#include "workflows/small_lifecycle.hpp"

using namespace overens::workflows;

namespace {

std::string complaints_about(const std::string& lifecycle, const std::string& fragment) {
    const auto loaded = load_lifecycle({"small.yaml", lifecycle}, fragments_among({{"talk", fragment}}));
    return loaded ? "it loads" : to_text(loaded.error());
}

}  // namespace

TEST_CASE("The small lifecycle that the table breaks is good, and nothing is said about it") {
    const auto loaded = load_lifecycle({"small.yaml", std::string(small_lifecycle)},
                                       fragments_among({{"talk", std::string(talk_fragment)}}));
    REQUIRE(loaded);
    CHECK(to_text(loaded->warnings).empty());
}

TEST_CASE("Every broken lifecycle is refused with its complaints, each at its place") {
    const std::vector<ChangedFile> rows = read_changes("broken_lifecycles.txt");
    REQUIRE(rows.size() >= 60);
    for (const ChangedFile& row : rows) {
        INFO(row.what);
        std::string lifecycle(small_lifecycle);
        std::string fragment(talk_fragment);
        std::string& changed = row.in_fragment ? fragment : lifecycle;
        changed = row.apply(changed);
        CHECK(complaints_about(lifecycle, fragment) == row.complaints);
    }
}

TEST_CASE("Text that is not clean is refused where it stops being so") {
    const auto with = [](const std::string& name) { return "format: 1\ntitle: {sv: \"" + name + "\"}\n"; };
    CHECK(complaints_about(with("L\xC3\xA5t\xFF"), "") ==
          "small.yaml:2:17: this is not UTF-8 text [text_unreadable]\n");
    CHECK(complaints_about(with("\xC0\xAF"), "") ==
          "small.yaml:2:14: this is not UTF-8 text [text_unreadable]\n");
    CHECK(complaints_about(with("\xED\xA0\x80"), "") ==
          "small.yaml:2:14: this is not UTF-8 text [text_unreadable]\n");
    CHECK(complaints_about(with("a\x07"), "") ==
          "small.yaml:2:15: a control character is not allowed [text_unreadable]\n");
    CHECK(complaints_about(std::string("\xEF\xBB\xBF") + "format: 1\n", "") ==
          "small.yaml:1:1: a byte order mark (U+FEFF) is not allowed: save the file as UTF-8 without it "
          "[text_unreadable]\n");
    CHECK(complaints_about("format: 1\n\tlifecycle: small\n", "") ==
          "small.yaml:2:1: a line begins with a tab: indent with blanks [text_unreadable]\n");
    CHECK(complaints_about("", "") == "small.yaml:1:1: the file is empty [left_empty]\n");
    CHECK(complaints_about("- format\n", "") ==
          "small.yaml:1:1: a lifecycle is expected here, not a list [form_wrong]\n");
    CHECK(complaints_about(std::string(1024 * 1024 + 1, ' '), "") ==
          "small.yaml:1:1: the file is larger than 1048576 bytes [too_large]\n");
}
