#include "storage/codec/record_reader.hpp"

#include <algorithm>

namespace overens::storage {

void read_value(const JsonNode& node, Day& value) {
    const std::optional<Day> day = node.is_text() ? Day::parse(node.text()) : std::nullopt;
    if (!day) node.fail("expected a day");
    value = *day;
}

namespace {

// {"date": …} or {"text": …}.
void read_tagged_value(const JsonNode& node, FieldValue& value) {
    if (node.members() == 1) {
        if (const auto* date = node.member("date")) {
            return read_value(JsonNode(*date, &node, "date"), value.emplace<Day>());
        }
        if (const auto* text = node.member("text")) {
            return read_value(JsonNode(*text, &node, "text"), value.emplace<TextId>());
        }
    }
    node.fail("expected a value: a word, a list, a number, true, false, a date or a text");
}

}  // namespace

void read_value(const JsonNode& node, FieldValue& value) {
    if (node.is_null()) return void(value.emplace<std::monostate>());
    if (node.is_boolean()) return void(value.emplace<bool>(node.boolean()));
    if (node.is_number()) return void(value.emplace<std::int64_t>(node.number()));
    if (node.is_text()) return void(value.emplace<std::string>(node.text()));
    if (node.is_array()) return read_value(node, value.emplace<std::vector<std::string>>());
    if (node.is_object()) return read_tagged_value(node, value);
    node.fail("expected a value");
}

void read_value(const JsonNode& node, WorkingCalendar& value) {
    std::vector<DayRange> days_off;
    read_value(node, days_off);
    value = WorkingCalendar(std::move(days_off));
}

void read_value(const JsonNode& node, std::pair<std::string, std::string>& value) {
    std::vector<std::string> both;
    read_value(node, both);
    if (both.size() != 2) node.fail("expected a pair");
    value = {std::move(both[0]), std::move(both[1])};
}

void fail_for_unknown_member(const JsonNode& node, const std::vector<std::string_view>& known) {
    std::string unknown;
    node.each_member([&](const std::string& name, const JsonNode&) {
        if (std::find(known.begin(), known.end(), name) == known.end()) unknown = name;
    });
    node.fail("unknown field '" + unknown + "'");
}

}  // namespace overens::storage
