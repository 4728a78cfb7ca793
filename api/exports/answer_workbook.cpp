#include "api/exports/answer_workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "api/exports/template_sheet.hpp"
#include "api/exports/workbook_file.hpp"

namespace overens::api {

namespace {

constexpr lxw_col_t value_column = 2;        // of the head: labels run on over the narrow first columns
constexpr lxw_row_t rows_to_be_added = 500;  // below the table, that lists are there for
constexpr lxw_col_t most_lists = 26;         // as many as there are letters; the rest is written by hand

class AnswerWorkbook {
  public:
    AnswerWorkbook(const AnswerTemplate& asked, Language language)
        : asked_(asked), english_(language == Language::english), shown_(template_sheet(asked, language)) {}

    std::string make() {
        sheet_ = workbook_add_worksheet(file_.workbook(), english_ ? "Answer" : "Svar");
        lists_ = workbook_add_worksheet(file_.workbook(), english_ ? "Words" : "Ord");
        make_formats();
        workbook_set_custom_property_string(file_.workbook(), mark_property, asked_.mark.c_str());
        add_introduction();
        add_head();
        if (!shown_.columns.empty()) add_table();
        set_up_page();
        return file_.finish();
    }

  private:
    lxw_format* made(bool bold, bool framed) {
        lxw_format* format = workbook_add_format(file_.workbook());
        if (bold) format_set_bold(format);
        if (framed) format_set_border(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(format, "@");
        return format;
    }
    void make_formats() {
        title_ = workbook_add_format(file_.workbook());
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        label_ = workbook_add_format(file_.workbook());
        format_set_bold(label_);
        heading_ = made(true, true);
        format_set_bg_color(heading_, 0xF2F0EB);
        known_ = made(false, true);
        format_set_bg_color(known_, 0xF7F6F3);
        open_ = made(false, true);
        mark_ = workbook_add_format(file_.workbook());
        format_set_font_color(mark_, 0x6B6B6B);
    }
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        worksheet_write_string(sheet_, row, column, text.c_str(), format);
    }

    void add_introduction() {
        write(row_++, 0, shown_.title, title_);
        write(row_++, 0, shown_.about, nullptr);
        for (const std::string& note : shown_.notes) write(row_++, 0, note, nullptr);
        ++row_;
    }
    void add_head() {
        for (const SheetHeadRow& row : shown_.head) {
            if (row.part != nullptr && !row.part->words.empty()) offer(*row.part, row_, row_, value_column);
            write(row_, 0, row.label, label_);
            write(row_++, value_column, row.known, row.is_mark ? mark_ : open_);
        }
        ++row_;
    }
    // A list to choose from. The words stand in a sheet of their own: in the cell itself they could be too
    // long.
    void offer(const AskedPart& part, lxw_row_t first, lxw_row_t last, lxw_col_t column) {
        if (lists_used_ == most_lists) return;
        lxw_row_t row = 0;
        for (const AskedWord& word : part.words) {
            const std::string said = english_ ? word.title.in_english() : word.title.sv;
            worksheet_write_string(lists_, row++, lists_used_, said.c_str(), nullptr);
        }
        const std::string letter(1, static_cast<char>('A' + lists_used_));
        const std::string from = std::string("=") + (english_ ? "Words" : "Ord") + "!$" + letter + "$1:$" +
                                 letter + "$" + std::to_string(row);
        lxw_data_validation list{};
        list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        list.value_formula = const_cast<char*>(from.c_str());
        worksheet_data_validation_range(sheet_, first, column, last, column, &list);
        ++lists_used_;
    }

    void add_table() {
        table_row_ = row_;
        for (std::size_t i = 0; i < shown_.columns.size(); ++i)
            write(row_, static_cast<lxw_col_t>(i), shown_.headings[i], heading_);
        ++row_;
        for (const std::vector<std::string>& cells : shown_.rows) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                write(row_, static_cast<lxw_col_t>(i), cells[i],
                      is_known(shown_.columns[i]) ? known_ : open_);
            ++row_;
        }
        const auto stance = std::ranges::find(shown_.columns, TemplateColumn::stance);
        if (stance == shown_.columns.end()) return;
        offer(*asked_.stance(), table_row_ + 1, row_ + rows_to_be_added,
              static_cast<lxw_col_t>(stance - shown_.columns.begin()));
    }

    void set_up_page() {
        static constexpr std::array<double, 8> widths{12, 30, 26, 60, 44, 40, 44, 40};
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, widths[i], nullptr);
        }
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        if (table_row_ > 0) worksheet_repeat_rows(sheet_, table_row_, table_row_);
        worksheet_hide(lists_);
    }

    const AnswerTemplate& asked_;
    bool english_;
    TemplateSheet shown_;
    WorkbookFile file_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_worksheet* lists_ = nullptr;
    lxw_format *title_ = nullptr, *label_ = nullptr, *heading_ = nullptr, *known_ = nullptr, *open_ = nullptr,
               *mark_ = nullptr;
    lxw_row_t row_ = 0, table_row_ = 0;
    lxw_col_t lists_used_ = 0;
};

}  // namespace

std::string to_workbook(const AnswerTemplate& asked, Language language) {
    return AnswerWorkbook(asked, language).make();
}

}  // namespace overens::api
