#include "workflows/canonical.hpp"

#include <string>

#include "catch.hpp"
#include "workflows/json.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"
#include "workflows/small_lifecycle.hpp"

using namespace overens::workflows;

namespace {

std::string hash_with(std::string_view from, std::string_view to, std::string_view fragment = talk_fragment) {
    std::string text(small_lifecycle);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto loaded =
        load_lifecycle({"small.yaml", text}, fragments_among({{"talk", std::string(fragment)}}));
    INFO((loaded ? std::string() : to_text(loaded.error())));
    REQUIRE(loaded);
    return loaded->definition->hash;
}

std::string hash_of_small() {
    return hash_with("format: 1", "format: 1");
}

}  // namespace

TEST_CASE("The hash does not depend on comments, layout or the order of keys") {
    struct Row {
        std::string what, from, to;
    };
    const std::vector<Row> rows = {
        {"a comment", "format: 1\n", "# about this file\nformat: 1   # the first\n"},
        {"blank lines", "signals:\n", "\n\nsignals:\n\n"},
        {"flow as block", "    lock: [plan_text]\n", "    lock:\n      - plan_text\n"},
        {"block as flow", "  lead: {title: {sv: \"Ledare\", en: \"Leader\"}}",
         "  lead:\n    title: {sv: \"Ledare\", en: \"Leader\"}"},
        {"an escape", "sv: \"Liten\"", "sv: \"L\\u0069ten\""},
        {"keys of a title", "{sv: \"Liten\", en: \"Small\"}", "{en: \"Small\", sv: \"Liten\"}"},
        {"keys of a work", "decide: board, as: endorse, about: plan_text",
         "about: plan_text, as: endorse, decide: board"},
        {"order of sections", "lifecycle: small\nversion: 1\n", "version: 1\nlifecycle: small\n"},
        {"order of states",
         "  finished: {title: {sv: \"Färdig\", en: \"Finished\"}, end: completed}\n"
         "  stopped: {title: {sv: \"Avbruten\", en: \"Stopped\"}, end: terminated}\n",
         "  stopped: {title: {sv: \"Avbruten\", en: \"Stopped\"}, end: terminated}\n"
         "  finished: {title: {sv: \"Färdig\", en: \"Finished\"}, end: completed}\n"},
        {"order of words", "  good: {sv: \"Bra\", en: \"Good\"}\n  bad: {sv: \"Dåligt\", en: \"Bad\"}\n",
         "  bad: {sv: \"Dåligt\", en: \"Bad\"}\n  good: {sv: \"Bra\", en: \"Good\"}\n"},
        {"a default written out", "decide: board, as: endorse",
         "decide: board, as: endorse, counts: on_record"},
        {"a list of one", "by: lead, go: stopped", "by: [lead], go: stopped"},
        {"then as a list", "    then: deciding\n", "    then: [{go: deciding}]\n"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(hash_with(row.from, row.to) == hash_of_small());
    }
}

TEST_CASE("The hash depends on every meaning, and on order where it matters") {
    struct Row {
        std::string what, from, to;
    };
    const std::vector<Row> rows = {
        {"version", "version: 1\n", "version: 2\n"},
        {"a text", "\"Liten\"", "\"Litet\""},
        {"an amount", "45 days", "46 days"},
        {"an addressee", "ask: each party", "ask: each participant"},
        {"a way", "  round:\n", "  round:\n    was: talks\n"},
        {"an expression", "'rejected'", "'referred_back'"},
        {"a flag", "en: \"Support\"}, outside: true", "en: \"Support\"}"},
        {"the order of a choice", "choice: [fast, slow]", "choice: [slow, fast]"},
        {"the order of watches",
         "              on_time: {at: 2 weeks before ends, do: [{tell: {who: lead, text: {sv: \"Snart\", en: "
         "\"Soon\"}}}]}\n"
         "              heard_news: {signal: news, go: last}\n",
         "              heard_news: {signal: news, go: last}\n"
         "              on_time: {at: 2 weeks before ends, do: [{tell: {who: lead, text: {sv: \"Snart\", en: "
         "\"Soon\"}}}]}\n"},
        {"the order of effects", "[{open: extra}, {set: {cost: \"cost + 1\"}}]",
         "[{set: {cost: \"cost + 1\"}}, {open: extra}]"},
        {"the start", "        start: first", "        start: last"},
        {"who may not", ", not_by: again", ""},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(hash_with(row.from, row.to) != hash_of_small());
    }
}

TEST_CASE("The hash covers what fragments say") {
    std::string fragment(talk_fragment);
    fragment.replace(fragment.find("Räcker"), std::string("Räcker").size(), "Nog");
    CHECK(hash_with("format: 1", "format: 1", fragment) != hash_of_small());
}

TEST_CASE("The hash is BLAKE2b-256 of the canonical form") {
    CHECK(hash_of("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(hash_of("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    const auto loaded = load_lifecycle({"p", std::string(*shipped_lifecycle("project"))});
    REQUIRE(loaded);
    CHECK(loaded->definition->hash == hash_of(loaded->canonical));
    CHECK(loaded->canonical == canonical_form(*loaded->definition));
}

TEST_CASE("Canonical JSON has sorted keys and no blanks, and leaves out what says nothing") {
    Json json;
    json.set("b", std::int64_t{1}).set("a", "x\"\\\n\x01");
    json.set_if_any("c", false).set_if_any("d", "").set_if_any("e", Json::List{}).set_if_any("f", Json());
    json.set("g", Json::List{true, "å", Json().set("h", false)});
    CHECK(json.to_text() == "{\"a\":\"x\\\"\\\\\\u000a\\u0001\",\"b\":1,\"g\":[true,\"å\",{\"h\":false}]}");
}
