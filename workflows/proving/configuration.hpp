// Where a case may stand, as far as a proof tells one standing from another: a sorted list of what is not as
// in the beginning, so that the cost of a step does not grow with the lifecycle. Plain data.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "workflows/proving/model.hpp"
#include "workflows/proving/short_list.hpp"

namespace overens::workflows::proving {

enum class Phase : std::uint8_t { running, completed, terminated };

struct WorkPlace {
    KindSet kinds = 0;    // that occur among its items
    bool open = false;    // its state is active, and it has been opened
    bool done = false;    // enough of them are closed, or what was waited for has come
    bool nobody = false;  // there is nobody to ask

    bool operator==(const WorkPlace&) const = default;
};

struct StatePlace {
    bool active = false;
    bool rest_done = false;   // its works that nothing tells apart
    bool over = false;        // a track proven elsewhere has ended
    std::uint16_t ended = 0;  // 0, or the place of the inner end from 1; kept where it is read

    bool operator==(const StatePlace&) const = default;
};

// Of states, or of works.
using Indices = ShortList<std::size_t, 16>;

class Configuration {
  public:
    // One thing that is not as in the beginning.
    struct Mark {
        std::uint32_t what = 0;
        std::uint32_t value = 0;
        bool operator==(const Mark&) const = default;
    };

    Phase phase = Phase::running;

    Configuration() = default;
    bool operator==(const Configuration&) const = default;
    Configuration(Phase at, std::span<const Mark> marks);

    StatePlace state(StateIndex index) const;
    void set(StateIndex index, StatePlace place);
    bool is_active(StateIndex index) const { return state(index).active; }
    WorkPlace work(WorkIndex index) const;
    void set_work(WorkIndex index, WorkPlace place);
    // Watches as Model numbers them: those without a way on happen once.
    bool has_fired(std::size_t watch) const { return value(Of::fired, watch) != 0; }
    void set_fired(std::size_t watch, bool fired) { set(Of::fired, watch, fired ? 1 : 0); }
    // By Model::tracked.
    bool is_given(std::size_t tracked) const { return value(Of::given, tracked) != 0; }
    void give(std::size_t tracked) { set(Of::given, tracked, 1); }

    // How many parties the case has: stays as it was at the start. 0: not followed; Model::most_parties: so
    // many or more.
    int parties() const { return static_cast<int>(value(Of::parties, 0)); }
    void set_parties(int parties) { set(Of::parties, 0, static_cast<std::uint32_t>(parties)); }

    // The day that the lifecycle itself has set a field to, by Model::tracked.
    std::optional<Day> fixed_day(std::size_t tracked) const { return day(Of::fixed, tracked); }
    void set_fixed_day(std::size_t tracked, std::optional<Day> day) { set_day(Of::fixed, tracked, day); }
    // The last of such days that is known to have come: it is that day, or later.
    std::optional<Day> come_to() const { return day(Of::today, 0); }
    void come_to(Day day) { set_day(Of::today, 0, std::max(day, come_to().value_or(day))); }
    Indices fixed_days_marked() const { return all(Of::fixed); }

    // In ascending order.
    Indices active_states() const;
    Indices states_marked() const { return all(Of::state); }
    Indices works_marked() const { return all(Of::work); }

    void clear() { marks_.clear(); }
    std::span<const Mark> marks() const { return {marks_.begin(), marks_.size()}; }

  private:
    enum class Of : std::uint8_t { state, work, fired, given, parties, fixed, today };

    static std::uint32_t mark_of(Of of, std::size_t index) {
        return static_cast<std::uint32_t>(of) << 28U | static_cast<std::uint32_t>(index);
    }
    std::uint32_t value(Of of, std::size_t index) const;
    void set(Of of, std::size_t index, std::uint32_t value);
    std::optional<Day> day(Of of, std::size_t index) const;
    void set_day(Of of, std::size_t index, std::optional<Day> day);
    Indices all(Of of) const;

    ShortList<Mark, 24> marks_;
};

// Forgets what nothing can read any more: results that are over, and facts that tell items apart for nobody.
class Forgetting {
  public:
    explicit Forgetting(const Model& model) : model_(model), merged_(model.works.size()) {}

    void forget(Configuration& at);
    // By kind: the one that it counts as in this configuration.
    const std::vector<KindSet>& counted_as(const Configuration& at, WorkIndex work);

  private:
    using FactSet = std::uint32_t;  // in the order of the facts' names

    const std::vector<KindSet>& merged_now(WorkIndex work, bool open);
    const std::vector<KindSet>& merged(WorkIndex work, FactSet facts, bool open);
    void forget_work(Configuration& at, WorkIndex work);
    void forget_ends(Configuration& at);
    bool is_read(const std::vector<bool>& read_from) const;

    const Model& model_;
    Indices active_;  // in the configuration at hand
    // By work, and by facts read with the lowest bit for an open work: what each kind counts as.
    std::vector<std::map<FactSet, std::vector<KindSet>>> merged_;
};

// "drafting and rollout.not_begun": active states without active ones inside.
std::string where(const Model& model, const Configuration& at);

}  // namespace overens::workflows::proving
