#include "engine/definition/names.hpp"

#include "catch.hpp"
#include "engine/definition/made_definition.hpp"

using namespace overens;

TEST_CASE("Every kind of thing is found by its name, and nothing else is") {
    const Definition definition = make_definition();
    CHECK(definition.role("lead") != nullptr);
    CHECK(definition.place("board") != nullptr);
    CHECK(definition.document("proposal") != nullptr);
    CHECK(definition.field("ends") != nullptr);
    CHECK(definition.signal("news") != nullptr);
    CHECK(definition.find_state("talk.out") == 3);
    CHECK(definition.find_work("approval") == 1);
    CHECK(definition.role("board") == nullptr);
    CHECK(definition.field("") == nullptr);
    CHECK_FALSE(definition.find_state(""));
    CHECK_FALSE(definition.find_work("asking"));
}

TEST_CASE("A state lies within itself and all that is around it") {
    const Definition definition = make_definition();
    const StateIndex talk = *definition.find_state("talk");
    const StateIndex out = *definition.find_state("talk.out");
    CHECK(definition.lies_within(out, out));
    CHECK(definition.lies_within(out, talk));
    CHECK(definition.lies_within(out, outermost));
    CHECK_FALSE(definition.lies_within(talk, out));
    CHECK_FALSE(definition.lies_within(out, *definition.find_state("both")));
}

TEST_CASE("Names are looked for inside the fragment first, then around it") {
    const Definition definition = make_definition();
    const auto found = [&](std::string_view within, std::string_view written) {
        const auto named = resolve_name(definition, within, written);
        return named ? named->name : "";
    };
    CHECK(found("talk", "respond") == "talk.respond");
    CHECK(found("talk", "survey") == "survey");
    CHECK(found("talk.deeper", "respond") == "talk.respond");
    CHECK(found("talk.deeper", "lead") == "lead");
    CHECK(found("", "talk.respond") == "talk.respond");
    CHECK(found("", "respond").empty());
    CHECK(find_name(definition, "news")->kind == NameKind::signal);
    CHECK(find_name(definition, "board")->kind == NameKind::place);
}

TEST_CASE("The name that was probably meant is suggested, and no other") {
    struct Row {
        const char* written;
        const char* nearest;
    };
    const std::vector<std::string> known{"proposal", "decision", "ends", "by", "party_decision"};
    const std::vector<Row> rows = {
        {"proposl", "proposal"},
        {"porposal", "proposal"},
        {"desicion", "decision"},
        {"end", "ends"},
        {"party_decsion", "party_decision"},
        {"yb", "by"},
        {"agreement", ""},
        {"", ""},
        {"x", ""},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(nearest_name(row.written, known).value_or("") == row.nearest);
    }
    CHECK(did_you_mean("end", known) == ", did you mean 'ends'?");
    CHECK(did_you_mean("agreement", known).empty());
}

TEST_CASE("Inside a fragment its names are suggested as they are written there") {
    const Definition definition = make_definition();
    const auto names = known_names(definition, "talk", {NameKind::work});
    CHECK(did_you_mean("respnd", names) == ", did you mean 'respond'?");
}

TEST_CASE("A name's own part is what follows the last dot") {
    CHECK(own_name("talk.heard") == "heard");
    CHECK(own_name("a.b.c") == "c");
    CHECK(own_name("asking") == "asking");
    CHECK(own_name("") == "");
}
