// The small parts: targets, JSON, tags, ids, days, log lines.
#include <limits>

#include "api/clock.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/json_input.hpp"
#include "api/http/json_text.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/suggestion.hpp"
#include "api/http/target.hpp"
#include "api/http/utf8.hpp"
#include "api/ids.hpp"
#include "api/log.hpp"
#include "api/views/event_words.hpp"
#include "api/views/value_view.hpp"
#include "catch.hpp"
#include "engine/cases/command.hpp"
#include "engine/meetings/meeting_command.hpp"

using namespace overens;
using namespace overens::api;

namespace {

template <class Variant, std::size_t place = 0, class Take>
void each_alternative(const Take& take) {
    if constexpr (place < std::variant_size_v<Variant>) {
        take(Variant(std::in_place_index<place>));
        each_alternative<Variant, place + 1>(take);
    }
}

}  // namespace

TEST_CASE("percent encoding is read strictly") {
    CHECK(percent_decoded("a%20b") == "a b");
    CHECK(percent_decoded("%C3%A5") == "å");
    CHECK(percent_decoded("a+b") == "a+b");
    CHECK(percent_decoded("a+b", true) == "a b");
    for (const char* wrong : {"%", "%4", "%4g", "%00", "%ff", "%c3"}) CHECK(!percent_decoded(wrong));
    CHECK(percent_decoded(percent_encoded("å ä/ö?=&%")) == "å ä/ö?=&%");
}

TEST_CASE("a query keeps what stands after the second equals sign") {
    const auto query = query_of("text=a=b&empty=&flag&text=%C3%A5");
    REQUIRE(query);
    REQUIRE(query->size() == 4);
    CHECK(query->at(0).value == "a=b");
    CHECK(query->at(2).name == "flag");
    CHECK(query->at(3).value == "å");
}

TEST_CASE("UTF-8 is what RFC 3629 says") {
    for (const char* right : {"", "abc", "åäö", "€", "𝄞"}) CHECK(is_utf8(right));
    for (const char* wrong : {"\x80", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                              "\xf8\x88\x80\x80\x80", "\xc3"})
        CHECK(!is_utf8(wrong));
    CHECK(characters_in("åäö€") == 4);
}

TEST_CASE("JSON is read with its numbers whole and its depth limited") {
    CHECK(parse_json(R"({"a":[1,true,null,"x"]})").has_value());
    CHECK(parse_json(std::string(64, '[') + std::string(64, ']')).has_value());
    CHECK(!parse_json(std::string(65, '[') + std::string(65, ']')).has_value());
    CHECK(!parse_json(std::string(1'000'000, '[')).has_value());
    CHECK(!parse_json("NaN").has_value());
}

TEST_CASE("JSON written straight to text is the text of the same tree") {
    const Json small{{"a", {1, "x"}}, {"b", nullptr}};
    JsonText out;
    Json tree = Json::array();
    out.array([&] {
        for (const std::string text :
             {"", "plain", "åäö €𝄞", "\"\\/", "\b\f\n\r\t\x01\x1f\x7f", "half \xc3", "\xed\xa0\x80 of two"}) {
            out.value(text);
            tree.push_back(text);
        }
        out.object([] {});
        out.array([] {});
        out.null();
        out.value(small);
        out.object([&] {
            out.member("yes", true);
            out.member("least", std::numeric_limits<std::int64_t>::min());
            out.name("list").array([&] { out.value(0), out.value(false), out.value("word"); });
            out.member("after", 7);
        });
    });
    for (const Json& each : {Json::object(), Json::array(), Json(nullptr), small}) tree.push_back(each);
    tree.push_back(Json{{"yes", true},
                        {"least", std::numeric_limits<std::int64_t>::min()},
                        {"list", {0, false, "word"}},
                        {"after", 7}});
    CHECK(out.take() == to_text(tree));
}

TEST_CASE("entity tags are compared as RFC 9110 says") {
    CHECK(names_tag("\"a\"", "\"a\""));
    CHECK(names_tag("\"b\" , \"a\"", "\"a\""));
    CHECK(names_tag("*", "\"a\""));
    CHECK(!names_tag("W/\"a\"", "\"a\""));
    CHECK(names_tag("W/\"a\"", "\"a\"", true));
    CHECK(!names_tag("", "\"a\""));
    CHECK(!names_tag("a", "\"a\""));
}

TEST_CASE("a word that is near is suggested, one that is far is not") {
    const std::vector<std::string> known{"happenedOn", "origin", "title"};
    CHECK(suggestion("happendOn", known).en == "; did you mean 'happenedOn'?");
    CHECK(suggestion("tilte", known).sv == "; menade du 'title'?");
    CHECK(suggestion("colour", known).en.empty());
    CHECK(suggestion("", known).en.empty());
}

TEST_CASE("an actor is written as it is read") {
    for (const char* text : {"lead", "registrar:kumla", "secretary:regional_council"}) {
        const auto actor = parse_actor(text);
        REQUIRE(actor);
        CHECK(to_text(*actor) == text);
    }
}

TEST_CASE("ids are UUIDs of version 7 that sort by time") {
    RandomIds ids(7);
    const Instant now = Instant::at_utc(Day::of(2024, 12, 18));
    const std::string first = ids.new_id(now);
    const std::string second = ids.new_id(now + 1);
    CHECK(first < second);
    CHECK(first.size() == 36);
    CHECK(first[14] == '7');
    CHECK(std::string("89ab").find(first[19]) != std::string::npos);
    CHECK(uuid_v7(Instant(0x017F22E279B0), 0xCC3, 0x18C4DC0C0C07398F) ==
          "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("local days are those of Stockholm, through summer time and back") {
    CHECK(local_day(Instant::parse("2024-12-18T22:59:59Z").value()) == Day::of(2024, 12, 18));
    CHECK(local_day(Instant::parse("2024-12-18T23:00:00Z").value()) == Day::of(2024, 12, 19));
    CHECK(local_day(Instant::parse("2024-06-18T22:00:00Z").value()) == Day::of(2024, 6, 19));
    CHECK(start_of(Day::of(2024, 3, 31)).to_text() == "2024-03-30T23:00:00.000Z");
    CHECK(local_hour(Day::of(2024, 3, 31), 2).to_text() == "2024-03-31T01:00:00.000Z");
    CHECK(end_of(Day::of(2024, 3, 31)).to_text() == "2024-03-31T21:59:59.999Z");
    CHECK(end_of(Day::of(2024, 10, 27)).to_text() == "2024-10-27T22:59:59.999Z");
}

TEST_CASE("a clock set by hand stands still and never goes back") {
    ManualClock clock(Instant::at_utc(Day::of(2024, 1, 1)));
    clock.set(Instant::at_utc(Day::of(2023, 1, 1)));
    CHECK(clock.now() == Instant::at_utc(Day::of(2024, 1, 1)));
    clock.set(Instant::at_utc(Day::of(2024, 1, 2)));
    CHECK(clock.today() == Day::of(2024, 1, 2));
}

TEST_CASE("what is logged cannot break out of its line") {
    CHECK(logfmt_value("/v1/cases") == "/v1/cases");
    CHECK(logfmt_value("") == "\"\"");
    CHECK(logfmt_value("a\nb \"c\"\\") == "\"a\\x0ab \\\"c\\\"\\\\\"");
}

TEST_CASE("amounts are shown as people write them") {
    CHECK(shown_money(176'058'500) == "1\u00a0760\u00a0585\u00a0kr");
    CHECK(shown_money(1'250) == "12,50\u00a0kr");
    CHECK(shown_money(5) == "0,05\u00a0kr");
    CHECK(shown_money(-100'000) == "\u22121\u00a0000\u00a0kr");
    CHECK(shown_money(std::numeric_limits<std::int64_t>::min()).starts_with("\u221292\u00a0233"));
}

TEST_CASE("instants are always told in one form, with milliseconds and in UTC") {
    for (const char* text :
         {"2024-12-18T16:00:00Z", "2024-12-18T17:00:00.0+01:00", "2024-12-18T16:00:00.000Z"}) {
        const auto instant = Instant::parse(text);
        REQUIRE(instant);
        CHECK(instant->to_text() == "2024-12-18T16:00:00.000Z");
    }
}

TEST_CASE("whatever is done in a case has words of its own in both languages") {
    const auto told = [](std::string_view name) {
        const Title title = title_of_command(name);
        CAPTURE(name);
        CHECK(title.sv != name);
        CHECK(title.en != name);
        CHECK(title.sv != title.en);
    };
    each_alternative<Command>([&](const Command& command) { told(name_of(command)); });
    each_alternative<MeetingCommand>([&](const MeetingCommand& command) { told(name_of(command)); });
    for (const char* name : {"migrate_case", "undo_migration"}) told(name);
}
