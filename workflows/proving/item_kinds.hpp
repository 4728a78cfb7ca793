// Which kinds of items of one work the expressions of its lifecycle tell apart.
#pragma once

#include <vector>

#include "workflows/proving/model.hpp"

namespace overens::workflows::proving {

struct ItemKinds {
    std::vector<ItemKind> kinds;  // as in WorkModel
    std::vector<KindSet> next;
};

// The first is an item just opened. Words that no comparison tells apart count as one. Empty when there are
// more than most_kinds.
ItemKinds item_kinds(const Definition& definition, WorkIndex work);

}  // namespace overens::workflows::proving
