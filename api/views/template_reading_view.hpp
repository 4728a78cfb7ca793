// What was read from a filled answer template, for the person who looks at it before it is given.
#pragma once

#include "api/http/response.hpp"
#include "api/imports/template_reading.hpp"

namespace overens::api {

// {answer, head, problems}. `answer` is what was read, as the body that gives it.
Json template_reading_view(const TemplateReading& reading, Json answer);

}  // namespace overens::api
