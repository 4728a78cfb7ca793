// What a case has to do with the world: holds, notices, other cases and signals. See event.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/values.hpp"
#include "engine/definition/title.hpp"

namespace overens::events {

// Waits for a day, for another case to reach a state, for a condition of the lifecycle to hold, for a signal,
// or for all cases of a relation to end; always looks again on a day.
struct HeldOn {
    static constexpr std::string_view name = "held_on";
    std::optional<Day> until;
    std::string other_case;
    std::string other_state;
    Day look_again_on;
    TextId reason;
    std::string condition{};  // as the lifecycle writes it
    std::string signal{};
    std::string cases{};  // a relation
    bool operator==(const HeldOn&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("until", self.until);
        visit("otherCase", self.other_case);
        visit("otherState", self.other_state);
        visit("lookAgainOn", self.look_again_on);
        visit("reason", self.reason);
        visit("condition", self.condition);
        visit("signal", self.signal);
        visit("cases", self.cases);
    }
};

// What it waited for has come, or its day to look again: the lead is asked.
struct HoldCameDue {
    static constexpr std::string_view name = "hold_came_due";
    bool awaited = false;
    bool operator==(const HoldCameDue&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("awaited", self.awaited);
    }
};

struct HoldLifted {
    static constexpr std::string_view name = "hold_lifted";
    TextId reason;
    bool operator==(const HoldLifted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("reason", self.reason);
    }
};

// A notice to be delivered. `kind` says which text: one of the engine's own, or the lifecycle's at `place`.
struct Told {
    static constexpr std::string_view name = "told";
    std::string kind;
    std::vector<Addressee> to;
    std::string work;
    int item = 0;
    Title text;
    bool missed = false;
    bool operator==(const Told&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("to", self.to);
        visit("work", self.work);
        visit("item", self.item);
        visit("text", self.text);
        visit("missed", self.missed);
    }
};

// A new case is to be started, related to this one.
struct CaseAsked {
    static constexpr std::string_view name = "case_asked";
    std::string lifecycle;
    std::string relation;
    std::vector<std::string> copy;
    TextId title;
    bool operator==(const CaseAsked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("lifecycle", self.lifecycle);
        visit("relation", self.relation);
        visit("copy", self.copy);
        visit("title", self.title);
    }
};

// `role` tells which end this case is: newer or older.
struct CaseLinked {
    static constexpr std::string_view name = "case_linked";
    std::string other_case;
    std::string relation;
    bool newer = false;
    bool operator==(const CaseLinked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("otherCase", self.other_case);
        visit("relation", self.relation);
        visit("newer", self.newer);
    }
};

// Somebody is to sit in a body from a day on; the register is changed after the step. `until`: the last day.
struct SeatFilled {
    static constexpr std::string_view name = "seat_filled";
    std::string body;
    std::string seat;
    TextId holder;
    Day from;
    std::optional<Day> until;
    bool operator==(const SeatFilled&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("body", self.body);
        visit("seat", self.seat);
        visit("holder", self.holder);
        visit("from", self.from);
        visit("until", self.until);
    }
};

// A body is no more from a day on, and another acts in its place; the register is changed after the step.
struct BodyDissolved {
    static constexpr std::string_view name = "body_dissolved";
    std::string body;
    Day from;
    std::string successor;  // empty: none
    bool operator==(const BodyDissolved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("body", self.body);
        visit("from", self.from);
        visit("successor", self.successor);
    }
};

struct SignalSent {
    static constexpr std::string_view name = "signal_sent";
    std::string signal;
    std::string relation;
    bool operator==(const SignalSent&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("signal", self.signal);
        visit("relation", self.relation);
    }
};

struct SignalCame {
    static constexpr std::string_view name = "signal_came";
    std::string signal;
    std::string from_case;
    bool operator==(const SignalCame&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("signal", self.signal);
        visit("fromCase", self.from_case);
    }
};

// A related or awaited case entered a state or ended.
struct OtherCaseMoved {
    static constexpr std::string_view name = "other_case_moved";
    std::string other_case;
    std::string state;
    bool ended = false;
    bool operator==(const OtherCaseMoved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("otherCase", self.other_case);
        visit("state", self.state);
        visit("ended", self.ended);
    }
};

}  // namespace overens::events
