#include "api/exports/printed_page.hpp"

namespace overens::api {

std::string escaped_html(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\n': html += "<br>"; break;
            default: html += c;
        }
    }
    return html;
}

std::string page_beginning(Language language, std::string_view title, std::string_view style) {
    return std::string("<!DOCTYPE html>\n<html lang=\"") + (language == Language::swedish ? "sv" : "en") +
           "\"><head><meta charset=\"utf-8\"><title>" + escaped_html(title) + "</title><style>" +
           std::string(style) + "</style></head><body>\n";
}

Response printed_page(std::string html) {
    Response response;
    response.media_type = "text/html; charset=utf-8";
    response.body = std::move(html);
    return response.with("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
}

}  // namespace overens::api
