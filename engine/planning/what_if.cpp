#include "engine/planning/what_if.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "engine/cases/resolve.hpp"
#include "engine/meetings/meeting_days.hpp"

namespace overens {
namespace {

std::string place_in(std::size_t index, const char* member) {
    return "/meetings/" + std::to_string(index) + "/" + member;
}

const WorkingCalendar& open_days_of(const Register& reg, const std::string& body) {
    return calendar_of(reg, {Addressee::Kind::body, body, {}});
}

// Makes one change after the other, each judged by what those before it have left; what cannot be is told and
// not made.
class ChangeMaker {
  public:
    ChangeMaker(Register& reg, Case& subject, Day today) : reg_(reg), subject_(subject), today_(today) {}

    void change(const MeetingChange& change) {
        const auto body = reg_.bodies.find(change.body);
        if (body == reg_.bodies.end()) {
            complain("body_unknown",
                     {"Registret har inget organ " + change.body, "The register has no body " + change.body},
                     "body");
        } else if (has_right_shape(change)) {
            make(body->second, change);
        }
        ++index_;
    }

    void add_party(const std::string& party) {
        const bool there = std::ranges::find(subject_.parties, party) != subject_.parties.end();
        if (reg_.organisation(party) == nullptr) {
            blockers_.push_back({"unknown_organisation",
                                 {"Organisationen " + party + " finns inte i registret",
                                  "The organisation " + party + " is not in the register"},
                                 "/addParties"});
        } else if (added_.contains(party)) {
            blockers_.push_back({"party_repeated",
                                 {party + " står två gånger: ange varje part en gång",
                                  party + " is given twice: give each party once"},
                                 "/addParties"});
        } else if (there) {
            blockers_.push_back(
                {"party_there", {party + " är redan part", party + " is a party already"}, "/addParties"});
        } else {
            added_.insert(party);
            subject_.parties.push_back(party);
        }
    }

    std::vector<Blocker> blockers() && { return std::move(blockers_); }

  private:
    void complain(const char* code, Title message, const char* member) {
        blockers_.push_back({code, std::move(message), place_in(index_, member)});
    }

    bool has_right_shape(const MeetingChange& change) {
        const std::size_t before = blockers_.size();
        if (!change.from && !change.to) {
            complain("meeting_day_missing", {"Ange from, to eller båda", "Give from, to, or both"}, "to");
        } else if (change.cut_off && !change.to) {
            complain("meeting_day_missing",
                     {"Manusstopp utan to: ange to (samma dag om bara manusstoppet ändras), eller utelämna "
                      "cutOff för att ställa in",
                      "A cut-off without to: give to (the same day where the cut-off alone is changed), or "
                      "leave cutOff out to cancel"},
                     "to");
        }
        for (const auto& [day, member] : {std::pair{change.from, "from"}, std::pair{change.to, "to"}}) {
            if (day && *day < today_) {
                complain(
                    "day_passed",
                    {"Dagen har varit: ange i dag eller senare", "The day has passed: give today or later"},
                    member);
            }
        }
        return blockers_.size() == before;
    }

    void make(Body& body, const MeetingChange& change) {
        const auto old =
            change.from ? std::ranges::find(body.meetings, *change.from, &Meeting::day) : body.meetings.end();
        if (change.from && changed_.contains({body.id, *change.from})) {
            return complain("meeting_repeated",
                            {"Sammanträdet " + change.from->to_text() +
                                 " ändras redan av en annan rad: ange en enda ändring av varje sammanträde",
                             "The meeting on " + change.from->to_text() +
                                 " is changed by another row already: give one change of each meeting"},
                            "from");
        }
        if (change.from && old == body.meetings.end()) {
            return complain("no_such_meeting",
                            {body.name + " har inget sammanträde " + change.from->to_text(),
                             body.name + " has no meeting on " + change.from->to_text()},
                            "from");
        }
        if (old != body.meetings.end() && !old->hosted_by.empty()) {
            return complain(
                "meeting_hosted",
                {"Sammanträdet är gemensamt: ändra det hos det organ som leder det (" + old->hosted_by + ")",
                 "The meeting is joint: change it at the body that leads it (" + old->hosted_by + ")"},
                "body");
        }
        std::optional<Meeting> now;
        if (change.to) {
            now = old == body.meetings.end() ? Meeting{*change.to, *change.to} : *old;
            now->cut_off = cut_off_of(body, change, old == body.meetings.end() ? nullptr : &*old);
            if (now->last_day) *now->last_day = *now->last_day + (*change.to - now->day);
            now->day = *change.to;
            if (!can_be_held(body, change, *now, old)) return;
        }
        if (old != body.meetings.end()) {
            take_guests_along(body.id + "/" + old->address(), now);
            follow(body.id, *change.from, now);
            body.meetings.erase(old);
            changed_.insert({body.id, *change.from});
        }
        if (now) {
            body.meetings.push_back(*now);
            std::ranges::stable_sort(body.meetings, {}, &Meeting::day);
            changed_.insert({body.id, now->day});
        }
    }

    void check_guests(const std::string& hosted_by, const MeetingTime& time, std::vector<Blocker>& wrong) {
        for (const auto& [id, guest] : reg_.bodies) {
            std::vector<Meeting> others = guest.meetings;
            const auto theirs = std::ranges::find(others, hosted_by, &Meeting::hosted_by);
            if (theirs == others.end()) continue;
            others.erase(theirs);
            check_free_days(others, time, guest.name, wrong);
        }
    }

    // A joint meeting is one meeting in several calendars.
    void take_guests_along(const std::string& hosted_by, const std::optional<Meeting>& now) {
        for (auto& [id, guest] : reg_.bodies) {
            const auto theirs = std::ranges::find(guest.meetings, hosted_by, &Meeting::hosted_by);
            if (theirs == guest.meetings.end()) continue;
            follow(id, theirs->day, now);
            changed_.insert({id, theirs->day});
            if (!now) {
                guest.meetings.erase(theirs);
                continue;
            }
            theirs->day = now->day;
            theirs->last_day = now->last_day;
            theirs->cut_off = now->cut_off;
            changed_.insert({id, now->day});
            std::ranges::stable_sort(guest.meetings, {}, &Meeting::day);
        }
    }

    Day cut_off_of(const Body& body, const MeetingChange& change, const Meeting* old) const {
        if (change.cut_off) return *change.cut_off;
        const WorkingCalendar& open_days = open_days_of(reg_, body.id);
        return old == nullptr ? usual_cut_off(body.times(), open_days, *change.to)
                              : moved_cut_off(body.times(), open_days, old->day, old->cut_off, *change.to);
    }

    // The same rules as for a meeting that is moved or planned in earnest.
    bool can_be_held(const Body& body, const MeetingChange& change, const Meeting& now,
                     std::vector<Meeting>::const_iterator old) {
        MeetingTime time;
        time.day = now.day;
        time.last_day = now.last_day;
        time.cut_off = now.cut_off;
        std::vector<Blocker> wrong;
        check_order(time, wrong);
        if (change.cut_off) check_cut_off(time, open_days_of(reg_, body.id), wrong);
        if (change.to != change.from) {
            std::vector<Meeting> others(body.meetings.begin(), old);
            if (old != body.meetings.end()) others.insert(others.end(), std::next(old), body.meetings.end());
            check_open_day(time, open_days_of(reg_, body.id), wrong);
            check_not_ended(reg_, body, time, wrong);
            check_month(body, time, wrong);
            check_free_days(others, time, body.name, wrong);
            if (old != body.meetings.end()) check_guests(body.id + "/" + old->address(), time, wrong);
        }
        for (const Blocker& each : wrong) {
            blockers_.push_back(each);
            blockers_.back().at = place_in(index_, each.at == "cutOff" ? "cutOff" : "to");
        }
        return wrong.empty();
    }

    // What stands on the agenda goes with the meeting, or back to the queue.
    void follow(const std::string& body, Day from, const std::optional<Meeting>& now) {
        const auto is_there = [&](const AgendaPlace& place) {
            return place.body == body && place.meeting == from;
        };
        for (auto& [number, item] : subject_.items) {
            if (!now) std::erase_if(item.agenda, is_there);
            const auto place = std::ranges::find_if(item.agenda, is_there);
            if (place == item.agenda.end()) continue;
            place->meeting = now->day;
            place->missed_cut_off = place->papers_in > now->cut_off;
        }
    }

    Register& reg_;
    Case& subject_;
    Day today_;
    std::size_t index_ = 0;
    std::set<std::pair<std::string, Day>> changed_;  // a body's meetings, by their days before and after
    std::set<std::string> added_;
    std::vector<Blocker> blockers_;
};

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

std::vector<Blocker> apply(const WhatIf& what_if, Register& reg, Case& subject, Day today) {
    ChangeMaker maker(reg, subject, today);
    for (const MeetingChange& change : what_if.meetings) maker.change(change);
    for (const std::string& party : what_if.more_parties) maker.add_party(party);
    return std::move(maker).blockers();
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
