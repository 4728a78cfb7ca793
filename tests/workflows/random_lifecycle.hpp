// Small lifecycles made up by chance, as an author would write them: good ones and, mostly, bad ones.
#pragma once

#include <cstdint>
#include <string>

namespace overens::workflows {

// The same seed gives the same text. Every way on tells the lead its own name ("then s1/2", "work-then
// w0/1"), so that whoever runs it sees which was taken.
std::string random_lifecycle(std::uint64_t seed);

}  // namespace overens::workflows
