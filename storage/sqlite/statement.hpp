// One use of a kept statement: binds, runs, and leaves the statement ready for the next use, whatever
// happens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/sqlite/connection.hpp"

namespace overens::storage {

// Bytes rather than text, for bind.
struct Bytes {
    std::string_view bytes;
};

class Statement {
  public:
    // Binds `values` to ?1, ?2, … Bytes and strings with a name are not copied: they must outlive the use.
    template <class... Values>
    Statement(Connection& connection, std::string_view sql, Values&&... values)
        : statement_(connection.prepare(sql)) {
        int index = 0;
        (bind(++index, std::forward<Values>(values)), ...);
    }
    ~Statement() { statement_.tryReset(); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // True when there is a row, the first or the next.
    bool next() { return statement_.executeStep(); }
    // Runs a statement that gives no rows, and says how many it changed.
    int run() { return statement_.exec(); }

    bool is_null(int column) const { return statement_.getColumn(column).isNull(); }
    std::int64_t number(int column) const { return statement_.getColumn(column).getInt64(); }
    int small_number(int column) const { return statement_.getColumn(column).getInt(); }
    // Text or bytes, copied.
    std::string text(int column) const { return statement_.getColumn(column).getString(); }

    // For statements whose number of values is not known beforehand.
    void bind(int index, std::int64_t value) { statement_.bind(index, value); }
    void bind(int index, int value) { statement_.bind(index, value); }
    void bind(int index, bool value) { statement_.bind(index, value ? 1 : 0); }
    void bind(int index, const std::string& value) { statement_.bindNoCopy(index, value); }
    void bind(int index, std::string&& value) { statement_.bind(index, value); }
    void bind(int index, std::string_view value) { statement_.bind(index, std::string(value)); }
    void bind(int index, Bytes value) {
        // A null pointer would be bound as NULL, and an empty view may hold one.
        const void* start = value.bytes.empty() ? "" : value.bytes.data();
        statement_.bindNoCopy(index, start, static_cast<int>(value.bytes.size()));
    }
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (!value) return statement_.bind(index);
        bind(index, *value);
    }

  private:
    SQLite::Statement& statement_;
};

}  // namespace overens::storage
