#include "api/http/acting_as.hpp"

#include <algorithm>

#include "api/http/object_reader.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

bool is_role(std::string_view text) {
    return is_name(text) && text.size() <= 40 && text.front() >= 'a' && text.find('-') == text.npos;
}

}  // namespace

std::expected<Actor, Blocker> parse_actor(std::string_view header) {
    const std::size_t colon = header.find(':');
    const std::string_view role = header.substr(0, colon);
    const std::string_view of = colon == header.npos ? std::string_view() : header.substr(colon + 1);
    const bool fits = is_role(role) && (colon == header.npos || is_name(of)) && role != the_system().role;
    if (fits) return Actor{{}, std::string(role), std::string(of)};
    return std::unexpected(blocker(
        "acting_as_malformed",
        "Skriv Acting-As som en roll eller roll:organisation, till exempel registrar:kumla",
        "Write Acting-As as a role or role:organisation, for example registrar:kumla", "header:Acting-As"));
}

std::string to_text(const Actor& actor) {
    return actor.of.empty() ? actor.role : actor.role + ":" + actor.of;
}

}  // namespace overens::api
