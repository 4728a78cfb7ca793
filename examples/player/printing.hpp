// The story as people read it: a timeline in Swedish, at most 100 columns wide, with colour on a terminal
// only.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "examples/player/checks.hpp"
#include "examples/player/story.hpp"

namespace overens::examples {

// "mån 30 sep 2024"
std::string swedish_day(Day day);
// How many columns it takes on the screen.
std::size_t columns_of(const std::string& text);
// Lines of at most `width` columns, broken at blanks. At least one.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

struct Summary {
    int acts = 0;
    int refusals = 0;  // that were expected
    int comparisons = 0;
    int looked_back = 0;  // comparisons made again at the end, as of their day
    double seconds = 0;
    std::string end_state;  // of the main case: "11 mars 2025: Tillämpas, Genomförs"
};

class Printer {
  public:
    Printer(std::ostream& output, bool colour) : output_(output), colour_(colour) {}

    void banner(const Story& story);
    void line(const std::string& text);
    // Where the story has come to: "3/9 Remiss 2".
    void stage(std::size_t number, std::size_t of, const Stage& stage);
    void day(Day day);
    void act(const Act& act, const std::string& text);
    void table(const std::string& title, const std::vector<Comparison>& rows);
    void failure(const Act& act, Day day, const std::string& text);
    void summary(const Summary& summary, const std::string& page);

  private:
    void columns(const std::vector<Comparison>& rows);
    std::string painted(const std::string& text, const char* colour) const;
    void bullet(const std::string& mark, const std::string& text, std::size_t indent);

    std::ostream& output_;
    bool colour_;
};

}  // namespace overens::examples
