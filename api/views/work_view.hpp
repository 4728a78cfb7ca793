// A piece of work as it stands: how many were asked, answered and decided, and each of them.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

// What the items of a work's latest round come to.
struct WorkCounts {
    int asked = 0, closed = 0, open = 0, answered = 0, undisposed = 0;
    int taken_on_text = 0, on_record = 0, announced = 0, final_expected = 0, final_confirmed = 0;
    int accepts = 0, other_text = 0, rejected = 0;
};

WorkCounts count(const Scene& scene, const WorkStanding& standing);
Json counts_view(const WorkCounts& counts);

Json work_view(const Scene& scene, const Work& work, const WorkStanding& standing);

// Those that have been opened: the active ones first, then as the lifecycle writes them.
Json works_view(const Scene& scene);

// The word of the language: "ask", "decide", "wait", "plan".
std::string_view word_of(Work::Kind kind);

// What a `wait` waits for; null for other work.
Json wait_view(const Scene& scene, const Work& work);

}  // namespace overens::api
