#include "workflows/loading/loading.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace overens::workflows {

namespace {

// What is there in every case, or is a word of expressions and of who: nothing else may be called so.
bool is_given(std::string_view text) {
    static constexpr std::array<std::string_view, 5> words{"parties", "participants", "today", "asked", "in"};
    return std::ranges::find(words, text) != words.end();
}

}  // namespace

bool Loading::declare(const Spot& key, const std::string& full_name) {
    if (is_given(own_name(full_name))) {
        complaints.complain(key, "name_reserved",
                            "'" + full_name + "' has a meaning of its own and cannot be declared");
        return false;
    }
    const auto [entry, is_new] = declared.emplace(full_name, key);
    if (is_new) return true;
    const Spot& first = entry->second;
    const std::string where = first.node == nullptr
                                  ? "is there in every case"
                                  : "is declared on line " + std::to_string(first.node->line);
    complaints.complain(key, "name_taken", "one name stands for one thing, and '" + full_name + "' " + where);
    return false;
}

void Loading::use_word(const Spot& spot, const std::string& word) {
    words_used.emplace(word, spot);
}

std::optional<Named> Loading::resolve(const Spot& spot, const std::vector<NameKind>& kinds,
                                      std::string_view what) {
    const auto written = read_word(complaints, spot, what);
    if (!written) return std::nullopt;
    return resolve_text(spot, *written, kinds, what);
}

std::optional<Named> Loading::resolve_text(const Spot& spot, const std::string& written,
                                           const std::vector<NameKind>& kinds, std::string_view what) {
    if (complaints.full()) return std::nullopt;  // looking for what was meant would cost more than it helps
    auto named = resolve_name(definition, spot.unit->within, written);
    if (!named) {
        const auto known = known_names(definition, spot.unit->within, kinds);
        complaints.complain(spot, "name_unknown",
                            std::string(what) + " is expected here, and there is nothing called '" + written +
                                "'" + did_you_mean(written, known));
        return std::nullopt;
    }
    if (std::ranges::find(kinds, named->kind) == kinds.end()) {
        complaints.complain(spot, "name_of_another_kind",
                            std::string(what) + " is expected here, and '" + written + "' is " +
                                std::string(kind_in_words(named->kind)));
        return std::nullopt;
    }
    return named;
}

}  // namespace overens::workflows
