// A data folder with the register of Örebro county and agreements that are about to be sent out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bench/course.hpp"

namespace overens::bench {

// The day on which everything is set.
inline const std::string day_of_all = "2022-03-09";

struct Parties {
    std::string collaboration;
    std::vector<std::string> ids;
};

// Makes the folder with the register and nothing else. `more_parties` are added to the thirteen.
Parties make_folder(const std::filesystem::path& folder, int more_parties = 0);

// Takes so many agreements to where they can be sent out, in this process. `parties` must outlive them.
std::vector<Course> prepare_courses(const std::filesystem::path& folder, const Parties& parties, int count);

}  // namespace overens::bench
