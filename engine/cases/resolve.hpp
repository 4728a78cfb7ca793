// From the lifecycle's words to this case's people and days: who "each party" is today, which day "3 weeks
// before decide_by" is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/register/register.hpp"

namespace overens {

// Whom it names in this case today. `item` is the one at hand, for "asked". An empty role gives the lead.
std::vector<Addressee> addressees(const Definition& definition, const Register& reg, const Case& subject,
                                  const Who& who, Day today, const Item* item = nullptr);

// The bodies that fill a place today.
std::vector<std::string> bodies_at(const Register& reg, const Case& subject, const std::string& place,
                                   Day today);

// Whether seats say whom it names; and of which bodies, today.
bool asks_by_seat(const Who& who);
std::vector<std::string> bodies_asked_by_seat(const Definition& definition, const Register& reg,
                                              const Case& subject, const Who& who, Day today);

// The places of a lifecycle that the collaboration has not filled, or has filled with a body whose mandate is
// too low.
std::vector<Blocker> places_not_filled(const Definition& definition, const Register& reg, Day today);

// The day, if it is known. `opened_on` is where amounts start from; `calendar` is the asked organisation's.
std::optional<Day> day_of(const Register& reg, const Case& subject, const NamedDay& day, Day today);
std::optional<Day> day_of(const Register& reg, const Case& subject, const When& when, Day opened_on,
                          Day today, const WorkingCalendar& calendar);
// The same for a due day, which never falls on a day off: "… before DAY" moves back, all others forward.
std::optional<Day> due_day_of(const Register& reg, const Case& subject, const When& when, Day opened_on,
                              Day today, const WorkingCalendar& calendar);

const WorkingCalendar& calendar_of(const Register& reg, const Addressee& addressee);
// Whether the office of whoever is asked closes at 12:00 that day.
bool is_half_day(const Register& reg, const Addressee& addressee, Day day);

}  // namespace overens
