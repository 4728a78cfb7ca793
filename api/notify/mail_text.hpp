// A mail as it goes over the wire: headers and two forms of the same words, plain text and HTML.
//
// Source: RFC 5322 (message), RFC 2047 (words in headers), RFC 2045 and 2046 (parts), RFC 3834
// (Auto-Submitted). Pure functions: no threads, no errors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/ports/lifecycle_tools.hpp"
#include "engine/time/day.hpp"

namespace overens::api {

struct MailSection {
    std::string heading;
    std::vector<std::string> lines;
};

struct Mail {
    std::string from, to;
    std::string reply_to{};  // empty: to the sender
    std::string subject;
    std::string id;  // stable: becomes the Message-ID
    Instant at;
    Language language = Language::swedish;
    std::vector<MailSection> sections;
};

// One mailbox and nothing else: no name, no blanks, nothing that could end a header line or a command.
bool is_mail_address(std::string_view text);

// Line breaks, NUL and other control characters become blanks, so that no words make a header of their own.
std::string as_one_line(std::string_view text);

std::string mail_text(const Mail& mail);

}  // namespace overens::api
