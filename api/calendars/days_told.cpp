#include "api/calendars/days_told.hpp"

#include <algorithm>

namespace overens::api {

namespace {

// Whose round is touched by an event, when it is about the day of an item.
struct DayTeller {
    DaysTold& told;
    std::set<DaysTold::Round> touched;

    void operator()(const events::WorkOpened& e) { told.rounds[e.work] = e.round; }
    void operator()(const events::ItemOpened& e) {
        const int round = std::max(1, told.rounds[e.work]);
        told.items[e.item] = {e.work, round, e.addressee, e.due, false};
        touched.insert({e.work, round});
    }
    void operator()(const events::DueMoved& e) {
        const auto item = told.items.find(e.item);
        if (item == told.items.end()) return;
        item->second.due = e.due;
        touched.insert({item->second.work, item->second.round});
    }
    void operator()(const events::PutOnAgenda& e) {
        if (!e.missed_cut_off) told.agendas.insert({e.body, e.meeting});
    }
    void operator()(const events::HeldOn& e) { told.looked_again = e.look_again_on; }
    void operator()(const events::FieldSet& e) {
        const Day* day = std::get_if<Day>(&e.value);
        if (day != nullptr && e.party.empty()) told.fields[e.field] = *day;
    }
    void operator()(const auto&) {}
};

}  // namespace

void DaysTold::add(const Entry& entry) {
    DayTeller teller{*this, {}};
    for (const Event& event : entry.events) std::visit(teller, event);
    if (teller.touched.empty()) return;
    const std::map<Round, Day> shared = shared_days();
    for (auto& [number, item] : items) {
        const Round round{item.work, item.round};
        if (item.due && teller.touched.contains(round) && item.due != shared.at(round)) item.apart = true;
    }
}

std::map<DaysTold::Round, Day> DaysTold::shared_days() const {
    std::map<Round, std::map<Day, int>> counts;
    for (const auto& [number, item] : items) {
        if (item.due) ++counts[{item.work, item.round}][*item.due];
    }
    std::map<Round, Day> shared;
    for (const auto& [round, days] : counts)
        shared[round] =
            std::ranges::max_element(days, {}, [](const auto& each) { return each.second; })->first;
    return shared;
}

}  // namespace overens::api
