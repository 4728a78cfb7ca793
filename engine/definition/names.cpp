#include "engine/definition/names.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace overens {

namespace {

std::string joined(std::string_view within, std::string_view name) {
    if (within.empty()) return std::string(name);
    return std::string(within) + "." + std::string(name);
}

// "a.b" lies within "a", which lies within "".
std::string_view around(std::string_view within) {
    const std::size_t dot = within.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : within.substr(0, dot);
}

template <typename Entry>
void append_names(std::vector<std::string>& to, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        if (!entry.name.empty()) to.push_back(entry.name);
    }
}

void append_names(std::vector<std::string>& to, const Definition& definition, NameKind kind) {
    switch (kind) {
        case NameKind::state: return append_names(to, definition.states);
        case NameKind::work: return append_names(to, definition.works);
        case NameKind::field: return append_names(to, definition.fields);
        case NameKind::document: return append_names(to, definition.documents);
        case NameKind::role: return append_names(to, definition.roles);
        case NameKind::place: return append_names(to, definition.places);
        case NameKind::signal: return append_names(to, definition.signals);
    }
}

// Letters put in, left out, changed, or two that changed places (optimal string alignment).
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t changed = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[right.size()];
}

}  // namespace

std::string_view own_name(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::string_view kind_in_words(NameKind kind) {
    static constexpr std::array<std::string_view, 7> words{"a state", "a work", "a field", "a document",
                                                           "a role",  "a body", "a signal"};
    return words[static_cast<std::size_t>(kind)];
}

std::optional<Named> find_name(const Definition& definition, std::string_view full_name) {
    const std::string name(full_name);
    if (name.empty()) return std::nullopt;
    if (const auto state = definition.find_state(name)) return Named{NameKind::state, name, *state};
    if (const auto work = definition.find_work(name)) return Named{NameKind::work, name, *work};
    if (definition.field(name) != nullptr) return Named{NameKind::field, name, 0};
    if (definition.document(name) != nullptr) return Named{NameKind::document, name, 0};
    if (definition.role(name) != nullptr) return Named{NameKind::role, name, 0};
    if (definition.place(name) != nullptr) return Named{NameKind::place, name, 0};
    if (definition.signal(name) != nullptr) return Named{NameKind::signal, name, 0};
    return std::nullopt;
}

std::optional<Named> resolve_name(const Definition& definition, std::string_view within,
                                  std::string_view written) {
    for (;; within = around(within)) {
        if (auto found = find_name(definition, joined(within, written))) return found;
        if (within.empty()) return std::nullopt;
    }
}

std::vector<std::string> known_names(const Definition& definition, std::string_view within,
                                     const std::vector<NameKind>& kinds) {
    std::vector<std::string> names;
    for (const NameKind kind : kinds) append_names(names, definition, kind);
    const std::string prefix = within.empty() ? "" : std::string(within) + ".";
    for (std::string& name : names) {
        if (!prefix.empty() && name.starts_with(prefix)) name.erase(0, prefix.size());
    }
    return names;
}

std::optional<std::string> nearest_name(std::string_view written, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 200;  // nobody means a name that long; keeps the cost bounded
    constexpr std::size_t most = 2000;
    if (written.empty() || written.size() > longest || known.size() > most) return std::nullopt;
    std::size_t least = std::max<std::size_t>(1, written.size() / 3) + 1;
    std::optional<std::string> nearest;
    for (const std::string& name : known) {
        const std::size_t apart =
            name.size() > written.size() ? name.size() - written.size() : written.size() - name.size();
        if (apart >= least) continue;
        const std::size_t found = distance(written, name);
        if (found >= least) continue;
        least = found;
        nearest = name;
    }
    return nearest;
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& known) {
    const std::optional<std::string> nearest = nearest_name(written, known);
    return nearest ? ", did you mean '" + *nearest + "'?" : "";
}

}  // namespace overens
