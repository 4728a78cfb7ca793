#include "api/imports/table_collector.hpp"

#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

constexpr std::string_view hard_space = "\xC2\xA0";
constexpr std::size_t longest_name = 31;  // of a sheet, in characters: more no program takes
constexpr std::string_view plain_blanks = " \t\r\n";

}  // namespace

std::string_view trimmed_text(std::string_view text) {
    const auto begins_blank = [&] {
        return text.starts_with(hard_space) ? 2 : plain_blanks.contains(text[0]);
    };
    const auto ends_blank = [&] {
        return text.ends_with(hard_space) ? 2 : plain_blanks.contains(text.back());
    };
    while (!text.empty() && begins_blank() != 0) text.remove_prefix(static_cast<std::size_t>(begins_blank()));
    while (!text.empty() && ends_blank() != 0) text.remove_suffix(static_cast<std::size_t>(ends_blank()));
    return text;
}

std::string first_characters(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) next_character(text, at);
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

void TableCollector::begin_table(std::string_view name) {
    end_table();
    OfficeTable table;
    table.name = first_characters(name, longest_name);
    table.number = static_cast<int>(tables_.size()) + 1;
    tables_.push_back(std::move(table));
}

void TableCollector::put(int row, std::size_t column, OfficeCell cell) {
    if (column >= most_columns || is_full()) return;
    cell.text = std::string(trimmed_text(cell.text));
    if (cell.text.empty()) return;
    auto& cells = rows_[row];
    if (cells.size() <= column) {
        bytes_ += (column + 1 - cells.size()) * sizeof(OfficeCell);
        cells.resize(column + 1);
    }
    bytes_ += cell.text.size();
    cells[column] = std::move(cell);
}

void TableCollector::fill_down(std::size_t column, int first, int last) {
    const auto above = rows_.find(first);
    if (above == rows_.end() || above->second.size() <= column) return;
    const OfficeCell cell = above->second[column];
    for (auto row = std::next(above); row != rows_.end() && row->first <= last && !is_full(); ++row) {
        bytes_ += sizeof(OfficeCell);  // what takes time counts too
        put(row->first, column, cell);
    }
}

std::string TableCollector::text_at(int row, std::size_t column) const {
    const auto found = rows_.find(row);
    return found == rows_.end() || found->second.size() <= column ? std::string()
                                                                  : found->second[column].text;
}

void TableCollector::end_table() {
    if (!tables_.empty()) {
        for (auto& [number, cells] : rows_) tables_.back().rows.push_back({number, std::move(cells)});
    }
    rows_.clear();
}

std::vector<OfficeTable> TableCollector::take() {
    end_table();
    return std::move(tables_);
}

}  // namespace overens::api
