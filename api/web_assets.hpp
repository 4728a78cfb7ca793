// The web page as it lies in the program: built by api/web/CMakeLists.txt, empty when built with OVERENS_WEB=OFF.
//
// What the views point at lives as long as the program and never changes; any thread may read it. A file whose name
// holds a hash of its content is `immutable` and may be cached for good; "/index.html" is not, and is also the answer
// to every address that is neither an asset nor part of the API: the page finds its way by the address itself.
//
// The page needs no more than this of Content-Security-Policy: default-src 'none'; script-src 'self';
// style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'.
#pragma once

#include <span>
#include <string_view>

namespace overens::api {

struct Asset {
    std::string_view path;        // where it is served, "/assets/page-0a1b2c3d4e.js"
    std::string_view media_type;  // for Content-Type, charset included
    std::string_view etag;        // for ETag, with its quotes
    std::string_view bytes;       // the content
    bool immutable = false;       // may be served with Cache-Control: public, max-age=31536000, immutable
    std::string_view gzip_bytes;  // the content packed by gzip, for whoever sends Accept-Encoding: gzip
};

std::span<const Asset> web_assets();

}  // namespace overens::api
