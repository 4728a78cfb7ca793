// The tables of a document (WordprocessingML; ECMA-376, part 1, 17.4), as the reader sees them when all
// tracked changes are taken.
#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "api/imports/table_collector.hpp"
#include "api/imports/table_readers.hpp"
#include "api/imports/xml_part.hpp"

namespace overens::api {

namespace {

bool is_one(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

// What is around others and is nothing itself.
bool is_wrapper(std::string_view name) {
    static constexpr std::array<std::string_view, 12> names{
        "sdt",       "sdtContent", "ins", "moveTo", "customXml", "smartTag",
        "hyperlink", "fldSimple",  "dir", "bdo",    "body",      "AlternateContent"};
    return is_one(name, names);
}

// A content control that nobody has filled in says what should be there.
bool is_placeholder(const pugi::xml_node& node) {
    return local_name(node) == "sdt" && !child_of(child_of(node, "sdtPr"), "showingPlcHdr").empty();
}

// Calls `use` with the children called `name`, through whatever is around them.
template <class Use>
void each_child(const pugi::xml_node& node, std::string_view name, const Use& use) {
    for (const pugi::xml_node& child : node) {
        if (local_name(child) == name) {
            use(child);
        } else if (local_name(child) == "AlternateContent") {  // the same, for old and new programs
            each_child(child.first_child(), name, use);
        } else if (is_wrapper(local_name(child)) && !is_placeholder(child)) {
            each_child(child, name, use);
        }
    }
}

class CellText {
  public:
    std::string read(const pugi::xml_node& cell) {
        add(cell);
        return std::move(text_);
    }

  private:
    void add(const pugi::xml_node& node) {
        for (const pugi::xml_node& child : node) add_one(child);
    }
    void add_one(const pugi::xml_node& node) {
        static constexpr std::array<std::string_view, 8> left_out{
            "del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "tcPr"};
        const std::string_view name = local_name(node);
        if (is_one(name, left_out) || is_placeholder(node)) return;
        if (name == "t") {
            text_ += node.text().get();
        } else if (name == "tab") {
            text_ += '\t';
        } else if (name == "br" || name == "cr") {
            text_ += '\n';
        } else if (name == "noBreakHyphen") {
            text_ += '-';
        } else if (name == "AlternateContent") {
            add(node.first_child());
        } else if (name == "p") {
            if (!text_.empty()) text_ += '\n';
            add(node);
        } else {
            add(node);
        }
    }

    std::string text_;
};

std::size_t number_in(const pugi::xml_node& node, std::size_t otherwise) {
    const std::string_view text = attribute_of(node, "val");
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr std::size_t most = 1000;
    return error == std::errc() && end == text.data() + text.size() ? std::min(number, most) : otherwise;
}

class DocumentReader {
  public:
    void read(const pugi::xml_node& node) {
        each_child(child_of(node, "body"), "tbl", [&](const pugi::xml_node& table) {
            tables_.begin_table({});
            row_ = 0;
            each_child(table, "tr", [&](const pugi::xml_node& row) { read_row(row); });
        });
    }
    TableCollector& tables() { return tables_; }

  private:
    void read_row(const pugi::xml_node& row) {
        const pugi::xml_node about = child_of(row, "trPr");
        if (!child_of(about, "del").empty()) return;
        ++row_;
        std::size_t column = number_in(child_of(about, "gridBefore"), 0);
        each_child(row, "tc", [&](const pugi::xml_node& cell) { column += read_cell(cell, column); });
    }
    // How many columns it takes.
    std::size_t read_cell(const pugi::xml_node& cell, std::size_t column) {
        const pugi::xml_node about = child_of(cell, "tcPr");
        const pugi::xml_node merged = child_of(about, "vMerge");
        const bool goes_on = !merged.empty() && attribute_of(merged, "val") != "restart";
        if (goes_on) {
            tables_.put(row_, column, {tables_.text_at(row_ - 1, column)});
        } else if (child_of(about, "cellDel").empty()) {
            tables_.put(row_, column, {CellText().read(cell)});
        }
        return std::max<std::size_t>(1, number_in(child_of(about, "gridSpan"), 1));
    }

    TableCollector tables_;
    int row_ = 0;
};

}  // namespace

std::expected<std::vector<OfficeTable>, Blocker> read_document(const pugi::xml_node& root) {
    DocumentReader reader;
    reader.read(root);
    if (reader.tables().is_full()) return std::unexpected(oversized_file());
    return reader.tables().take();
}

}  // namespace overens::api
