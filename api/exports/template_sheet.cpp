#include "api/exports/template_sheet.hpp"

#include <algorithm>
#include <cstddef>

namespace overens::api {

namespace {

constexpr std::size_t blank_rows = 30;  // for a text whose clauses are not known

// One row of the table: a clause, or an earlier remark on it.
struct TemplateRow {
    std::string clause, heading;
    const EarlierRemark* earlier = nullptr;
};

class SheetMaker {
  public:
    SheetMaker(const AnswerTemplate& asked, Language language)
        : asked_(asked), english_(language == Language::english) {}

    TemplateSheet make() {
        introduce();
        add_head();
        if (asked_.has(TemplateColumn::clause)) add_table();
        return std::move(sheet_);
    }

  private:
    std::string said(const Title& title) const { return english_ ? title.in_english() : title.sv; }

    void introduce() {
        sheet_.title = said({"Svarsmall: ", "Answer template: "}) + asked_.title;
        sheet_.about = said({"Omgång ", "Round "}) + std::to_string(asked_.round);
        if (asked_.version > 0) sheet_.about += " · version " + std::to_string(asked_.version);
        if (!asked_.due.empty()) sheet_.about += said({" · svar senast ", " · answer by "}) + asked_.due;
        sheet_.notes.push_back(
            said({"Fyll bara i de rader ni har något att säga om. Lägg till rader för fler synpunkter på en "
                  "paragraf. Ändra inte rubrikerna.",
                  "Fill in only the rows you have something to say about. Add rows for more remarks on a "
                  "clause. Do not change the headings."}));
        if (asked_.has(TemplateColumn::earlier)) {
            sheet_.notes.push_back(
                said({"En synpunkt på samma rad som en tidigare synpunkt tar upp den igen.",
                      "A remark on the same row as an earlier one takes it up again."}));
        }
    }
    void add_head() {
        for (const HeadField field : head_fields) {
            const std::string known = field == HeadField::party             ? asked_.party
                                      : field == HeadField::body            ? asked_.body
                                      : field == HeadField::registry_number ? asked_.registry_number
                                                                            : "";
            sheet_.head.push_back({said(label_of(field)), known});
        }
        for (const AskedPart& part : asked_.parts) sheet_.head.push_back({said(part.label), "", &part});
        sheet_.head.push_back({said(label_of_mark()), asked_.mark, nullptr, true});
    }

    void add_table() {
        for (const TemplateColumn column : template_columns) {
            if (!asked_.has(column)) continue;
            sheet_.columns.push_back(column);
            sheet_.headings.push_back(shown_heading(column));
        }
        for (const TemplateRow& row : rows_of_table()) {
            std::vector<std::string> cells;
            for (const TemplateColumn column : sheet_.columns) cells.push_back(known_text(row, column));
            sheet_.rows.push_back(std::move(cells));
        }
    }
    std::string shown_heading(TemplateColumn column) const {
        const std::string heading = said(heading_of(column));
        if (column != TemplateColumn::earlier) return heading;
        const auto [first, last] = std::ranges::minmax_element(asked_.earlier, {}, &EarlierRemark::round);
        const std::string round = std::to_string(first->round);
        return heading + " " +
               (first->round == last->round ? round : round + "–" + std::to_string(last->round));
    }
    std::vector<TemplateRow> rows_of_table() const {
        std::vector<TemplateRow> rows;
        add_rows(rows, "", said(whole_text()), "");
        for (const AskedClause& clause : asked_.clauses) {
            const std::string closed =
                clause.closed ? said({" (tar inte emot nya synpunkter)", " (takes no new remarks)"}) : "";
            add_rows(rows, clause.address, clause.address, clause.heading + closed);
        }
        for (const EarlierRemark& earlier : asked_.earlier) {
            if (earlier.clause.empty() || !earlier.stands_at.empty()) continue;
            rows.push_back(
                {said(whole_text()), said({"tidigare: ", "earlier: "}) + earlier.clause, &earlier});
        }
        if (asked_.clauses.empty()) rows.resize(rows.size() + blank_rows);
        return rows;
    }
    void add_rows(std::vector<TemplateRow>& rows, const std::string& address, const std::string& shown,
                  const std::string& heading) const {
        const std::size_t before = rows.size();
        for (const EarlierRemark& earlier : asked_.earlier) {
            const bool is_here =
                address.empty() ? earlier.clause.empty() : earlier.stands_at.contains(address);
            if (is_here) rows.push_back({shown, heading, &earlier});
        }
        if (rows.size() == before) rows.push_back({shown, heading});
    }
    std::string known_text(const TemplateRow& row, TemplateColumn column) const {
        switch (column) {
            case TemplateColumn::clause: return row.clause;
            case TemplateColumn::heading: return row.heading;
            case TemplateColumn::earlier:
                return row.earlier == nullptr ? "" : shown_earlier(*row.earlier, english_);
            case TemplateColumn::done: return row.earlier == nullptr ? "" : row.earlier->done;
            default: return "";
        }
    }

    const AnswerTemplate& asked_;
    bool english_;
    TemplateSheet sheet_;
};

}  // namespace

TemplateSheet template_sheet(const AnswerTemplate& asked, Language language) {
    return SheetMaker(asked, language).make();
}

bool is_known(TemplateColumn column) {
    return column == TemplateColumn::clause || column == TemplateColumn::heading ||
           column == TemplateColumn::earlier || column == TemplateColumn::done;
}

}  // namespace overens::api
