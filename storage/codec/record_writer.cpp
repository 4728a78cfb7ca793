#include "storage/codec/record_writer.hpp"

namespace overens::storage {
namespace {

struct WriteFieldValue {
    JsonWriter& json;

    void operator()(std::monostate) const { json.null(); }
    void operator()(bool value) const { json.boolean(value); }
    void operator()(std::int64_t value) const { json.number(value); }
    void operator()(Day value) const { member("date", value); }
    void operator()(TextId value) const { member("text", value); }
    void operator()(const std::string& value) const { json.text(value); }
    void operator()(const std::vector<std::string>& values) const { write_value(json, values); }

    template <class Value>
    void member(std::string_view name, Value value) const {
        json.begin_object();
        json.key(name);
        write_value(json, value);
        json.end_object();
    }
};

}  // namespace

void write_value(JsonWriter& json, const FieldValue& value) {
    std::visit(WriteFieldValue{json}, value);
}

void write_value(JsonWriter& json, const WorkingCalendar& value) {
    json.begin_array();
    for (const DayRange& range : value.extra_days_off()) write_record(json, range);
    json.end_array();
}

}  // namespace overens::storage
