// Reads stored JSON with checked getters. Every complaint is a StoreFailure that names the place:
// "entry 7 of case 0190…, events/3/item_opened/due: expected a day".
//
// Included by storage/codec alone, so that nlohmann's headers stay there.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace overens::storage {

// One value and where it stands. Views a document that must outlive it.
class JsonNode {
  public:
    JsonNode(const nlohmann::json& value, const JsonNode* around, std::string_view name)
        : value_(value), around_(around), name_(name) {}

    [[noreturn]] void fail(const std::string& problem) const;

    bool is_null() const { return value_.is_null(); }
    bool is_text() const { return value_.is_string(); }
    bool is_boolean() const { return value_.is_boolean(); }
    bool is_number() const { return value_.is_number_integer(); }
    bool is_array() const { return value_.is_array(); }
    bool is_object() const { return value_.is_object(); }

    bool boolean() const;
    std::int64_t number() const;
    int small_number() const;
    const std::string& text() const;

    // Calls `take(JsonNode)` for each element of an array.
    template <class Take>
    void each(Take&& take) const {
        if (!value_.is_array()) fail("expected a list");
        std::size_t index = 0;
        for (const auto& element : value_) {
            const std::string name = std::to_string(index++);
            take(JsonNode(element, this, name));
        }
    }
    // Calls `take(name, JsonNode)` for each member of an object.
    template <class Take>
    void each_member(Take&& take) const {
        if (!value_.is_object()) fail("expected names and values");
        for (const auto& [name, member] : value_.items()) take(name, JsonNode(member, this, name));
    }
    // Null when there is no such member.
    const nlohmann::json* member(std::string_view name) const;
    std::size_t members() const;

  private:
    std::string path() const;

    const nlohmann::json& value_;
    const JsonNode* around_;
    std::string_view name_;
};

// Parses the whole of `json`, at most 64 levels deep. `place` begins the complaints.
nlohmann::json parse_stored_json(std::string_view json, std::string_view place);

}  // namespace overens::storage
