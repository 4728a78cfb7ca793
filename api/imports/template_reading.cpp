#include "api/imports/template_reading.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "api/http/problem.hpp"
#include "api/imports/office_package.hpp"
#include "api/imports/template_head.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

namespace {

Blocker no_template() {
    return wrong_file("no_answer_table",
                      "Filen har ingen tabell med kolumnerna Paragraf, Ställningstagande och Synpunkt: hämta "
                      "svarsmallen och fyll i den",
                      "The file has no table with the columns Clause, Stance and Remark: fetch the answer "
                      "template and fill it in");
}

class TemplateReader {
  public:
    TemplateReader(const AnswerTemplate& asked, const OfficeFile& file)
        : asked_(asked), file_(file), head_(asked, reading_), problems_(reading_.problems) {}

    std::expected<TemplateReading, Blocker> read() {
        for (const OfficeTable& table : file_.tables) read_table(table);
        if (tables_read_ == 0 && !head_.is_there() && !has_broken_table_)
            return std::unexpected(no_template());
        head_.finish(file_);
        check_table();
        problems_.bound();
        return std::move(reading_);
    }

  private:
    // Which column of the row says what. Headings as the file has them.
    struct Columns {
        std::map<TemplateColumn, std::size_t> at;
        std::map<TemplateColumn, std::string> headings;
        const OfficeRow* row = nullptr;  // that has the headings

        bool reads(std::size_t column) const {
            return std::ranges::any_of(at, [&](const auto& each) { return each.second == column; });
        }
        bool is_table() const {
            return at.contains(TemplateColumn::clause) &&
                   (at.contains(TemplateColumn::stance) || at.contains(TemplateColumn::remark));
        }
        // Some headings are there, and those that say what the rows are about are not.
        bool is_broken() const { return !is_table() && at.size() > 1; }
    };
    struct Row {
        const OfficeTable& table;
        const OfficeRow& row;
        const Columns& columns;

        OfficeCell cell(TemplateColumn column) const {
            const auto found = columns.at.find(column);
            const bool there = found != columns.at.end() && found->second < row.cells.size();
            return there ? row.cells[found->second] : OfficeCell{};
        }
        std::string text(TemplateColumn column) const { return cell(column).text; }
        std::string place(TemplateColumn column) const {
            const auto found = columns.at.find(column);
            return place_of(table, row, found == columns.at.end() ? 0 : found->second);
        }
    };

    void read_table(const OfficeTable& table) {
        Columns columns;
        std::vector<Blocker> doubts;  // about the head, if this is one
        bool is_ours = false;
        for (const OfficeRow& row : table.rows) {
            Columns found = columns_in(row);
            if (found.is_table()) {
                ++tables_read_;
            } else if (found.is_broken() && !columns.is_table()) {
                tell_headings(table, found);
            } else if (columns.row == nullptr) {
                is_ours = head_.read(table, row, doubts) || is_ours;
                continue;
            } else if (columns.is_table()) {
                read_row({table, row, columns});
                continue;
            } else {
                continue;
            }
            columns = std::move(found);
            is_ours = true;
        }
        if (is_ours) std::ranges::move(doubts, std::back_inserter(reading_.problems));
    }
    static Columns columns_in(const OfficeRow& row) {
        Columns columns{{}, {}, &row};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = column_called(row.cells[i].text);
            if (!column || !columns.at.emplace(*column, i).second) continue;
            columns.headings[*column] = row.cells[i].text;
        }
        return columns;
    }
    Title headings_missing(const Columns& columns) const {
        Title missing;
        for (const TemplateColumn column : template_columns) {
            if (!asked_.has(column) || columns.at.contains(column)) continue;
            const Title heading = heading_of(column);
            missing.sv += (missing.sv.empty() ? "" : ", ") + heading.sv;
            missing.en += (missing.en.empty() ? "" : ", ") + heading.en;
        }
        return missing;
    }
    void tell_headings(const OfficeTable& table, const Columns& columns) {
        has_broken_table_ = true;
        const Title missing = headings_missing(columns);
        problems_.tell(
            "heading_unknown", "Tabellens rader lästes inte: i dess rubriker saknas " + missing.sv,
            "The rows of the table were not read: of its headings these are missing: " + missing.en,
            place_of(table, *columns.row, 0));
    }
    // What stands in a column that nobody knows.
    bool tell_unread(const Row& row) {
        bool is_any = false;
        for (std::size_t i = 0; i < row.row.cells.size(); ++i) {
            if (row.row.cells[i].text.empty() || row.columns.reads(i)) continue;
            is_any = true;
            const OfficeRow& headings = *row.columns.row;
            const std::string called = in_quotes(i < headings.cells.size() ? headings.cells[i].text : "");
            const std::string heading = place_of(row.table, headings, i);
            const Title missing = headings_missing(row.columns);
            const bool is_whole = missing.sv.empty();
            problems_.tell("heading_unknown",
                           "Texten lästes inte: dess kolumn heter " + called + " (" + heading + "). " +
                               (is_whole ? "Flytta texten till en av svarsmallens kolumner"
                                         : "Rubriker som saknas: " + missing.sv),
                           "The text was not read: its column is called " + called + " (" + heading + "). " +
                               (is_whole ? "Move the text to a column of the template"
                                         : "Headings that are missing: " + missing.en),
                           place_of(row.table, row.row, i));
        }
        return is_any;
    }

    void read_row(const Row& row) {
        const bool has_stance = !row.text(TemplateColumn::stance).empty();
        const bool has_remark = std::ranges::any_of(
            std::array{TemplateColumn::remark, TemplateColumn::proposed, TemplateColumn::reason},
            [&](TemplateColumn column) { return !row.text(column).empty(); });
        const bool has_unread = tell_unread(row);
        const std::string place = row.place(TemplateColumn::clause);
        const bool has_any = has_stance || has_remark || !row.text(TemplateColumn::clause).empty() ||
                             !row.text(TemplateColumn::heading).empty();
        if (!has_any) return;
        const auto clause = clause_meant(asked_, row.cell(TemplateColumn::clause), place);
        if (!clause) {
            problems_.tell(clause.error());
            return;
        }
        if (has_stance) take_stance(row, *clause);
        // A proposed wording alone would be a remark, but what it goes with may be what was not read.
        if (has_remark && has_unread && !row.columns.at.contains(TemplateColumn::remark)) {
            problems_.tell(
                "remark_unclear", "Radens förslag och motiv lästes inte: dess synpunkt gick inte att läsa",
                "The proposed wording and reason of this row were not read: its remark could not be read",
                place);
        } else if (has_remark) {
            take_remark(row, *clause);
        }
    }
    void take_stance(const Row& row, const std::string& clause) {
        const std::string place = row.place(TemplateColumn::stance);
        const std::string written = row.text(TemplateColumn::stance);
        const AskedPart* part = asked_.stance();
        if (part == nullptr) {
            problems_.tell("no_stances_here", "Svaret har inget ställningstagande att ge per paragraf",
                           "The answer has no stance to take clause by clause", place);
            return;
        }
        const AskedWord* word = word_meant(*part, written);
        if (word == nullptr) {
            const Title fits = what_fits(*part);
            problems_.tell("stance_unknown",
                           in_quotes(written) + " är inget ställningstagande: skriv " + fits.sv,
                           in_quotes(written) + " is no stance: write " + fits.en, place);
        } else if (clause.empty()) {
            problems_.tell("stance_on_whole_text",
                           "Ställningstagandet till hela texten står i huvudet: " + part->label.sv,
                           "The stance on the whole text stands in the head: " + part->label.in_english(),
                           place);
        } else if (!reading_.answer.stances.emplace(clause, word->name).second &&
                   reading_.answer.stances[clause] != word->name) {
            problems_.tell("stance_twice", "Ett annat ställningstagande till " + clause + " står högre upp",
                           "Another stance on " + clause + " stands further up", place);
        }
    }
    void take_remark(const Row& row, const std::string& clause) {
        const std::string place = row.place(TemplateColumn::remark);
        if (!asked_.takes_remarks) {
            problems_.tell("no_remarks_here", "Svaret har inga synpunkter", "The answer has no remarks",
                           place);
            return;
        }
        commands::GivenRemark remark{clause, remark_text(row), row.text(TemplateColumn::proposed),
                                     earlier_meant(row)};
        const auto asked = std::ranges::find(asked_.clauses, clause, &AskedClause::address);
        if (remark.follows == 0 && asked != asked_.clauses.end() && asked->closed) {
            problems_.tell("clause_closed", clause + " tar inte emot nya synpunkter i den här omgången",
                           clause + " takes no new remarks in this round", place);
            return;
        }
        const bool fits = problems_.is_text(remark.text, longest_remark, Extent::lines, place) &&
                          problems_.is_text(remark.proposed, longest_remark, Extent::lines,
                                            row.place(TemplateColumn::proposed));
        if (fits) reading_.answer.remarks.push_back(std::move(remark));
    }
    // A proposed wording alone is a remark too: its column's heading says what it is.
    std::string remark_text(const Row& row) const {
        const std::string reason = row.text(TemplateColumn::reason);
        std::string text = row.text(TemplateColumn::remark);
        if (!reason.empty()) {
            if (!text.empty()) text += "\n\n";
            text += row.columns.headings.at(TemplateColumn::reason) + ": " + reason;
        }
        return text.empty() ? row.columns.headings.at(TemplateColumn::proposed) : text;
    }
    int earlier_meant(const Row& row) {
        const std::string written = row.text(TemplateColumn::earlier);
        if (written.empty()) return 0;
        const auto number = number_of_earlier(written);
        const bool known = number && std::ranges::find(asked_.earlier, *number, &EarlierRemark::number) !=
                                         asked_.earlier.end();
        if (known) return *number;
        problems_.tell(
            "earlier_remark_unknown",
            "Det går inte att se vilken av era tidigare synpunkter det gäller: cellen ska börja 'Nr 12 "
            "(omgång 1)'",
            "It cannot be seen which of your earlier remarks this is about: the cell must begin 'No. 12 "
            "(round 1)'",
            row.place(TemplateColumn::earlier));
        return 0;
    }

    void check_table() {
        if (tables_read_ > 0 || has_broken_table_ || !asked_.has(TemplateColumn::clause)) return;
        Blocker missing = no_template();
        missing.at.clear();
        problems_.tell(std::move(missing));
    }

    const AnswerTemplate& asked_;
    const OfficeFile& file_;
    TemplateReading reading_;
    TemplateHead head_;
    TemplateProblems problems_;
    int tables_read_ = 0;
    bool has_broken_table_ = false;
};

}  // namespace

std::expected<TemplateReading, Blocker> read_filled(const AnswerTemplate& asked, const OfficeFile& file) {
    return TemplateReader(asked, file).read();
}

}  // namespace overens::api
