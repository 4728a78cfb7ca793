// Which versions of a case's documents somebody may see. A draft belongs to whoever leads the case; it
// becomes visible to another authority by a deliberate act: it is shared for comments or dispatched, by
// itself or with the work that asks about it.
//
// Pure functions: no threads, no errors.
//
// Source: tryckfrihetsförordningen 2:9-12 (drafts, shared for comments, drawn up, received); HFD 2011 ref. 52
// (making a document visible to another authority is dispatching it).
#pragma once

#include <set>
#include <string>

#include "engine/access/standing.hpp"
#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct Viewer {
    bool sees_drafts = false;           // works for whoever leads the case
    std::set<std::string> authorities;  // organisations and bodies that they act for

    bool operator==(const Viewer&) const = default;
};

// `case_id` empty: outside cases.
Viewer viewer_of(const Standing& standing, const std::string& case_id, Day today);

// What is in force is for everybody; else a version is for those it has been shared with or dispatched to,
// and who leads.
bool sees(const Viewer& viewer, const Register& reg, const DocumentStanding& document,
          const DocumentVersion& version);

// In a case as `hide_unseen` left it: whether the event tells of a version that was taken out.
bool is_of_hidden_version(const Case& seen, const Event& event);

// Takes the content and the words of every version that the viewer does not see out of the case, and says
// whether there were any.
bool hide_unseen(Case& subject, const Register& reg, const Viewer& viewer);

}  // namespace overens
