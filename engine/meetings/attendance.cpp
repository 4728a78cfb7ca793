#include "engine/meetings/attendance.hpp"

#include <algorithm>

namespace overens {
namespace {

int place_of(const MeetingRecord& record, int item) {
    const auto found = std::ranges::find(record.agenda, item, &AgendaItem::item);
    return found == record.agenda.end() ? 0 : static_cast<int>(found - record.agenda.begin());
}

}  // namespace

std::string body_of_seat(const std::string& address) {
    const auto slash = address.find('/');
    return slash == std::string::npos ? std::string() : address.substr(0, slash);
}

bool comes_after(const MeetingRecord& record, int item, int other) {
    return place_of(record, item) > place_of(record, other);
}

bool is_there_at(const MeetingRecord& record, const Presence& presence, int item) {
    if (presence.as == "absent") return false;
    const int at = place_of(record, item);
    const bool come = presence.from_item == 0 || place_of(record, presence.from_item) <= at;
    const bool gone = presence.to_item != 0 && place_of(record, presence.to_item) < at;
    return come && !gone;
}

bool has_conflict(const AgendaItem& item, const std::string& seat) {
    return std::ranges::find(item.conflicts, seat, &Conflict::seat) != item.conflicts.end();
}

std::vector<std::string> taking_part(const MeetingRecord& record, const std::string& body, int item) {
    const AgendaItem* taken_up = record.find(item);
    std::vector<std::string> seats;
    for (const Presence& presence : record.presences) {
        const bool takes = presence.as == "member" || presence.as == "serving";
        if (!takes || body_of_seat(presence.seat) != body || !is_there_at(record, presence, item)) continue;
        if (taken_up == nullptr || !has_conflict(*taken_up, presence.seat)) seats.push_back(presence.seat);
    }
    if (taken_up == nullptr) return seats;
    for (const Conflict& conflict : taken_up->conflicts) {
        const bool serves = !conflict.serving.empty() && !has_conflict(*taken_up, conflict.serving);
        if (serves && body_of_seat(conflict.serving) == body) seats.push_back(conflict.serving);
    }
    return seats;
}

std::pair<bool, std::ptrdiff_t> rank_of(const Body& body, const Seat& deputy, const Seat& for_whom) {
    return {deputy.organisation != for_whom.organisation, &deputy - body.seats.data()};
}

int quorum_of(const Body& body) {
    const auto ordinary = std::ranges::count(body.seats, false, &Seat::deputy);
    if (ordinary == 0) return 0;
    const int more_than_half = static_cast<int>(ordinary) / 2 + 1;
    if (body.regime == MinutesRegime::statutory) return std::max(body.quorum, more_than_half);
    return body.quorum > 0 ? body.quorum : more_than_half;
}

}  // namespace overens
