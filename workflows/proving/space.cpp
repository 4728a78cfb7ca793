#include "workflows/proving/space.hpp"

#include <algorithm>
#include <ranges>

namespace overens::workflows::proving {

namespace {

std::uint64_t hash_of(Phase phase, std::span<const Configuration::Mark> marks) {
    std::uint64_t hash = static_cast<std::uint64_t>(phase) + 0x9e3779b97f4a7c15;
    for (const Configuration::Mark& mark : marks) {
        hash ^= std::uint64_t{mark.what} << 32U | mark.value;
        hash *= 0xbf58476d1ce4e5b9;
        hash ^= hash >> 32U;
    }
    return hash;
}

}  // namespace

Space::Space(const Model& model, const LeftOut& left_out, std::size_t most) : model_(model) {
    Steps steps(model, left_out);
    make_room();
    for (const Edge& edge : steps.start()) node_of(edge, nodes_.size());
    if (nodes_.empty()) node_of({}, 0);
    keep_mishaps(steps, 0);
    for (std::size_t node = 0; node < nodes_.size() && !too_large_; ++node) {
        nodes_[node].first_arrow = arrows_.size();
        for (const Edge& edge : steps.next(at(node))) {
            const std::uint32_t to = node_of(edge, node);
            if (to != node) arrows_.push_back({to, edge.cause});
        }
        const auto own = arrows_.begin() + static_cast<std::ptrdiff_t>(nodes_[node].first_arrow);
        std::sort(own, arrows_.end());
        arrows_.erase(std::unique(own, arrows_.end()), arrows_.end());
        keep_mishaps(steps, node);
        too_large_ = nodes_.size() > most;
    }
    taken_ = steps.taken();
    over_ = steps.over();
}

std::span<const Configuration::Mark> Space::marks_of(const Node& node) const {
    return std::span(marks_).subspan(node.first_mark, node.mark_count);
}

Configuration Space::at(std::size_t node) const {
    return {nodes_[node].phase, marks_of(nodes_[node])};
}

std::span<const Space::Arrow> Space::arrows(std::size_t node) const {
    const std::size_t end = node + 1 < nodes_.size() ? nodes_[node + 1].first_arrow : arrows_.size();
    return std::span(arrows_).subspan(nodes_[node].first_arrow, end - nodes_[node].first_arrow);
}

// Where it is, or where it is to be.
std::size_t Space::slot_for(Phase phase, std::span<const Configuration::Mark> marks) const {
    std::size_t slot = hash_of(phase, marks) % slots_.size();
    while (slots_[slot] != 0) {
        const Node& node = nodes_[slots_[slot] - 1U];
        if (node.phase == phase && std::ranges::equal(marks_of(node), marks)) break;
        slot = slot + 1 == slots_.size() ? 0 : slot + 1;
    }
    return slot;
}

void Space::make_room() {
    if (nodes_.size() * 2 < slots_.size()) return;
    slots_.assign(std::max<std::size_t>(slots_.size() * 2, 1024), 0);
    for (std::uint32_t node = 0; node < nodes_.size(); ++node)
        slots_[slot_for(nodes_[node].phase, marks_of(nodes_[node]))] = node + 1;
}

std::uint32_t Space::node_of(const Edge& edge, std::size_t before) {
    const auto marks = edge.to.marks();
    const std::size_t slot = slot_for(edge.to.phase, marks);
    if (slots_[slot] != 0) return slots_[slot] - 1;
    Node node;
    node.first_mark = marks_.size();
    node.mark_count = static_cast<std::uint32_t>(marks.size());
    node.before = static_cast<std::uint32_t>(before);
    node.label = edge.label;
    node.phase = edge.to.phase;
    marks_.insert(marks_.end(), marks.begin(), marks.end());
    nodes_.push_back(node);
    slots_[slot] = static_cast<std::uint32_t>(nodes_.size());
    make_room();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void Space::keep_mishaps(Steps& steps, std::size_t node) {
    for (Mishap& each : steps.take_mishaps()) {
        const bool known = std::ranges::any_of(mishaps_, [&](const SeenMishap& seen) {
            // What goes round is told once: its states may be met in any order.
            const bool both_endless = seen.mishap.endless && each.endless;
            return both_endless || (seen.mishap.what == each.what && seen.mishap.part == each.part);
        });
        if (!known) mishaps_.push_back({std::move(each), node});
    }
}

std::vector<bool> Space::leads_to_end(std::initializer_list<Cause> without) const {
    const auto counts = [&](const Arrow& arrow) {
        return std::ranges::find(without, arrow.cause) == without.end();
    };
    // Arrows turned round, node by node.
    std::vector<std::uint32_t> first(nodes_.size() + 1);
    for (const Arrow& arrow : arrows_) first[arrow.to + 1U] += counts(arrow) ? 1U : 0U;
    for (std::size_t node = 0; node < nodes_.size(); ++node) first[node + 1] += first[node];
    std::vector<std::uint32_t> sources(first.back());
    std::vector<std::uint32_t> place(first.begin(), first.end() - 1);
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        for (const Arrow& arrow : arrows(node)) {
            if (counts(arrow)) sources[place[arrow.to]++] = node;
        }
    }
    std::vector<bool> leads(nodes_.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        if (nodes_[node].phase == Phase::running) continue;
        leads[node] = true;
        open.push_back(node);
    }
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (std::uint32_t index = first[node]; index < first[node + 1U]; ++index) {
            if (leads[sources[index]]) continue;
            leads[sources[index]] = true;
            open.push_back(sources[index]);
        }
    }
    return leads;
}

std::string Space::way_to(std::size_t node, std::vector<std::string> labels) const {
    for (;; node = nodes_[node].before) {
        labels.push_back(text_of(model_, nodes_[node].label));
        if (nodes_[node].before == node) break;
    }
    std::string way;
    for (const auto& label : labels | std::views::reverse) way += (way.empty() ? "" : ", ") + label;
    return way;
}

std::string Space::way_to(std::size_t node) const {
    return way_to(node, {});
}

std::string Space::way_to(const SeenMishap& seen) const {
    if (seen.mishap.label.of == Label::Of::start) return way_to(seen.node, {});
    return way_to(seen.node, {text_of(model_, seen.mishap.label)});
}

}  // namespace overens::workflows::proving
