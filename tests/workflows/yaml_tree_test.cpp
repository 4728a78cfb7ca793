#include "workflows/yaml_tree.hpp"

#include <string>

#include "catch.hpp"

using namespace overens::workflows;

namespace {

// The tree in one line: "k=plain 'double' [list] {map}", each with its place.
std::string print(const YamlNode& node) {
    const std::string place = "@" + std::to_string(node.line) + ":" + std::to_string(node.column);
    std::string text;
    switch (node.kind) {
        case YamlNode::Kind::nothing: return "nothing" + place;
        case YamlNode::Kind::scalar:
            if (node.quote == YamlNode::Quote::plain) return node.text + place;
            if (node.quote == YamlNode::Quote::block) return "|" + node.text + "|" + place;
            if (node.quote == YamlNode::Quote::single_quoted) return "'" + node.text + "'" + place;
            return "\"" + node.text + "\"" + (node.verbatim ? "" : "~") + place;
        case YamlNode::Kind::list:
            for (const YamlNode& item : node.items) text += (text.empty() ? "" : " ") + print(item);
            return "[" + text + "]" + place;
        case YamlNode::Kind::map:
            for (const YamlEntry& entry : node.entries) {
                text += (text.empty() ? "" : " ") + print(entry.key) + "=" + print(entry.value);
            }
            return "{" + text + "}" + place;
    }
    return text;
}

std::string read(const std::string& text, YamlLimits limits = {}) {
    const auto tree = read_yaml("f", text, limits);
    return tree ? print(tree->root) : to_text(tree.error());
}

}  // namespace

TEST_CASE("A tree keeps what is written, how it is quoted and where it stands") {
    struct Row {
        std::string text;
        std::string tree;
    };
    const std::vector<Row> rows = {
        {"a: b", "{a@1:1=b@1:4}@1:1"},
        {"a: \"b\"", "{a@1:1=\"b\"@1:4}@1:1"},
        {"a: 'b'", "{a@1:1='b'@1:4}@1:1"},
        {"a: |\n  b\n", "{a@1:1=|b\n|@1:4}@1:1"},
        {"a: \"b\\nc\"", "{a@1:1=\"b\nc\"~@1:4}@1:1"},
        {"a: [b, c]", "{a@1:1=[b@1:5 c@1:8]@1:4}@1:1"},
        {"a:\n  - b\n  - c: d", "{a@1:1=[b@2:5 {c@3:5=d@3:8}@3:5]@2:3}@1:1"},
        {"a:", "{a@1:1=nothing@1:1}@1:1"},
        {"a: ~", "{a@1:1=nothing@1:1}@1:1"},
        {"a: yes", "{a@1:1=yes@1:4}@1:1"},
        {"a: 0123", "{a@1:1=0123@1:4}@1:1"},
        {"å: {ä: ö, c: d}", "{å@1:1={ä@1:5=ö@1:8 c@1:11=d@1:14}@1:4}@1:1"},
        {"a: b # c\n", "{a@1:1=b@1:4}@1:1"},
        {"a: b\r\nc: d\r\n", "{a@1:1=b@1:4 c@2:1=d@2:4}@1:1"},
        {"word", "word@1:1"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(read(row.text) == row.tree);
    }
}

TEST_CASE("What is not part of the strict YAML is refused, and all of it at once") {
    CHECK(read("a: &x 1\nb: *x\nc: !!str d\na: 2\n") ==
          "f:1:4: anchors (&name) are not part of this language [yaml_left_out]\n"
          "f:2:4: aliases (*name) are not part of this language: write it out [yaml_left_out]\n"
          "f:3:4: tags (!name) are not part of this language [yaml_left_out]\n"
          "f:4:1: 'a' is given twice [key_twice]\n");
    CHECK(read("a: 1\n---\nb: 2\n") ==
          "f:2:1: a file holds one document, and here begins another [yaml_left_out]\n");
    CHECK(read("? [a, b]\n: c\n") == "f:1:3: a key is one word [form_wrong]\n");
    CHECK(read("a: ! b\n") == "f:1:4: tags (!name) are not part of this language [yaml_left_out]\n");
    CHECK(read("a: ! \"b\"\n") == "f:1:4: tags (!name) are not part of this language [yaml_left_out]\n");
}

TEST_CASE("Size, depth and the number of parts have limits") {
    CHECK(read("a: bcd", {5, 64}) == "f:1:1: the file is larger than 5 bytes [too_large]\n");
    CHECK(read("a: {b: {c: d}}", {100, 3}) == "{a@1:1={b@1:5={c@1:9=d@1:12}@1:8}@1:4}@1:1");
    CHECK(read("a: {b: {c: {d: e}}}", {100, 3}) == "f:1:12: this lies more than 3 levels deep [too_large]\n");
    CHECK(read("- a\n- b\n", {100, 3, 3}) == "[a@1:3 b@2:3]@1:1");
    CHECK(read("- a\n- b\n- c\n", {100, 3, 3}) == "f:3:3: this text has more than 3 parts [too_large]\n");
}

TEST_CASE("Long lines and deep brackets cost no more than their length") {
    std::string flow = "[";
    while (flow.size() < 100'000) flow += "å: b, ";
    CHECK(read(flow + "c]").ends_with("c@1:85718]@1:1"));
    CHECK(read(std::string(100'000, '[')).find("levels deep") != std::string::npos);
    CHECK(read(std::string(100'000, '{')).find("levels deep") != std::string::npos);
}

TEST_CASE("A value is found by its key") {
    const auto tree = read_yaml("f", "a: b\nc: [d]\n");
    REQUIRE(tree);
    REQUIRE(tree->root.find("a") != nullptr);
    CHECK(tree->root.find("a")->text == "b");
    CHECK(tree->root.find("d") == nullptr);
    CHECK(tree->root.find("c")->find("a") == nullptr);
}
