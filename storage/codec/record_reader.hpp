// From JSON back to a record: the other half of record_writer.hpp. A field that is not there keeps its
// default. Names, kinds and words that the program does not know, and values of another type, are
// StoreFailures: they come from a newer program or from damage, and reading on would lose them.
//
// Included by storage/codec alone.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "storage/codec/field_lists.hpp"
#include "storage/codec/json_reader.hpp"
#include "storage/codec/words.hpp"

namespace overens::storage {

template <class Record>
void read_record(const JsonNode& node, Record& record);

inline void read_value(const JsonNode& node, bool& value) {
    value = node.boolean();
}
inline void read_value(const JsonNode& node, int& value) {
    value = node.small_number();
}
inline void read_value(const JsonNode& node, std::int64_t& value) {
    value = node.number();
}
inline void read_value(const JsonNode& node, std::string& value) {
    value = node.text();
}
inline void read_value(const JsonNode& node, TextId& value) {
    value.number = node.number();
}
void read_value(const JsonNode& node, Day& value);
void read_value(const JsonNode& node, FieldValue& value);
void read_value(const JsonNode& node, WorkingCalendar& value);
void read_value(const JsonNode& node, std::pair<std::string, std::string>& value);

template <class Value>
void read_value(const JsonNode& node, std::optional<Value>& value);
template <class Value>
void read_value(const JsonNode& node, std::vector<Value>& values);
template <class Value>
void read_value(const JsonNode& node, std::map<std::string, Value>& values);

template <class Value>
    requires std::is_enum_v<Value>
void read_value(const JsonNode& node, Value& value) {
    if (!read_word(node.text(), value)) node.fail("unknown word '" + node.text() + "'");
}

template <class Record>
    requires std::is_class_v<Record>
void read_value(const JsonNode& node, Record& record) {
    read_record(node, record);
}

template <class Value>
void read_value(const JsonNode& node, std::optional<Value>& value) {
    value.reset();
    if (!node.is_null()) read_value(node, value.emplace());
}

template <class Value>
void read_value(const JsonNode& node, std::vector<Value>& values) {
    values.clear();
    node.each([&](const JsonNode& element) { read_value(element, values.emplace_back()); });
}

template <class Value>
void read_value(const JsonNode& node, std::map<std::string, Value>& values) {
    values.clear();
    node.each_member(
        [&](const std::string& name, const JsonNode& member) { read_value(member, values[name]); });
}

// Says which members of the object no field has asked for.
[[noreturn]] void fail_for_unknown_member(const JsonNode& node, const std::vector<std::string_view>& known);

template <class Record>
void read_record(const JsonNode& node, Record& record) {
    std::size_t found = 0;
    FieldList<Record>::visit(record, [&](std::string_view name, auto& field) {
        const nlohmann::json* member = node.member(name);
        if (member == nullptr) return;
        ++found;
        read_value(JsonNode(*member, &node, name), field);
    });
    if (found == node.members()) return;
    std::vector<std::string_view> known;
    FieldList<Record>::visit(record, [&](std::string_view name, auto&) { known.push_back(name); });
    fail_for_unknown_member(node, known);
}

}  // namespace overens::storage
