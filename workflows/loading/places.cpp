// Where the parts of a definition are written, for whoever has something to say of them later.
#include "workflows/loading/loading.hpp"
#include "workflows/part_names.hpp"

namespace overens::workflows {

namespace {

class Places {
  public:
    void add(std::string part, const Spot& spot) {
        places_[std::move(part)] = {spot.place(), spot.unit->used_at};
    }

    void add_named(const Spot& owner, const std::string& section, const std::string& state,
                   std::string (*part)(std::string_view, std::string_view)) {
        const YamlNode* node = owner.node->find(section);
        if (node == nullptr) return;
        const Spot spot = owner.child(*node, section);
        for (const YamlEntry& entry : node->entries)
            add(part(state, entry.key.text), spot.child(entry.value, entry.key.text));
    }

    // A single state's name is written instead of the list of one way.
    void add_ways(const Spot& owner, const std::string& name,
                  std::string (*part)(std::string_view, std::size_t)) {
        const YamlNode* node = owner.node->find("then");
        if (node == nullptr) return;
        const Spot spot = owner.child(*node, "then");
        if (!node->is_list()) return add(part(name, 1), spot);
        for (std::size_t way = 0; way < node->items.size(); ++way) add(part(name, way + 1), spot.item(way));
    }

    std::map<std::string, PartPlace> take() { return std::move(places_); }

  private:
    std::map<std::string, PartPlace> places_;
};

}  // namespace

std::map<std::string, PartPlace> places_of(const Loading& loading) {
    Places places;
    for (StateIndex index = 0; index < loading.states.size(); ++index) {
        const std::string& name = loading.definition.states[index].name;
        const Spot& spot = loading.states[index];
        places.add(part_of_state(name), spot);
        places.add_named(spot, "may", name, part_of_move);
        places.add_named(spot, "watch", name, part_of_watch);
        places.add_ways(spot, name, part_of_way);
    }
    for (WorkIndex index = 0; index < loading.works.size(); ++index) {
        const std::string& name = loading.definition.works[index].name;
        places.add(part_of_work(name), loading.works[index]);
        places.add_ways(loading.works[index], name, part_of_work_way);
    }
    return places.take();
}

}  // namespace overens::workflows
