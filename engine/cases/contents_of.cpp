#include "engine/cases/contents_of.hpp"

#include <algorithm>

namespace overens {
namespace {

constexpr std::size_t hash_characters = 64;

// No word, id or name is as long as a hash.
bool is_hash(const std::string& text) {
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == hash_characters && std::ranges::all_of(text, is_digit);
}

// Looks at the fields that an event lists.
struct Collector {
    std::vector<std::string>& found;

    template <class Value>
    void operator()(const char*, const Value& value) const {
        take(value);
    }
    void take(const std::string& text) const {
        if (is_hash(text)) found.push_back(text);
    }
    void take(const FieldValue& value) const {
        if (const auto* word = std::get_if<std::string>(&value)) take(*word);
    }
    void take(const std::map<std::string, FieldValue>& values) const {
        for (const auto& [unused, value] : values) take(value);
    }
    void take(const std::vector<events::AttachedFile>& files) const {
        for (const events::AttachedFile& file : files) take(file.content);
    }
    template <class Other>
    void take(const Other&) const {}
};

template <class Kind>
constexpr bool brings_nothing =
    std::is_same_v<Kind, events::CaseStarted> || std::is_same_v<Kind, events::DisposalDecided> ||
    std::is_same_v<Kind, events::CaseMigrated> || std::is_same_v<Kind, events::MigrationUndone>;

}  // namespace

std::vector<std::string> contents_of(const Event& event) {
    std::vector<std::string> found;
    std::visit(
        [&](const auto& each) {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Kind, events::DecisionTaken>) {
                Collector{found}.take(each.attachments);  // its text is the version's that it is about
            } else if constexpr (!brings_nothing<Kind>)
                Kind::fields(each, Collector{found});
        },
        event);
    return found;
}

}  // namespace overens
