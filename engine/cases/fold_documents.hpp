// Folding of documents: their versions, and how these come to others. Part of evolve.
#pragma once

#include "engine/cases/case.hpp"

namespace overens {

void fold_documents(Case& subject, const events::VersionAdded& added, const Act& act);
void fold_documents(Case& subject, const events::EditorialAnswered& answered);
void fold_documents(Case& subject, const events::VersionShared& shared, const Act& act);
void fold_documents(Case& subject, const events::VersionDispatched& dispatched, const Act& act);
void fold_documents(Case& subject, const events::VersionReceived& received, const Act& act);
void fold_documents(Case& subject, const events::CopyDisclosed& disclosed, const Act& act);
void fold_documents(Case& subject, const events::DisposalDecided& decided, const Act& act);

// Whoever is asked about a text sees it from now on: what is to be decided on has been dispatched to them,
// what is to be answered has been shared for comments.
void note_asked(Case& subject, const WorkStanding& work, const Item& item, const Act& act);

// The version itself; one that is not there is the caller's mistake.
DocumentVersion& version_in(Case& subject, const std::string& document, int version);

}  // namespace overens
