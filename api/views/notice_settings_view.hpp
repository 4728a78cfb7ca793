// What somebody has chosen about notices.
#pragma once

#include "api/http/response.hpp"
#include "engine/notices/etiquette.hpp"

namespace overens::api {

Json notice_settings_view(const NoticeSettings& settings);

}  // namespace overens::api
