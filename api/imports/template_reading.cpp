#include "api/imports/template_reading.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "api/http/problem.hpp"
#include "api/http/readable.hpp"
#include "api/http/utf8.hpp"
#include "api/imports/office_package.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

namespace {

constexpr std::size_t longest_remark = 20'000;  // characters, as the API takes them
constexpr std::size_t longest_approval = 200;

Blocker no_template() {
    return wrong_file("no_answer_table",
                      "Filen har ingen tabell med kolumnerna Paragraf, Ställningstagande och Synpunkt: hämta "
                      "svarsmallen och fyll i den",
                      "The file has no table with the columns Clause, Stance and Remark: fetch the answer "
                      "template and fill it in");
}

// Case, task, round and version of a mark; as many as it has.
std::vector<std::string> parts_of_mark(const std::string& mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= mark.size();) {
        const std::size_t end = std::min(mark.find('/', at), mark.size());
        parts.push_back(mark.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

Title mark_in_words(const std::string& mark, const std::string& here) {
    const auto parts = parts_of_mark(mark);
    if (parts.size() != 4 || parts[0] != parts_of_mark(here)[0]) return {"ett annat ärende", "another case"};
    return {"uppgift " + parts[1] + ", omgång " + parts[2] + ", version " + parts[3],
            "task " + parts[1] + ", round " + parts[2] + ", version " + parts[3]};
}

class TemplateReader {
  public:
    TemplateReader(const AnswerTemplate& asked, const OfficeFile& file) : asked_(asked), file_(file) {}

    std::expected<TemplateReading, Blocker> read() {
        for (const OfficeTable& table : file_.tables) read_table(table);
        if (tables_read_ == 0 && !has_head_) return std::unexpected(no_template());
        check_marks();
        check_required();
        check_table();
        put_approval();
        bound_problems();
        return std::move(reading_);
    }

  private:
    // Which column of the row says what. Headings as the file has them.
    struct Columns {
        std::map<TemplateColumn, std::size_t> at;
        std::map<TemplateColumn, std::string> headings;
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

    void complain(const char* code, const std::string& sv, const std::string& en, const std::string& place) {
        reading_.problems.push_back(blocker(code, sv, en, place));
    }
    void read_table(const OfficeTable& table) {
        Columns columns;
        for (const OfficeRow& row : table.rows) {
            if (auto found = columns_in(row)) {
                columns = std::move(*found);
                ++tables_read_;
            } else if (columns.at.empty()) {
                read_head(table, row);
            } else {
                read_row({table, row, columns});
            }
        }
    }
    static std::optional<Columns> columns_in(const OfficeRow& row) {
        Columns columns;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = column_called(row.cells[i].text);
            if (!column || !columns.at.emplace(*column, i).second) continue;
            columns.headings[*column] = row.cells[i].text;
        }
        const bool is_table =
            columns.at.contains(TemplateColumn::clause) &&
            (columns.at.contains(TemplateColumn::stance) || columns.at.contains(TemplateColumn::remark));
        return is_table ? std::optional(std::move(columns)) : std::nullopt;
    }

    // Labels, each with what is written after it.
    void read_head(const OfficeTable& table, const OfficeRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            std::size_t next = i + 1;
            while (next < row.cells.size() && row.cells[next].text.empty()) ++next;
            const bool has_value = next < row.cells.size() && !is_label(row.cells[next].text);
            const std::string value = has_value ? row.cells[next].text : std::string();
            if (take_label(row.cells[i].text, value, place_of(table, row, has_value ? next : i)) && has_value)
                i = next;
        }
    }
    bool is_label(const std::string& text) const {
        return is_called(text, label_of_mark()) ||
               std::ranges::any_of(head_fields,
                                   [&](HeadField each) { return is_called(text, label_of(each)); }) ||
               std::ranges::any_of(asked_.parts,
                                   [&](const AskedPart& each) { return is_called(text, each.label); });
    }
    bool take_label(const std::string& label, const std::string& value, const std::string& place) {
        if (label.empty()) return false;
        if (is_called(label, label_of_mark())) {
            if (!value.empty()) marks_.push_back(value);
            return true;
        }
        for (const HeadField field : head_fields) {
            if (!is_called(label, label_of(field))) continue;
            if (!value.empty()) take_head(field, value, place);
            return true;
        }
        for (const AskedPart& part : asked_.parts) {
            if (!is_called(label, part.label)) continue;
            has_head_ = true;
            places_[part.name] = place;
            if (!value.empty()) take_part(part, value, place);
            return true;
        }
        return false;
    }
    void take_head(HeadField field, const std::string& value, const std::string& place) {
        has_head_ = true;
        if (is_text(value, longest_approval, Extent::line, place)) reading_.head.emplace_back(field, value);
    }
    void take_part(const AskedPart& part, const std::string& value, const std::string& place) {
        written_.insert(part.name);
        const auto meant = value_meant(part, value);
        if (!meant) {
            const Title fits = what_fits(part);
            complain("value_does_not_fit", in_quotes(value) + " passar inte: här ska stå " + fits.sv,
                     in_quotes(value) + " does not fit: here must be " + fits.en, place);
        } else if (is_text(value, longest_remark, Extent::lines, place)) {
            reading_.answer.parts[part.name] = *meant;
        }
    }
    // Whether the API would take it; otherwise that is told.
    bool is_text(const std::string& text, std::size_t most, Extent extent, const std::string& place) {
        if (characters_in(text) > most) {
            const std::string limit = std::to_string(most);
            complain("text_too_long", "Texten är längre än " + limit + " tecken",
                     "The text is longer than " + limit + " characters", place);
            return false;
        }
        if (auto problem = unreadable(text, extent, place)) {
            reading_.problems.push_back(std::move(*problem));
            return false;
        }
        return true;
    }

    void read_row(const Row& row) {
        const bool has_stance = !row.text(TemplateColumn::stance).empty();
        const bool has_remark = std::ranges::any_of(
            std::array{TemplateColumn::remark, TemplateColumn::proposed, TemplateColumn::reason},
            [&](TemplateColumn column) { return !row.text(column).empty(); });
        if (!has_stance && !has_remark) return;
        const std::string place = row.place(TemplateColumn::clause);
        const auto clause = clause_meant(asked_, row.cell(TemplateColumn::clause), place);
        if (!clause) {
            reading_.problems.push_back(clause.error());
            return;
        }
        if (has_stance) take_stance(row, *clause);
        if (has_remark) take_remark(row, *clause);
    }
    void take_stance(const Row& row, const std::string& clause) {
        const std::string place = row.place(TemplateColumn::stance);
        const std::string written = row.text(TemplateColumn::stance);
        const AskedPart* part = asked_.stance();
        if (part == nullptr) {
            complain("no_stances_here", "Svaret har inget ställningstagande att ge per paragraf",
                     "The answer has no stance to take clause by clause", place);
            return;
        }
        const AskedWord* word = word_meant(*part, written);
        if (word == nullptr) {
            const Title fits = what_fits(*part);
            complain("stance_unknown", in_quotes(written) + " är inget ställningstagande: skriv " + fits.sv,
                     in_quotes(written) + " is no stance: write " + fits.en, place);
        } else if (clause.empty()) {
            complain("stance_on_whole_text",
                     "Ställningstagandet till hela texten står i huvudet: " + part->label.sv,
                     "The stance on the whole text stands in the head: " + part->label.in_english(), place);
        } else if (!reading_.answer.stances.emplace(clause, word->name).second &&
                   reading_.answer.stances[clause] != word->name) {
            complain("stance_twice", "Ett annat ställningstagande till " + clause + " står högre upp",
                     "Another stance on " + clause + " stands further up", place);
        }
    }
    void take_remark(const Row& row, const std::string& clause) {
        const std::string place = row.place(TemplateColumn::remark);
        if (!asked_.takes_remarks) {
            complain("no_remarks_here", "Svaret har inga synpunkter", "The answer has no remarks", place);
            return;
        }
        commands::GivenRemark remark{clause, remark_text(row), row.text(TemplateColumn::proposed),
                                     earlier_meant(row)};
        const auto asked = std::ranges::find(asked_.clauses, clause, &AskedClause::address);
        if (remark.follows == 0 && asked != asked_.clauses.end() && asked->closed) {
            complain("clause_closed", clause + " tar inte emot nya synpunkter i den här omgången",
                     clause + " takes no new remarks in this round", place);
            return;
        }
        const bool fits =
            is_text(remark.text, longest_remark, Extent::lines, place) &&
            is_text(remark.proposed, longest_remark, Extent::lines, row.place(TemplateColumn::proposed));
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
        complain("earlier_remark_unknown",
                 "Det går inte att se vilken av era tidigare synpunkter det gäller: cellen ska börja 'Nr 12 "
                 "(omgång 1)'",
                 "It cannot be seen which of your earlier remarks this is about: the cell must begin 'No. 12 "
                 "(round 1)'",
                 row.place(TemplateColumn::earlier));
        return 0;
    }

    void check_marks() {
        const auto property = file_.properties.find(mark_property);
        if (property != file_.properties.end()) marks_.push_back(property->second);
        if (marks_.empty()) {
            complain("template_unmarked",
                     "Filen säger inte vilken uppgift och omgång den svarar på: raden 'Märkning' saknas",
                     "The file does not say which task and round it answers: the row 'Mark' is missing", "");
        }
        const auto other =
            std::ranges::find_if(marks_, [&](const auto& mark) { return mark != asked_.mark; });
        if (other == marks_.end()) return;
        const Title theirs = mark_in_words(*other, asked_.mark);
        const Title ours = mark_in_words(asked_.mark, asked_.mark);
        complain("template_of_another_round",
                 "Filen är svarsmall för " + theirs.sv + "; det här är " + ours.sv,
                 "The file is the answer template of " + theirs.en + "; this is " + ours.en, "");
    }
    void check_required() {
        for (const AskedPart& part : asked_.parts) {
            if (!part.required || written_.contains(part.name)) continue;
            complain("part_missing", "Fyll i " + part.label.sv, "Fill in " + part.label.in_english(),
                     places_[part.name]);
        }
    }
    void check_table() {
        if (tables_read_ > 0 || !asked_.has(TemplateColumn::clause)) return;
        Blocker missing = no_template();
        missing.at.clear();
        reading_.problems.push_back(std::move(missing));
    }
    std::string head_text(HeadField field) const {
        const auto found = std::ranges::find(reading_.head, field, &std::pair<HeadField, std::string>::first);
        return found == reading_.head.end() ? std::string() : found->second;
    }
    // Who, where and when, as far as the file says who.
    void put_approval() {
        std::string approval = head_text(HeadField::approved_by);
        if (approval.empty()) return;
        for (const HeadField field : {HeadField::body, HeadField::decided_on}) {
            const std::string more = head_text(field);
            if (!more.empty() && characters_in(approval + ", " + more) <= longest_approval)
                approval += ", " + more;
        }
        reading_.answer.approved_by = std::move(approval);
    }

    // As many as are told of any request; of more, how many they are.
    void bound_problems() {
        if (reading_.problems.size() <= most_blockers) return;
        const std::string more = std::to_string(reading_.problems.size() - most_blockers);
        reading_.problems.resize(most_blockers);
        complain("more_problems", "Och " + more + " till", "And " + more + " more", "");
    }

    const AnswerTemplate& asked_;
    const OfficeFile& file_;
    TemplateReading reading_;
    std::vector<std::string> marks_;
    std::set<std::string> written_;              // parts that something is written for
    std::map<std::string, std::string> places_;  // of parts whose label is there
    int tables_read_ = 0;
    bool has_head_ = false;
};

}  // namespace

std::expected<TemplateReading, Blocker> read_filled(const AnswerTemplate& asked, const OfficeFile& file) {
    return TemplateReader(asked, file).read();
}

}  // namespace overens::api
