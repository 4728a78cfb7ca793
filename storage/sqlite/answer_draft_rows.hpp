// Drafts of answers as rows.
#pragma once

#include <string>
#include <vector>

#include "engine/ports/answer_drafts.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

std::vector<AnswerDraft> read_answer_drafts(Connection& connection, const CaseRef& ref, int item);
void write_answer_draft(Connection& connection, const CaseRef& ref, int item, const AnswerDraft& draft);
bool delete_answer_draft(Connection& connection, const CaseRef& ref, int item, const std::string& unit);

}  // namespace overens::storage
