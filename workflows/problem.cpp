#include "workflows/problem.hpp"

#include <algorithm>
#include <tuple>

#include "engine/definition/names.hpp"

namespace overens::workflows {

namespace {

std::string to_text(const FilePlace& place) {
    std::string text =
        place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": ";
    if (!place.path.empty()) text += place.path + ": ";
    return text;
}

auto order_of(const Problem& problem) {
    return std::tie(problem.place.file, problem.place.line, problem.place.column, problem.message);
}

}  // namespace

std::string to_text(const Problem& problem) {
    std::string text = to_text(problem.place) + problem.message;
    for (const FilePlace& use : problem.used_at) {
        std::string place = to_text(use);
        place.resize(place.size() - 2);
        text += " (used at " + place + ")";
    }
    if (!problem.code.empty()) text += " [" + std::string(problem.code) + "]";
    return text;
}

std::string to_text(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) text += to_text(problem) + "\n";
    return text;
}

void sort_problems(std::vector<Problem>& problems) {
    std::ranges::stable_sort(
        problems, [](const Problem& left, const Problem& right) { return order_of(left) < order_of(right); });
    const auto repeated = std::ranges::unique(problems);
    problems.erase(repeated.begin(), repeated.end());
}

}  // namespace overens::workflows
