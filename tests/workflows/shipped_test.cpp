#include "workflows/shipped.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "workflows/commands.hpp"

using namespace overens::workflows;

namespace {

const std::string folder = std::string(OVERENS_SOURCE_DIR) + "/workflows/";

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("What is built in is what lies in the folders, to the letter") {
    for (const Shipped& lifecycle : shipped_lifecycles()) {
        CHECK(lifecycle.text == read_file(folder + "lifecycles/" + std::string(lifecycle.name) + ".yaml"));
    }
    for (const Shipped& fragment : shipped_fragments()) {
        CHECK(fragment.text == read_file(folder + "fragments/" + std::string(fragment.name) + ".yaml"));
    }
    CHECK(shipped_lifecycle("county_agreement"));
    CHECK(shipped_lifecycle("follow_up"));
    CHECK(shipped_fragment("consultation"));
    CHECK_FALSE(shipped_lifecycle("consultation"));
    CHECK_FALSE(shipped_fragment(""));
}

TEST_CASE("check says what is in each good file") {
    const CommandResult result =
        check({folder + "lifecycles/statement.yaml", folder + "lifecycles/project.yaml"});
    CHECK(result.exit_code == 0);
    CHECK(result.text.starts_with("ok: statement version 1, 7 states, 3 works, hash "));
    CHECK(result.text.find("\nok: project version 1, 8 states, 10 works, hash ") != std::string::npos);
}

TEST_CASE("check says what is wrong, and that a file cannot be read") {
    const std::string fragment = folder + "fragments/consultation.yaml";
    const CommandResult wrong = check({fragment});
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.text ==
          fragment +
              ":2:1: this is a fragment: it is checked where a lifecycle uses it [fragment_misused]\n");
    const CommandResult unreadable = check({folder + "no_such_file.yaml", fragment, folder});
    CHECK(unreadable.exit_code == 2);
    CHECK(unreadable.text.find("no_such_file.yaml: this file cannot be read\n") != std::string::npos);
}
