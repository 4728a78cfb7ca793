#include "api/notify/mail_text.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "api/exports/printed_page.hpp"

namespace overens::api {

namespace {

constexpr std::size_t encoded_word_bytes = 42;  // 56 letters of base64, well within 75
constexpr std::size_t body_line_bytes = 57;     // 76 letters of base64

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// At most `most` bytes from the beginning, and no character cut in two.
std::size_t whole_characters(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return end == 0 ? std::min(text.size(), most) : end;
}

std::string header_words(std::string_view text) {
    if (is_plain(text) && text.size() <= 60 && text.find("=?") == text.npos) return std::string(text);
    std::string words;
    while (!text.empty()) {
        const std::size_t end = whole_characters(text, encoded_word_bytes);
        words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, end)) + "?=";
        text.remove_prefix(end);
    }
    return words;
}

std::string in_lines(std::string_view bytes) {
    std::string text;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), body_line_bytes)))
        text += base64(bytes.substr(0, body_line_bytes)) + "\r\n";
    return text;
}

std::string as_date(Instant at) {
    static constexpr std::array<std::string_view, 7> names_of_days{"Mon", "Tue", "Wed", "Thu",
                                                                   "Fri", "Sat", "Sun"};
    static constexpr std::array<std::string_view, 12> names_of_months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Day day = at.utc_day();
    return std::string(names_of_days[static_cast<std::size_t>(day.weekday()) - 1]) + ", " +
           std::to_string(day.day_of_month()) + " " +
           std::string(names_of_months[static_cast<std::size_t>(day.month()) - 1]) + " " +
           std::to_string(day.year()) + " " + at.to_text().substr(11, 8) + " +0000";
}

std::string plain_text(const Mail& mail, std::string_view foot) {
    std::string text;
    for (const MailSection& section : mail.sections) {
        if (!section.heading.empty()) text += section.heading + "\r\n\r\n";
        for (const std::string& line : section.lines) text += as_one_line(line) + "\r\n";
        text += "\r\n";
    }
    return text + "-- \r\n" + std::string(foot) + "\r\n";
}

// An address on a line of its own can be followed.
std::string linked_html(const std::string& line) {
    const std::string text = escaped_html(line);
    const bool is_address = line.starts_with("https://") && line.find(' ') == std::string::npos;
    return is_address ? "<a href=\"" + text + "\">" + text + "</a>" : text;
}

std::string html_text(const Mail& mail, std::string_view foot) {
    const bool swedish = mail.language == Language::swedish;
    std::string html = std::string("<!DOCTYPE html>\r\n<html lang=\"") + (swedish ? "sv" : "en") +
                       "\"><head><meta charset=\"utf-8\"><title>" + escaped_html(as_one_line(mail.subject)) +
                       "</title></head>\r\n<body style=\"font-family:sans-serif;max-width:40em\">\r\n";
    for (const MailSection& section : mail.sections) {
        if (!section.heading.empty()) html += "<h2>" + escaped_html(section.heading) + "</h2>\r\n";
        for (const std::string& line : section.lines)
            html += "<p>" + linked_html(as_one_line(line)) + "</p>\r\n";
    }
    return html + "<hr><p><small>" + escaped_html(foot) + "</small></p>\r\n</body></html>\r\n";
}

std::string part(std::string_view boundary, std::string_view type, const std::string& text) {
    return "--" + std::string(boundary) + "\r\nContent-Type: " + std::string(type) +
           "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + in_lines(text);
}

bool is_address_letter(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view("!#$%&'*+/=?^_`{|}~-.").find(c) != std::string_view::npos;
}

bool is_domain(std::string_view domain) {
    if (domain.empty() || domain.size() > 253 || domain.front() == '.' || domain.back() == '.') return false;
    if (domain.find("..") != domain.npos || domain.find('.') == domain.npos) return false;
    return std::ranges::all_of(domain, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.';
    });
}

}  // namespace

bool is_mail_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == text.npos || at == 0 || at > 64 || text.size() > 254) return false;
    const std::string_view local = text.substr(0, at);
    if (local.front() == '.' || local.back() == '.' || local.find("..") != local.npos) return false;
    return std::ranges::all_of(local, is_address_letter) && is_domain(text.substr(at + 1));
}

std::string as_one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
    return line;
}

std::string mail_text(const Mail& mail) {
    const bool swedish = mail.language == Language::swedish;
    const std::string_view foot =
        swedish ? "Skickat av Överens. Svar på detta mejl kan bli allmän handling."
                : "Sent by Överens. Replies to this mail may become official documents.";
    const std::string boundary = "=_overens_" + mail.id;
    const std::string domain = mail.from.substr(mail.from.find('@') + 1);
    std::string text = "Date: " + as_date(mail.at) + "\r\nFrom: " + header_words("Överens") + " <" +
                       mail.from + ">\r\nTo: <" + mail.to + ">\r\n";
    if (!mail.reply_to.empty()) text += "Reply-To: <" + mail.reply_to + ">\r\n";
    text += "Subject: " + header_words(as_one_line(mail.subject)) + "\r\nMessage-ID: <" + mail.id + "@" +
            domain + ">\r\nAuto-Submitted: auto-generated\r\nContent-Language: " + (swedish ? "sv" : "en") +
            "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"" + boundary +
            "\"\r\n\r\n";
    text += part(boundary, "text/plain", plain_text(mail, foot));
    text += part(boundary, "text/html", html_text(mail, foot));
    return text + "--" + boundary + "--\r\n";
}

}  // namespace overens::api
