// Gathers the cells of a file's tables within what is reasonable: a text that many cells refer to grows with
// each of them. Used within this folder only.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/imports/office_tables.hpp"

namespace overens::api {

class TableCollector {
  public:
    void begin_table(std::string_view name);
    // Columns from 0. What is blank, and what is beyond the hundredth column, is left out.
    void put(int row, std::size_t column, OfficeCell cell);
    // The cell of the first row, in those of the rows after it, to the last one, that are there.
    void fill_down(std::size_t column, int first, int last);
    // So far; empty for none.
    std::string text_at(int row, std::size_t column) const;
    // More than fits; what came after it is lost.
    bool is_full() const { return bytes_ > most_bytes; }
    std::vector<OfficeTable> take();

  private:
    static constexpr std::size_t most_bytes = 20U * 1024U * 1024U;
    static constexpr std::size_t most_columns = 100;

    void end_table();

    std::vector<OfficeTable> tables_;
    std::map<int, std::vector<OfficeCell>> rows_;  // of the table at hand
    std::size_t bytes_ = 0;
};

// Without blanks around it, however they are written.
std::string_view trimmed_text(std::string_view text);
// So many characters of it, with "…" where there are more: what a file says is not repeated without end.
std::string first_characters(std::string_view text, std::size_t most);

}  // namespace overens::api
