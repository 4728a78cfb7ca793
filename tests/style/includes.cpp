// Which room may see what. CMake keeps rooms apart as well; here the message is plain, and headers from
// outside are covered too.
#include <algorithm>
#include <array>
#include <optional>

#include "style/rule.hpp"

namespace overens::style {

namespace {

struct Include {
    std::string_view header;
    bool quoted = false;  // "…" rather than <…>
};

std::optional<Include> include_in(std::string_view line) {
    if (!line.starts_with("#include ")) return std::nullopt;
    const std::string_view rest = line.substr(9);
    const bool quoted = rest.starts_with('"');
    if (!quoted && !rest.starts_with('<')) return std::nullopt;
    return Include{rest.substr(1, rest.find(quoted ? '"' : '>', 1) - 1), quoted};
}

template <typename Check>
Findings check_includes(const Tree& tree, Check check) {
    Findings findings;
    for (const File& file : tree) {
        if (!is_cpp(file.path)) continue;
        std::size_t number = 0;
        for (const std::string_view line : lines_of(file.text)) {
            ++number;
            const std::optional<Include> include = include_in(line);
            if (!include) continue;
            const std::string right = check(file.path, *include);
            if (right.empty()) continue;
            findings.push_back({file.path, number, "includes " + std::string(include->header), right});
        }
    }
    return findings;
}

struct Room {
    std::string_view name;
    std::string_view sees;  // besides itself
    std::string_view right;
};

constexpr std::array rooms{
    // clang-format off
    //   name         sees      what would be right
    Room{"engine",    "",       "the engine knows no other room; facts come in as arguments or by a port"},
    Room{"workflows", "engine", "workflows knows itself and the engine"},
    Room{"storage",   "engine", "storage knows itself and the engine"},
    Room{"api",       "engine", "api knows itself and the engine; only api/main.cpp wires all rooms"},
    // clang-format on
};

constexpr std::string_view wiring = "api/main.cpp";

std::string wrong_direction(std::string_view path, const Include& include) {
    const auto room = std::ranges::find(rooms, top_of(path), &Room::name);
    if (room == rooms.end() || path == wiring || !include.quoted) return {};
    const std::string_view seen = top_of(include.header);
    if (std::ranges::find(rooms, seen, &Room::name) == rooms.end()) {
        return "write it from the checkout's root, as \"engine/time/day.hpp\"";
    }
    return seen == room->name || seen == room->sees ? std::string() : std::string(room->right);
}

struct Outside {
    std::string_view header;  // how it begins
    std::string_view home;    // where it may be included, as lies_in takes it
    std::string_view right;
};

constexpr std::array outside_headers{
    // clang-format off
    //      header          home                what would be right
    Outside{"httplib.h",    "api/",             "HTTP stays in api"},
    Outside{"curl/",        "api/",             "outgoing calls stay in api"},
    Outside{"cjose/",       "api/openid/",      "tokens of others are read in api/openid"},
    Outside{"magic.h",      "api/",             "files are looked at in api"},
    Outside{"CLI/",         "api/",             "the command line stays in api"},
    Outside{"xlsxwriter.h", "api/exports/",     "workbooks are written in api/exports"},
    Outside{"libical/",     "api/calendars/",   "iCalendar is written and read in api/calendars"},
    Outside{"zip.h",        "api/",             "Office files are packed and unpacked in api"},
    Outside{"pugixml.hpp",  "api/",             "XML is read and written in api"},
    Outside{"SQLiteCpp/",   "storage/",         "SQLite stays in storage"},
    Outside{"sqlite3.h",    "storage/",         "SQLite stays in storage"},
    Outside{"libpq-fe.h",   "storage/",         "PostgreSQL stays in storage"},
    Outside{"yaml-cpp/",    "workflows/",       "YAML stays in workflows"},
    Outside{"graphviz/",    "workflows/",       "diagrams are laid out in workflows"},
    Outside{"boost/",       "engine/machines/", "Boost stays in engine/machines"},
    Outside{"dtl/",         "engine/texts/",    "texts are compared in engine/texts"},
    Outside{"nlohmann/",    "!engine/",         "the engine knows no JSON"},
    Outside{"fstream",      "!engine/",         "the engine reads and writes nothing"},
    Outside{"iostream",     "!engine/",         "the engine reads and writes nothing"},
    Outside{"cstdio",       "!engine/",         "the engine reads and writes nothing"},
    Outside{"filesystem",   "!engine/",         "the engine reads and writes nothing"},
    Outside{"random",       "!engine/",         "ids and chance come to the engine as arguments"},
    // clang-format on
};

bool is_standard(std::string_view header) {
    return header.find_first_of("./") == header.npos;
}

// Whole names match exactly; those that end in `/` are folders.
bool matches(std::string_view header, std::string_view known) {
    return known.ends_with('/') ? header.starts_with(known) : header == known;
}

// Tests may use what they test with; examples hold no library of their own.
std::string wrong_home(std::string_view path, const Include& include) {
    const auto room = std::ranges::find(rooms, top_of(path), &Room::name);
    if (room == rooms.end() || include.quoted) return {};
    for (const Outside& outside : outside_headers) {
        if (!matches(include.header, outside.header)) continue;
        if (!lies_in(path, outside.home)) return std::string(outside.right);
        const bool slow_header = outside.header == "boost/" && path.ends_with(".hpp");
        return slow_header ? "Boost is slow to compile: in .cpp files only, behind a plain header" : "";
    }
    const bool pure = room->name == "engine";
    return pure && !is_standard(include.header) ? "the engine uses the standard library alone"
                                                : std::string();
}

}  // namespace

Findings check_include_direction(const Tree& tree) {
    return check_includes(tree, wrong_direction);
}

Findings check_outside_headers(const Tree& tree) {
    return check_includes(tree, wrong_home);
}

}  // namespace overens::style
