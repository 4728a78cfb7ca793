// Entity tags: what a writer must have seen. A case's tag leaves out its tasks, remarks, decisions and
// documents, which have tags of their own, so that people who work on different things never collide.
#pragma once

#include <string>

#include "engine/cases/case.hpp"

namespace overens::api {

// Over phase, hold, active states and rounds, parties, roles, fields and links.
std::string case_tag(const Case& subject);
std::string task_tag(const Case& subject, const Item& item);
std::string decision_tag(const DecisionRecord& decision);
std::string remark_tag(const Remark& remark);
// Empty standing: a document that has no version yet.
std::string document_tag(const std::string& name, const DocumentStanding& standing);

}  // namespace overens::api
