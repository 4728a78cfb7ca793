// What a blank answer template shows, whatever kind of file it is written to: head, notes and table in the
// order people see them. Used by the writers in this folder only.
#pragma once

#include <string>
#include <vector>

#include "api/imports/answer_template.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

struct SheetHeadRow {
    std::string label, known;         // what is known already stands there, to be changed
    const AskedPart* part = nullptr;  // of the answer; nullptr: about who answers
    bool is_mark = false;
};

// A cell that is not known is to be filled in.
struct TemplateSheet {
    std::string title, about;
    std::vector<std::string> notes;
    std::vector<SheetHeadRow> head;
    std::vector<TemplateColumn> columns;  // none: nothing is asked about clauses
    std::vector<std::string> headings;    // one for each column
    std::vector<std::vector<std::string>> rows;
};

// `asked` outlives what is made of it.
TemplateSheet template_sheet(const AnswerTemplate& asked, Language language);

// The column says what is known, and nothing is written into it.
bool is_known(TemplateColumn column);

}  // namespace overens::api
