// A small JSON value that is always written in the same way: keys sorted, no blanks.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace overens::workflows {

class Json {
  public:
    using List = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    Json() : value_(Object{}) {}
    Json(bool value) : value_(value) {}
    Json(std::int64_t value) : value_(value) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(List value) : value_(std::move(value)) {}

    // Of an object.
    Json& set(std::string_view key, Json value);
    // Leaves out what says nothing: false, empty texts, lists and objects. A key that the language gets
    // later, and that is not used, then changes no hash.
    Json& set_if_any(std::string_view key, Json value);

    bool says_nothing() const;
    std::string to_text() const;

  private:
    void write(std::string& to) const;

    std::variant<bool, std::int64_t, std::string, List, Object> value_;
};

}  // namespace overens::workflows
