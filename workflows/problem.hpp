// What is wrong in a file that a person wrote, and where. Values: free to copy and share between threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace overens::workflows {

// A place in a file, for people: `line` and `column` count from 1, columns in characters (code points).
struct FilePlace {
    std::string file;
    std::size_t line = 1;
    std::size_t column = 1;
    std::string
        path;  // of keys, "states.drafting.then[1].go", lists counting from 1; empty for the whole file

    bool operator==(const FilePlace&) const = default;
};

// One sentence about one place. What is wrong inside a fragment also names where the fragment is used,
// innermost use first.
struct Problem {
    FilePlace place;
    std::string_view code;  // the kind of mistake, see messages.md; "" where there are no kinds
    std::string message;
    std::vector<FilePlace> used_at;

    bool operator==(const Problem&) const = default;
};

// Where a part of a definition is written, and where the fragment that it is written in is used.
struct PartPlace {
    FilePlace place;
    std::vector<FilePlace> used_at;
};

// "file:line:column: path: message [code]", without the path or the code where there is none; one line
// without a line end.
std::string to_text(const Problem& problem);
// One line each, every one ended.
std::string to_text(const std::vector<Problem>& problems);

// By file, line and column; equal ones are kept once.
void sort_problems(std::vector<Problem>& problems);

}  // namespace overens::workflows
