// Which body may decide on a day: the one that stands on the item's path then. A body that is no more decides
// nothing after its end; what it took before that can be registered later. Used by decide only.
#pragma once

#include <string>

#include "engine/cases/acts.hpp"

namespace overens {

// Puts the body that acted on the day of the act where it stands on the path, in the place of the one that it
// followed, or that has followed it since. Refused: it is not on the path, or was no more that day.
Admission take_place_on_path(Step& step, int item, const std::string& body);

// Refused: the item stands on the agenda of a later meeting of the body, which does not meet on the day of
// the act, or it is a day off. That a day has no meeting is no reason by itself: the register need not know
// of all.
Admission before_its_meeting(const Step& step, const Item& item, const std::string& body);

}  // namespace overens
