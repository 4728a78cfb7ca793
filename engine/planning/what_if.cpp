#include "engine/planning/what_if.hpp"

#include <algorithm>

#include "engine/cases/resolve.hpp"
#include "engine/meetings/meeting_days.hpp"

namespace overens {
namespace {

std::string place_in(std::size_t index, const char* member) {
    return "/meetings/" + std::to_string(index) + "/" + member;
}

std::vector<Meeting>::iterator meeting_on(Body& body, Day day) {
    return std::ranges::find(body.meetings, day, &Meeting::day);
}

const WorkingCalendar& open_days_of(const Register& reg, const MeetingChange& change) {
    return calendar_of(reg, {Addressee::Kind::body, change.body, {}});
}

std::optional<Blocker> wrong_change(Register& reg, const MeetingChange& change, std::size_t index) {
    const auto body = reg.bodies.find(change.body);
    if (body == reg.bodies.end()) {
        return Blocker{
            "body_unknown",
            {"Registret har inget organ " + change.body, "The register has no body " + change.body},
            place_in(index, "body")};
    }
    if (!change.from && !change.to) {
        return Blocker{"meeting_day_missing",
                       {"Ange from, to eller båda", "Give from, to, or both"},
                       place_in(index, "to")};
    }
    if (change.from && meeting_on(body->second, *change.from) == body->second.meetings.end()) {
        return Blocker{"no_such_meeting",
                       {body->second.name + " har inget sammanträde " + change.from->to_text(),
                        body->second.name + " has no meeting on " + change.from->to_text()},
                       place_in(index, "from")};
    }
    if (change.to && change.cut_off && *change.cut_off > *change.to) {
        return Blocker{"value_does_not_fit",
                       {"Manusstopp ska vara senast " + change.to->to_text(),
                        "The cut-off must be " + change.to->to_text() + " at the latest"},
                       place_in(index, "cutOff")};
    }
    return std::nullopt;
}

// The same rules as for a meeting that is moved or planned in earnest.
void check_new_day(const Register& reg, const MeetingChange& change, std::size_t index,
                   std::vector<Blocker>& blockers) {
    const Body* body = reg.body(change.body);
    if (body == nullptr || !change.to || change.to == change.from) return;
    MeetingTime time;
    time.day = *change.to;
    std::vector<Blocker> wrong;
    check_open_day(time, open_days_of(reg, change), wrong);
    check_not_ended(reg, *body, time, wrong);
    if (std::ranges::find(body->meetings, time.day, &Meeting::day) != body->meetings.end()) {
        wrong.push_back(
            {"day_repeated",
             {body->name + " sammanträder redan den dagen", body->name + " meets that day already"},
             "day"});
    }
    for (Blocker& each : wrong) {
        each.at = place_in(index, "to");
        blockers.push_back(std::move(each));
    }
}

void change_meeting(Body& body, const WorkingCalendar& open_days, const MeetingChange& change) {
    std::optional<Meeting> old;
    if (change.from) {
        const auto found = meeting_on(body, *change.from);
        old = *found;
        body.meetings.erase(found);
    }
    if (!change.to) return;
    const Day cut_off = change.cut_off ? *change.cut_off
                        : old ? moved_cut_off(body.times(), open_days, old->day, old->cut_off, *change.to)
                              : usual_cut_off(body.times(), open_days, *change.to);
    body.meetings.push_back({*change.to, cut_off});
    std::ranges::stable_sort(body.meetings, {}, &Meeting::day);
}

std::optional<Blocker> wrong_party(const Register& reg, const Case& subject, const std::string& party) {
    if (reg.organisation(party) == nullptr) {
        return Blocker{"unknown_organisation",
                       {"Organisationen " + party + " finns inte i registret",
                        "The organisation " + party + " is not in the register"},
                       "/addParties"};
    }
    if (std::ranges::find(subject.parties, party) == subject.parties.end()) return std::nullopt;
    return Blocker{"party_there", {party + " är redan part", party + " is a party already"}, "/addParties"};
}

const PlannedItem* find_item(const Plan& plan, WorkIndex work, const Addressee& addressee) {
    for (const PlannedState& state : plan.states) {
        for (const PlannedWork& each : state.works) {
            if (each.work != work) continue;
            const auto found = std::ranges::find_if(each.items, [&](const PlannedItem& item) {
                return is_same_receiver(item.addressee, addressee);
            });
            if (found != each.items.end()) return &*found;
        }
    }
    return nullptr;
}

template <class Visit>
void each_item(const Plan& plan, Visit&& visit) {
    for (const PlannedState& state : plan.states) {
        for (const PlannedWork& work : state.works) {
            for (const PlannedItem& item : work.items) visit(work.work, item);
        }
    }
}

}  // namespace

std::vector<Blocker> apply(const WhatIf& what_if, Register& reg, Case& subject) {
    std::vector<Blocker> blockers;
    for (std::size_t i = 0; i < what_if.meetings.size(); ++i) {
        if (auto wrong = wrong_change(reg, what_if.meetings[i], i)) blockers.push_back(std::move(*wrong));
        check_new_day(reg, what_if.meetings[i], i, blockers);
    }
    for (const std::string& party : what_if.more_parties) {
        if (auto wrong = wrong_party(reg, subject, party)) blockers.push_back(std::move(*wrong));
    }
    if (!blockers.empty()) return blockers;
    for (const MeetingChange& change : what_if.meetings)
        change_meeting(reg.bodies.at(change.body), open_days_of(reg, change), change);
    for (const std::string& party : what_if.more_parties) subject.parties.push_back(party);
    return {};
}

std::vector<PlanDifference> differences(const Plan& before, const Plan& after) {
    std::vector<PlanDifference> found;
    each_item(after, [&](WorkIndex work, const PlannedItem& item) {
        const PlannedItem* old = find_item(before, work, item.addressee);
        const std::optional<Day> was = old == nullptr ? std::nullopt : old->done;
        if (old == nullptr || was != item.done) found.push_back({work, item.addressee, was, item.done});
    });
    each_item(before, [&](WorkIndex work, const PlannedItem& item) {
        if (find_item(after, work, item.addressee) == nullptr)
            found.push_back({work, item.addressee, item.done, std::nullopt});
    });
    return found;
}

}  // namespace overens
