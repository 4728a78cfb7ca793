#include <xlsxwriter.h>

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "api/exports/table.hpp"

namespace overens::api {

namespace {

// A cell holds 32 767 characters, more than any text that the API takes (20 000).
void fill_sheet(lxw_workbook* workbook, lxw_worksheet* sheet, const Table& table) {
    lxw_format* heading = workbook_add_format(workbook);
    format_set_bold(heading);
    format_set_text_wrap(heading);
    lxw_format* wrapped = workbook_add_format(workbook);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    lxw_col_t column = 0;
    for (const Table::Column& each : table.columns) {
        worksheet_set_column(sheet, column, column, each.width, nullptr);
        worksheet_write_string(sheet, 0, column++, each.heading.c_str(), heading);
    }
    lxw_row_t row = 0;
    for (const auto& texts : table.rows) {
        ++row;
        column = 0;
        for (const std::string& text : texts)
            worksheet_write_string(sheet, row, column++, text.c_str(), wrapped);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(table.columns.size() - 1));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
}

// The library of Debian 12 writes to files alone.
class TemporaryName {
  public:
    TemporaryName() : name_((std::filesystem::temp_directory_path() / "overens-XXXXXX").string()) {
        const int descriptor = ::mkstemp(name_.data());
        if (descriptor == -1) throw std::system_error(errno, std::generic_category(), name_);
        ::close(descriptor);
    }
    ~TemporaryName() {
        std::error_code ignored;
        std::filesystem::remove(name_, ignored);
    }
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;
    const char* name() const { return name_.c_str(); }
    std::string bytes() const {
        std::ifstream file(name_, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

  private:
    std::string name_;
};

}  // namespace

std::string to_xlsx(const Table& table) {
    const TemporaryName file;
    lxw_workbook* workbook = workbook_new(file.name());
    if (workbook == nullptr) throw std::runtime_error("no workbook could be made");
    fill_sheet(workbook, workbook_add_worksheet(workbook, table.title.c_str()), table);
    const lxw_error error = workbook_close(workbook);
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("no workbook could be made: ") + lxw_strerror(error));
    return file.bytes();
}

}  // namespace overens::api
