// Events and records as JSON and back.
#include <fstream>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "engine/ports/case_store.hpp"
#include "storage/codec/event_codec.hpp"
#include "storage/codec/json_writer.hpp"
#include "storage/codec/record_codec.hpp"
#include "storage/codec/utf8.hpp"
#include "storage/random_budget.hpp"
#include "storage/random_events.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage;
using namespace storage_tests;

namespace {

std::string problem_of(const std::string& json, int format = event_format) {
    try {
        (void)read_events(json, format, "entry 7");
        return "";
    } catch (const StoreFailure& failure) {
        return failure.what();
    }
}

std::string read_file(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("every kind of event comes back with every value") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomValues values(seed);
    for (int round = random_rounds(40); round > 0; --round) {
        const std::vector<Event> events = one_of_each(values);
        REQUIRE(events.size() == std::variant_size_v<Event>);
        const std::string json = write_events(events);
        const std::vector<Event> read = read_events(json, event_format, "test");
        REQUIRE(read.size() == events.size());
        for (std::size_t index = 0; index < events.size(); ++index) {
            CAPTURE(json);
            CHECK(read[index] == events[index]);
        }
    }
}

TEST_CASE("fields with their default value are left out") {
    CHECK(write_events({}) == "[]");
    CHECK(write_events({events::WorkOpened{}}) == R"([{"work_opened":{}}])");
    events::WorkOpened opened;
    opened.work = "review";
    opened.round = 2;
    CHECK(write_events({opened}) == R"([{"work_opened":{"work":"review","round":2}}])");
    opened.shown = false;
    CHECK(write_events({opened}) == R"([{"work_opened":{"work":"review","round":2,"shown":false}}])");
}

TEST_CASE("each kind of value of a field can be told from the others") {
    struct Row {
        FieldValue value;
        std::string json;
    };
    const std::vector<Row> rows{
        {std::monostate{}, R"([{"field_set":{}}])"},
        {true, R"([{"field_set":{"value":true}}])"},
        {std::int64_t{1760585}, R"([{"field_set":{"value":1760585}}])"},
        {Day::of(2024, 12, 18), R"([{"field_set":{"value":{"date":"2024-12-18"}}}])"},
        {std::string("2024-12-18"), R"([{"field_set":{"value":"2024-12-18"}}])"},
        {std::vector<std::string>{"kumla", "region"}, R"([{"field_set":{"value":["kumla","region"]}}])"},
        {TextId{17}, R"([{"field_set":{"value":{"text":17}}}])"},
    };
    for (const Row& row : rows) {
        events::FieldSet set;
        set.value = row.value;
        CHECK(write_events({set}) == row.json);
        CHECK(read_events(row.json, event_format, "test") == std::vector<Event>{set});
    }
}

TEST_CASE("one entry with every kind of event is written as it was when the format was made") {
    const std::string path = std::string(OVERENS_SOURCE_DIR) + "/tests/storage/golden/events_format_1.json";
    std::string golden = read_file(path);
    std::erase(golden, '\n');  // one event a line, for people
    REQUIRE_FALSE(golden.empty());
    const std::vector<Event> events = read_events(golden, 1, path);
    std::set<std::size_t> kinds;
    for (const Event& event : events) kinds.insert(event.index());
    CHECK(kinds.size() == std::variant_size_v<Event>);
    CHECK(write_events(events) == golden);
}

TEST_CASE("what is not understood is a failure that names the place") {
    struct Row {
        std::string json;
        std::string problem;
    };
    const std::vector<Row> rows{
        {"", "entry 7: not JSON"},
        {"[", "entry 7: not JSON"},
        {"{}", "entry 7: expected a list"},
        {"[17]", "entry 7, 0: expected names and values"},
        {"[{}]", "entry 7, 0: expected one kind of event"},
        {R"([{"work_done":{},"work_undone":{}}])", "entry 7, 0: expected one kind of event"},
        {R"([{"work_done":{}},{"work_dne":{}}])", "entry 7, 1: unknown kind of event 'work_dne'"},
        {R"([{"work_done":{"wrk":"a"}}])", "entry 7, 0/work_done: unknown field 'wrk'"},
        {R"([{"work_done":{"work":17}}])", "entry 7, 0/work_done/work: expected a text"},
        {R"([{"work_opened":{"round":"one"}}])", "entry 7, 0/work_opened/round: expected a whole number"},
        {R"([{"work_opened":{"round":1.5}}])", "entry 7, 0/work_opened/round: expected a whole number"},
        {R"([{"work_opened":{"round":3000000000}}])",
         "entry 7, 0/work_opened/round: the number is too large"},
        {R"([{"field_set":{"value":18446744073709551615}}])",
         "entry 7, 0/field_set/value: the number is too large"},
        {R"([{"work_opened":{"shown":1}}])", "entry 7, 0/work_opened/shown: expected true or false"},
        {R"([{"timer_set":{"day":"2024-02-30"}}])", "entry 7, 0/timer_set/day: expected a day"},
        {R"([{"phase_changed":{"phase":"halted"}}])",
         "entry 7, 0/phase_changed/phase: unknown word 'halted'"},
        {R"([{"field_set":{"value":{"day":"2024-02-03"}}}])",
         "entry 7, 0/field_set/value: expected a value: a word, a list, a number, true, false, a date or a "
         "text"},
        {R"([{"item_opened":{"addressee":{"kind":"party"}}}])",
         "entry 7, 0/item_opened/addressee/kind: unknown word 'party'"},
        {R"([{"item_judged":{"facts":{"words":[["a"]]}}}])",
         "entry 7, 0/item_judged/facts/words/0: expected a pair"},
        {"[{\"work_done\":{\"work\":\"\xff\"}}]", "entry 7: not JSON"},
        {std::string(100'000, '['), "entry 7: JSON of more than 64 levels"},
    };
    for (const Row& row : rows) CHECK(problem_of(row.json) == row.problem);
    CHECK(problem_of("[]", 2) ==
          "entry 7: written in format 2, which this version of the program does not know");
}

TEST_CASE("text that is not UTF-8 is never written") {
    for (const std::string bad :
         {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "ok \xe2\x82"}) {
        JsonWriter json;
        CHECK_THROWS_AS(json.text(bad), StoreFailure);
    }
    for (const std::string good : {"", "a", "å", "€", "𐐷", "\xf4\x8f\xbf\xbf"}) {
        JsonWriter json;
        json.text(good);
        CHECK(json.result() == '"' + good + '"');
    }
}

TEST_CASE("registers, errands and lists come back as they were written") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomValues values(seed);
    for (int round = random_rounds(40); round > 0; --round) {
        Errand errand;
        values.fill(errand);
        CHECK(read_errand(write_errand(errand), "test") == errand);
        std::map<std::string, std::string> texts;
        values.fill(texts);
        CHECK(read_named_texts(write_named_texts(texts), "test") == texts);
    }
    CHECK(storage::read_register(write_register(test_register()), "test") == test_register());
    CHECK(read_numbers(write_numbers({3, -1, 0}), "test") == std::vector<int>{3, -1, 0});
    CHECK(read_words(write_words({"a", ""}), "test") == std::vector<std::string>{"a", ""});
}

}  // namespace overens
