// What is linked when the page is left out (OVERENS_WEB=OFF).
#include "api/web_assets.hpp"

namespace overens::api {

std::span<const Asset> web_assets() {
    return {};
}

}  // namespace overens::api
