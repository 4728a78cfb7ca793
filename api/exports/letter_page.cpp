#include "api/exports/letter_page.hpp"

namespace overens::api {

std::string letter_page(const Letter& letter, Language language) {
    static constexpr std::string_view letter_style =
        "@page{size:A4;margin:25mm 20mm}body{font:11pt/1.5 system-ui,sans-serif;margin:0 "
        "auto;max-width:170mm}"
        "h1{font-size:16pt}h2{font-size:11pt;margin:1.2em 0 0}p{margin:.3em 0}footer{margin-top:2em;"
        "border-top:1px solid #bbb;padding-top:.5em;font-size:10pt}";
    const auto said = [&](const Title& title) {
        return escaped_html(language == Language::swedish ? title.sv : title.in_english());
    };
    const std::string title = language == Language::swedish ? letter.heading.sv : letter.heading.in_english();
    std::string html = page_beginning(language, title, letter_style);
    html += "<h1>" + said(letter.heading) + "</h1>\n";
    if (!letter.text.empty()) html += "<p>" + escaped_html(letter.text) + "</p>\n";
    for (const LetterSection& section : letter.sections) {
        html += "<h2>" + said(section.heading) + "</h2>\n";
        for (const Title& line : section.lines) html += "<p>" + said(line) + "</p>\n";
    }
    html += "<footer>" + said(letter.foot) + "</footer>\n";
    return html += page_end;
}

}  // namespace overens::api
