#include "api/exports/answer_document.hpp"

#include <cstddef>
#include <numeric>

#include "api/exports/document_file.hpp"
#include "api/exports/template_sheet.hpp"

namespace overens::api {

namespace {

constexpr int full_width = 15'138;  // of the page between its margins, in twentieths of a point
constexpr int label_width = 4'400;

int share_of(TemplateColumn column) {
    switch (column) {
        case TemplateColumn::clause: return 3;
        case TemplateColumn::heading:
        case TemplateColumn::stance: return 5;
        default: return 8;
    }
}

class AnswerDocument {
  public:
    AnswerDocument(const AnswerTemplate& asked, Language language)
        : asked_(asked),
          english_(language == Language::english),
          shown_(template_sheet(asked, language)),
          file_(shown_.title, language) {}

    std::string make() {
        file_.property(mark_property, asked_.mark);
        file_.heading(1, shown_.title);
        file_.paragraph(shown_.about);
        for (const std::string& note : shown_.notes) file_.paragraph(note);
        add_head();
        if (!shown_.columns.empty()) add_clauses();
        return file_.finish();
    }

  private:
    std::string said(const Title& title) const { return english_ ? title.in_english() : title.sv; }

    DocumentCell to_choose(const AskedPart& part) const {
        DocumentCell cell{said({"Välj", "Choose"})};
        for (const AskedWord& word : part.words) cell.words.push_back(said(word.title));
        return cell;
    }
    void add_head() {
        const std::string heading = said({"Svaret", "The answer"});
        std::vector<std::vector<DocumentCell>> rows;
        for (const SheetHeadRow& row : shown_.head) {
            DocumentCell value = row.part != nullptr && !row.part->words.empty()
                                     ? to_choose(*row.part)
                                     : DocumentCell{row.known, {}, row.is_mark};
            rows.push_back({DocumentCell{row.label, {}, true}, std::move(value)});
        }
        file_.heading(2, heading);
        file_.table(heading, {label_width, full_width - label_width},
                    {said(heading_of_labels()), said(heading_of_values())}, rows);
    }
    void add_clauses() {
        const std::string heading = said({"Synpunkter per paragraf", "Remarks by clause"});
        std::vector<std::vector<DocumentCell>> rows;
        for (const std::vector<std::string>& cells : shown_.rows) rows.push_back(row_of(cells));
        file_.heading(2, heading);
        file_.table(heading, widths(), shown_.headings, rows);
    }
    std::vector<DocumentCell> row_of(const std::vector<std::string>& cells) const {
        std::vector<DocumentCell> row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const TemplateColumn column = shown_.columns[i];
            row.push_back(column == TemplateColumn::stance ? to_choose(*asked_.stance())
                                                           : DocumentCell{cells[i], {}, is_known(column)});
        }
        return row;
    }
    std::vector<int> widths() const {
        std::vector<int> shares;
        for (const TemplateColumn column : shown_.columns) shares.push_back(share_of(column));
        const int all = std::accumulate(shares.begin(), shares.end(), 0);
        for (int& share : shares) share = full_width * share / all;
        return shares;
    }

    const AnswerTemplate& asked_;
    bool english_;
    TemplateSheet shown_;
    DocumentFile file_;
};

}  // namespace

std::string to_document(const AnswerTemplate& asked, Language language) {
    return AnswerDocument(asked, language).make();
}

}  // namespace overens::api
