// The page's files, built into the program by api/web. Without the page built, there are none.
#pragma once

#include <span>
#include <string_view>

namespace overens::api {

struct Asset {
    std::string_view path;        // "/index.html", "/assets/app-3f2a91.js"
    std::string_view media_type;  // "text/html; charset=utf-8"
    std::string_view etag;        // with its quotes
    std::string_view bytes;
};

// Live as long as the program.
std::span<const Asset> web_assets();

}  // namespace overens::api
