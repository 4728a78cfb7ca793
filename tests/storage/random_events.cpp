#include "storage/random_events.hpp"

#include <array>

namespace overens::storage_tests {

void RandomValues::fill(std::string& value) {
    static const std::array<std::string, 9> words{"",
                                                  "kumla",
                                                  "Å ä ö",
                                                  "\"quoted\" \\ back",
                                                  "line\nbreak\ttab",
                                                  std::string("zero\0byte", 9),
                                                  "𐐷 beyond",
                                                  "\x01\x1f control",
                                                  "{\"date\":\"2024-01-01\"}"};
    value = words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
}

void RandomValues::fill(FieldValue& value) {
    switch (below(7)) {
        case 0: value.emplace<std::monostate>(); break;
        case 1: fill(value.emplace<bool>()); break;
        case 2: fill(value.emplace<std::int64_t>()); break;
        case 3: fill(value.emplace<Day>()); break;
        case 4: fill(value.emplace<std::string>()); break;
        case 5: fill(value.emplace<std::vector<std::string>>()); break;
        default: fill(value.emplace<TextId>()); break;
    }
}

namespace {

template <class... Kinds>
std::vector<std::variant<Kinds...>> each_kind(RandomValues& values, const std::variant<Kinds...>*) {
    using Any = std::variant<Kinds...>;
    std::vector<Any> all{Any(Kinds{})...};
    for (Any& event : all) std::visit([&](auto& each) { values.fill(each); }, event);
    return all;
}

}  // namespace

std::vector<Event> one_of_each(RandomValues& values) {
    return each_kind(values, static_cast<const Event*>(nullptr));
}

std::vector<MeetingEvent> one_of_each_of_meetings(RandomValues& values) {
    return each_kind(values, static_cast<const MeetingEvent*>(nullptr));
}

}  // namespace overens::storage_tests
