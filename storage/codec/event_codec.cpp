#include "storage/codec/event_codec.hpp"

#include <unordered_map>

#include "engine/ports/case_store.hpp"
#include "storage/codec/record_reader.hpp"
#include "storage/codec/record_writer.hpp"

namespace overens::storage {
namespace {

using ReadEvent = Event (*)(const JsonNode&);

template <class Kind>
Event read_kind(const JsonNode& node) {
    Kind event;
    read_record(node, event);
    return event;
}

template <class... Kinds>
std::unordered_map<std::string_view, ReadEvent> readers_of(const std::variant<Kinds...>*) {
    return {{Kinds::name, &read_kind<Kinds>}...};
}

Event read_event(const JsonNode& node) {
    static const auto readers = readers_of(static_cast<const Event*>(nullptr));
    if (node.members() != 1) node.fail("expected one kind of event");
    Event event;
    node.each_member([&](const std::string& kind, const JsonNode& body) {
        const auto reader = readers.find(kind);
        if (reader == readers.end()) node.fail("unknown kind of event '" + kind + "'");
        event = reader->second(body);
    });
    return event;
}

}  // namespace

std::string write_events(const std::vector<Event>& events) {
    JsonWriter json;
    json.begin_array();
    for (const Event& event : events) {
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

std::vector<Event> read_events(std::string_view json, int format, std::string_view place) {
    if (format != event_format) {
        throw StoreFailure(std::string(place) + ": written in format " + std::to_string(format) +
                           ", which this version of the program does not know");
    }
    const nlohmann::json parsed = parse_stored_json(json, place);
    std::vector<Event> events;
    JsonNode(parsed, nullptr, place).each([&](const JsonNode& node) { events.push_back(read_event(node)); });
    return events;
}

}  // namespace overens::storage
