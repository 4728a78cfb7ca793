// Calls that are banned, where they are allowed all the same, and what to use instead.
#include <array>

#include "style/code_text.hpp"
#include "style/rule.hpp"
#include "style/words.hpp"

namespace overens::style {

namespace {

constexpr std::string_view clock_file = "api/clock.cpp";

struct Ban {
    std::string_view call;
    std::string_view allowed;  // where it may be used, as lies_in takes it
    std::string_view right;
};

constexpr std::string_view as_argument =
    "take now and today as arguments; the clock is read in api/clock.cpp";
constexpr std::string_view wait_for_it =
    "wait for what is awaited: a condition variable, a future, a descriptor";
constexpr std::string_view chance = "a seeded std::mt19937_64 in tests, libsodium for secrets";

constexpr std::array bans{
    // clang-format off
    //  call                    allowed       what would be right
    Ban{"system_clock::now",    clock_file,   as_argument},
    Ban{"utc_clock::now",       clock_file,   as_argument},
    Ban{"gettimeofday",         clock_file,   as_argument},
    Ban{"clock_gettime",        clock_file,   as_argument},
    Ban{"std::time(",           clock_file,   as_argument},
    Ban{"time(nullptr)",        clock_file,   as_argument},
    Ban{"localtime",            "",           "local days come from the time zone in api"},
    Ban{"localtime_r",          "",           "local days come from the time zone in api"},
    Ban{"steady_clock::now",    "!engine/",   "the engine has no clock; durations are measured around it"},
    Ban{"high_resolution_clock","",           "steady_clock, where a duration is measured"},
    Ban{"sleep_for",            "",           wait_for_it},
    Ban{"sleep_until",          "",           wait_for_it},
    Ban{"usleep(",              "",           wait_for_it},
    Ban{"nanosleep(",           "",           wait_for_it},
    Ban{"sleep(",               "",           wait_for_it},
    Ban{"rand(",                "",           chance},
    Ban{"srand(",               "",           chance},
    Ban{"std::regex",           "",           "a few lines that say what is looked for; std::regex recurses"},
    Ban{"printf(",              "",           "a string, or the log"},
    Ban{"fprintf(",             "",           "a string, or the log"},
    Ban{"sprintf(",             "",           "a string, or std::to_chars"},
    Ban{"snprintf(",            "",           "a string, or std::to_chars"},
    Ban{"vsnprintf(",           "",           "a string, or std::to_chars"},
    Ban{"atoi(",                "",           "std::from_chars, which tells when it fails"},
    Ban{"atof(",                "",           "std::from_chars, which tells when it fails"},
    Ban{"using namespace std;", "",           "write std:: where it is used"},
    // clang-format on
};

// `for (x : call()["part"])`: before C++23's rule on lifetimes, which GCC 12 does not have, what the call
// gave is gone when the loop begins.
bool loops_over_part_of_call(std::string_view line) {
    const std::size_t loop = line.find("for (");
    const std::size_t range = loop == std::string_view::npos ? loop : line.find(" : ", loop);
    return range != std::string_view::npos && line.find(")[", range) != std::string_view::npos;
}

}  // namespace

Findings check_banned_calls(const Tree& tree) {
    Findings findings;
    for (const File& file : tree) {
        if (!is_cpp(file.path)) continue;
        const std::string code = code_text(file.text);
        std::size_t number = 0;
        for (const std::string_view line : lines_of(code)) {
            ++number;
            if (loops_over_part_of_call(line))
                findings.push_back({file.path, number, "loops over a part of what a call gives",
                                    "keep what it gives in a variable first: GCC 12 lets it go"});
            for (const Ban& ban : bans) {
                if (!has_word(line, ban.call) || lies_in(file.path, ban.allowed)) continue;
                findings.push_back(
                    {file.path, number, "uses " + std::string(ban.call), std::string(ban.right)});
            }
        }
    }
    return findings;
}

}  // namespace overens::style
