// What may happen next, from one configuration: each act of a person, fact or day, and what follows by
// itself. The same nine steps as engine/cases takes them, on what a proof knows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workflows/proving/configuration.hpp"
#include "workflows/proving/tracks.hpp"

namespace overens::workflows::proving {

// Who or what makes an edge: a trap is judged without the moves of the outermost state, and what is waited
// for without what may never come: by itself, or seen to be there already when something else is done.
enum class Cause : std::uint8_t { act, outermost_move, may_never_come, by_chance };

// What was done, in numbers: words are found only for what is told.
struct Label {
    enum class Of : std::uint8_t { start, version, day, move, watch, rest, item, nobody, wait, signal, over };
    Of of = Of::start;
    std::uint32_t index = 0;  // of the state, work, signal, field or document
    std::uint32_t which = 0;  // of its moves, watches or kinds
};

// "send_out", "respond (stance opposes)", "the watch runs_out".
std::string text_of(const Model& model, const Label& label);

struct Edge {
    Label label;
    Cause cause = Cause::act;
    Configuration to;
};

// Something that no configuration should ever lead to.
struct Mishap {
    std::string_view code;  // as in Problem
    std::string what;       // one sentence
    std::string part;       // of the definition, as in part_names.hpp
    bool endless = false;   // automatic moves that go round
    Label label;            // of the act that led to it
};

class Steps {
  public:
    // `left_out`: by state, tracks that are not looked into.
    Steps(const Model& model, const LeftOut& left_out)
        : model_(model),
          left_out_(left_out),
          over_(model.definition.states.size()),
          forgetting_(model),
          taken_(model.parts.count),
          noted_(model.works.size()) {}

    // Where a case may stand after it was started. Valid until the next call, as what next returns.
    std::vector<Edge>& start();
    std::vector<Edge>& next(const Configuration& from);

    // By PartNumbers: states entered, works opened and ways taken so far.
    const std::vector<bool>& taken() const { return taken_; }
    // By state: tracks that have ended so far, of those that are looked into.
    const std::vector<bool>& over() const { return over_; }
    // What the last start or next stumbled over for the first time.
    std::vector<Mishap> take_mishaps() { return std::exchange(mishaps_, {}); }

  private:
    // Whether something awaited, by Model::awaited, has come: the same for all that look for it in one step.
    struct Come {
        std::size_t awaited = 0;
        bool has_come = false;
        bool operator==(const Come&) const = default;
    };
    // One step in the making: a configuration, and what it has brought.
    struct Making {
        Configuration at;
        std::vector<WorkIndex> fresh;                     // works that have become done
        std::optional<std::size_t> signal;                // that has come, by Definition::signals
        bool moved = false;                               // by a way, move or watch
        std::vector<std::pair<WorkIndex, KindSet>> kept;  // works opened anew, and what they may have kept
        std::vector<WorkIndex> opened;                    // waits: what they wait for may be there already
        std::vector<WorkIndex> waiting;  // opened before: what they wait for may have come unnoticed
        std::vector<Come> come;          // what has been seen of it
        bool by_chance = false;          // it takes for granted what may never come
        Indices passed;                  // places in chain_ of what automatic moves have passed
    };
    struct Passed {
        Configuration at;
        std::vector<WorkIndex> fresh, opened;
        std::vector<std::pair<WorkIndex, KindSet>> kept;
        std::vector<Come> come;
        bool operator==(const Passed&) const = default;
    };
    using Guard = std::optional<expressions::Expression>;

    void start_with(int parties);
    void add_moves(const Configuration& from, StateIndex state);
    void add_watches(const Configuration& from, StateIndex state);
    void add_works(const Configuration& from, WorkIndex work);
    void add_nobody(const Configuration& from, WorkIndex work);
    std::vector<KindSet> next_kinds(const Configuration& from, WorkIndex work);
    void add_items(const Configuration& from, WorkIndex work);
    void add_item(const Configuration& from, WorkIndex work, std::size_t into, KindSet after);
    bool surely_comes(WorkIndex wait) const;
    void add_wait(const Configuration& from, WorkIndex work);
    void add_signals(const Configuration& from);
    bool may_have_come(const Configuration& at) const;
    std::vector<Come> not_come(const Configuration& at) const;
    void add_tracks(const Configuration& from, StateIndex state);
    void add_edge(Label label, Cause cause, Making making);

    std::optional<bool> holds(const Configuration& at, const Guard& guard) const;
    void know(Configuration& at, const Guard& guard) const;
    bool may_be_given(const Configuration& at, const std::string& document) const;
    void add_versions(const Configuration& from);
    void add_days(const Configuration& from);
    void fill(Making& making, const std::string& field) const;
    bool needs_can_be_met(const Configuration& at, const Move& move) const;
    bool day_is_sure(const Configuration& at, const Watch& watch) const;
    void give(Configuration& at, const std::string& field) const;

    void enter(Making& making, StateIndex state);
    void leave(Making& making, StateIndex state);
    void take(Making& making, const Guard& guard, const std::vector<Effect>& effects,
              const std::optional<StateIndex>& go, std::size_t part);
    void go_to(Making& making, StateIndex target, const std::vector<Effect>& effects);
    void set_field(Making& making, const SetField& effect);
    void carry_out(Making& making, const std::vector<Effect>& effects);
    void open_work(Making& making, WorkIndex work);
    void check_given(const Configuration& at, WorkIndex work);
    bool is_done(const Configuration& at, StateIndex state) const;
    void judge(Making& making, WorkIndex work, bool enough) const;
    void unfire(Configuration& at, StateIndex state) const;

    // Automatic moves until none is left; every outcome becomes an edge.
    void settle(Making making);
    void finish(Making making);
    bool goes_round(Making& making);
    void settle_waits(Making& making) const;
    bool settle_opened(Making& making);
    void settle_kept(Making making, WorkIndex work, KindSet kinds);
    bool settle_one_wait(Making& making, WorkIndex work);
    bool would_go_on(const Making& making) const;
    std::optional<bool> has_come(const Making& making, std::optional<std::size_t> awaited) const;
    std::optional<Day> fixed_day(const Configuration& at, const Model::Awaited& awaited) const;
    void let_come(Making& making, std::optional<std::size_t> awaited, bool has_come) const;
    void meet(Making& making, WorkIndex wait) const;
    std::optional<bool> is_triggered(const Making& making, StateIndex state, std::size_t index) const;
    void fire(Making making, StateIndex state, std::size_t index);
    bool is_any_done(const Making& making, const Indices& active) const;
    bool settle_work(Making& making);
    bool settle_watches(Making making, const Indices& active);
    bool settle_states(const Making& making, const Indices& active);
    void take_ways(const Making& making, const std::vector<Way>& ways, std::size_t first_part);
    Indices innermost_first(const Configuration& at) const;

    const Model& model_;
    const LeftOut& left_out_;
    std::vector<bool> over_;
    Forgetting forgetting_;
    Label label_;  // of the act at hand
    Cause cause_ = Cause::act;
    std::vector<Come> not_come_;  // before that act
    std::vector<Passed> chain_;   // since that act
    std::vector<Edge> edges_;
    std::vector<Mishap> mishaps_;
    std::vector<bool> taken_;
    std::vector<bool> noted_;  // by work: what it rests on may be missing
};

}  // namespace overens::workflows::proving
