#include <xlsxwriter.h>

#include "api/exports/table.hpp"
#include "api/exports/workbook_file.hpp"

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

}  // namespace

std::string to_xlsx(const Table& table) {
    WorkbookFile file;
    fill_sheet(file.workbook(), workbook_add_worksheet(file.workbook(), table.title.c_str()), table);
    return file.finish();
}

}  // namespace overens::api
