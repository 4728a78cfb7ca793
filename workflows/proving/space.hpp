// Every configuration that a case can come to, each by the shortest way.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "workflows/proving/steps.hpp"

namespace overens::workflows::proving {

struct SeenMishap {
    Mishap mishap;
    std::size_t node = 0;  // where it happens on the way out
    std::string label;     // of that way
};

struct Space {
    struct Arrow {
        std::size_t to = 0;
        Cause cause = Cause::act;
    };
    struct Node {
        Configuration at;
        std::size_t before = 0;  // the node that it was first come to from; itself: a start
        std::string label;       // and how
        std::vector<Arrow> edges;
    };

    // Goes through them in the order of the shortest way; stops after `most`.
    Space(const Model& model, std::size_t most);

    // By node: whether an end can be reached over edges of no such cause.
    std::vector<bool> leads_to_end(const std::set<Cause>& without) const;
    // "start, send_out, respond: one is closed".
    std::string way_to(std::size_t node) const;

    const Model& model;
    std::vector<Node> nodes;
    std::set<std::string> taken;      // parts of the definition
    std::vector<SeenMishap> mishaps;  // each once, by the shortest way
    bool too_large = false;
};

}  // namespace overens::workflows::proving
