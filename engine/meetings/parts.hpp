// What the record of a meeting is made of: its time, the items of its agenda, who was there, and what came of
// an item. Plain data that events hold as they are; each lists its fields once, for storage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cases/values.hpp"
#include "engine/definition/definition.hpp"

namespace overens {

// When and where a meeting is. Times are Europe/Stockholm, "09:00"; empty: not said.
struct MeetingTime {
    Day day;
    std::optional<Day> last_day;
    Day cut_off;
    std::string starts, ends;
    std::string place;

    bool operator==(const MeetingTime&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("day", self.day);
        visit("lastDay", self.last_day);
        visit("cutOff", self.cut_off);
        visit("starts", self.starts);
        visit("ends", self.ends);
        visit("place", self.place);
    }
};

// What an item of the agenda is: how it is named and introduced. `case_id` and `task`: the matter of a case
// that waits for `body`, which is one of those that meet.
struct AgendaEntry {
    std::string kind;  // information, dialogue, decision, election, report
    TextId title;
    std::string case_id;
    int task = 0;
    std::string body;
    TextId presenter;
    TextId guests;    // invited to this item alone
    TextId proposal;  // proposed decision
    int on_day = 1;   // of a meeting over several days
    std::string starts;
    int minutes = 0;              // 0: not said
    std::string registry_number;  // in the register of the body's authority
    std::string wheel;            // the recurring item of the body's annual wheel; empty: none
    // What was put off at an earlier meeting ("welfare/2024-09-20") and is taken up again: its item there.
    std::string again_meeting{};
    int again_item = 0;
    // For the minutes: what the matter is about, and the papers that the decision rests on, each by itself.
    TextId summary{};
    std::vector<TextId> papers{};

    bool operator==(const AgendaEntry&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("title", self.title);
        visit("case", self.case_id);
        visit("task", self.task);
        visit("body", self.body);
        visit("presenter", self.presenter);
        visit("guests", self.guests);
        visit("proposal", self.proposal);
        visit("onDay", self.on_day);
        visit("starts", self.starts);
        visit("minutes", self.minutes);
        visit("registryNumber", self.registry_number);
        visit("wheel", self.wheel);
        visit("againMeeting", self.again_meeting);
        visit("againItem", self.again_item);
        visit("summary", self.summary);
        visit("papers", self.papers);
    }
};

// Who sits on a seat ("body/seat") at this meeting. `as`: member, serving (a deputy in the place of
// `serves_for`), deputy (there, not serving) or absent. From item to item; 0: from the beginning, to the end.
struct Presence {
    std::string seat;
    std::string holder;  // who held the seat that day, as the register names them
    std::string as;
    std::string serves_for;
    int from_item = 0;
    int to_item = 0;

    bool operator==(const Presence&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("seat", self.seat);
        visit("holder", self.holder);
        visit("as", self.as);
        visit("servesFor", self.serves_for);
        visit("fromItem", self.from_item);
        visit("toItem", self.to_item);
    }
};

// What somebody has had written down with an item: dissent, note, statement or motion.
struct Voice {
    std::string seat;
    std::string kind;
    TextId text;

    bool operator==(const Voice&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("seat", self.seat);
        visit("kind", self.kind);
        visit("text", self.text);
    }
};

struct Vote {
    int yes = 0;
    int no = 0;
    int abstained = 0;

    bool operator==(const Vote&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("yes", self.yes);
        visit("no", self.no);
        visit("abstained", self.abstained);
    }
};

// What came of an item. For the matter of a case the same parts as its decision (engine/cases/command.hpp).
struct ItemOutcome {
    Outcome outcome = Outcome::open;  // open: proposed or discussed, not decided
    TextId wording;
    std::string chosen;
    std::optional<int> version;
    std::string condition;
    TextId condition_text;
    std::optional<bool> appealable;
    bool unclear_if_appealable{};
    TextId why_not_appealable;
    bool editorial_allowed = false;
    std::optional<Vote> vote;
    std::vector<Voice> voices;
    TextId distribution;  // to whom the decision is sent
    // "Back in November": from that day it waits for the body again; none: at the next meeting, if put off.
    std::optional<Day> returns_on{};
    TextId voting_order{};  // what was put to the vote, in which order, and what yes and no meant

    bool operator==(const ItemOutcome&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("outcome", self.outcome);
        visit("wording", self.wording);
        visit("chosen", self.chosen);
        visit("version", self.version);
        visit("condition", self.condition);
        visit("conditionText", self.condition_text);
        visit("appealable", self.appealable);
        visit("unclearIfAppealable", self.unclear_if_appealable);
        visit("whyNotAppealable", self.why_not_appealable);
        visit("editorialAllowed", self.editorial_allowed);
        visit("vote", self.vote);
        visit("voices", self.voices);
        visit("distribution", self.distribution);
        visit("returnsOn", self.returns_on);
        visit("votingOrder", self.voting_order);
    }
};

}  // namespace overens
