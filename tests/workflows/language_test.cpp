// The schema that editors read says the same as the tables that the loader reads by.
#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "engine/definition/definition.hpp"
#include "engine/time/amount.hpp"
#include "workflows/loader.hpp"
#include "workflows/loading/language.hpp"
#include "workflows/loading/who_reading.hpp"
#include "workflows/small_lifecycle.hpp"

using namespace overens;
using namespace overens::workflows;

namespace {

using SchemaPart = nlohmann::json;
using Names = std::set<std::string>;

SchemaPart read_schema() {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/workflows/lifecycle.schema.json");
    return SchemaPart::parse(file);
}

Names keys_in(const SchemaPart& object) {
    Names names;
    for (const auto& [key, value] : object.items()) names.insert(key);
    return names;
}

Names as_set(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

Names construct_names() {
    Names names;
    for (const ConstructRow& row : all_constructs()) names.emplace(row.name);
    return names;
}

void collect_references(const SchemaPart& part, Names& to) {
    if (part.is_object() && part.contains("$ref")) {
        const auto reference = part["$ref"].get<std::string>();
        to.insert(reference.substr(reference.rfind('/') + 1));
    }
    if (part.is_structured()) {
        for (const SchemaPart& inner : part) collect_references(inner, to);
    }
}

Names reached_from_the_top(const SchemaPart& schema) {
    SchemaPart top = schema;
    top.erase("definitions");
    Names reached;
    collect_references(top, reached);
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const std::string& name : Names(reached)) {
            collect_references(schema["definitions"].at(name), reached);
        }
    }
    return reached;
}

// One line of forms.txt: "who: each party", "not who: all parties".
struct Form {
    bool good = true;
    std::string kind, text;
};

std::vector<Form> read_forms() {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/workflows/forms.txt");
    std::vector<Form> forms;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        const std::size_t from = line.starts_with("not ") ? 4 : 0;
        const std::size_t colon = line.find(": ");
        forms.push_back({from == 0, line.substr(from, colon - from), line.substr(colon + 2)});
    }
    return forms;
}

bool loads_with(const std::string& old, const std::string& text) {
    std::string lifecycle(small_lifecycle);
    lifecycle.replace(lifecycle.find(old), old.size(), text);
    return load_lifecycle({"small.yaml", lifecycle}, fragments_among({{"talk", std::string(talk_fragment)}}))
        .has_value();
}

bool is_read(const Form& form) {
    if (form.kind == "who") return parse_who(form.text).has_value();
    if (form.kind == "amount") return parse_amount(form.text).has_value();
    if (form.kind == "time") return loads_with("due: 45 days", "due: " + form.text);
    if (form.kind == "every")
        return loads_with("signal: news, go: last", "every: " + form.text + ", go: last");
    return loads_with("due: 45 days", "due: 45 days\n        remind: [" + form.text + "]");
}

}  // namespace

TEST_CASE("Each construct has the same keys in the schema as in the loader, and each key a description") {
    const SchemaPart definitions = read_schema()["definitions"];
    for (const ConstructRow& row : all_constructs()) {
        INFO(row.name);
        const SchemaPart& construct = definitions.at(std::string(row.name));
        CHECK(keys_in(construct.at("properties")) == as_set(keys_of(row.construct)));
        CHECK(construct.at("additionalProperties") == false);
        for (const auto& [key, property] : construct["properties"].items()) {
            INFO(key);
            CHECK(property.value("description", "").ends_with('.'));
        }
    }
}

TEST_CASE("A work that does not say what it is is offered what all works have") {
    const SchemaPart definitions = read_schema()["definitions"];
    Names wanted{"ask", "decide", "wait", "plan"};
    for (const std::string& key : keys_of(Construct::work)) {
        if (kinds_of_work_with(key) == "ask, decide, wait and plan") wanted.insert(key);
    }
    CHECK(keys_in(definitions.at("work_to_be").at("properties")) == wanted);
}

TEST_CASE("Each list of words is the same in the schema as in the loader") {
    const SchemaPart definitions = read_schema()["definitions"];
    for (const WordsRow& row : all_words()) {
        if (row.words == Words::office_of_organisation || row.words == Words::office_of_body) continue;
        INFO(row.name);
        CHECK(definitions.at(std::string(row.name)).at("enum") == SchemaPart(words_of(row.words)));
    }
}

TEST_CASE("The schema has no construct and no list of words that the loader does not know") {
    const SchemaPart definitions = read_schema()["definitions"];
    Names constructs, lists;
    for (const auto& [name, definition] : definitions.items()) {
        if (definition.value("additionalProperties", SchemaPart(true)) == false) constructs.insert(name);
        if (definition.contains("enum")) lists.insert(name);
    }
    constructs.erase("work_to_be");
    CHECK(constructs == construct_names());
    for (const WordsRow& row : all_words()) lists.erase(std::string(row.name));
    CHECK(lists.empty());
}

TEST_CASE("Everything that the schema defines is used, and everything used is defined") {
    const SchemaPart schema = read_schema();
    CHECK(reached_from_the_top(schema) == keys_in(schema["definitions"]));
}

TEST_CASE("The engine knows every word that the loader takes") {
    const auto all_known = [](Words words, const std::function<bool(const std::string&)>& is_known) {
        return std::ranges::all_of(words_of(words), is_known);
    };
    CHECK(all_known(Words::mandate, [](const auto& word) { return mandate_of(word).has_value(); }));
    CHECK(all_known(Words::field_type, [](const auto& word) { return value_type_of(word).has_value(); }));
    CHECK(all_known(Words::answer_type, [](const auto& word) { return value_type_of(word).has_value(); }));
    CHECK(all_known(Words::relation, [](const auto& word) { return relation_of(word).has_value(); }));
    CHECK(all_known(Words::outcome, [](const auto& word) { return outcome_of(word).has_value(); }));
    CHECK(all_known(Words::show, [](const auto& word) { return show_of(word).has_value(); }));
    CHECK(all_known(Words::level, [](const auto& word) { return level_of(word).has_value(); }));
    CHECK(all_known(Words::counts, [](const auto& word) { return counts_of(word).has_value(); }));
}

TEST_CASE("What is more than one word is read in the forms that are listed, and in no other") {
    const std::vector<Form> forms = read_forms();
    REQUIRE(forms.size() >= 80);
    for (const Form& form : forms) {
        INFO(form.kind << ": " << form.text);
        CHECK(is_read(form) == form.good);
    }
}
