// News of the register: seats filled or left, bodies that are no more, meetings moved. What is open is asked
// of those whom the register names today; what is closed stays as it was.
#include <algorithm>

#include "engine/cases/acts.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/respondents.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

// Lists that rest on the register, not on the case's own parties and fields.
bool rests_on_register(const Definition& definition, const Who& who) {
    switch (who.kind) {
        case Who::Kind::body:
        case Who::Kind::each_member:
        case Who::Kind::each_vacant_seat:
        case Who::Kind::each_party_not_bound: return true;
        case Who::Kind::each_of: return definition.place(who.name) != nullptr;
        default: return false;
    }
}

// A body that has dealt with it stays where it is on the path; one that has not, or has put it off, gives way
// to the one that follows it.
std::vector<std::string> path_now(const Step& step, const Item& item) {
    std::vector<std::string> path;
    for (const std::string& id : item.path) {
        const Body* acting = step.reg.body_acting_for(id, step.today);
        const std::string& now = has_dealt_with(item, id) || acting == nullptr ? id : acting->id;
        if (std::ranges::find(path, now) == path.end()) path.push_back(now);
    }
    return path;
}

Addressee addressee_now(const Step& step, const Addressee& addressee) {
    if (addressee.kind != Addressee::Kind::body) return addressee;
    const Body* acting = step.reg.body_acting_for(addressee.id, step.today);
    Addressee now = addressee;
    if (acting != nullptr) now.id = acting->id;
    return now;
}

void hand_over(Step& step, int number) {
    const Item& item = step.subject.items.at(number);
    if (!is_open(item)) return;
    Addressee addressee = addressee_now(step, item.addressee);
    std::vector<std::string> path = path_now(step, item);
    if (addressee == item.addressee && path == item.path) return;
    step.emit(events::ItemHandedOver{number, addressee, std::move(path)});
    const Work& work = step.work(step.definition.find_work(item.work).value());
    tell(step, "handed_over", {std::move(addressee)}, work.name, number, work.title);
}

// The meeting of that day in the body's calendar as it is now: the same day, or the one that it was moved to.
const Meeting* meeting_now(const Body& body, Day day) {
    const auto same = std::ranges::find(body.meetings, day, &Meeting::day);
    return same != body.meetings.end() ? &*same : body.meeting(day.to_text());
}

void leave_agenda(Step& step, int number, const AgendaPlace& place) {
    const Body* body = step.reg.body(place.body);
    const Meeting* now = body == nullptr ? nullptr : meeting_now(*body, place.meeting);
    if (body == nullptr || (now != nullptr && now->day == place.meeting)) return;
    const bool cancelled =
        std::ranges::find(body->cancelled, place.meeting, &Meeting::day) != body->cancelled.end();
    const std::string why = now != nullptr ? ""
                            : cancelled    ? "Sammanträdet är inställt"
                                           : "Sammanträdet står inte längre i organets plan";
    step.emit(events::TakenOffAgenda{number, place.body, place.meeting, step.keep(why)});
    if (now == nullptr) return;
    const bool missed = place.papers_in > now->cut_off;
    step.emit(events::PutOnAgenda{number, place.body, now->day, place.papers_in, missed});
}

// What stands on the agenda of a meeting to come moves with it, or goes back to the queue.
void follow_meetings(Step& step, int number) {
    const Item& item = step.subject.items.at(number);
    if (!is_open(item)) return;
    const std::vector<AgendaPlace> places = item.agenda;
    for (const AgendaPlace& place : places) {
        const bool is_over = place.missed_cut_off || has_dealt_with(item, place.body);
        if (place.meeting >= step.today && !is_over) leave_agenda(step, number, place);
    }
}

// Somebody has come into the seat since the item was opened.
bool filled_since(const Step& step, const Item& item) {
    const Seat* seat = step.reg.seat(item.addressee.seat).seat;
    return seat != nullptr && std::ranges::any_of(seat->holdings, [&](const Holding& holding) {
               return holding.from >= item.opened_on && holding.from <= step.today;
           });
}

// Whether this item already asks what would be asked of `addressee`. A seat that was filled and left again is
// asked for anew; one that has been answered for, and is not filled yet, is not.
bool asks_for(const Step& step, const Who& who, const Item& item, const Addressee& addressee) {
    if (!is_same_receiver(addressee_now(step, item.addressee), addressee)) return false;
    return who.kind != Who::Kind::each_vacant_seat || is_open(item) || !filled_since(step, item);
}

void ask_who_is_there_now(Step& step, WorkIndex index) {
    const Who& who = step.work(index).who;
    const auto asked = addressees(step.definition, step.reg, step.subject, who, step.today);
    const std::vector<int> items = step.standing(index).items;
    for (const int number : items) {
        const Item& item = step.subject.items.at(number);
        const bool there = std::ranges::any_of(
            asked, [&](const Addressee& each) { return is_same_receiver(each, item.addressee); });
        // A task of a plan is for whom it was added for; so is what somebody added to the round.
        const bool added =
            item.text != TextId{} || is_added(step.definition, step.subject, index, item.addressee);
        const bool untouched = is_open(item) && !item.answered_on && item.decisions.empty() && !added;
        if (!there && untouched) step.emit(events::ItemWithdrawn{number});
    }
    if (step.work(index).follows) return;  // its items open one by one
    std::vector<Addressee> added;
    std::ranges::copy_if(asked, std::back_inserter(added), [&](const Addressee& addressee) {
        if (is_excused(step.definition, step.subject, index, addressee)) return false;
        return std::ranges::none_of(items, [&](int number) {
            const auto item = step.subject.items.find(number);
            return item != step.subject.items.end() && asks_for(step, who, item->second, addressee);
        });
    });
    open_items(step, index, added);
}

}  // namespace

void follow_register(Step& step) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        if (!step.standing(index).active) continue;
        const std::size_t before = step.entry.events.size();
        const std::vector<int> items = step.standing(index).items;
        for (const int number : items) {
            hand_over(step, number);
            follow_meetings(step, number);
        }
        if (rests_on_register(step.definition, step.work(index).who)) ask_who_is_there_now(step, index);
        if (step.entry.events.size() == before) continue;
        recount_work(step, index);
        const bool nobody =
            step.standing(index).items.empty() && !step.definition.may_be_for_nobody(step.work(index).who);
        if (nobody) tell_of_nobody(step, index);
    }
    step.timers_stale = true;
}

Admission admit(Step& step, const commands::FollowRegister&) {
    follow_register(step);
    return {};
}

}  // namespace overens
