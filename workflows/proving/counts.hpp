// How many items a work has, and how many of them are enough: as far as that can be told from how many
// parties the case has.
#pragma once

#include <optional>
#include <vector>

#include "workflows/proving/configuration.hpp"

namespace overens::workflows::proving {

// The number of parties from which on more of them make no difference: `enough` is less than all of them.
// 0: nothing is asked of each party, or nobody can tell how many.
int most_parties(const Definition& definition, const std::vector<WorkModel>& works);

struct Count {
    int least = 1;
    bool or_more = true;

    bool is_one() const { return least == 1 && !or_more; }
};

Count count_of(const Model& model, const Configuration& at, WorkIndex work);

// The kinds there may be once one item of `source` has come to be of `target`: it was the only one, or not.
std::vector<KindSet> after_one(Count count, KindSet kinds, KindSet source, KindSet target);

// Whether so many are closed as the work asks for; nothing: both may be.
std::optional<bool> is_enough(const Work& work, Count count, KindSet open, KindSet closed);

// The last one that is closed makes the work done never: before it there were enough.
bool is_fewer_than_all(const Work& work, Count count);

}  // namespace overens::workflows::proving
