#include "engine/cases/resolve.hpp"

#include <algorithm>

namespace overens {
namespace {

std::vector<Addressee> organisations(const std::vector<std::string>& ids, const std::string& office) {
    std::vector<Addressee> result;
    result.reserve(ids.size());
    for (const std::string& id : ids) result.push_back({Addressee::Kind::organisation, id, office});
    return result;
}

std::vector<Addressee> bodies(const std::vector<std::string>& ids, const std::string& office) {
    std::vector<Addressee> result;
    for (const std::string& id : ids) result.push_back({Addressee::Kind::body, id, office});
    return result;
}

std::vector<Addressee> listed(const Definition& definition, const Register& reg, const Case& subject,
                              const Who& who, const std::string& office, Day today) {
    if (definition.place(who.name) != nullptr)
        return bodies(bodies_at(reg, subject, who.name, today), office);
    const auto field = subject.fields.find(who.name);
    if (field == subject.fields.end()) return {};
    const auto* ids = std::get_if<std::vector<std::string>>(&field->second);
    return ids == nullptr ? std::vector<Addressee>{} : organisations(*ids, office);
}

// The organisation that names for each seat, or the body itself where none does. Deputies are no members:
// they serve when a member does not, and an empty deputy seat is named at the body's own time.
std::vector<Addressee> seats(const Register& reg, const std::vector<std::string>& ids, const Who& who,
                             const std::string& office, Day today) {
    const bool vacant = who.kind == Who::Kind::each_vacant_seat;
    std::vector<Addressee> result;
    for (const std::string& id : ids) {
        for (const Seat& seat : reg.body(id)->seats) {
            const bool asked = vacant ? seat.vacant_from(today).has_value() : seat.held_on(today) != nullptr;
            if (seat.deputy || !asked) continue;
            const bool named = !seat.organisation.empty();
            const auto kind = named ? Addressee::Kind::organisation : Addressee::Kind::body;
            result.push_back({kind, named ? seat.organisation : id, office, id + "/" + seat.id});
        }
    }
    return result;
}

// A body whose seats are not in the register binds as its mandate says: nobody is known to be left out.
bool binds(const Body& body, const std::string& party, Day today) {
    if (body.seats.empty()) return true;
    return std::ranges::any_of(body.seats, [&](const Seat& seat) {
        return seat.organisation == party && !seat.delegation.empty() && seat.held_on(today) != nullptr;
    });
}

const std::string& deciding_place(const Definition& definition, const std::string& work) {
    return definition.works[definition.find_work(work).value()].who.name;
}

// The parties for whom nobody with their delegation sits in the bodies that do this work.
std::vector<std::string> not_bound(const Definition& definition, const Register& reg, const Case& subject,
                                   const std::string& work, Day today) {
    const auto ids = bodies_at(reg, subject, deciding_place(definition, work), today);
    std::vector<std::string> left;
    std::ranges::copy_if(subject.parties, std::back_inserter(left), [&](const std::string& party) {
        return std::ranges::none_of(
            ids, [&](const std::string& id) { return binds(*reg.body(id), party, today); });
    });
    return left;
}

Addressee in_role(const Case& subject, const std::string& role) {
    const auto held = subject.roles.find(role);
    const bool vacant = held == subject.roles.end() || held->second.empty();
    return {Addressee::Kind::role, vacant ? "lead" : role, {}};
}

}  // namespace

std::vector<std::string> bodies_at(const Register& reg, const Case& subject, const std::string& place,
                                   Day today) {
    return reg.bodies_for(subject.lifecycle, place, today);
}

bool asks_by_seat(const Who& who) {
    return who.kind == Who::Kind::each_member || who.kind == Who::Kind::each_vacant_seat ||
           who.kind == Who::Kind::each_party_not_bound;
}

std::vector<std::string> bodies_asked_by_seat(const Definition& definition, const Register& reg,
                                              const Case& subject, const Who& who, Day today) {
    const bool by_work = who.kind == Who::Kind::each_party_not_bound;
    return bodies_at(reg, subject, by_work ? deciding_place(definition, who.name) : who.name, today);
}

std::vector<Addressee> addressees(const Definition& definition, const Register& reg, const Case& subject,
                                  const Who& who, Day today, const Item* item) {
    const std::string office =
        who.office == Office::contact ? std::string{} : std::string{word_of(who.office)};
    switch (who.kind) {
        case Who::Kind::role: return {in_role(subject, who.name)};
        case Who::Kind::body: return bodies(bodies_at(reg, subject, who.name, today), office);
        case Who::Kind::each_party: return organisations(subject.parties, office);
        case Who::Kind::each_participant: return organisations(subject.participants, office);
        case Who::Kind::each_of: return listed(definition, reg, subject, who, office, today);
        case Who::Kind::asked:
            if (item == nullptr) return {};
            return {{item->addressee.kind, item->addressee.id, office, item->addressee.seat}};
        case Who::Kind::each_member:
        case Who::Kind::each_vacant_seat:
            return seats(reg, bodies_at(reg, subject, who.name, today), who, office, today);
        case Who::Kind::each_party_not_bound:
            return organisations(not_bound(definition, reg, subject, who.name, today), office);
    }
    return {};
}

std::optional<Day> day_of(const Register& reg, const Case& subject, const NamedDay& day, Day today) {
    if (const auto* fixed = std::get_if<Day>(&day)) return *fixed;
    if (const auto* field = std::get_if<DateField>(&day)) {
        const auto found = subject.fields.find(field->name);
        if (found == subject.fields.end()) return std::nullopt;
        const Day* value = std::get_if<Day>(&found->second);
        return value == nullptr ? std::nullopt : std::optional<Day>(*value);
    }
    const auto* next = std::get_if<NextMeeting>(&day);
    const std::string& place = next != nullptr ? next->place : std::get<CutOff>(day).place;
    const std::vector<std::string> ids = bodies_at(reg, subject, place, today);
    const Body* body = ids.empty() ? nullptr : reg.body(ids.front());
    const Meeting* meeting = body == nullptr ? nullptr : body->next_meeting(today);
    if (meeting == nullptr) return std::nullopt;
    return next != nullptr ? meeting->day : meeting->cut_off;
}

std::optional<Day> day_of(const Register& reg, const Case& subject, const When& when, Day opened_on,
                          Day today, const WorkingCalendar& calendar) {
    if (when.kind == When::Kind::after_opening) return add(opened_on, when.amount, calendar);
    const std::optional<Day> day = day_of(reg, subject, when.day, today);
    if (!day || when.kind == When::Kind::day) return day;
    if (when.kind == When::Kind::after_day) return add(*day, when.amount, calendar);
    return subtract(*day, when.amount, calendar);
}

std::optional<Day> due_day_of(const Register& reg, const Case& subject, const When& when, Day opened_on,
                              Day today, const WorkingCalendar& calendar) {
    const std::optional<Day> day = day_of(reg, subject, when, opened_on, today, calendar);
    if (!day) return day;
    return when.kind == When::Kind::before_day ? calendar.previous_working_day(*day)
                                               : calendar.next_working_day(*day);
}

namespace {

// The one itself, or the one that the body belongs to; nullptr: neither is in the register.
const Organisation* organisation_of(const Register& reg, const Addressee& addressee) {
    if (addressee.kind != Addressee::Kind::body) return reg.organisation(addressee.id);
    const Body* body = reg.body(addressee.id);
    return reg.organisation(body == nullptr ? addressee.id : body->organisation);
}

}  // namespace

const WorkingCalendar& calendar_of(const Register& reg, const Addressee& addressee) {
    static const WorkingCalendar common;
    const Organisation* organisation = organisation_of(reg, addressee);
    return organisation == nullptr ? common : organisation->calendar;
}

bool is_half_day(const Register& reg, const Addressee& addressee, Day day) {
    const Organisation* organisation = organisation_of(reg, addressee);
    return organisation != nullptr && std::ranges::binary_search(organisation->half_days, day) &&
           organisation->calendar.is_working_day(day);
}

std::vector<Blocker> places_not_filled(const Definition& definition, const Register& reg, Day today) {
    std::vector<Blocker> blockers;
    for (const Place& place : definition.places) {
        const auto ids = reg.bodies_for(definition.lifecycle, place.name, today);
        if (ids.empty() && !place.may_be_missing) {
            blockers.push_back(
                {"place_not_filled",
                 {"Ange vilket organ som är " + place.title.sv + " (" + place.name + ")",
                  "Say which body is the " + place.title.in_english() + " (" + place.name + ")"},
                 "place:" + place.name});
        }
        for (const std::string& id : ids) {
            const Body* body = reg.body(id);
            if (body == nullptr || body->mandate_for(definition.lifecycle) >= place.mandate) continue;
            blockers.push_back({"mandate_too_low",
                                mandate_lacking(reg, *body, definition.lifecycle, place.mandate, today),
                                "place:" + place.name});
        }
    }
    return blockers;
}

}  // namespace overens
