#include "style/tree.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace overens::style {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_bytes = 2'000'000;

std::string read_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The few forms of .gitignore that are in use here: `/folder/`, `folder/`, `*.ending` and a bare name.
struct Ignored {
    std::vector<std::string> patterns;

    bool covers(const std::string& path) const {
        return std::ranges::any_of(patterns, [&](std::string_view pattern) {
            if (pattern.ends_with('/')) pattern.remove_suffix(1);
            if (pattern.starts_with('/')) return path == pattern.substr(1);
            if (pattern.starts_with('*')) return path.ends_with(pattern.substr(1));
            return name_of(path) == pattern;
        });
    }
};

Ignored read_ignored(const fs::path& root) {
    Ignored ignored{{"/.git"}};
    const std::string text = read_text(root / ".gitignore");
    for (const std::string_view line : lines_of(text)) {
        if (!line.empty() && !line.starts_with('#')) ignored.patterns.emplace_back(line);
    }
    return ignored;
}

bool is_executable(const fs::path& path) {
    return (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

}  // namespace

Tree read_tree(const fs::path& root) {
    const Ignored ignored = read_ignored(root);
    Tree tree;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator();
         ++entry) {
        const std::string path = entry->path().lexically_relative(root).generic_string();
        if (ignored.covers(path)) {
            if (entry->is_directory()) entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_symlink() || !entry->is_regular_file() || entry->file_size() > largest_bytes) continue;
        File file{path, read_text(entry->path()), is_executable(entry->path())};
        if (file.text.find('\0') == std::string::npos) tree.push_back(std::move(file));
    }
    std::ranges::sort(tree, {}, &File::path);
    return tree;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string_view top_of(std::string_view path) {
    return path.substr(0, path.find('/'));
}

std::string_view name_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view extension_of(std::string_view path) {
    const std::string_view name = name_of(path);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

bool lies_in(std::string_view path, std::string_view place) {
    if (place.empty()) return false;
    return place.starts_with('!') ? !path.starts_with(place.substr(1)) : path.starts_with(place);
}

bool is_cpp(std::string_view path) {
    return path.ends_with(".cpp") || path.ends_with(".hpp");
}

bool is_source(std::string_view path) {
    static constexpr std::array<std::string_view, 7> endings{".cpp", ".hpp", ".ts", ".tsx",
                                                             ".mjs", ".css", ".sh"};
    const bool generated = path.find(".generated.") != path.npos || path.find("/generated/") != path.npos;
    return !generated && std::ranges::find(endings, extension_of(path)) != endings.end();
}

}  // namespace overens::style
