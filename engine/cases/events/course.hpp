// The course of a case: its start, parties, states, moves and phases. See event.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/values.hpp"
#include "engine/machines/case_phase.hpp"

namespace overens::events {

struct CaseStarted {
    static constexpr std::string_view name = "case_started";
    std::string lifecycle;
    int version = 1;
    std::string hash;
    TextId title;
    std::vector<std::string> parties;
    std::vector<std::string> participants;
    std::string assignment{};  // of a meeting, that it carries out: "body/meeting/2"; empty: none
    bool operator==(const CaseStarted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("lifecycle", self.lifecycle);
        visit("version", self.version);
        visit("hash", self.hash);
        visit("title", self.title);
        visit("parties", self.parties);
        visit("participants", self.participants);
        visit("assignment", self.assignment);
    }
};

// `holder` is an organisation or body of the register; empty: the role is vacant.
struct RoleFilled {
    static constexpr std::string_view name = "role_filled";
    std::string role;
    std::string holder;
    bool operator==(const RoleFilled&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("role", self.role);
        visit("holder", self.holder);
    }
};

// Each authority has a number of its own for the case, or several; these are all of them from now on.
struct RegistryNumberGiven {
    static constexpr std::string_view name = "registry_number_given";
    std::string organisation;  // or an authority of one
    std::string number;
    std::vector<std::string> more{};
    bool operator==(const RegistryNumberGiven&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("organisation", self.organisation);
        visit("number", self.number);
        visit("more", self.more);
    }
};

struct PartyAdded {
    static constexpr std::string_view name = "party_added";
    std::string party;
    TextId reason;
    bool operator==(const PartyAdded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("party", self.party);
        visit("reason", self.reason);
    }
};

struct PartyRemoved {
    static constexpr std::string_view name = "party_removed";
    std::string party;
    TextId reason;
    bool operator==(const PartyRemoved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("party", self.party);
        visit("reason", self.reason);
    }
};

// They join a rollout together; a pilot is the first wave.
struct WaveAdded {
    static constexpr std::string_view name = "wave_added";
    int wave = 0;  // in the case, from 1
    TextId title;
    std::vector<std::string> organisations;
    TextId reason;
    bool operator==(const WaveAdded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("wave", self.wave);
        visit("title", self.title);
        visit("organisations", self.organisations);
        visit("reason", self.reason);
    }
};

// `party` is given for fields with one value for each party.
struct FieldSet {
    static constexpr std::string_view name = "field_set";
    std::string field;
    std::string party;
    FieldValue value;
    bool operator==(const FieldSet&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("field", self.field);
        visit("party", self.party);
        visit("value", self.value);
    }
};

// A person's move (`may`) of a state; the outermost state's name is empty.
struct MoveTaken {
    static constexpr std::string_view name = "move_taken";
    std::string state;
    std::string move;
    bool operator==(const MoveTaken&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("state", self.state);
        visit("move", self.move);
    }
};

struct WatchFired {
    static constexpr std::string_view name = "watch_fired";
    std::string state;
    std::string watch;
    bool operator==(const WatchFired&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("state", self.state);
        visit("watch", self.watch);
    }
};

struct StateEntered {
    static constexpr std::string_view name = "state_entered";
    std::string state;
    int round = 1;
    bool operator==(const StateEntered&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("state", self.state);
        visit("round", self.round);
    }
};

struct StateLeft {
    static constexpr std::string_view name = "state_left";
    std::string state;
    bool operator==(const StateLeft&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("state", self.state);
    }
};

// `inner` is the end that the state's inside has come to.
struct InnerEnded {
    static constexpr std::string_view name = "inner_ended";
    std::string state;
    std::string inner;
    bool operator==(const InnerEnded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("state", self.state);
        visit("inner", self.inner);
    }
};

struct PhaseChanged {
    static constexpr std::string_view name = "phase_changed";
    machines::CasePhase phase = machines::CasePhase::active;
    bool operator==(const PhaseChanged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("phase", self.phase);
    }
};

struct TimerSet {
    static constexpr std::string_view name = "timer_set";
    std::string timer;
    Day day;
    bool operator==(const TimerSet&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("timer", self.timer);
        visit("day", self.day);
    }
};

struct TimerEnded {
    static constexpr std::string_view name = "timer_ended";
    std::string timer;
    bool operator==(const TimerEnded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("timer", self.timer);
    }
};

// A timer's day has come.
struct DayCame {
    static constexpr std::string_view name = "day_came";
    std::string timer;
    bool operator==(const DayCame&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("timer", self.timer);
    }
};

// Something that happened and decides nothing: a workshop, a walk-through, a status report.
struct NoteMade {
    static constexpr std::string_view name = "note_made";
    TextId text;
    std::string body;
    bool operator==(const NoteMade&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("text", self.text);
        visit("body", self.body);
    }
};

}  // namespace overens::events
