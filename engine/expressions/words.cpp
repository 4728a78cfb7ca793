#include "engine/expressions/words.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/expressions/characters.hpp"

namespace overens::expressions {
namespace {

// How many letters to put in, leave out or change (Levenshtein's distance).
std::size_t letters_between(const std::string& one, const std::string& other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t line = 0; line < one.size(); ++line) {
        std::size_t diagonal = std::exchange(row[0], line + 1);
        for (std::size_t column = 0; column < other.size(); ++column) {
            const std::size_t changed = diagonal + (one[line] == other[column] ? 0 : 1);
            diagonal = row[column + 1];
            row[column + 1] = std::min({changed, diagonal + 1, row[column] + 1});
        }
    }
    return row.back();
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string listed(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : ", ") + quoted(word);
    return result;
}

std::string never_occurs(const std::string& word, const WordsPossible& other) {
    const auto possible = all_of(other);
    std::string message =
        quoted(word) + " never occurs " + (other.path.empty() ? "there" : "in " + other.path);
    if (possible.empty()) return message + ": no word is possible there.";
    const auto meant = nearest(word, possible);
    message += meant ? "; did you mean " + quoted(*meant) + "?" : ".";
    return message + " Possible: " + listed(possible) + ".";
}

std::optional<Problem> written_in_vain(const WordsPossible& one, const WordsPossible& other) {
    if (!other.is_read) return std::nullopt;
    const auto possible = all_of(other);
    for (const WrittenWord& written : one.written) {
        if (contains(possible, written.word)) continue;
        return Problem{written.position, "expression_never", never_occurs(written.word, other), false};
    }
    return std::nullopt;
}

std::string side(const WordsPossible& words, const char* otherwise) {
    return words.path.empty() ? otherwise : words.path;
}

}  // namespace

std::vector<std::string> all_of(const WordsPossible& words) {
    std::vector<std::string> result = words.read;
    for (const WrittenWord& written : words.written) {
        if (!contains(result, written.word)) result.push_back(written.word);
    }
    return result;
}

WordsPossible either_of(WordsPossible one, const WordsPossible& other) {
    if (!one.is_read) one.path = other.path;
    if (one.is_read && other.is_read && one.path != other.path) one.path.clear();
    one.is_read = one.is_read || other.is_read;
    for (const std::string& word : other.read) {
        if (!contains(one.read, word)) one.read.push_back(word);
    }
    one.written.insert(one.written.end(), other.written.begin(), other.written.end());
    if (!one.written.empty()) one.path.clear();
    return one;
}

std::optional<Problem> never_equal(const WordsPossible& left, const WordsPossible& right,
                                   std::size_t position) {
    if (auto problem = written_in_vain(left, right)) return problem;
    if (auto problem = written_in_vain(right, left)) return problem;
    if (!left.is_read || !right.is_read) return std::nullopt;
    const auto on_right = all_of(right);
    for (const std::string& word : all_of(left)) {
        if (contains(on_right, word)) return std::nullopt;
    }
    return Problem{position, "expression_never",
                   side(left, "The left side") + " and " + side(right, "the right side") +
                       " have no word in common, so they are never equal.",
                   false};
}

std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates) {
    std::optional<std::string> best;
    std::size_t least = 0;
    for (const std::string& candidate : candidates) {
        const std::size_t letters = letters_between(word, candidate);
        if (letters > std::max<std::size_t>(1, candidate.size() / 3)) continue;
        if (best && letters >= least) continue;
        best = candidate;
        least = letters;
    }
    return best;
}

}  // namespace overens::expressions
