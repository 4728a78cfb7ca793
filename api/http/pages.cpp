#include "api/http/pages.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/http/route_match.hpp"
#include "api/http/target.hpp"

namespace overens::api {

namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

constexpr std::string_view plain_page =
    "<!doctype html>\n<html lang=\"sv\">\n<meta charset=\"utf-8\">\n<title>Överens</title>\n"
    "<h1>Överens</h1>\n"
    "<p>Tjänsten är igång, men är byggd utan webbsidan (OVERENS_WEB=OFF). API:et finns under <a "
    "href=\"/v1/api-info\">"
    "/v1/api-info</a> och beskrivs i <a href=\"/v1/openapi.yaml\">/v1/openapi.yaml</a>.</p>\n"
    "<p lang=\"en\">The service is running, but was built without its page (OVERENS_WEB=OFF). The API is "
    "under "
    "/v1/api-info and is described in /v1/openapi.yaml.</p>\n</html>\n";

const Asset* find_asset(std::span<const Asset> assets, std::string_view path) {
    const auto found = std::ranges::find(assets, path, &Asset::path);
    return found == assets.end() ? nullptr : &*found;
}

// The views of web/source/route/route.ts, by how many parts an address of each may have: of no collaboration,
// and below /collaborations/{collaboration}.
using Longest = std::pair<std::string_view, std::size_t>;
constexpr std::array<Longest, 6> alone{{{"account", 1},
                                        {"installation", 1},
                                        {"help", 1},
                                        {"accessibility", 1},
                                        {"link", 2},
                                        {"collaborations", 2}}};
constexpr std::array<Longest, 7> in_a_collaboration{{{"cases", 4},
                                                     {"lifecycles", 4},
                                                     {"notices", 3},
                                                     {"administration", 3},
                                                     {"bodies", 8},
                                                     {"decision-log", 3},
                                                     {"assignments", 3}}};

bool is_address_of_the_page(std::string_view path) {
    auto parts = segments_of(path).value_or(std::vector<std::string>{"?"});
    std::erase(parts, "");
    if (parts.empty()) return true;
    const auto is_one_of = [&](const auto& views, const std::string& name) {
        const auto view = std::ranges::find(views, name, &Longest::first);
        return view != views.end() && parts.size() <= view->second;
    };
    if (parts[0] == "collaborations" && parts.size() > 2) return is_one_of(in_a_collaboration, parts[2]);
    return is_one_of(alone, parts[0]) && (parts[0] != "link" || parts.size() == 2);
}

// A person's browser is shown the page, which says that there is nothing; everybody else gets a problem.
bool asks_for_a_page(const Request& request) {
    const std::string* accept = request.header("accept");
    const bool is_file = request.path.find('.', request.path.rfind('/')) != std::string::npos;
    return accept != nullptr && accept->find("text/html") != std::string::npos && !is_file;
}

Response asset_response(const Asset& asset, const Request& request) {
    Response response;
    response.with("ETag", std::string(asset.etag)).with("Content-Security-Policy", std::string(page_policy));
    const bool hashed = asset.path.starts_with("/assets/");
    response.with("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    const std::string* known = request.header("if-none-match");
    if (known != nullptr && names_tag(*known, asset.etag, true)) {
        response.status = 304;
        return response;
    }
    response.media_type = asset.media_type;
    response.body = asset.bytes;
    return response;
}

}  // namespace

Response page_response(std::span<const Asset> assets, const Request& request) {
    if (const Asset* asset = find_asset(assets, request.path)) return asset_response(*asset, request);
    const Asset* index = find_asset(assets, "/index.html");
    if (index != nullptr && is_address_of_the_page(request.path)) return asset_response(*index, request);
    if (index != nullptr && asks_for_a_page(request)) {
        Response lost = asset_response(*index, {request.method, request.path, {}, {}, {}});
        lost.status = 404;
        return lost;
    }
    if (index != nullptr || request.path != "/") return problem(404, {no_such_place("path")}, request.path);
    Response response;
    response.media_type = "text/html; charset=utf-8";
    response.body = plain_page;
    return response.with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

}  // namespace overens::api
