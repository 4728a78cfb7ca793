// The lifecycles and fragments that come with the program, built into it: it needs no files to run.
// Everything returned lives as long as the program.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace overens::workflows {

struct Shipped {
    std::string_view name;  // "county_agreement"
    std::string_view text;  // the file as it is in workflows/lifecycles or workflows/fragments
};

// Sorted by name.
std::span<const Shipped> shipped_lifecycles();
std::span<const Shipped> shipped_fragments();

std::optional<std::string_view> shipped_lifecycle(std::string_view name);
std::optional<std::string_view> shipped_fragment(std::string_view name);

}  // namespace overens::workflows
