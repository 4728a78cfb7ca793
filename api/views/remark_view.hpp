// Remarks of all rounds, what was done about each, and what became of the one before it.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

struct RemarkFilter {
    std::string work, party, clause;  // empty: any
    int round = 0;                    // 0: any
    bool undisposed = false;          // only those without an answer
};

Json remark_view(const Scene& scene, const Remark& remark);

// {remarks, counts, parties}: counts of those shown, and for each party, work and round.
Json remarks_view(const Scene& scene, const RemarkFilter& filter);

}  // namespace overens::api
