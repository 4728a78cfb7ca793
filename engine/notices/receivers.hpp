// Who gets a notice that is told to an organisation, a body or a role: the registrar's mailbox first, then
// those named for it; whoever stands in while somebody is away.
//
// Who stands in may be away as well: then it is their stand-in, and so on, at most five times. Only a member
// of the collaboration stands in. Where nobody is there, what is for a party goes to its mailbox.
//
// A body's registrar is that of its authority, where that has a mailbox of its own.
//
// Never elected members, chairs or managers, in their own place or in somebody else's: what concerns a body
// goes to its secretary and the registrar of its organisation, and a letter to a manager is sent by a person.
// Pure functions: no threads, no errors.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/access/account.hpp"
#include "engine/cases/values.hpp"
#include "engine/notices/etiquette.hpp"
#include "engine/notices/news.hpp"
#include "engine/notices/topic.hpp"
#include "engine/register/register.hpp"

namespace overens {

// An account with what it is granted in the collaboration, when it is away, and what it has chosen.
struct Person {
    Account account;
    std::vector<Grant> grants;
    std::vector<Absence> absences;
    NoticeSettings settings;
};

struct Receiver {
    std::string mailbox;       // empty: none
    std::string account;       // empty: a party's mailbox
    std::string party;         // the organisation or body that it is told for; empty: a role
    std::string instead_of{};  // who is away, whom `account` stands in for; empty: nobody
    bool operator==(const Receiver&) const = default;
};

// The mailbox before people, people in the order given, each once. Empty: nobody can be told.
// `case_id` empty: a meeting. `holders` says who holds the case's roles.
std::vector<Receiver> receivers_of(const Addressee& to, const Register& reg,
                                   const std::map<std::string, std::string>& holders,
                                   const std::string& case_id, const std::vector<Person>& people, Day today);

// The case officer, while they hold anything at all, or who stands in while they are away; the mailbox of
// those asked where nobody is there. Empty: none of them.
std::vector<Receiver> receivers_of(const CaseOfficer& officer, const Register& reg,
                                   const std::string& case_id, const std::vector<Person>& people, Day today);

// Who gets by mail now what was queued for `queued`: the same, at the address they have now; who stands in
// for them; or they themselves, when they are back. None: it is not for them any more, or they are not there.
// `people` need not hold anybody but them and those who stand in.
std::optional<Receiver> receiver_now(const Receiver& queued, const News& news, const Register& reg,
                                     const std::map<std::string, std::string>& holders,
                                     const std::string& case_id, const std::vector<Person>& people,
                                     Day today);

// Whose days off count: the organisation that is told, or that the body belongs to. Without one, the common
// days off.
WorkingCalendar calendar_of(const Register& reg, const std::string& party);

}  // namespace overens
