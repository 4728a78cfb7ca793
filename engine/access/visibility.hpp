// What somebody may see of what an authority has not let out yet: versions of a case's documents, and its own
// bodies' preparing and minutes.
//
// A draft belongs to whoever leads the case; it becomes visible to another authority by a deliberate act: it
// is shared for comments or dispatched, by itself or with the work that asks about it.
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
#include "engine/meetings/meeting_record.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct Viewer {
    bool sees_drafts = false;           // works for whoever leads the case
    std::set<std::string> authorities;  // organisations and bodies that they belong to
    std::set<std::string> offices{};    // those of them whose office's work they do
    bool administers = false;           // does for every body what its secretary does

    bool operator==(const Viewer&) const = default;
};

// `case_id` empty: outside cases.
Viewer viewer_of(const Standing& standing, const std::string& case_id, Day today);

// What is in force is for everybody; else a version is for those it has been shared with or dispatched to,
// and who leads.
bool sees(const Viewer& viewer, const Register& reg, const DocumentStanding& document,
          const DocumentVersion& version);

// In a case as `hide_unseen` left it: whether the event tells of what was taken out.
bool is_hidden(const Case& seen, const Event& event);

// Answered by the authority that leads the case, not by one that has received the document.
bool is_of_leading_authority(const Case& subject, const Register& reg, const Disclosure& disclosure);

// Whether nothing would be hidden.
bool sees_all(const Case& subject, const Register& reg, const Viewer& viewer);

// Takes the content and the words of every version that the viewer does not see out of the case, and what
// other authorities have answered to those who asked them for a copy.
void hide_unseen(Case& subject, const Register& reg, const Viewer& viewer);

// A body of an authority prepares its meetings and writes its minutes for itself; the bodies that are common
// to the collaboration do so for everybody in it.
bool sees_inner_work(const Viewer& viewer, const Register& reg, const std::string& body);

// Takes out of the record what does not stand yet, for who does not see the body's inner work: the agenda
// before the summons; what was done at the meeting before its minutes are made valid.
void hide_unseen(MeetingRecord& record, const Register& reg, const Viewer& viewer);

}  // namespace overens
