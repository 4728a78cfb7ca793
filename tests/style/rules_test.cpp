// Every rule is shown something it must find, and something like it that it must let pass.
#include <algorithm>

#include "catch.hpp"
#include "style/code_text.hpp"
#include "style/rule.hpp"

using namespace overens::style;

namespace {

struct Example {
    std::string_view rule;  // how its name begins
    std::string path;
    std::string text;
    std::string finding;  // the whole text; empty: nothing is found
    bool executable = false;
};

std::string times(std::size_t count, std::string_view what) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += what;
    return text;
}

std::string function_of(std::size_t lines, const std::string& head) {
    return head + " {\n" + times(lines - 2, "    step();\n") + "}\n";
}

const std::string clock = "take now and today as arguments; the clock is read in api/clock.cpp";
const std::string wait = "wait for what is awaited: a condition variable, a future, a descriptor";
const std::string from_root = "a path from the checkout's root, or one that is asked for";

std::vector<Example> text_examples() {
    const std::string later = "TO" + std::string("DO");
    const std::string home = "/ho" + std::string("me/");
    return {
        {"lines are", "engine/a.cpp", times(111, "x") + "\n",
         "engine/a.cpp:1: the line is 111 characters wide: 110 at most; break it where the thought breaks\n"},
        {"lines are", "engine/a.cpp", times(110, "å") + "\n", ""},
        {"lines are", "engine/README.md", times(200, "x") + "\n", ""},
        {"source files", "api/a.ts", times(401, "\n"),
         "api/a.ts: the file has 401 lines: 400 at most; divide it by what its parts are about\n"},
        {"source files", "api/a.ts", times(400, "\n"), ""},
        {"source files", "api/a.generated.ts", times(401, "\n"), ""},
        {"no tabs", "engine/a.cpp", "\tx\n", "engine/a.cpp:1: a tab: spaces\n"},
        {"no tabs", "engine/a.cpp", "x\ny \n",
         "engine/a.cpp:2: white space at the end of the line: none there\n"},
        {"no tabs", "engine/a.cpp", "x", "engine/a.cpp: no newline at the end of the file: one newline\n"},
        {"no tabs", "engine/a.cpp", "", ""},
        {"nothing is marked", "engine/a.cpp", "// " + later + ": more\n",
         "engine/a.cpp:1: marked " + later + ": finish it, or leave it out\n"},
        {"nothing is marked", "engine/a.cpp", "auto " + later + "S = 1;\n", ""},
        {"no file names", "README.md", "See " + home + "me/x\n",
         "README.md:1: a path below " + home + ": " + from_root + "\n"},
        {"no file names", "README.md", "https://example.org" + home + " and api" + home + "x\n", ""},
    };
}

std::vector<Example> code_examples() {
    const std::string too_long = ": the function has 61 lines: 60 at most; most have 3 to 15\n";
    return {
        {"functions are", "engine/a.cpp", "namespace a {\n\n" + function_of(61, "void f(int a = 1)") + "}\n",
         "engine/a.cpp:3" + too_long},
        {"functions are", "engine/a.cpp", "namespace a {\n" + function_of(60, "void f()") + "}\n", ""},
        {"functions are", "engine/a.hpp",
         "struct A {\n" + function_of(61, "    template <class T = int>\n    bool operator==(T)") + "};\n",
         "engine/a.hpp:2: the function has 62 lines: 60 at most; most have 3 to 15\n"},
        {"functions are", "engine/a.cpp",
         "const Row rows[] = {\n" + times(90, "    {f(x), \"}\"},\n") + "};\n", ""},
        {"functions are", "engine/a.cpp", "class A {\n" + times(90, "    void f();\n") + "};\n", ""},
        {"functions are", "engine/a.cpp", function_of(61, "A::A() : a_{1}, b_(2)"),
         "engine/a.cpp:1" + too_long},
        {"functions are", "tests/a.cpp", function_of(61, "TEST_CASE(\"a { b\")"), "tests/a.cpp:1" + too_long},
        {"functions are", "api/web/a.tsx", function_of(61, "export function Page()"),
         "api/web/a.tsx:1" + too_long},
        {"functions are", "api/web/a.ts", function_of(61, "const a = () =>"), "api/web/a.ts:1" + too_long},
        {"functions are", "tests/run.sh", function_of(61, "build()"), "tests/run.sh:1" + too_long},
        {"banned calls", "storage/a.cpp", "x;\nauto t = std::chrono::system_clock::now();\n",
         "storage/a.cpp:2: uses system_clock::now: " + clock + "\n"},
        {"banned calls", "api/clock.cpp", "auto t = std::chrono::system_clock::now();\n", ""},
        {"banned calls", "engine/a.cpp", "auto t = std::chrono::steady_clock::now();\n",
         "engine/a.cpp:1: uses steady_clock::now: the engine has no clock; durations are measured around "
         "it\n"},
        {"banned calls", "api/a.cpp", "auto t = std::chrono::steady_clock::now();\n", ""},
        {"banned calls", "tests/a.cpp", "std::this_thread::sleep_for(1s);\n",
         "tests/a.cpp:1: uses sleep_for: " + wait + "\n"},
        {"banned calls", "api/a.cpp", "std::printf(\"x\");\n",
         "api/a.cpp:1: uses printf(: a string, or the log\n"},
        {"banned calls", "api/a.cpp", "using namespace std;\n",
         "api/a.cpp:1: uses using namespace std;: write std:: where it is used\n"},
        {"banned calls", "api/a.cpp", "// never sleep_for\ncall(\"rand(\", operand(1));  /* printf( */\n",
         ""},
        {"banned calls", "tests/a.cpp", "using namespace std::chrono;\n", ""},
        {"banned calls", "tests/a.cpp", "for (const Json& each : get(path)[\"tasks\"]) {\n",
         "tests/a.cpp:1: loops over a part of what a call gives: keep what it gives in a variable first: GCC "
         "12 "
         "lets it go\n"},
        {"banned calls", "tests/a.cpp", "for (const Json& each : view[\"tasks\"]) {\n", ""},
    };
}

std::vector<Example> include_examples() {
    return {
        {"includes point", "engine/a.cpp", "#include \"storage/b.hpp\"\n",
         "engine/a.cpp:1: includes storage/b.hpp: "
         "the engine knows no other room; facts come in as arguments or by a port\n"},
        {"includes point", "workflows/a.cpp", "#include \"storage/b.hpp\"\n",
         "workflows/a.cpp:1: includes storage/b.hpp: workflows knows itself and the engine\n"},
        {"includes point", "storage/a.cpp", "#include \"workflows/b.hpp\"\n",
         "storage/a.cpp:1: includes workflows/b.hpp: storage knows itself and the engine\n"},
        {"includes point", "api/a.cpp", "#include \"storage/b.hpp\"\n",
         "api/a.cpp:1: includes storage/b.hpp: "
         "api knows itself and the engine; only api/main.cpp wires all rooms\n"},
        {"includes point", "api/a.cpp", "#include \"b.hpp\"\n",
         "api/a.cpp:1: includes b.hpp: write it from the checkout's root, as \"engine/time/day.hpp\"\n"},
        {"includes point", "api/main.cpp", "#include \"storage/b.hpp\"\n", ""},
        {"includes point", "storage/a.cpp", "#include \"engine/b.hpp\"\n#include \"storage/c.hpp\"\n", ""},
        {"includes point", "tests/a.cpp", "#include \"storage/b.hpp\"\n", ""},
        {"outside headers", "storage/a.cpp", "#include <httplib.h>\n",
         "storage/a.cpp:1: includes httplib.h: HTTP stays in api\n"},
        {"outside headers", "api/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n",
         "api/a.cpp:1: includes SQLiteCpp/SQLiteCpp.h: SQLite stays in storage\n"},
        {"outside headers", "api/a.cpp", "#include <yaml-cpp/yaml.h>\n",
         "api/a.cpp:1: includes yaml-cpp/yaml.h: YAML stays in workflows\n"},
        {"outside headers", "engine/cases/a.cpp", "#include <boost/msm/front/state_machine_def.hpp>\n",
         "engine/cases/a.cpp:1: includes boost/msm/front/state_machine_def.hpp: Boost stays in "
         "engine/machines\n"},
        {"outside headers", "engine/machines/a.hpp", "#include <boost/msm/back/tools.hpp>\n",
         "engine/machines/a.hpp:1: includes boost/msm/back/tools.hpp: "
         "Boost is slow to compile: in .cpp files only, behind a plain header\n"},
        {"outside headers", "engine/machines/a.cpp", "#include <boost/msm/back/tools.hpp>\n", ""},
        {"outside headers", "engine/a.cpp", "#include <nlohmann/json.hpp>\n",
         "engine/a.cpp:1: includes nlohmann/json.hpp: the engine knows no JSON\n"},
        {"outside headers", "engine/a.cpp", "#include <sodium.h>\n",
         "engine/a.cpp:1: includes sodium.h: the engine uses the standard library alone\n"},
        {"outside headers", "engine/a.cpp", "#include <fstream>\n",
         "engine/a.cpp:1: includes fstream: the engine reads and writes nothing\n"},
        {"outside headers", "engine/a.cpp", "#include <vector>\n", ""},
        {"outside headers", "tests/a.cpp", "#include <httplib.h>\n", ""},
    };
}

std::vector<Example> layout_examples() {
    const std::string name = ": lower case letters, digits and _\n";
    const std::string readme = "one screen: what the room is for, what always holds, where to start\n";
    return {
        {"headers begin", "engine/a.hpp", "#pragma once\n",
         "engine/a.hpp:1: no comment at the beginning: say what the header is for, first\n"},
        {"headers begin", "engine/a.hpp", "// About days.\n#include <vector>\n",
         "engine/a.hpp:1: no #pragma once: one, after the comment\n"},
        {"headers begin", "engine/a.hpp", "// About days.\n#pragma once\n", ""},
        {"the top level", "docs/a.md", "x\n", "docs: does not belong at the top level: put it into a room\n"},
        {"the top level", "notes.md", "x\n",
         "notes.md: does not belong at the top level: put it into a room\n"},
        {"the top level", ".editorconfig", "x\n", ""},
        {"the top level", "README.md", "x\n", ""},
        {"every room", "engine/a.hpp", "x\n", "engine/README.md: is missing: " + readme},
        {"every room", "engine/README.md", "x\n", ""},
        {"file names", "engine/caseFile.cpp", "x\n", "engine/caseFile.cpp: the name caseFile.cpp" + name},
        {"file names", "api/Web/a.ts", "x\n", "api/Web/a.ts: the name Web" + name},
        {"file names", "engine/utils.hpp", "x\n",
         "engine/utils.hpp: the name utils.hpp: a name that says what is in it\n"},
        {"file names", "workflows/fragments/consultation.fragment.yaml", "x\n", ""},
        {"file names", "api/web/package-lock.json", "x\n", ""},
        {"the commands", "tests/run.sh", "#!/bin/sh\n", "tests/run.sh: cannot be run: chmod +x\n"},
        {"the commands", "tests/run.sh", "#!/bin/sh\n", "", true},
        {"the commands", "examples/setup.sh", "# read by others\n", ""},
        {"test names", "tests/a.cpp", "TEST_CASE(\"a; b\") {\n",
         "tests/a.cpp:1: the test's name is lost: no ; in the name: CMake divides it there\n"},
        {"test names", "tests/a.cpp", "TEST_CASE(\n    \"a; b\") {\n",
         "tests/a.cpp:2: the test's name is lost: no ; in the name: CMake divides it there\n"},
        {"test names", "tests/a.cpp", "TEST_CASE(\n    \"a, b\") {\n    say(\"c; d\");\n", ""},
        {"test names", "tests/a.cpp", "TEST_CASE(\"a, b\", \"[tag]\") {\n", ""},
    };
}

const Rule* rule_called(std::string_view start) {
    for (const Rule& rule : all_rules()) {
        if (rule.name.starts_with(start)) return &rule;
    }
    return nullptr;
}

std::vector<Example> all_examples() {
    std::vector<Example> all;
    for (auto* part : {text_examples, code_examples, include_examples, layout_examples}) {
        for (Example& example : part()) all.push_back(std::move(example));
    }
    return all;
}

}  // namespace

TEST_CASE("each rule finds the fault it is there for, and no other") {
    for (const Example& example : all_examples()) {
        INFO(example.rule << " in " << example.path << ":\n" << example.text.substr(0, 200));
        const Rule* rule = rule_called(example.rule);
        REQUIRE(rule != nullptr);
        CHECK(to_text(rule->check({{example.path, example.text, example.executable}})) == example.finding);
    }
}

TEST_CASE("every rule has been seen to fail and to pass") {
    const std::vector<Example> examples = all_examples();
    for (const Rule& rule : all_rules()) {
        INFO(rule.name);
        const auto shown = [&](bool fault) {
            return std::ranges::any_of(examples, [&](const Example& example) {
                return rule.name.starts_with(example.rule) && example.finding.empty() != fault;
            });
        };
        CHECK(shown(true));
        CHECK(shown(false));
    }
}

TEST_CASE("code is told from comments and literals") {
    CHECK(code_text("a; // b\nc") == "a;     \nc");
    CHECK(code_text("a /* b\nc */ d") == "a     \n     d");
    CHECK(code_text("f(\"x\\\"y\", 'z')") == "f(\"    \", ' ')");
    CHECK(code_text("1'000 + 0xFF'FF; 'a'") == "1'000 + 0xFF'FF; ' '");
    CHECK(code_text("R\"(a\"b)\" c") == "R\"     \" c");
}
