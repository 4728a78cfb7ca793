// The summons, agenda and public notice of a meeting, for print.
#pragma once

#include <string>

#include "api/ports/lifecycle_tools.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api {

std::string agenda_page(const MeetingScene& scene, Language language);
// Time, place and matters of an assembly's meeting, as announced to the public. The agenda is published.
std::string public_notice_page(const MeetingScene& scene, Day put_up_by, Language language);

}  // namespace overens::api
