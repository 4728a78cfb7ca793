// The fields of what is stored, by name. Events list theirs themselves; for the other records the engine
// knows nothing of storage, so they are listed here.
#pragma once

#include "engine/cases/errands.hpp"
#include "engine/cases/values.hpp"
#include "engine/definition/title.hpp"
#include "engine/register/register.hpp"

namespace overens::storage {

template <class Record>
struct FieldList {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        Record::fields(self, visit);
    }
};

template <>
struct FieldList<Addressee> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("id", self.id);
        visit("office", self.office);
        visit("seat", self.seat);
    }
};

template <>
struct FieldList<Title> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("sv", self.sv);
        visit("en", self.en);
    }
};

template <>
struct FieldList<Errand> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("told", self.told);
        visit("asked", self.asked);
        visit("otherCase", self.other_case);
        visit("states", self.states);
        visit("ended", self.ended);
        visit("signal", self.signal);
        visit("relation", self.relation);
        visit("newer", self.newer);
        visit("seat", self.seat);
        visit("dissolved", self.dissolved);
        visit("contents", self.contents);
    }
};

template <>
struct FieldList<DayRange> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("first", self.first);
        visit("last", self.last);
    }
};

template <>
struct FieldList<Meeting> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("day", self.day);
        visit("cutOff", self.cut_off);
        visit("id", self.id);
        visit("lastDay", self.last_day);
        visit("starts", self.starts);
        visit("ends", self.ends);
        visit("place", self.place);
        visit("hostedBy", self.hosted_by);
    }
};

template <>
struct FieldList<TimeTable> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("announcedDays", self.announced_days);
        visit("papersDays", self.papers_days);
        visit("presidiumDays", self.presidium_days);
        visit("papersOutDays", self.papers_out_days);
        visit("noticeDays", self.notice_days);
        visit("minutesDays", self.minutes_days);
    }
};

template <>
struct FieldList<MandateFor> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("lifecycle", self.lifecycle);
        visit("mandate", self.mandate);
        visit("basis", self.basis);
    }
};

template <>
struct FieldList<WheelItem> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("month", self.month);
        visit("title", self.title);
        visit("kind", self.kind);
    }
};

template <>
struct FieldList<Authority> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("name", self.name);
        visit("mailbox", self.mailbox);
        visit("prefix", self.prefix);
        visit("bodies", self.bodies);
    }
};

template <>
struct FieldList<Organisation> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("name", self.name);
        visit("kind", self.kind);
        visit("mailbox", self.mailbox);
        visit("daysOff", self.calendar);
        visit("decisionPath", self.decision_path);
        visit("authorities", self.authorities);
        visit("halfDays", self.half_days);
    }
};

template <>
struct FieldList<Holding> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("holder", self.holder);
        visit("from", self.from);
        visit("until", self.until);
        visit("basis", self.basis);
    }
};

template <>
struct FieldList<Seat> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("title", self.title);
        visit("organisation", self.organisation);
        visit("deputy", self.deputy);
        visit("delegation", self.delegation);
        visit("holdings", self.holdings);
        visit("exOfficio", self.ex_officio);
    }
};

template <>
struct FieldList<Body> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("id", self.id);
        visit("name", self.name);
        visit("organisation", self.organisation);
        visit("kind", self.kind);
        visit("regime", self.regime);
        visit("mandate", self.mandate);
        visit("meetings", self.meetings);
        visit("seats", self.seats);
        visit("dissolvedFrom", self.dissolved_from);
        visit("successor", self.successor);
        visit("cancelled", self.cancelled);
        visit("timeTable", self.time_table);
        visit("quorum", self.quorum);
        visit("adjusters", self.adjusters);
        visit("mandateBasis", self.mandate_basis);
        visit("mandates", self.mandates);
        visit("wheel", self.wheel);
        visit("removed", self.removed);
        visit("emptyMonths", self.empty_months);
    }
};

template <>
struct FieldList<Register> {
    template <class Self, class Visit>
    static void visit(Self& self, Visit&& visit) {
        visit("collaboration", self.collaboration);
        visit("name", self.name);
        visit("organisations", self.organisations);
        visit("bodies", self.bodies);
        visit("places", self.places);
    }
};

}  // namespace overens::storage
