#include "examples/player/printing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "examples/player/swedish.hpp"

namespace overens::examples {
namespace {

constexpr std::size_t width = 100;
constexpr const char* bold = "\033[1m";
constexpr const char* dim = "\033[2m";
constexpr const char* red = "\033[31m";
constexpr const char* green = "\033[32m";
constexpr const char* plain = "\033[0m";

std::string blanks(std::size_t count) {
    return std::string(count, ' ');
}

std::string padded_left(const std::string& text, std::size_t to) {
    const std::size_t columns = columns_of(text);
    return (columns < to ? blanks(to - columns) : "") + text;
}

// Short enough to stand beside others in a table.
bool is_narrow(const Comparison& row) {
    return columns_of(row.expected) <= 12 && columns_of(row.heading) <= 28;
}

// With one decimal.
std::string seconds_text(double seconds) {
    const long tenths = std::lround(seconds * 10);
    return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10);
}

std::string cell(const Comparison& row) {
    const std::string actual = in_swedish(row.actual);
    return row.holds() ? actual : actual + " ≠ " + in_swedish(row.expected);
}

}  // namespace

std::string swedish_day(Day day) {
    static constexpr std::array weekdays{"mån", "tis", "ons", "tors", "fre", "lör", "sön"};
    static constexpr std::array months{"jan",  "feb", "mars", "apr", "maj", "juni",
                                       "juli", "aug", "sep",  "okt", "nov", "dec"};
    const CalendarDate date = day.date();
    return std::string(weekdays[static_cast<std::size_t>(day.weekday()) - 1]) + " " +
           std::to_string(date.day) + " " + months[static_cast<std::size_t>(date.month) - 1] + " " +
           std::to_string(date.year);
}

std::size_t columns_of(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
    std::vector<std::string> lines{""};
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const bool fits = lines.back().empty() || columns_of(lines.back()) + 1 + columns_of(word) <= most;
        if (!fits) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
    }
    return lines;
}

std::string Printer::painted(const std::string& text, const char* colour) const {
    return colour_ ? colour + text + plain : text;
}

void Printer::bullet(const std::string& mark, const std::string& text, std::size_t indent) {
    const std::size_t hang = indent + 2;
    bool first = true;
    for (const std::string& each : wrapped(text, width - hang)) {
        output_ << (first ? blanks(indent) + mark + " " : blanks(hang)) << each << '\n';
        first = false;
    }
}

void Printer::line(const std::string& text) {
    for (const std::string& each : wrapped(text, width)) output_ << each << '\n';
}

void Printer::banner(const Story& story) {
    output_ << painted(story.title, bold) << '\n';
    line(story.banner);
}

void Printer::stage(std::size_t number, std::size_t of, const Stage& stage) {
    std::string text = "━━ " + std::to_string(number) + "/" + std::to_string(of) + " " + stage.title + " ";
    if (!stage.days.empty()) {
        text += "· " + stage.days.front().day.to_text() + " – " + stage.days.back().day.to_text() + " ";
    }
    while (columns_of(text) < width) text += "━";
    output_ << '\n' << painted(text, bold) << '\n' << std::flush;
}

void Printer::day(Day day) {
    output_ << painted(swedish_day(day), bold) << '\n';
}

void Printer::act(const Act& act, const std::string& text) {
    std::string shown = text;
    if (act.happened) shown += " (hände " + swedish_day(*act.happened) + ")";
    if (!act.refused.empty()) shown += " – nekas, som det ska";
    bullet(act.origin == "plausible" ? "◊" : "•", shown, 2);
}

// One table for each thing that rows are about, in their order.
void Printer::table(const std::string& title, const std::vector<Comparison>& rows) {
    if (!title.empty()) output_ << "    " << painted("Kontroll: " + title, bold) << '\n';
    for (auto from = rows.begin(); from != rows.end();) {
        const auto to =
            std::find_if(from, rows.end(), [&](const Comparison& row) { return row.about != from->about; });
        const bool begins = title.empty() && from == rows.begin();
        output_ << "    " << painted((begins ? "Kontroll: " : "") + from->about, begins ? bold : dim) << '\n';
        columns({from, to});
        from = to;
    }
}

// Numbers and days beside each other; names, which may be many, on lines of their own.
void Printer::columns(const std::vector<Comparison>& rows) {
    std::string headings;
    std::string values;
    const auto flush = [&] {
        if (!headings.empty()) output_ << painted("   " + headings, dim) << "\n   " << values << '\n';
        headings.clear();
        values.clear();
    };
    for (const Comparison& row : rows) {
        if (!is_narrow(row)) continue;
        const std::size_t columns = std::max(columns_of(row.heading), columns_of(cell(row))) + 2;
        if (columns_of(headings) + columns > width - 3) flush();
        headings += padded_left(row.heading, columns);
        const std::string value = padded_left(cell(row), columns);
        values += painted(value, row.holds() ? green : red);
    }
    flush();
    for (const Comparison& row : rows) {
        if (is_narrow(row)) continue;
        bullet(painted(row.holds() ? "✓" : "✗", row.holds() ? green : red), row.heading + ": " + cell(row),
               4);
    }
}

void Printer::failure(const Act& act, Day day, const std::string& text) {
    output_ << painted("\nBerättelsen stannar " + swedish_day(day) + ", " + act.file + ":" +
                           std::to_string(act.line),
                       red)
            << '\n';
    std::istringstream lines(text);
    for (std::string each; std::getline(lines, each);) bullet(" ", each, 0);
}

void Printer::summary(const Summary& summary, const std::string& page) {
    output_ << '\n'
            << painted("Klart", bold) << " på " << seconds_text(summary.seconds) << " s\n"
            << "  Händelser: " << summary.acts << ", och " << summary.refusals << " nekade, som de ska\n"
            << "  Kontroller: " << summary.comparisons << ", varav " << summary.looked_back
            << " också i efterhand\n";
    if (!summary.end_state.empty()) output_ << "  Slutläge: " << summary.end_state << '\n';
    if (!page.empty()) output_ << "  Ärendets sida: " << page << '\n';
}

}  // namespace overens::examples
