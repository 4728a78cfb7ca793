#include "workflows/loading/shared_keys.hpp"

#include <algorithm>

namespace overens::workflows {

void read_common(Loading& loading, const MapReader& reader, Title& title, Title& help, std::string& was) {
    if (const auto spot = reader.require("title", R"(title: {sv: "…", en: "…"})")) {
        title = read_title(loading.complaints, *spot);
    }
    if (const auto spot = reader.find("help")) help = read_title(loading.complaints, *spot);
    if (const auto spot = reader.find("was")) was = read_new_name(loading.complaints, *spot).value_or("");
}

bool read_flag(Loading& loading, const MapReader& reader, std::string_view key) {
    const auto spot = reader.find(key);
    return spot && read_true_false(loading.complaints, *spot);
}

std::vector<std::string> read_choice_words(Loading& loading, const Spot& spot, std::string_view what) {
    std::vector<std::string> words;
    for (const Spot& item : read_list(loading.complaints, spot, what)) {
        const auto word = read_new_name(loading.complaints, item);
        if (!word) continue;
        if (*word == "open" || *word == "none") {
            loading.complaints.complain(item, "name_reserved",
                                        "'" + *word + "' means that nothing is given: choose another word");
        } else if (std::ranges::find(words, *word) != words.end()) {
            loading.complaints.complain(item, "listed_twice", "'" + *word + "' is listed twice");
        } else {
            loading.use_word(item, *word);
            words.push_back(*word);
        }
    }
    return words;
}

std::vector<std::string> read_names(Loading& loading, const Spot& spot, const std::vector<NameKind>& kinds,
                                    std::string_view what) {
    std::vector<std::string> names;
    for (const Spot& item : read_list(loading.complaints, spot, "names")) {
        const auto named = loading.resolve(item, kinds, what);
        if (!named) continue;
        if (std::ranges::find(names, named->name) == names.end()) {
            names.push_back(named->name);
        } else {
            loading.complaints.complain(item, "listed_twice", "'" + named->name + "' is listed twice");
        }
    }
    return names;
}

}  // namespace overens::workflows
