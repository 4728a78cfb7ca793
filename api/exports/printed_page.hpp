// Pages for print: HTML in which nothing runs and nothing is fetched.
#pragma once

#include <string>
#include <string_view>

#include "api/http/response.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// Text as it stands between tags, with its lines.
std::string escaped_html(std::string_view text);

// The head of a page up to and with <body>; `style` is a style sheet of our own.
std::string page_beginning(Language language, std::string_view title, std::string_view style);
inline constexpr std::string_view page_end = "</body></html>\n";

// As an answer: shown in the browser, with a policy that lets nothing run.
Response printed_page(std::string html);

}  // namespace overens::api
