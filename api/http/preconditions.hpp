// If-Match and If-None-Match (RFC 9110).
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

// A strong entity tag: "c-9f2d41aa07c3" with its quotes.
std::string quoted_tag(std::string_view kind, std::string_view fingerprint);

// Whether a header's list of tags, or *, names `tag`. Weak tags (W/"…") match only when `weakly`, as
// If-None-Match asks.
bool names_tag(std::string_view header, std::string_view tag, bool weakly = false);

// Whether a header is "*" or a list of tags in quotes.
bool is_list_of_tags(std::string_view header);

}  // namespace overens::api
