// Events with random values in every field, made by their own field lists.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/cases/event.hpp"
#include "engine/meetings/events.hpp"
#include "storage/codec/field_lists.hpp"

namespace overens::storage_tests {

class RandomValues {
  public:
    explicit RandomValues(unsigned seed) : random_(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
    bool one_in(int count) { return below(count) == 0; }

    void fill(bool& value) { value = one_in(2); }
    void fill(int& value) { value = below(2'000'000) - 1'000'000; }
    void fill(std::int64_t& value) { value = std::uniform_int_distribution<std::int64_t>()(random_); }
    void fill(TextId& value) { value.number = below(1000); }
    void fill(Day& value) { value = Day::of(2024, 1, 1) + (below(400'000) - 200'000); }
    void fill(std::string& value);
    void fill(FieldValue& value);
    void fill(std::pair<std::string, std::string>& value) {
        fill(value.first);
        fill(value.second);
    }
    template <class Value>
    void fill(std::optional<Value>& value) {
        value.reset();
        if (one_in(2)) fill(value.emplace());
    }
    template <class Value>
    void fill(std::vector<Value>& values) {
        values.clear();
        for (int count = below(4); count > 0; --count) fill(values.emplace_back());
    }
    template <class Value>
    void fill(std::map<std::string, Value>& values) {
        values.clear();
        for (int count = below(4); count > 0; --count) {
            std::string name;
            fill(name);
            fill(values[name]);
        }
    }
    template <class Value>
        requires std::is_enum_v<Value>
    void fill(Value& value) {
        value = static_cast<Value>(below(static_cast<int>(last_of(value)) + 1));
    }
    template <class Record>
        requires std::is_class_v<Record>
    void fill(Record& record) {
        storage::FieldList<Record>::visit(record, [this](std::string_view, auto& field) {
            if (!one_in(3)) fill(field);  // the others keep their default
        });
    }

  private:
    // The last value of each enumeration that events and records hold.
    static constexpr Outcome last_of(Outcome) { return Outcome::not_asked; }
    static constexpr Mandate last_of(Mandate) { return Mandate::decide; }
    static constexpr MinutesRegime last_of(MinutesRegime) { return MinutesRegime::notes; }
    static constexpr Origin last_of(Origin) { return Origin::plausible; }
    static constexpr Addressee::Kind last_of(Addressee::Kind) { return Addressee::Kind::body; }
    static constexpr Errand::Kind last_of(Errand::Kind) { return Errand::Kind::link_case; }
    static constexpr machines::DecisionEvent last_of(machines::DecisionEvent) {
        return machines::DecisionEvent::lift_stay;
    }
    static constexpr machines::MinutesEvent last_of(machines::MinutesEvent) {
        return machines::MinutesEvent::place_on_file;
    }
    static constexpr machines::CasePhase last_of(machines::CasePhase) {
        return machines::CasePhase::terminated;
    }
    static constexpr machines::TaskState last_of(machines::TaskState) {
        return machines::TaskState::obsolete;
    }

    std::mt19937 random_;
};

// One event of each kind, in the order of the variant.
std::vector<Event> one_of_each(RandomValues& values);
std::vector<MeetingEvent> one_of_each_of_meetings(RandomValues& values);

}  // namespace overens::storage_tests
