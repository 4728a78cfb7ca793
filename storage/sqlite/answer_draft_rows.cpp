#include "storage/sqlite/answer_draft_rows.hpp"

#include "storage/sqlite/statement.hpp"

namespace overens::storage {

std::vector<AnswerDraft> read_answer_drafts(Connection& connection, const CaseRef& ref, int item) {
    Statement rows(connection,
                   "SELECT unit, saved_at, answer, title FROM answer_drafts WHERE collaboration = ?1 AND "
                   "case_number = ?2 "
                   "AND item = ?3 ORDER BY unit",
                   ref.collaboration, ref.number, item);
    std::vector<AnswerDraft> drafts;
    while (rows.next())
        drafts.push_back({rows.text(0), Instant::clamped(rows.number(1)), rows.text(2), rows.text(3)});
    return drafts;
}

void write_answer_draft(Connection& connection, const CaseRef& ref, int item, const AnswerDraft& draft) {
    Statement(connection,
              "INSERT INTO answer_drafts (collaboration, case_number, item, unit, saved_at, answer, title) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
              "ON CONFLICT DO UPDATE SET saved_at = ?5, answer = ?6, title = ?7",
              ref.collaboration, ref.number, item, draft.unit, draft.saved_at.ms_since_epoch(), draft.answer,
              draft.title)
        .run();
    Statement(connection, "DELETE FROM answer_drafts WHERE saved_at < ?1",
              draft.saved_at.ms_since_epoch() - drafts_kept_ms)
        .run();
}

bool delete_answer_draft(Connection& connection, const CaseRef& ref, int item, const std::string& unit) {
    return Statement(
               connection,
               "DELETE FROM answer_drafts WHERE collaboration = ?1 AND case_number = ?2 AND item = ?3 AND "
               "unit = ?4",
               ref.collaboration, ref.number, item, unit)
               .run() > 0;
}

}  // namespace overens::storage
