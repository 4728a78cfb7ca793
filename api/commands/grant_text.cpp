#include "api/commands/grant_text.hpp"

namespace overens::api::command_line {

Grant grant_from(const std::string& text) {
    const std::size_t colon = text.find(':');
    Grant grant;
    grant.role = text.substr(0, colon);
    if (colon != std::string::npos) grant.of = text.substr(colon + 1);
    return grant;
}

}  // namespace overens::api::command_line
