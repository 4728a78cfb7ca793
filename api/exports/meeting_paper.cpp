#include "api/exports/meeting_paper.hpp"

#include <algorithm>
#include <array>

namespace overens::api {

namespace {

constexpr std::string_view paper_style =
    "@page{size:A4;margin:22mm 20mm 24mm;@bottom-right{content:counter(page) \" (\" counter(pages) \")\";"
    "font:9pt system-ui,sans-serif}}"
    "body{font:11pt/1.5 system-ui,sans-serif;margin:0 auto;max-width:170mm;padding:0 4mm}"
    "h1{font-size:18pt;margin:.2em 0}h2{font-size:13pt;margin:1.4em 0 .2em;break-after:avoid}"
    "p{margin:.3em 0}dl{display:grid;grid-template-columns:11em 1fr;gap:.2em 1.2em;margin:.8em 0}"
    "dt{font-weight:600}dd{margin:0}.kind{text-transform:uppercase;letter-spacing:.06em;font-size:10pt}"
    ".decision{border-left:3px solid #2f6b55;padding-left:.8em}.quiet{color:#555}"
    "ul{margin:.2em 0;padding-left:1.2em}section{break-inside:avoid-page}"
    ".signatures{display:grid;grid-template-columns:1fr 1fr;gap:2.4em 2em;margin-top:3em}"
    ".signatures div{border-top:1px solid #555;padding-top:.2em}"
    "footer{margin-top:2.5em;border-top:1px solid #bbb;padding-top:.4em;font-size:9pt;color:#555;"
    "overflow-wrap:anywhere}";

std::string weekday_word(Day day, bool swedish) {
    static constexpr std::array<std::string_view, 7> sv{"mån", "tis", "ons", "tors", "fre", "lör", "sön"};
    static constexpr std::array<std::string_view, 7> en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto index = static_cast<std::size_t>(day.weekday()) - 1;
    return std::string(swedish ? sv[index] : en[index]);
}

std::string month_word(Day day, bool swedish) {
    static constexpr std::array<std::string_view, 12> sv{"jan",  "feb", "mars", "april", "maj", "juni",
                                                         "juli", "aug", "sep",  "okt",   "nov", "dec"};
    static constexpr std::array<std::string_view, 12> en{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto index = static_cast<std::size_t>(day.month()) - 1;
    return std::string(swedish ? sv[index] : en[index]);
}

}  // namespace

std::string MeetingPaper::said(const Title& title) const {
    return language_ == Language::swedish ? title.sv : title.in_english();
}

std::string MeetingPaper::day(Day day) const {
    const bool swedish = language_ == Language::swedish;
    return weekday_word(day, swedish) + " " + std::to_string(day.day_of_month()) + " " +
           month_word(day, swedish) + " " + std::to_string(day.year());
}

std::string MeetingPaper::seat(const std::string& address) const {
    const std::string name = scene_.name_of_seat(address);
    const auto found = std::ranges::find(there_.presences, address, &Presence::seat);
    const bool known = found != there_.presences.end() && !found->holder.empty();
    return known ? name + ", " + found->holder : name;
}

void MeetingPaper::heading(const Title& title) {
    heading(said(title));
}

void MeetingPaper::heading(const std::string& text) {
    end_list();
    html_ += "<h2>" + escaped_html(text) + "</h2>\n";
}

void MeetingPaper::paragraph(const std::string& text) {
    if (text.empty()) return;
    end_list();
    html_ += "<p>" + escaped_html(text) + "</p>\n";
}

void MeetingPaper::labelled(const Title& label, const std::string& text) {
    if (text.empty()) return;
    if (!listing_) html_ += "<dl>\n";
    listing_ = true;
    html_ += "<dt>" + escaped_html(said(label)) + "</dt><dd>" + escaped_html(text) + "</dd>\n";
}

void MeetingPaper::raw(std::string_view html) {
    end_list();
    html_ += html;
}

void MeetingPaper::end_list() {
    if (listing_) html_ += "</dl>\n";
    listing_ = false;
}

void MeetingPaper::begin(const Title& kind) {
    const MeetingRecord& record = scene_.record;
    std::string bodies;
    for (const std::string& id : record.bodies()) {
        bodies += (bodies.empty() ? "" : said({" och ", " and "})) + scene_.name_of_body(id);
    }
    std::string when = day(record.time.day);
    if (record.time.last_day && *record.time.last_day != record.time.day)
        when += " – " + day(*record.time.last_day);
    std::string hours = record.time.starts;
    if (!hours.empty() && !record.time.ends.empty()) hours += "–" + record.time.ends;
    html_ =
        page_beginning(language_, said(kind) + " " + bodies + " " + record.time.day.to_text(), paper_style);
    html_ +=
        "<p class=\"kind\">" + escaped_html(said(kind)) + "</p>\n<h1>" + escaped_html(bodies) + "</h1>\n";
    labelled({"Dag", "Day"}, when);
    labelled({"Tid", "Time"}, hours);
    labelled({"Plats", "Place"}, record.time.place);
}

std::string MeetingPaper::end(const std::string& foot) {
    end_list();
    if (!foot.empty()) html_ += "<footer>" + escaped_html(foot) + "</footer>\n";
    html_ += page_end;
    return std::move(html_);
}

}  // namespace overens::api
