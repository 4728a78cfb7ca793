// The sheets of a workbook (SpreadsheetML; ECMA-376, part 1, 18).
#include <algorithm>

#include "api/imports/cell_values.hpp"
#include "api/imports/table_collector.hpp"
#include "api/imports/table_readers.hpp"
#include "api/imports/xml_part.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_sheets = 50;

struct CellPlace {
    int row = 0;  // as people count; 0: not said
    std::size_t column = 0;
};

// "C14".
CellPlace place_in(std::string_view reference) {
    CellPlace place;
    std::size_t at = 0;
    std::size_t column = 0;
    for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
    if (column == 0) return place;
    const std::optional<int> row = whole_number_in(reference.substr(at));
    return row ? CellPlace{*row, column - 1} : place;
}

class SheetReader {
  public:
    SheetReader(const SharedWords& words, TableCollector& tables) : words_(words), tables_(tables) {}

    void read(const pugi::xml_node& sheet) {
        for (const pugi::xml_node& row : child_of(sheet, "sheetData")) {
            row_ = whole_number_in(attribute_of(row, "r")).value_or(row_ + 1);
            column_ = 0;
            for (const pugi::xml_node& cell : row) read_cell(cell);
        }
        for (const pugi::xml_node& merged : child_of(sheet, "mergeCells")) fill(attribute_of(merged, "ref"));
    }

  private:
    void read_cell(const pugi::xml_node& cell) {
        if (local_name(cell) != "c") return;
        const CellPlace place = place_in(attribute_of(cell, "r"));
        if (place.row != 0) column_ = place.column;
        tables_.put(row_, column_++, cell_value(cell, words_));
    }
    // "A4:A9".
    void fill(std::string_view range) {
        const std::size_t colon = range.find(':');
        if (colon == std::string_view::npos) return;
        const CellPlace first = place_in(range.substr(0, colon));
        const CellPlace last = place_in(range.substr(colon + 1));
        if (first.row != 0 && last.row > first.row) tables_.fill_down(first.column, first.row, last.row);
    }

    const SharedWords& words_;
    TableCollector& tables_;
    int row_ = 0;
    std::size_t column_ = 0;
};

class WorkbookReader {
  public:
    WorkbookReader(OfficePackage& package, std::vector<Relationship> relationships)
        : package_(package), relationships_(std::move(relationships)) {}

    std::expected<std::vector<OfficeTable>, Blocker> read(const pugi::xml_node& workbook) {
        const std::string_view from_1904 = attribute_of(child_of(workbook, "workbookPr"), "date1904");
        words_.from_1904 = from_1904 == "1" || from_1904 == "true";
        if (auto read = with("sharedStrings", &add_shared_texts); !read) return std::unexpected(read.error());
        if (auto read = with("styles", &add_styles); !read) return std::unexpected(read.error());
        std::size_t count = 0;
        for (const pugi::xml_node& sheet : child_of(workbook, "sheets")) {
            const std::string_view state = attribute_of(sheet, "state");
            if ((!state.empty() && state != "visible") || ++count > most_sheets) continue;
            if (auto read = read_sheet(sheet); !read) return std::unexpected(read.error());
        }
        if (tables_.is_full()) return std::unexpected(oversized_file());
        return tables_.take();
    }

  private:
    std::expected<std::unique_ptr<pugi::xml_document>, Blocker> parsed(const std::string& part) {
        const auto text = package_.read(part);
        if (!text) return std::unexpected(text.error());
        return parse_xml(*text);
    }
    std::expected<void, Blocker> with(std::string_view type,
                                      void (*add)(const pugi::xml_node&, SharedWords&)) {
        const auto found = std::ranges::find(relationships_, type, &Relationship::type);
        if (found == relationships_.end()) return {};
        const auto xml = parsed(found->target);
        if (!xml) return std::unexpected(xml.error());
        add((*xml)->document_element(), words_);
        return {};
    }
    std::expected<void, Blocker> read_sheet(const pugi::xml_node& sheet) {
        const auto found = std::ranges::find(relationships_, attribute_of(sheet, "id"), &Relationship::id);
        if (found == relationships_.end()) return std::unexpected(damaged_file());
        if (found->type != "worksheet") return {};  // a sheet with a chart alone
        const auto xml = parsed(found->target);
        if (!xml) return std::unexpected(xml.error());
        tables_.begin_table(attribute_of(sheet, "name"));
        SheetReader(words_, tables_).read((*xml)->document_element());
        return {};
    }

    OfficePackage& package_;
    std::vector<Relationship> relationships_;
    SharedWords words_;
    TableCollector tables_;
};

}  // namespace

std::expected<std::vector<OfficeTable>, Blocker> read_workbook(OfficePackage& package,
                                                               const std::string& part,
                                                               const pugi::xml_node& root) {
    auto relationships = package.relationships_of(part);
    if (!relationships) return std::unexpected(relationships.error());
    return WorkbookReader(package, std::move(*relationships)).read(root);
}

}  // namespace overens::api
