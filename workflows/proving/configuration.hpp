// Where a case may stand, as far as a proof tells one standing from another. Plain data.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "workflows/proving/model.hpp"

namespace overens::workflows::proving {

enum class Phase : std::uint8_t { running, completed, terminated };

struct WorkPlace {
    KindSet kinds = 0;    // that occur among its items
    bool open = false;    // its state is active, and it has been opened
    bool done = false;    // enough of them are closed, or what was waited for has come
    bool nobody = false;  // there is nobody to ask

    bool operator==(const WorkPlace&) const = default;
};

struct Configuration {
    Phase phase = Phase::running;
    std::vector<bool> active;     // by state
    std::vector<bool> rest_done;  // by state: its works that nothing tells apart
    std::vector<std::uint16_t>
        ended;  // by state: 0, or the place of the inner end from 1; kept where it is read
    std::vector<WorkPlace> works;
    std::vector<bool> fired;  // by watch, as Model numbers them: those without a way on happen once
    std::vector<bool> given;  // by Model::tracked

    bool operator==(const Configuration&) const = default;
};

Configuration empty_configuration(const Model& model);

// Forgets what nothing can read any more: results that are over, and facts that tell items apart for nobody.
class Forgetting {
  public:
    explicit Forgetting(const Model& model) : model_(model), merged_(model.works.size()) {}

    void forget(Configuration& at);

  private:
    using FactSet = std::uint32_t;  // in the order of the facts' names

    bool is_read(const std::vector<bool>& read_from, const Configuration& at) const;
    const std::vector<KindSet>& merged(WorkIndex work, FactSet facts, bool open);

    const Model& model_;
    // By work, and by facts read with the lowest bit for an open work: what each kind counts as.
    std::vector<std::map<FactSet, std::vector<KindSet>>> merged_;
};

// The same text for what the proof need not tell apart.
std::string key_of(const Configuration& at);

// "drafting and rollout.not_begun": active states without active ones inside.
std::string where(const Model& model, const Configuration& at);

}  // namespace overens::workflows::proving
