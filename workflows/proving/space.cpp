#include "workflows/proving/space.hpp"

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace overens::workflows::proving {

namespace {

// Gives each configuration its node.
class Book {
  public:
    explicit Book(std::vector<Space::Node>& nodes) : nodes_(nodes) {}

    std::size_t node_of(Edge edge, std::size_t before) {
        const auto [found, is_new] = known_.try_emplace(key_of(edge.to), nodes_.size());
        if (is_new) nodes_.push_back({std::move(edge.to), before, std::move(edge.label), {}});
        return found->second;
    }

  private:
    std::vector<Space::Node>& nodes_;
    std::unordered_map<std::string, std::size_t> known_;
};

void keep_mishaps(Space& space, Steps& steps, std::size_t node) {
    for (LabelledMishap& each : steps.take_mishaps()) {
        const bool known = std::ranges::any_of(space.mishaps, [&](const SeenMishap& seen) {
            return seen.mishap.what == each.mishap.what && seen.mishap.part == each.mishap.part;
        });
        if (!known) space.mishaps.push_back({std::move(each.mishap), node, std::move(each.label)});
    }
}

}  // namespace

Space::Space(const Model& of, std::size_t most) : model(of) {
    Steps steps(of);
    Book book(nodes);
    for (Edge& edge : steps.start()) book.node_of(std::move(edge), nodes.size());
    if (nodes.empty()) nodes.push_back({empty_configuration(of), 0, "start", {}});
    keep_mishaps(*this, steps, 0);
    for (std::size_t node = 0; node < nodes.size() && !too_large; ++node) {
        const Configuration from = nodes[node].at;
        for (Edge& edge : steps.next(from)) {
            const Cause cause = edge.cause;
            const std::size_t to = book.node_of(std::move(edge), node);
            if (to != node) nodes[node].edges.push_back({to, cause});
        }
        keep_mishaps(*this, steps, node);
        too_large = nodes.size() > most;
    }
    taken = steps.taken();
}

std::vector<bool> Space::leads_to_end(const std::set<Cause>& without) const {
    std::vector<std::vector<std::size_t>> before(nodes.size());
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        for (const Arrow& edge : nodes[node].edges) {
            if (!without.contains(edge.cause)) before[edge.to].push_back(node);
        }
    }
    std::vector<bool> leads(nodes.size());
    std::vector<std::size_t> open;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (nodes[node].at.phase == Phase::running) continue;
        leads[node] = true;
        open.push_back(node);
    }
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (const std::size_t earlier : before[node]) {
            if (leads[earlier]) continue;
            leads[earlier] = true;
            open.push_back(earlier);
        }
    }
    return leads;
}

std::string Space::way_to(std::size_t node) const {
    std::vector<std::string> labels;
    for (;; node = nodes[node].before) {
        labels.push_back(nodes[node].label);
        if (nodes[node].before == node) break;
    }
    std::string way;
    for (const auto& label : labels | std::views::reverse) way += (way.empty() ? "" : ", ") + label;
    return way;
}

}  // namespace overens::workflows::proving
