// Minutes for print, in the form that boards and councils know: a part of the minutes, an excerpt of one
// section, and the notice of a statutory body's adjusted minutes.
//
// Source: kommunallagen (2017:725) 5:65-69 (what minutes tell), 8:12 (announcement); the form is what Swedish
// committees commonly use.
#pragma once

#include <string>

#include "api/ports/lifecycle_tools.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api {

std::string minutes_page(const MeetingScene& scene, const MinutesPart& part, Language language);
std::string excerpt_page(const MeetingScene& scene, const MinutesPart& part, const AgendaItem& item,
                         Language language);
// Of a part that has been announced.
std::string notice_page(const MeetingScene& scene, const MinutesPart& part, Language language);

}  // namespace overens::api
