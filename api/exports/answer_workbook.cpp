#include "api/exports/answer_workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "api/exports/workbook_file.hpp"

namespace overens::api {

namespace {

constexpr lxw_col_t value_column = 2;        // of the head: labels run on over the narrow first columns
constexpr lxw_row_t rows_to_be_added = 500;  // below the table, that lists are there for
constexpr lxw_col_t most_lists = 26;         // as many as there are letters; the rest is written by hand
constexpr int blank_rows = 30;               // for a text whose clauses are not known

// One row of the table: a clause, or an earlier remark on it.
struct WorkbookRow {
    std::string clause, heading;
    const EarlierRemark* earlier = nullptr;
};

class AnswerWorkbook {
  public:
    AnswerWorkbook(const AnswerTemplate& asked, Language language)
        : asked_(asked), english_(language == Language::english) {}

    std::string make() {
        sheet_ = workbook_add_worksheet(file_.workbook(), english_ ? "Answer" : "Svar");
        lists_ = workbook_add_worksheet(file_.workbook(), english_ ? "Words" : "Ord");
        make_formats();
        workbook_set_custom_property_string(file_.workbook(), mark_property, asked_.mark.c_str());
        add_introduction();
        add_head();
        if (asked_.has(TemplateColumn::clause)) add_table();
        set_up_page();
        return file_.finish();
    }

  private:
    std::string said(const Title& title) const { return english_ ? title.in_english() : title.sv; }
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
        write(row_++, 0, said({"Svarsmall: ", "Answer template: "}) + asked_.title, title_);
        std::string about = said({"Omgång ", "Round "}) + std::to_string(asked_.round);
        if (asked_.version > 0) about += " · version " + std::to_string(asked_.version);
        if (!asked_.due.empty()) about += said({" · svar senast ", " · answer by "}) + asked_.due;
        write(row_++, 0, about, nullptr);
        write(
            row_++, 0,
            said({"Fyll bara i de rader ni har något att säga om. Lägg till rader för fler synpunkter på en "
                  "paragraf. Ändra inte rubrikerna.",
                  "Fill in only the rows you have something to say about. Add rows for more remarks on a "
                  "clause. Do not change the headings."}),
            nullptr);
        if (asked_.has(TemplateColumn::earlier)) {
            write(row_++, 0,
                  said({"En synpunkt på samma rad som en tidigare synpunkt tar upp den igen.",
                        "A remark on the same row as an earlier one takes it up again."}),
                  nullptr);
        }
        ++row_;
    }
    void add_head() {
        for (const HeadField field : head_fields) {
            const std::string known = field == HeadField::party             ? asked_.party
                                      : field == HeadField::body            ? asked_.body
                                      : field == HeadField::registry_number ? asked_.registry_number
                                                                            : "";
            add_head_row(said(label_of(field)), known, open_);
        }
        for (const AskedPart& part : asked_.parts) {
            if (!part.words.empty()) offer(part, row_, row_, value_column);
            add_head_row(said(part.label), "", open_);
        }
        add_head_row(said(label_of_mark()), asked_.mark, mark_);
        ++row_;
    }
    void add_head_row(const std::string& label, const std::string& known, lxw_format* format) {
        write(row_, 0, label, label_);
        write(row_++, value_column, known, format);
    }
    // A list to choose from. The words stand in a sheet of their own: in the cell itself they could be too
    // long.
    void offer(const AskedPart& part, lxw_row_t first, lxw_row_t last, lxw_col_t column) {
        if (lists_used_ == most_lists) return;
        lxw_row_t row = 0;
        for (const AskedWord& word : part.words)
            worksheet_write_string(lists_, row++, lists_used_, said(word.title).c_str(), nullptr);
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
        for (const TemplateColumn column : template_columns) {
            if (asked_.has(column)) columns_.push_back(column);
        }
        table_row_ = row_;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            write(row_, static_cast<lxw_col_t>(i), shown_heading(columns_[i]), heading_);
        ++row_;
        const auto rows = rows_of_table();
        for (const WorkbookRow& row : rows) add_row(row);
        const auto stance = std::ranges::find(columns_, TemplateColumn::stance);
        if (stance == columns_.end()) return;
        offer(*asked_.stance(), table_row_ + 1, row_ + rows_to_be_added,
              static_cast<lxw_col_t>(stance - columns_.begin()));
    }
    std::string shown_heading(TemplateColumn column) const {
        const std::string heading = said(heading_of(column));
        if (column != TemplateColumn::earlier) return heading;
        const auto [first, last] = std::ranges::minmax_element(asked_.earlier, {}, &EarlierRemark::round);
        const std::string round = std::to_string(first->round);
        return heading + " " +
               (first->round == last->round ? round : round + "–" + std::to_string(last->round));
    }
    std::vector<WorkbookRow> rows_of_table() const {
        std::vector<WorkbookRow> rows;
        add_rows(rows, "", said(whole_text()), "");
        for (const AskedClause& clause : asked_.clauses) {
            const std::string closed =
                clause.closed ? said({" (tar inte emot nya synpunkter)", " (takes no new remarks)"}) : "";
            add_rows(rows, clause.address, clause.address, clause.heading + closed);
        }
        for (const EarlierRemark& earlier : asked_.earlier) {
            const bool is_there = earlier.clause.empty() || std::ranges::count(asked_.clauses, earlier.clause,
                                                                               &AskedClause::address) > 0;
            if (is_there) continue;
            rows.push_back(
                {said(whole_text()), said({"tidigare: ", "earlier: "}) + earlier.clause, &earlier});
        }
        if (asked_.clauses.empty()) rows.resize(rows.size() + blank_rows);
        return rows;
    }
    void add_rows(std::vector<WorkbookRow>& rows, const std::string& address, const std::string& shown,
                  const std::string& heading) const {
        const std::size_t before = rows.size();
        for (const EarlierRemark& earlier : asked_.earlier) {
            if (earlier.clause == address) rows.push_back({shown, heading, &earlier});
        }
        if (rows.size() == before) rows.push_back({shown, heading});
    }
    void add_row(const WorkbookRow& row) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const bool is_known =
                columns_[i] == TemplateColumn::clause || columns_[i] == TemplateColumn::heading ||
                columns_[i] == TemplateColumn::earlier || columns_[i] == TemplateColumn::done;
            write(row_, static_cast<lxw_col_t>(i), known_text(row, columns_[i]), is_known ? known_ : open_);
        }
        ++row_;
    }
    std::string known_text(const WorkbookRow& row, TemplateColumn column) const {
        switch (column) {
            case TemplateColumn::clause: return row.clause;
            case TemplateColumn::heading: return row.heading;
            case TemplateColumn::earlier:
                return row.earlier == nullptr ? "" : shown_earlier(*row.earlier, english_);
            case TemplateColumn::done: return row.earlier == nullptr ? "" : row.earlier->done;
            default: return "";
        }
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
    WorkbookFile file_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_worksheet* lists_ = nullptr;
    lxw_format *title_ = nullptr, *label_ = nullptr, *heading_ = nullptr, *known_ = nullptr, *open_ = nullptr,
               *mark_ = nullptr;
    lxw_row_t row_ = 0, table_row_ = 0;
    lxw_col_t lists_used_ = 0;
    std::vector<TemplateColumn> columns_;
};

}  // namespace

std::string to_workbook(const AnswerTemplate& asked, Language language) {
    return AnswerWorkbook(asked, language).make();
}

}  // namespace overens::api
