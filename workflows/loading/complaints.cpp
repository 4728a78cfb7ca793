#include "workflows/loading/complaints.hpp"

#include <iterator>
#include <utility>

namespace overens::workflows {

void Complaints::complain(const Spot& spot, std::string_view code, std::string message) {
    if (full()) return;
    problems_.push_back({spot.place(), code, std::move(message), spot.unit->used_at});
}

void Complaints::complain_within(const Spot& spot, std::size_t character, std::string_view code,
                                 std::string message) {
    if (full()) return;
    Problem problem{spot.place(), code, std::move(message), spot.unit->used_at};
    if (spot.node->verbatim) {
        problem.place.column += character;
    } else {
        problem.message = "at character " + std::to_string(character) + ": " + problem.message;
    }
    problems_.push_back(std::move(problem));
}

void Complaints::warn(const Spot& spot, std::string_view code, std::string message) {
    if (warnings_.size() >= most) return;
    warnings_.push_back({spot.place(), code, std::move(message), spot.unit->used_at});
}

void Complaints::add(std::vector<Problem> problems) {
    if (full()) return;
    std::move(problems.begin(), problems.end(), std::back_inserter(problems_));
}

std::vector<Problem> Complaints::take_problems() {
    sort_problems(problems_);
    return std::exchange(problems_, {});
}

std::vector<Problem> Complaints::take_warnings() {
    sort_problems(warnings_);
    return std::exchange(warnings_, {});
}

}  // namespace overens::workflows
