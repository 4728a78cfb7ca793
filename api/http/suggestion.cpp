#include "api/http/suggestion.hpp"

#include <algorithm>
#include <numeric>

namespace overens::api {

namespace {

// How many letters to add, take away, change or swap with the next one.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::vector<std::size_t> two_before;
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        two_before = before;
        before = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
        }
    }
    return row.back();
}

}  // namespace

Title suggestion(std::string_view written, const std::vector<std::string>& known) {
    const std::string* nearest = nullptr;
    std::size_t least = std::min<std::size_t>(3, written.size() / 2);
    for (const std::string& word : known) {
        if (written.size() > 64 || word.empty()) continue;
        const std::size_t apart = distance(written, word);
        if (apart > least || (nearest != nullptr && apart == least)) continue;
        nearest = &word;
        least = apart;
    }
    if (nearest == nullptr) return {};
    return {"; menade du '" + *nearest + "'?", "; did you mean '" + *nearest + "'?"};
}

}  // namespace overens::api
