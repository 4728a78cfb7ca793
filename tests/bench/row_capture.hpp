// The rows that steps write, heard below the store.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace overens::bench {

using Bytes = std::vector<char>;
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

// One row that was inserted, updated or deleted; values in the order of the columns.
struct RowChange {
    enum class Kind { insert, update, erase };
    Kind kind = Kind::insert;
    std::string table;
    std::vector<Value> before, after;
};

using StepRows = std::vector<RowChange>;

// Hears every row that this process writes to a database whose file name ends in "overens.db", if it is
// opened after this was made.
class RowCapture {
  public:
    RowCapture();
    ~RowCapture();
    RowCapture(const RowCapture&) = delete;
    RowCapture& operator=(const RowCapture&) = delete;

    // What was written since the last call.
    StepRows take();
};

struct RowFigures {
    std::map<std::string, std::int64_t> rows_of_table;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;  // of the values written, as SQLite stores them; an update counts what it changes
};
RowFigures figures_of(const std::vector<StepRows>& steps);

}  // namespace overens::bench
