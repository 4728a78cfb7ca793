// The description of the API, openapi.yaml, built into the program.
#pragma once

#include <string_view>

namespace overens::api {

std::string_view openapi_text();

}  // namespace overens::api
