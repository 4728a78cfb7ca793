#include "engine/meetings/chosen.hpp"

#include <algorithm>
#include <set>

#include "engine/meetings/attendance.hpp"
#include "engine/meetings/seats_here.hpp"

namespace overens {
namespace {

// So many are to check the minutes beside the chair. A statutory body's are never checked by the chair alone.
std::size_t adjusters_wanted(const MeetingStep& step) {
    if (step.record.regime == MinutesRegime::notes) return 0;
    int wanted = step.record.regime == MinutesRegime::statutory ? 1 : 0;
    for (const std::string& id : step.record.bodies()) {
        const Body* body = step.reg.body(id);
        if (body != nullptr && body->regime != MinutesRegime::notes)
            wanted = std::max(wanted, body->adjusters);
    }
    return static_cast<std::size_t>(wanted);
}

Blocker was_not_there(const std::string& seat, const char* at, const Title& task, const Title& instead) {
    return {std::string(at) + "_not_there",
            {seat + " " + task.sv + " men tjänstgör inte enligt närvaron: rätta närvaron, eller ange " +
                 instead.sv,
             seat + " " + task.en + " but takes no part by the attendance: correct the attendance, or say " +
                 instead.en},
            at};
}

}  // namespace

void check_chosen(const MeetingStep& step, const std::string& address, const std::string& at,
                  Blockers& blockers) {
    if (address.empty() || !names_seats(step)) return;
    const Seat* seat = seat_here(step, address);
    if (seat == nullptr)
        blockers.push_back(no_such_seat(address, at));
    else if (seat->held_on(step.record.time.day) == nullptr)
        blockers.push_back(seat_vacant(address, at));
}

void check_adjusters(const MeetingStep& step, const std::string& chair,
                     const std::vector<std::string>& adjusters, Blockers& blockers) {
    for (const std::string& adjuster : adjusters) check_chosen(step, adjuster, "adjusters", blockers);
    const std::size_t wanted = adjusters_wanted(step);
    const std::set<std::string> different(adjusters.begin(), adjusters.end());
    if (different.size() == adjusters.size() && different.size() >= wanted && !different.contains(chair))
        return;
    const std::string count = std::to_string(wanted);
    blockers.push_back({"adjusters_missing",
                        {"Utse " + count + " att justera utöver ordföranden, var och en en gång",
                         "Choose " + count + " to check the minutes beside the chair, each once"},
                        "adjusters"});
}

bool took_part(const MeetingStep& step, const MeetingRecord& record, const std::string& seat,
               const std::vector<int>& items) {
    if (!names_seats(step) || record.presences.empty()) return true;
    return std::ranges::any_of(items, [&](int item) {
        const bool noted = std::ranges::any_of(record.presences, [&](const Presence& presence) {
            const bool takes = presence.as == "member" || presence.as == "serving";
            return takes && presence.seat == seat && is_there_at(record, presence, item);
        });
        return noted || is_in(taking_part(record, body_of_seat(seat), item), seat);
    });
}

void check_were_there(const MeetingStep& step, const MeetingRecord& changed, Blockers& blockers) {
    std::vector<int> items;
    for (const AgendaItem& item : changed.agenda) {
        if (!item.withdrawn) items.push_back(item.item);
    }
    if (items.empty()) items.push_back(0);
    if (!took_part(step, changed, changed.chair, items)) {
        blockers.push_back(was_not_there(changed.chair, "chair", {"leder sammanträdet", "chairs the meeting"},
                                         {"vem som ledde det (chair)", "who chaired it (chair)"}));
    }
    for (const std::string& adjuster : changed.adjusters) {
        if (took_part(step, changed, adjuster, items)) continue;
        blockers.push_back(
            was_not_there(adjuster, "adjusters", {"är utsedd att justera", "is to check the minutes"},
                          {"vilka som ska justera (adjusters)", "who are to check them (adjusters)"}));
    }
}

std::map<std::string, std::string> names_in_register(const MeetingStep& step) {
    std::map<std::string, std::string> names;
    for (const std::string& id : step.record.bodies()) {
        const Body* body = step.reg.body(id);
        if (body == nullptr) continue;
        names[id] = body->name;
        for (const Seat& seat : body->seats)
            names[id + "/" + seat.id] = step.reg.name_of_seat(id + "/" + seat.id);
    }
    return names;
}

}  // namespace overens
