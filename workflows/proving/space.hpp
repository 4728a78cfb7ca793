// Every configuration that a case can come to, each by the shortest way.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "workflows/proving/steps.hpp"

namespace overens::workflows::proving {

struct SeenMishap {
    Mishap mishap;
    std::size_t node = 0;  // where it happens on the way out
};

class Space {
  public:
    struct Arrow {
        std::uint32_t to = 0;
        Cause cause = Cause::act;
        auto operator<=>(const Arrow&) const = default;
    };

    // Goes through them in the order of the shortest way; stops after `most`.
    Space(const Model& model, const LeftOut& left_out, std::size_t most);

    const Model& model() const { return model_; }
    std::size_t size() const { return nodes_.size(); }
    Configuration at(std::size_t node) const;
    std::span<const Arrow> arrows(std::size_t node) const;

    // By node: whether an end can be reached over edges of no such cause.
    std::vector<bool> leads_to_end(std::initializer_list<Cause> without) const;
    // "start, send_out, respond: one is closed".
    std::string way_to(std::size_t node) const;
    std::string way_to(const SeenMishap& seen) const;

    const std::vector<bool>& taken() const { return taken_; }            // by PartNumbers
    const std::vector<SeenMishap>& mishaps() const { return mishaps_; }  // each once, by the shortest way
    const std::vector<bool>& over() const { return over_; }              // by state: tracks that have ended
    bool is_too_large() const { return too_large_; }

  private:
    struct Node {
        std::size_t first_mark = 0;  // in marks_
        std::size_t first_arrow = 0;
        std::uint32_t mark_count = 0;
        std::uint32_t before = 0;  // the node that it was first come to from; itself: a start
        Label label;               // and how
        Phase phase = Phase::running;
    };

    std::uint32_t node_of(const Edge& edge, std::size_t before);
    void keep_mishaps(Steps& steps, std::size_t node);
    void make_room();
    std::size_t slot_for(Phase phase, std::span<const Configuration::Mark> marks) const;
    std::span<const Configuration::Mark> marks_of(const Node& node) const;
    std::string way_to(std::size_t node, std::vector<std::string> labels) const;

    const Model& model_;
    std::vector<Node> nodes_;
    std::vector<Configuration::Mark> marks_;  // of all nodes
    std::vector<Arrow> arrows_;               // of all nodes
    std::vector<std::uint32_t> slots_;        // node + 1 by hash, 0 where free: open addressing
    std::vector<bool> taken_;
    std::vector<bool> over_;
    std::vector<SeenMishap> mishaps_;
    bool too_large_ = false;
};

}  // namespace overens::workflows::proving
