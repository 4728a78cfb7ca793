// YAML text in, one immutable tree out, with the place of everything in it.
//
// A strict part of YAML 1.2: one document of maps, lists and scalars. Anchors, aliases, tags, merge keys,
// repeated keys, several documents, keys that are not plain scalars, bad UTF-8, control characters and text
// beyond the limits are refused, all at once as far as the text can be parsed. Scalars stay text: what they
// mean is for the reader of the tree to say, by what it expects there, never by guess.
//
// Threads: a tree is a value and never changes; any number of threads may read it. Reading shares nothing.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/problem.hpp"

namespace overens::workflows {

struct YamlEntry;

struct YamlNode {
    enum class Kind { nothing, scalar, list, map };
    // How a scalar was written. Lists and maps are `plain`.
    enum class Quote { plain, double_quoted, single_quoted, block };

    Kind kind = Kind::nothing;
    Quote quote = Quote::plain;
    std::string text;       // of a scalar, as it reads after escapes
    bool verbatim = false;  // quoted, on one line and without escapes: character n of `text` is at column + n
    std::size_t line = 1;   // where it begins; for `nothing`, where its key or dash stands
    std::size_t column = 1;
    std::vector<YamlNode> items;     // of a list
    std::vector<YamlEntry> entries;  // of a map, as written; keys differ

    bool is_map() const { return kind == Kind::map; }
    bool is_list() const { return kind == Kind::list; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_plain() const { return is_scalar() && quote == Quote::plain; }
    bool is_quoted() const { return is_scalar() && quote != Quote::plain; }
    // The value under `key`; nullptr when there is none or this is not a map.
    const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
    YamlNode key;  // a plain scalar
    YamlNode value;
};

struct YamlTree {
    std::string file;
    YamlNode root;
};

struct YamlLimits {
    std::size_t bytes = 1024 * 1024;
    std::size_t depth = 64;       // of lists and maps in each other
    std::size_t parts = 200'000;  // keys, values, lists and maps together
};

// `file` is how problems name the text; nothing is opened. Never throws for what the text says.
std::expected<YamlTree, std::vector<Problem>> read_yaml(std::string file, std::string_view text,
                                                        YamlLimits limits = {});

}  // namespace overens::workflows
