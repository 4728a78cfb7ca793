// What a committed step is news of, and for whom: the notices that it tells itself, and those that follow
// from what it did.
//
// Pure functions: no threads, no errors. What was taken in afterwards, or made up for a demonstration, is
// news to nobody.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/meetings/meeting_record.hpp"
#include "engine/notices/topic.hpp"
#include "engine/register/register.hpp"

namespace overens {

// Somebody who takes care of a task for those asked.
struct CaseOfficer {
    std::string account;
    std::string party;  // the organisation or body that is asked; empty: a role
    auto operator<=>(const CaseOfficer&) const = default;
};

struct News {
    int event = 0;  // place among the events of the step
    Topic topic = Topic::news;
    std::vector<Addressee> to;
    std::vector<CaseOfficer> case_officers{};  // of what it is about: told as well

    bool operator==(const News&) const = default;
};

// Whether the step has anything to tell at all: asked within its transaction, so it looks at nothing else.
bool tells_somebody(const Entry& entry);
bool tells_somebody(const MeetingEntry& entry);

// `subject` as it is now: it may have gone on since the step.
std::vector<News> news_of(const Case& subject, const Entry& entry);
// To every organisation that names for a seat, to the body itself, and to those it meets jointly with.
std::vector<News> news_of(const Register& reg, const MeetingRecord& record, const MeetingEntry& entry);

// Whether somebody still has to be reminded of it: those told by event `event` of the step have open work of
// that name, and the case is not on hold. Of the reminders of a task only the newest matters, and none that
// asks for an answer by a day that has passed since. True for what does not urge anybody on.
bool still_matters(const Case& subject, const Entry& entry, int event, const std::string& party, Day today);

}  // namespace overens
