// From a record's field list to JSON. Fields that have their default value are left out, so that rows stay
// short and fields can be added later.
//
// A field's value is written by its type: days as "2024-12-18", texts by number, enumerations by word,
// addressees and titles as records, and the values of fields and answers so that each kind can be told from
// the others: a day as
// {"date": "2024-12-18"}, a text as {"text": 17}, a word as a string, several ids as a list, nothing as null.
#pragma once

#include <cassert>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "storage/codec/field_lists.hpp"
#include "storage/codec/json_writer.hpp"
#include "storage/codec/words.hpp"

namespace overens::storage {

template <class Record>
void write_record(JsonWriter& json, const Record& record);

inline void write_value(JsonWriter& json, bool value) {
    json.boolean(value);
}
inline void write_value(JsonWriter& json, int value) {
    json.number(value);
}
inline void write_value(JsonWriter& json, std::int64_t value) {
    json.number(value);
}
inline void write_value(JsonWriter& json, const std::string& value) {
    json.text(value);
}
inline void write_value(JsonWriter& json, TextId value) {
    json.number(value.number);
}
inline void write_value(JsonWriter& json, Day value) {
    json.text(value.to_text());
}
void write_value(JsonWriter& json, const FieldValue& value);
void write_value(JsonWriter& json, const WorkingCalendar& value);

template <class Value>
void write_value(JsonWriter& json, const std::optional<Value>& value);
template <class Value>
void write_value(JsonWriter& json, const std::vector<Value>& values);
template <class Value>
void write_value(JsonWriter& json, const std::map<std::string, Value>& values);
inline void write_value(JsonWriter& json, const std::pair<std::string, std::string>& value);

template <class Value>
    requires std::is_enum_v<Value>
void write_value(JsonWriter& json, Value value) {
    assert(!stored_word(value).empty());
    json.text(stored_word(value));
}

template <class Record>
    requires std::is_class_v<Record>
void write_value(JsonWriter& json, const Record& record) {
    write_record(json, record);
}

template <class Value>
void write_value(JsonWriter& json, const std::optional<Value>& value) {
    if (!value) return json.null();
    write_value(json, *value);
}

template <class Value>
void write_value(JsonWriter& json, const std::vector<Value>& values) {
    json.begin_array();
    for (const Value& value : values) write_value(json, value);
    json.end_array();
}

template <class Value>
void write_value(JsonWriter& json, const std::map<std::string, Value>& values) {
    json.begin_object();
    for (const auto& [name, value] : values) {
        json.key(name);
        write_value(json, value);
    }
    json.end_object();
}

inline void write_value(JsonWriter& json, const std::pair<std::string, std::string>& value) {
    json.begin_array();
    json.text(value.first);
    json.text(value.second);
    json.end_array();
}

// The same field of a record made with nothing but defaults. A field list visits one record at a time, so the
// field is found by where it lies within the record.
template <class Record, class Field>
const Field& default_of(const Record& record, const Field& field) {
    static const Record blank;
    const auto offset =
        reinterpret_cast<const std::byte*>(&field) - reinterpret_cast<const std::byte*>(&record);
    return *reinterpret_cast<const Field*>(reinterpret_cast<const std::byte*>(&blank) + offset);
}

template <class Record>
void write_record(JsonWriter& json, const Record& record) {
    json.begin_object();
    FieldList<Record>::visit(record, [&](std::string_view name, const auto& field) {
        if (field == default_of(record, field)) return;
        json.key(name);
        write_value(json, field);
    });
    json.end_object();
}

}  // namespace overens::storage
