// Serves the page: one HTML file for every address of its own, and the files it needs.
#pragma once

#include <span>

#include "api/http/request.hpp"
#include "api/http/response.hpp"
#include "api/http/web_assets.hpp"

namespace overens::api {

// Files under /assets/ carry a hash in their name and may be kept for a year; the rest is asked for each
// time. An address without a dot is one of the page's own and gets /index.html. Without the page, "/" says so
// plainly.
Response page_response(std::span<const Asset> assets, const Request& request);

}  // namespace overens::api
