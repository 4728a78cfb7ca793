#include "engine/machines/task.hpp"

// The table has more than the 20 rows that MPL's vectors are prepared for.
#define BOOST_MPL_CFG_NO_PREPROCESSED_HEADERS
#define BOOST_MPL_LIMIT_LIST_SIZE 40
#define BOOST_MPL_LIMIT_VECTOR_SIZE 40

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/machines/disposable.hpp"
#include "engine/machines/words.hpp"

namespace overens::machines {

namespace {

namespace msm = boost::msm;
using msm::front::none;
using msm::front::Row;
using S = TaskState;
using E = TaskEvent;
enum class Overlay { running, suspended };

constexpr Words<7> state_words{"planned",   "ready",   "reserved", "in_progress",
                               "completed", "skipped", "obsolete"};
constexpr Words<12> event_words{"show",      "claim",       "release",  "start",
                                "complete",  "skip",        "withdraw", "replace_answer",
                                "ask_again", "answer_late", "suspend",  "resume"};
constexpr auto all_states = all_in<TaskState>(state_words);
constexpr auto all_events = all_in<TaskEvent>(event_words);
constexpr std::size_t overlay_count = 2;

constexpr bool is_open(TaskState state) {
    return state == S::planned || state == S::ready || state == S::reserved || state == S::in_progress;
}

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

// Guards see the status as it was before the event.
struct Running {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return !machine.before.suspended;
    }
};
struct RoundOpen {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return machine.facts.round_open;
    }
};
struct RoundOver {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return !machine.facts.round_open;
    }
};
struct Open {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return is_open(machine.before.state);
    }
};

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    TaskStatus before;
    TaskFacts facts;

    using initial_state = boost::mpl::vector<At<S::planned>, At<Overlay::running>>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from                      event                   to                             guard
        Row<At<S::planned>,           On<E::show>,            At<S::ready>,            none, Running>,
        Row<At<S::planned>,           On<E::start>,           At<S::in_progress>,      none, Running>,
        Row<At<S::planned>,           On<E::complete>,        At<S::completed>,        none, none>,
        Row<At<S::planned>,           On<E::skip>,            At<S::skipped>,          none, none>,
        Row<At<S::planned>,           On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::ready>,             On<E::claim>,           At<S::reserved>,         none, Running>,
        Row<At<S::ready>,             On<E::start>,           At<S::in_progress>,      none, Running>,
        Row<At<S::ready>,             On<E::complete>,        At<S::completed>,        none, none>,
        Row<At<S::ready>,             On<E::skip>,            At<S::skipped>,          none, none>,
        Row<At<S::ready>,             On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::reserved>,          On<E::start>,           At<S::in_progress>,      none, Running>,
        Row<At<S::reserved>,          On<E::release>,         At<S::ready>,            none, none>,
        Row<At<S::reserved>,          On<E::complete>,        At<S::completed>,        none, none>,
        Row<At<S::reserved>,          On<E::skip>,            At<S::skipped>,          none, none>,
        Row<At<S::reserved>,          On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::in_progress>,       On<E::release>,         At<S::ready>,            none, none>,
        Row<At<S::in_progress>,       On<E::complete>,        At<S::completed>,        none, none>,
        Row<At<S::in_progress>,       On<E::skip>,            At<S::skipped>,          none, none>,
        Row<At<S::in_progress>,       On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::completed>,         On<E::replace_answer>,  At<S::completed>,        none, RoundOpen>,
        Row<At<S::completed>,         On<E::ask_again>,       At<S::ready>,            none, RoundOpen>,
        Row<At<S::completed>,         On<E::answer_late>,     At<S::completed>,        none, RoundOver>,
        Row<At<S::completed>,         On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::skipped>,           On<E::ask_again>,       At<S::ready>,            none, RoundOpen>,
        Row<At<S::skipped>,           On<E::answer_late>,     At<S::skipped>,          none, none>,
        Row<At<S::skipped>,           On<E::withdraw>,        At<S::obsolete>,         none, none>,
        Row<At<S::obsolete>,          On<E::answer_late>,     At<S::obsolete>,         none, none>,
        // The overlay: a region of its own.
        Row<At<Overlay::running>,     On<E::suspend>,         At<Overlay::suspended>,  none, Open>,
        Row<At<Overlay::suspended>,   On<E::resume>,          At<Overlay::running>,    none, Open>,
        Row<At<Overlay::suspended>,   On<E::complete>,        At<Overlay::running>,    none, Open>,
        Row<At<Overlay::suspended>,   On<E::skip>,            At<Overlay::running>,    none, Open>,
        Row<At<Overlay::suspended>,   On<E::withdraw>,        At<Overlay::running>,    none, Open>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using States = Region<TaskState, state_words.size(), NumberOf>;
using Overlays = Region<Overlay, overlay_count, NumberOf>;

auto offering(const TaskStatus& status, TaskFacts facts) {
    return [=](TaskEvent event) {
        Machine machine;
        machine.before = status;
        machine.facts = facts;
        const Overlay overlay = status.suspended ? Overlay::suspended : Overlay::running;
        Place<2> place{{States::number_of(status.state), Overlays::number_of(overlay)}};
        const Answer answer = offer<On, event_words.size()>(machine, place, event);
        const bool suspended = Overlays::state_of(place.numbers[1]) == Overlay::suspended;
        return Offered<TaskStatus>{answer, {States::state_of(place.numbers[0]), suspended}};
    };
}

}  // namespace

std::string_view name_of(TaskState state) {
    return word_for(state_words, state);
}
std::string_view name_of(TaskEvent event) {
    return word_for(event_words, event);
}
std::optional<TaskState> parse_task_state(std::string_view word) {
    return meant_by<TaskState>(state_words, word);
}
std::optional<TaskEvent> parse_task_event(std::string_view word) {
    return meant_by<TaskEvent>(event_words, word);
}
std::span<const TaskState> task_states() {
    return all_states;
}
std::span<const TaskEvent> task_events() {
    return all_events;
}

std::string to_text(const TaskStatus& status) {
    return std::string(name_of(status.state)) + (status.suspended ? " suspended" : "");
}

std::optional<TaskStatus> parse_task_status(std::string_view text) {
    constexpr std::string_view mark = " suspended";
    const bool suspended = text.ends_with(mark);
    if (suspended) text.remove_suffix(mark.size());
    const auto state = parse_task_state(text);
    if (!state || (suspended && !is_open(*state))) return std::nullopt;
    return TaskStatus{*state, suspended};
}

std::expected<TaskStatus, TaskRefusal> next(const TaskStatus& status, TaskEvent event, TaskFacts facts) {
    return next_or_refusal(status, event, task_events(), offering(status, facts));
}

std::vector<TaskEvent> possible(const TaskStatus& status, TaskFacts facts) {
    return possible_events(task_events(), offering(status, facts));
}

}  // namespace overens::machines
