// Collects what is wrong, so that all of it is told at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/loading/spot.hpp"
#include "workflows/problem.hpp"

namespace overens::workflows {

class Complaints {
  public:
    // `code` is one of messages.md: it says the kind of mistake, and lives as long as the program.
    void complain(const Spot& spot, std::string_view code, std::string message);
    // At a character of the quoted text that stands there, counted from 1.
    void complain_within(const Spot& spot, std::size_t character, std::string_view code, std::string message);
    void warn(const Spot& spot, std::string_view code, std::string message);
    void add(std::vector<Problem> problems);

    bool empty() const { return problems_.empty(); }
    // So many that more would help nobody: reading may stop.
    bool full() const { return problems_.size() >= most; }

    // Sorted; the collection is empty afterwards.
    std::vector<Problem> take_problems();
    std::vector<Problem> take_warnings();

  private:
    static constexpr std::size_t most = 200;

    std::vector<Problem> problems_;
    std::vector<Problem> warnings_;
};

}  // namespace overens::workflows
