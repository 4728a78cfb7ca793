// The history: entries with their events as data and as sentences.
#pragma once

#include <map>

#include "api/views/scene.hpp"

namespace overens::api {

// Whom each item was for, of earlier rounds too: collected from the entries, since a case keeps its latest
// items only.
using ItemAddressees = std::map<int, Addressee>;
void collect_addressees(const Entry& entry, ItemAddressees& addressees);
// And whose each decision was.
using DecisionBodies = std::map<int, std::string>;
void collect_bodies(const Entry& entry, DecisionBodies& bodies);

struct History {
    const Scene& scene;
    const ItemAddressees& addressees;
    const DecisionBodies& bodies;
};

// It tells of nothing but drafts of other authorities: for whoever reads, it is not there.
bool is_untold(const Scene& scene, const Entry& entry);

// {role, of, person, insteadOf}
Json actor_view(const Scene& scene, const Actor& actor);

Json entry_view(const History& history, const Entry& entry);

// The event's own fields by name.
Json event_data(const Scene& scene, const Event& event);
std::string_view stored_name(const Event& event);

}  // namespace overens::api
