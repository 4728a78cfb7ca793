// Writes JSON as text, straight into one string: entries are written on the way to every commit, so no tree
// is built.
//
// Throws StoreFailure for text that is not UTF-8, since what is stored must be readable again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace overens::storage {

class JsonWriter {
  public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);

    void null() { raw("null"); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void number(std::int64_t value);
    void text(std::string_view value);

    const std::string& result() const { return json_; }
    std::string take() { return std::move(json_); }

  private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void raw(std::string_view value);
    void quote(std::string_view value);

    std::string json_;
    bool first_ = true;  // in the innermost object or array, or right after a key
};

}  // namespace overens::storage
