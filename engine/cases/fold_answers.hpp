// Folding of what those asked say, and of what is said around it: answers, remarks, signs, questions. Part of
// evolve. What is said of an item or a remark of an earlier round that is no longer kept changes nothing.
#pragma once

#include "engine/cases/case.hpp"

namespace overens {

void fold_answers(Case& subject, const events::ItemAnswered& answered, const Act& act);
void fold_answers(Case& subject, const events::SignGiven& given, const Act& act);
void fold_answers(Case& subject, const events::CaseOfficerNamed& named, const Act& act);
void fold_answers(Case& subject, const events::Told& told, const Act& act);
void fold_answers(Case& subject, const events::RemarkMade& made);
void fold_answers(Case& subject, const events::RemarkDisposed& disposed);
void fold_answers(Case& subject, const events::RemarkTagged& tagged);
void fold_answers(Case& subject, const events::WalkThroughPlanned& planned);
void fold_answers(Case& subject, const events::WalkThroughChanged& changed);
void fold_answers(Case& subject, const events::WalkThroughCancelled& cancelled);
void fold_answers(Case& subject, const events::QuestionAsked& asked, const Act& act);
void fold_answers(Case& subject, const events::QuestionAnswered& answered, const Act& act);
void fold_answers(Case& subject, const events::ClausesClosed& closed);
void fold_answers(Case& subject, const events::RoundWithdrawn& withdrawn);
void fold_answers(Case& subject, const events::CoveringLetterWritten& written);
void fold_answers(Case& subject, const events::ProgressReported& reported, const Act& act);
void fold_answers(Case& subject, const events::MoreTimeAsked& asked, const Act& act);

// The latest round's item, or nothing: an event about an earlier round's item changes no standing.
Item* item_of(Case& subject, int number);

}  // namespace overens
