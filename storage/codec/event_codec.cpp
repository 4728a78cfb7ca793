#include "storage/codec/event_codec.hpp"

#include <unordered_map>

#include "engine/ports/case_store.hpp"
#include "storage/codec/record_reader.hpp"
#include "storage/codec/record_writer.hpp"

namespace overens::storage {
namespace {

template <class Any>
using ReadKind = Any (*)(const JsonNode&);

template <class Any, class Kind>
Any read_kind(const JsonNode& node) {
    Kind event;
    read_record(node, event);
    return event;
}

template <class... Kinds>
auto readers_of(const std::variant<Kinds...>*) {
    using Any = std::variant<Kinds...>;
    return std::unordered_map<std::string_view, ReadKind<Any>>{{Kinds::name, &read_kind<Any, Kinds>}...};
}

template <class Any>
Any read_one(const JsonNode& node) {
    static const auto readers = readers_of(static_cast<const Any*>(nullptr));
    if (node.members() != 1) node.fail("expected one kind of event");
    Any event;
    node.each_member([&](const std::string& kind, const JsonNode& body) {
        const auto reader = readers.find(kind);
        if (reader == readers.end()) node.fail("unknown kind of event '" + kind + "'");
        event = reader->second(body);
    });
    return event;
}

template <class Any>
std::string write_list(const std::vector<Any>& events) {
    JsonWriter json;
    json.begin_array();
    for (const Any& event : events) {
        json.begin_object();
        std::visit(
            [&](const auto& each) {
                json.key(each.name);
                write_record(json, each);
            },
            event);
        json.end_object();
    }
    json.end_array();
    return json.take();
}

template <class Any>
std::vector<Any> read_list(std::string_view json, int format, std::string_view place) {
    if (format != event_format) {
        throw StoreFailure(std::string(place) + ": written in format " + std::to_string(format) +
                           ", which this version of the program does not know");
    }
    const nlohmann::json parsed = parse_stored_json(json, place);
    std::vector<Any> events;
    JsonNode(parsed, nullptr, place).each([&](const JsonNode& node) {
        events.push_back(read_one<Any>(node));
    });
    return events;
}

}  // namespace

std::string write_events(const std::vector<Event>& events) {
    return write_list(events);
}

std::vector<Event> read_events(std::string_view json, int format, std::string_view place) {
    return read_list<Event>(json, format, place);
}

std::string write_meeting_events(const std::vector<MeetingEvent>& events) {
    return write_list(events);
}

std::vector<MeetingEvent> read_meeting_events(std::string_view json, int format, std::string_view place) {
    return read_list<MeetingEvent>(json, format, place);
}

}  // namespace overens::storage
