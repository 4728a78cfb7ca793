#include "engine/machines/decision_record.hpp"

// Before table.hpp, whose limit it raises.
#include "engine/machines/long_table.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = DecisionStage;
using C = DecisionCondition;
using A = DecisionAppeal;
using E = DecisionEvent;
enum class Stay { no, yes };

constexpr std::array<std::string_view, 10> stage_names{{"proposed", "postponed", "referred_back", "withdrawn",
                                                        "taken", "on_record", "final_expected",
                                                        "final_confirmed", "annulled", "replaced"}};
constexpr std::array<std::string_view, 3> condition_names{{"unconditional", "conditional", "met"}};
constexpr std::array<std::string_view, 4> appeal_names{{"none", "lodged", "dismissed", "not_admitted"}};
constexpr std::array<std::string_view, 17> event_names{
    {"take", "take_on_condition", "postpone", "refer_back", "withdraw", "adjust", "place_on_file", "announce",
     "confirm_final", "annul", "replace", "condition_met", "appeal", "dismiss_appeal", "not_admit_appeal",
     "stay", "lift_stay"}};

using Events = Listed<E::take, E::take_on_condition, E::postpone, E::refer_back, E::withdraw, E::adjust,
                      E::place_on_file, E::announce, E::confirm_final, E::annul, E::replace, E::condition_met,
                      E::appeal, E::dismiss_appeal, E::not_admit_appeal, E::stay, E::lift_stay>;

template <MinutesRegime... regimes>
struct Under {
    template <class Trigger, class Machine, class From, class To>
    bool operator()(const Trigger&, const Machine& machine, const From&, const To&) const {
        return ((machine.regime == regimes) || ...);
    }
};
using Statutory = Under<MinutesRegime::statutory>;
using Adjusted = Under<MinutesRegime::statutory, MinutesRegime::agreed>;
using Notes = Under<MinutesRegime::notes>;

struct NoAppealPending {
    template <class Trigger, class Machine, class From, class To>
    bool operator()(const Trigger&, const Machine& machine, const From&, const To&) const {
        return machine.appeal != A::lodged;
    }
};

struct StageTable : Front<StageTable, S> {
    MinutesRegime regime = MinutesRegime::notes;
    A appeal = A::none;

    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from                     event                         to                      what  guard
    Row<At<S::proposed>,         On<E::take>,                  At<S::taken>>,
    Row<At<S::proposed>,         On<E::take_on_condition>,     At<S::taken>>,
    Row<At<S::proposed>,         On<E::postpone>,              At<S::postponed>>,
    Row<At<S::proposed>,         On<E::refer_back>,            At<S::referred_back>>,
    Row<At<S::proposed>,         On<E::withdraw>,              At<S::withdrawn>>,
    Row<At<S::postponed>,        On<E::replace>,               At<S::replaced>>,
    Row<At<S::referred_back>,    On<E::replace>,               At<S::replaced>>,
    Row<At<S::taken>,            On<E::adjust>,                At<S::on_record>,       none, Adjusted>,
    Row<At<S::taken>,            On<E::place_on_file>,         At<S::on_record>,       none, Notes>,
    Row<At<S::taken>,            On<E::replace>,               At<S::replaced>>,
    Row<At<S::on_record>,        On<E::announce>,              At<S::final_expected>,  none, Statutory>,
    Row<At<S::on_record>,        On<E::annul>,                 At<S::annulled>>,
    Row<At<S::on_record>,        On<E::replace>,               At<S::replaced>>,
    Row<At<S::final_expected>,   On<E::confirm_final>,         At<S::final_confirmed>, none, NoAppealPending>,
    Row<At<S::final_expected>,   On<E::annul>,                 At<S::annulled>>,
    Row<At<S::final_expected>,   On<E::replace>,               At<S::replaced>>,
    Row<At<S::final_confirmed>,  On<E::appeal>,                At<S::final_expected>>,  // learnt afterwards
    Row<At<S::final_confirmed>,  On<E::annul>,                 At<S::annulled>>,
    Row<At<S::final_confirmed>,  On<E::replace>,               At<S::replaced>>,
    Row<Blank,                   Restore<S::proposed>,         At<S::proposed>>,
    Row<Blank,                   Restore<S::postponed>,        At<S::postponed>>,
    Row<Blank,                   Restore<S::referred_back>,    At<S::referred_back>>,
    Row<Blank,                   Restore<S::withdrawn>,        At<S::withdrawn>>,
    Row<Blank,                   Restore<S::taken>,            At<S::taken>>,
    Row<Blank,                   Restore<S::on_record>,        At<S::on_record>>,
    Row<Blank,                   Restore<S::final_expected>,   At<S::final_expected>>,
    Row<Blank,                   Restore<S::final_confirmed>,  At<S::final_confirmed>>,
    Row<Blank,                   Restore<S::annulled>,         At<S::annulled>>,
    Row<Blank,                   Restore<S::replaced>,         At<S::replaced>>
    > {};
    // clang-format on
};

struct ConditionTable : Front<ConditionTable, C> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from                     event                      to
    Row<At<C::unconditional>,    On<E::take_on_condition>,  At<C::conditional>>,
    Row<At<C::conditional>,      On<E::condition_met>,      At<C::met>>,
    Row<Blank,                   Restore<C::unconditional>, At<C::unconditional>>,
    Row<Blank,                   Restore<C::conditional>,   At<C::conditional>>,
    Row<Blank,                   Restore<C::met>,           At<C::met>>
    > {};
    // clang-format on
};

struct AppealTable : Front<AppealTable, A> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from                 event                     to
    Row<At<A::none>,         On<E::appeal>,            At<A::lodged>>,
    Row<At<A::lodged>,       On<E::dismiss_appeal>,    At<A::dismissed>>,
    Row<At<A::lodged>,       On<E::not_admit_appeal>,  At<A::not_admitted>>,
    Row<At<A::lodged>,       On<E::annul>,             At<A::none>>,
    Row<At<A::dismissed>,    On<E::appeal>,            At<A::lodged>>,  // by somebody else, or further up
    Row<At<A::not_admitted>, On<E::appeal>,            At<A::lodged>>,
    Row<Blank,               Restore<A::none>,         At<A::none>>,
    Row<Blank,               Restore<A::lodged>,       At<A::lodged>>,
    Row<Blank,               Restore<A::dismissed>,    At<A::dismissed>>,
    Row<Blank,               Restore<A::not_admitted>, At<A::not_admitted>>
    > {};
    // clang-format on
};

struct StayTable : Front<StayTable, Stay> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from              event                     to
    Row<At<Stay::no>,     On<E::stay>,              At<Stay::yes>>,
    Row<At<Stay::yes>,    On<E::lift_stay>,         At<Stay::no>>,
    Row<At<Stay::yes>,    On<E::dismiss_appeal>,    At<Stay::no>>,
    Row<At<Stay::yes>,    On<E::not_admit_appeal>,  At<Stay::no>>,
    Row<At<Stay::yes>,    On<E::annul>,             At<Stay::no>>,
    Row<At<Stay::yes>,    On<E::replace>,           At<Stay::no>>,
    Row<Blank,            Restore<Stay::no>,        At<Stay::no>>,
    Row<Blank,            Restore<Stay::yes>,       At<Stay::yes>>
    > {};
    // clang-format on
};

std::optional<S> next_stage(const DecisionState& state, E event, MinutesRegime regime) {
    msm::back::state_machine<StageTable> machine;
    machine.regime = regime;
    machine.appeal = state.appeal;
    return step(machine,
                Listed<S::proposed, S::postponed, S::referred_back, S::withdrawn, S::taken, S::on_record,
                       S::final_expected, S::final_confirmed, S::annulled, S::replaced>{},
                Events{}, state.stage, event);
}

std::optional<C> next_condition(C condition, E event) {
    return step(msm::back::state_machine<ConditionTable>(),
                Listed<C::unconditional, C::conditional, C::met>{}, Events{}, condition, event);
}

std::optional<A> next_appeal(A appeal, E event) {
    return step(msm::back::state_machine<AppealTable>(),
                Listed<A::none, A::lodged, A::dismissed, A::not_admitted>{}, Events{}, appeal, event);
}

std::optional<Stay> next_stay(bool stayed, E event) {
    return step(msm::back::state_machine<StayTable>(), Listed<Stay::no, Stay::yes>{}, Events{},
                stayed ? Stay::yes : Stay::no, event);
}

bool stands_on_record(S stage) {
    return stage == S::on_record || stage == S::final_expected || stage == S::final_confirmed;
}

// Each event belongs to one table, which must have a row for it; the others follow where they have one.
bool is_admitted(const DecisionState& state, E event, MinutesRegime regime) {
    switch (event) {
        case E::condition_met:
            return (state.stage == S::taken || stands_on_record(state.stage)) &&
                   next_condition(state.condition, event);
        case E::appeal:
        case E::dismiss_appeal:
        case E::not_admit_appeal:
            return regime == MinutesRegime::statutory && stands_on_record(state.stage) &&
                   next_appeal(state.appeal, event);
        case E::stay:
        case E::lift_stay:
            return regime == MinutesRegime::statutory && stands_on_record(state.stage) &&
                   next_stay(state.stayed, event);
        default: return next_stage(state, event, regime).has_value();
    }
}

}  // namespace

std::optional<DecisionState> next(const DecisionState& state, DecisionEvent event, MinutesRegime regime) {
    if (!is_admitted(state, event, regime)) return std::nullopt;
    DecisionState after;
    after.stage = next_stage(state, event, regime).value_or(state.stage);
    after.condition = next_condition(state.condition, event).value_or(state.condition);
    after.appeal = next_appeal(state.appeal, event).value_or(state.appeal);
    const auto stay = next_stay(state.stayed, event);
    after.stayed = stay ? *stay == Stay::yes : state.stayed;
    return after;
}

std::vector<DecisionEvent> possible(const DecisionState& state, MinutesRegime regime) {
    std::vector<DecisionEvent> events;
    for (std::size_t index = 0; index < event_names.size(); ++index) {
        const auto event = static_cast<E>(index);
        if (is_admitted(state, event, regime)) events.push_back(event);
    }
    return events;
}

std::string_view name_of(S stage) {
    return name_in(stage_names, stage);
}
std::string_view name_of(C condition) {
    return name_in(condition_names, condition);
}
std::string_view name_of(A appeal) {
    return name_in(appeal_names, appeal);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<E> parse_decision_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

std::string to_text(const DecisionState& state) {
    std::string text{name_of(state.stage)};
    if (state.condition != C::unconditional) text.append(" ").append(name_of(state.condition));
    if (state.appeal != A::none) text.append(" ").append(name_of(state.appeal));
    if (state.stayed) text += " stayed";
    return text;
}

std::optional<DecisionState> parse_decision_state(std::string_view text) {
    DecisionState state;
    for (bool first = true; !text.empty() || first; first = false) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const auto stage = named_in<S>(stage_names, word);
        if (first != stage.has_value()) return std::nullopt;
        if (stage) {
            state.stage = *stage;
        } else if (const auto condition = named_in<C>(condition_names, word)) {
            state.condition = *condition;
        } else if (const auto appeal = named_in<A>(appeal_names, word)) {
            state.appeal = *appeal;
        } else if (word == "stayed") {
            state.stayed = true;
        } else {
            return std::nullopt;
        }
    }
    return state;
}

}  // namespace overens::machines
