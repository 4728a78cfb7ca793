// Keys that many parts of a lifecycle have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workflows/loading/loading.hpp"

namespace overens::workflows {

// `title` (required), `help` and `was`.
void read_common(Loading& loading, const MapReader& reader, Title& title, Title& help, std::string& was);
// True or false; false when it is not there.
bool read_flag(Loading& loading, const MapReader& reader, std::string_view key);
// Words of a choice: each a name, each with a text, and none that means "not given".
std::vector<std::string> read_choice_words(Loading& loading, const Spot& spot, std::string_view what);
// Full names of one kind, each once.
std::vector<std::string> read_names(Loading& loading, const Spot& spot, const std::vector<NameKind>& kinds,
                                    std::string_view what);

}  // namespace overens::workflows
