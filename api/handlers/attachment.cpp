#include "api/handlers/attachment.hpp"

namespace overens::api {

Response attached(std::string bytes, const char* media_type, const std::string& name) {
    Response response;
    response.media_type = media_type;
    response.body = std::move(bytes);
    return response.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
}

}  // namespace overens::api
