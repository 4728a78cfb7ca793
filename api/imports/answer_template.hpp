// The answer template (svarsmall) of a consultation: what its head asks, which columns its table has, and how
// a filled one says which task, round and version it answers. Writer (exports/answer_workbook.hpp) and reader
// (template_reading.hpp) share this, so that they cannot drift apart.
//
// Values; any thread.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"

namespace overens::api {

// Of the table, in its order. The last two are there when the one asked has answered an earlier round.
enum class TemplateColumn { clause, heading, stance, remark, proposed, reason, earlier, done };
inline constexpr std::array template_columns{
    TemplateColumn::clause,   TemplateColumn::heading, TemplateColumn::stance,  TemplateColumn::remark,
    TemplateColumn::proposed, TemplateColumn::reason,  TemplateColumn::earlier, TemplateColumn::done};

// Before the table, one to a row: label, and then what is filled in. After these follow the parts of the
// answer, and last the mark.
enum class HeadField { party, body, registry_number, contact, approved_by, decided_on, paragraph };
inline constexpr std::array head_fields{
    HeadField::party,       HeadField::body,       HeadField::registry_number, HeadField::contact,
    HeadField::approved_by, HeadField::decided_on, HeadField::paragraph};

struct AskedWord {
    std::string name;
    Title title;
};

// A part of the answer that can be given in a cell.
struct AskedPart {
    std::string name;
    Title label;
    ValueType type = ValueType::text;
    bool required = true;
    std::vector<AskedWord> words;  // of a choice, and of yes or no
};

struct AskedClause {
    std::string address;
    std::string heading;  // or how its text begins
    bool closed = false;  // takes no new remarks
};

// Of the one asked, from a round before this one.
struct EarlierRemark {
    int number = 0;
    int round = 1;
    std::string clause;               // as it was called then; empty: the whole text
    std::set<std::string> stands_at;  // addresses in the text asked about; none when it is there no more
    std::string text, done;
};

// One task's template, before anybody has filled it in.
struct AnswerTemplate {
    std::string title;  // the case's
    int round = 1, version = 0;
    std::string due;   // a day, or empty
    std::string mark;  // case, task, round and version, for the reader
    std::string party, body, registry_number;
    std::vector<AskedPart> parts;
    bool takes_remarks = false;
    std::vector<AskedClause> clauses;  // of a file none: then people write which they mean
    std::vector<EarlierRemark> earlier;

    // Whose words the clauses' stances are said in: the first choice; nullptr when there is none.
    const AskedPart* stance() const;
    bool has(TemplateColumn column) const;
};

// The name of the property that holds the mark in a workbook.
inline constexpr const char* mark_property = "overens-mark";
std::string mark_of(std::string_view case_id, int task, int round, int version);

Title heading_of(TemplateColumn column);
Title label_of(HeadField field);
std::string_view name_of(HeadField field);  // "registry_number"
Title label_of_mark();
Title heading_of_labels();  // above the labels, and above what is filled in beside them
Title heading_of_values();
Title whole_text();  // in place of a clause

// As `heading_of` and so on, in either language, however people write them: capitals, blanks and a colon at
// the end make no difference. The round in "Er synpunkt i omgång 1" does not either.
std::optional<TemplateColumn> column_called(std::string_view text);
bool is_called(std::string_view text, const Title& title);
// For comparing what people write: without blanks around, in lower case, without a colon at the end.
std::string compared(std::string_view text);

// "Nr 12 (omgång 1): …": an earlier remark as its cell says it, and the number again, from such a text.
std::string shown_earlier(const EarlierRemark& remark, bool english);
std::optional<int> number_of_earlier(std::string_view text);

}  // namespace overens::api
