// What may happen next, from one configuration: each act of a person, fact or day, and what follows by
// itself. The same nine steps as engine/cases takes them, on what a proof knows.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "workflows/proving/configuration.hpp"

namespace overens::workflows::proving {

// Who or what makes an edge: a trap is judged without the moves of the outermost state, and what is waited
// for without what may never come.
enum class Cause { act, outermost_move, may_never_come };

struct Edge {
    std::string label;  // "send_out", "respond is answered by all", "the day of review_on has come"
    Cause cause = Cause::act;
    Configuration to;
};

// Something that no configuration should ever lead to.
struct Mishap {
    std::string what;      // one sentence
    std::string part;      // of the definition, as in part_names.hpp
    bool endless = false;  // automatic moves that go round
};

struct LabelledMishap {
    Mishap mishap;
    std::string label;  // of the act that led to it
};

class Steps {
  public:
    explicit Steps(const Model& model) : model_(model), forgetting_(model) {}

    // Where a case may stand after it was started.
    std::vector<Edge> start();
    std::vector<Edge> next(const Configuration& from);

    // What has been seen so far: states entered and ways taken, named as in part_names.hpp.
    const std::set<std::string>& taken() const { return taken_; }
    // What the last start or next stumbled over.
    std::vector<LabelledMishap> take_mishaps() { return std::exchange(mishaps_, {}); }

  private:
    // One step in the making: a configuration, and what it has brought.
    struct Making {
        Configuration at;
        std::vector<WorkIndex> fresh;  // works that have become done
        std::string signal;
        bool moved = false;              // by a way, move or watch
        std::vector<std::string> chain;  // keys of the configurations that automatic moves have passed
    };
    using Guard = std::optional<expressions::Expression>;
    using Settled = std::function<void(Making)>;
    using PartOfWay = std::function<std::string(std::size_t)>;

    void add_moves(const Configuration& from, StateIndex state);
    void add_watches(const Configuration& from, StateIndex state);
    void add_works(const Configuration& from, WorkIndex work);
    void add_items(const Configuration& from, WorkIndex work);
    void add_wait(const Configuration& from, WorkIndex work);
    void add_signals(const Configuration& from);
    void add_edge(std::string label, Cause cause, Making making);

    std::optional<bool> holds(const Configuration& at, const Guard& guard) const;
    void know(Configuration& at, const Guard& guard) const;
    bool needs_can_be_met(const Configuration& at, const Move& move) const;
    bool day_is_sure(const Configuration& at, const Watch& watch) const;
    void give(Configuration& at, const std::string& field) const;

    void enter(Making& making, StateIndex state);
    void leave(Making& making, StateIndex state);
    void take(Making& making, const Guard& guard, const std::vector<Effect>& effects,
              const std::optional<StateIndex>& go, const std::string& part);
    void go_to(Making& making, StateIndex target, const std::vector<Effect>& effects);
    void carry_out(Making& making, const std::vector<Effect>& effects);
    void open_work(Making& making, WorkIndex work);
    void check_given(const Configuration& at, WorkIndex work);
    void note(Mishap mishap) { mishaps_.push_back({std::move(mishap), {}}); }
    bool is_done(const Configuration& at, StateIndex state) const;
    void judge(Making& making, WorkIndex work, bool enough) const;

    // Automatic moves until none is left; every outcome is given to `settled`.
    void settle(Making making, const Settled& settled);
    bool goes_round(Making& making);
    bool settle_work(Making& making, const Settled& settled);
    bool settle_watches(const Making& making, const Settled& settled);
    bool settle_states(const Making& making, const Settled& settled);
    void take_ways(const Making& making, const std::vector<Way>& ways, const PartOfWay& part,
                   const Settled& settled);

    const Model& model_;
    Forgetting forgetting_;
    std::vector<Edge> edges_;
    std::vector<LabelledMishap> mishaps_;
    std::set<std::string> taken_;
};

}  // namespace overens::workflows::proving
