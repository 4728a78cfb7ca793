// Linked when the page is not built (OVERENS_WEB=OFF).
#include "api/http/web_assets.hpp"

namespace overens::api {

std::span<const Asset> web_assets() {
    return {};
}

}  // namespace overens::api
