// What a story can expect to see, and how each thing is asked for. The table in check_kinds.cpp is the
// documentation of `expect`.
#pragma once

#include <span>
#include <string_view>

#include "examples/player/file_reading.hpp"

namespace overens::examples {

// One expected value: its key in the story, the member of the answer it is compared with, and its heading.
struct Column {
    std::string_view key;
    std::string_view member;
    std::string_view heading;
};

struct CheckKind {
    std::string_view name;
    std::span<const std::string_view> about;  // keys that say what is meant
    std::span<const Column> columns;          // keys with what is expected of it
    bool any_column = false;                  // names of a lifecycle may be keys as well
    // Also true of the past: asked once more at the end of the story, as of that day.
    bool looks_back = true;
};

// Kinds that are maps. Others: `phase: WORD`, `states: [NAME, …]`, `hold: none`.
const CheckKind* find_check_kind(std::string_view name);

// Complains about what is not in the table.
void check_expectation(FileReading& reading, const workflows::YamlNode& expectation);

}  // namespace overens::examples
