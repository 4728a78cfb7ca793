#include "engine/register/register.hpp"

#include <algorithm>
#include <set>

namespace overens {
namespace {

template <class Value>
const Value* found_in(const std::map<std::string, Value>& values, const std::string& key) {
    const auto found = values.find(key);
    return found == values.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view word_of(MinutesRegime regime) {
    switch (regime) {
        case MinutesRegime::statutory: return "statutory";
        case MinutesRegime::agreed: return "agreed";
        case MinutesRegime::notes: return "notes";
    }
    return "notes";
}

std::optional<MinutesRegime> minutes_regime_of(std::string_view word) {
    for (const auto regime : {MinutesRegime::statutory, MinutesRegime::agreed, MinutesRegime::notes}) {
        if (word_of(regime) == word) return regime;
    }
    return std::nullopt;
}

const Meeting* Body::meeting(const std::string& address) const {
    const auto found = std::ranges::find(meetings, address, &Meeting::address);
    return found == meetings.end() ? nullptr : &*found;
}

void Body::plan(std::vector<Meeting> calendar, Day today) {
    constexpr int days_remembered = 400;
    for (Meeting& before : meetings) {
        if (before.day >= today) removed.push_back(std::move(before));
    }
    std::set<std::string> seen;
    for (const Meeting& meeting : calendar) seen.insert(meeting.address());
    // The newest of each, and none that is planned again.
    std::ranges::reverse(removed);
    std::erase_if(removed, [&](const Meeting& each) {
        return each.day < today - days_remembered || !seen.insert(each.address()).second;
    });
    std::ranges::sort(removed, {}, &Meeting::day);
    meetings = std::move(calendar);
}

const Meeting* Body::next_meeting(Day from) const {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& meeting) { return meeting.day >= from; });
    return found == meetings.end() ? nullptr : &*found;
}

const Meeting* Body::next_meeting_for_papers(Day from) const {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& meeting) { return meeting.cut_off >= from; });
    return found == meetings.end() ? nullptr : &*found;
}

const Seat* Body::seat(const std::string& own_id) const {
    const auto found = std::ranges::find(seats, own_id, &Seat::id);
    return found == seats.end() ? nullptr : &*found;
}

Mandate Body::mandate_for(const std::string& lifecycle) const {
    const auto found = std::ranges::find(mandates, lifecycle, &MandateFor::lifecycle);
    return found == mandates.end() ? mandate : found->mandate;
}

const std::string& Body::basis_for(const std::string& lifecycle) const {
    const auto found = std::ranges::find(mandates, lifecycle, &MandateFor::lifecycle);
    return found == mandates.end() ? mandate_basis : found->basis;
}

const WheelItem* Body::wheel_item(const std::string& own_id) const {
    const auto found = std::ranges::find(wheel, own_id, &WheelItem::id);
    return found == wheel.end() ? nullptr : &*found;
}

const Organisation* Register::organisation(const std::string& id) const {
    return found_in(organisations, id);
}

const Body* Register::body(const std::string& id) const {
    return found_in(bodies, id);
}

FoundSeat Register::seat(const std::string& address) const {
    const std::size_t slash = address.find('/');
    if (slash == std::string::npos) return {};
    const Body* found = body(address.substr(0, slash));
    const Seat* seat = found == nullptr ? nullptr : found->seat(address.substr(slash + 1));
    return seat == nullptr ? FoundSeat{} : FoundSeat{found, seat};
}

std::string Register::name_of_seat(const std::string& address) const {
    const Seat* found = seat(address).seat;
    if (found == nullptr) return address;
    if (found->organisation.empty()) return found->title;
    const Organisation* names_it = organisation(found->organisation);
    return found->title + " (" + (names_it == nullptr ? found->organisation : names_it->name) + ")";
}

const Body* Register::body_acting_for(const std::string& id, Day day) const {
    const Body* found = body(id);
    // No chain is longer than the register: one that runs in a circle ends with nobody.
    for (std::size_t steps = 0; steps <= bodies.size(); ++steps) {
        if (found == nullptr || !found->is_dissolved(day)) return found;
        found = body(found->successor);
    }
    return nullptr;
}

std::vector<std::string> Register::bodies_for(const std::string& lifecycle, const std::string& place,
                                              Day day) const {
    const auto* of_lifecycle = found_in(places, lifecycle);
    const auto* filled = of_lifecycle == nullptr ? nullptr : found_in(*of_lifecycle, place);
    std::vector<std::string> acting;
    if (filled == nullptr) return acting;
    for (const std::string& id : *filled) {
        const Body* body = body_acting_for(id, day);
        const bool there = body != nullptr && std::ranges::find(acting, body->id) != acting.end();
        if (body != nullptr && !there) acting.push_back(body->id);
    }
    return acting;
}

std::vector<std::string> Register::path_on(const std::vector<std::string>& path, Day day) const {
    std::vector<std::string> acting;
    for (const std::string& id : path) {
        const Body* body = body_acting_for(id, day);
        const std::string& now = body == nullptr ? id : body->id;
        if (std::ranges::find(acting, now) == acting.end()) acting.push_back(now);
    }
    return acting;
}

}  // namespace overens
