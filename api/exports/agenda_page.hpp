// The summons and agenda of a meeting, for print.
#pragma once

#include <string>

#include "api/ports/lifecycle_tools.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api {

std::string agenda_page(const MeetingScene& scene, Language language);

}  // namespace overens::api
