#include "workflows/changes.hpp"

#include <fstream>
#include <optional>
#include <stdexcept>

namespace overens::workflows {

namespace {

void add_line(std::optional<std::string>& part, const std::string& line) {
    if (part) *part += '\n';
    if (!part) part.emplace();
    if (line.size() > 2) *part += line.substr(2);
}

struct Reading {
    std::vector<ChangedFile> rows;
    std::optional<std::string> from, to;

    void finish_change() {
        if (from) rows.back().changes.push_back({*from, to.value_or("")});
        from.reset();
        to.reset();
    }
    void read(const std::string& line) {
        if (line.starts_with("== ")) {
            finish_change();
            rows.push_back({line.substr(3), line.starts_with("== fragment: "), {}, {}});
        } else if (line.starts_with('-')) {
            if (to) finish_change();
            add_line(from, line);
        } else if (line.starts_with('+')) {
            add_line(to, line);
        } else {
            rows.back().complaints += line + "\n";
        }
    }
};

}  // namespace

std::string ChangedFile::apply(std::string text) const {
    for (const Change& change : changes) {
        const std::size_t at = text.find(change.from);
        if (at == std::string::npos) throw std::runtime_error(what + ": there is no " + change.from);
        text.replace(at, change.from.size(), change.to);
    }
    return text;
}

std::vector<ChangedFile> read_changes(const std::string& name) {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/tests/workflows/" + name);
    Reading reading;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && !line.starts_with("# ")) reading.read(line);
    }
    reading.finish_change();
    return std::move(reading.rows);
}

}  // namespace overens::workflows
