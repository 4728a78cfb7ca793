// What a case that is tried out has gone through, collected entry by entry.
#pragma once

#include "engine/trying/simulated_run.hpp"

namespace overens::trying {

class Course {
  public:
    explicit Course(const Definition& definition) : definition_(definition) {}

    // Takes in the entries that have come since the last time.
    void follow(const Trial& trial);

    // What it all came to; the case stands where it ended or was left.
    SimulatedRun finish(const Trial& trial, SimulatedRun::Ending ending);

  private:
    void take_in(const Entry& entry);
    void begin_time(std::map<std::string, Day>& open, std::map<std::string, TimeSpent>& spent,
                    const std::string& name, Day day);
    void end_time(std::map<std::string, Day>& open, std::map<std::string, TimeSpent>& spent,
                  const std::string& name, Day day);

    const Definition& definition_;
    std::size_t seen_ = 0;
    Case before_;  // as of the entries that have been taken in
    SimulatedRun run_;
    std::map<std::string, Day> states_since_, works_since_;
};

// "2025-03-04 registrar of kommun_1: answer respond": what an entry was, in a line.
std::string line_of(const Case& before, const Entry& entry);

}  // namespace overens::trying
