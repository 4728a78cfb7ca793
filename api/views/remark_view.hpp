// Remarks of all rounds, what was done about each, and what became of the one before it.
#pragma once

#include <map>
#include <vector>

#include "api/views/scene.hpp"

namespace overens::api {

struct RemarkFilter {
    std::string work, party, clause;  // empty: any
    int round = 0;                    // 0: any
    bool undisposed = false;          // only those without an answer
};

// By remark: those of later rounds that take it up again.
using Followers = std::map<int, std::vector<int>>;
Followers followers_in(const Case& subject);

void write_remark(JsonText& out, const Scene& scene, const Remark& remark, const Followers& followers);

// {remarks, counts, parties}: counts of those shown, and for each party, work and round.
JsonText remarks_view(const Scene& scene, const RemarkFilter& filter);

}  // namespace overens::api
