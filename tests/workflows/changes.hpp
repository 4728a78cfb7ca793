// Tables of changes to one good file, and what is then said of it: tests/workflows/*.txt.
//
// Each row begins with "== " and what is wrong. Lines with - are what stands in the file, lines with + what
// is put in its place; a - after a + begins another change. Then come the complaints, all of them, in order.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace overens::workflows {

struct Change {
    std::string from, to;
};

struct ChangedFile {
    std::string what;
    bool in_fragment = false;  // "== fragment: …"
    std::vector<Change> changes;
    std::string complaints;

    // Throws std::runtime_error when what should be there is not.
    std::string apply(std::string text) const;
};

// `name` within tests/workflows.
std::vector<ChangedFile> read_changes(const std::string& name);

}  // namespace overens::workflows
