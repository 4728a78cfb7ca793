// Rules about the lines and words of any file.
#include <algorithm>
#include <array>

#include "style/rule.hpp"
#include "style/words.hpp"

namespace overens::style {

namespace {

constexpr std::size_t widest_line = 110;
constexpr std::size_t widest_page_line = 150;  // markup and tables of made-up answers
constexpr std::size_t longest_file = 400;

// Code points, so that å counts as one.
std::size_t width_of(std::string_view line) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return line.size() - static_cast<std::size_t>(std::ranges::count_if(line, continues));
}

bool is_plain_text_of_ours(std::string_view path) {
    static constexpr std::array<std::string_view, 3> more{".yaml", ".sql", ".json"};
    return is_source(path) || std::ranges::find(more, extension_of(path)) != more.end();
}

// A path from the root: what stands before it is neither a name, nor another part of a path, nor an address.
bool names_path(std::string_view line, std::string_view path) {
    for (std::size_t at = line.find(path); at != line.npos; at = line.find(path, at + 1)) {
        static constexpr std::string_view joins = "./-}$*~:>";
        if (at == 0 || (!is_name_character(line[at - 1]) && joins.find(line[at - 1]) == joins.npos))
            return true;
    }
    return false;
}

template <typename Check>
Findings check_lines(const Tree& tree, bool (*covers)(std::string_view path), Check check) {
    Findings findings;
    for (const File& file : tree) {
        if (!covers(file.path)) continue;
        std::size_t number = 0;
        for (const std::string_view line : lines_of(file.text)) check(findings, file, ++number, line);
    }
    return findings;
}

}  // namespace

Findings check_line_width(const Tree& tree) {
    return check_lines(
        tree, is_source, [](Findings& findings, const File& file, std::size_t number, auto line) {
            const bool native = is_cpp(file.path) || file.path.ends_with(".sh");
            if (width_of(line) <= (native ? widest_line : widest_page_line)) return;
            findings.push_back({file.path, number,
                                "the line is " + std::to_string(width_of(line)) + " characters wide",
                                std::to_string(native ? widest_line : widest_page_line) +
                                    " at most; break it where the thought breaks"});
        });
}

Findings check_file_length(const Tree& tree) {
    Findings findings;
    for (const File& file : tree) {
        const std::size_t length = lines_of(file.text).size();
        if (!is_source(file.path) || length <= longest_file) continue;
        findings.push_back({file.path, 0, "the file has " + std::to_string(length) + " lines",
                            "400 at most; divide it by what its parts are about"});
    }
    return findings;
}

Findings check_whitespace(const Tree& tree) {
    const auto check = [](Findings& findings, const File& file, std::size_t number, std::string_view line) {
        if (line.find('\t') != line.npos) findings.push_back({file.path, number, "a tab", "spaces"});
        if (!line.empty() && (line.back() == ' ' || line.back() == '\r')) {
            findings.push_back({file.path, number, "white space at the end of the line", "none there"});
        }
    };
    Findings findings = check_lines(tree, is_plain_text_of_ours, check);
    for (const File& file : tree) {
        if (!is_plain_text_of_ours(file.path) || file.text.empty() || file.text.ends_with('\n')) continue;
        findings.push_back({file.path, 0, "no newline at the end of the file", "one newline"});
    }
    return findings;
}

Findings check_unfinished_marks(const Tree& tree) {
    const auto check = [](Findings& findings, const File& file, std::size_t number, std::string_view line) {
        for (const std::string_view mark : {"TO"
                                            "DO",
                                            "FIX"
                                            "ME"}) {
            if (!has_word(line, mark)) continue;
            findings.push_back(
                {file.path, number, "marked " + std::string(mark), "finish it, or leave it out"});
        }
    };
    return check_lines(tree, is_plain_text_of_ours, check);
}

Findings check_machine_paths(const Tree& tree) {
    const auto check = [](Findings& findings, const File& file, std::size_t number, std::string_view line) {
        for (const std::string_view place : {"/ho"
                                             "me/",
                                             "/ro"
                                             "ot/",
                                             "/Us"
                                             "ers/",
                                             "/wo"
                                             "rk/"}) {
            if (!names_path(line, place)) continue;
            findings.push_back({file.path, number, "a path below " + std::string(place),
                                "a path from the checkout's root, or one that is asked for"});
        }
    };
    return check_lines(tree, [](std::string_view) { return true; }, check);
}

}  // namespace overens::style
