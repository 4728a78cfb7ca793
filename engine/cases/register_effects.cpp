#include "engine/cases/register_effects.hpp"

#include <algorithm>

#include "engine/cases/effects.hpp"
#include "engine/cases/resolve.hpp"

namespace overens {
namespace {

void cannot(Step& step, const std::string& code, const Title& message) {
    if (step.by_person) throw StepFailed{refuse(RefusalKind::conflict, code, message)};
    tell(step, code, {{Addressee::Kind::role, "lead", {}}}, {}, 0, message);
}

Day day_or_now(const Step& step, const std::optional<When>& when, Day opened_on) {
    if (!when) return step.act.happened_on;
    return day_of(step.reg, step.subject, *when, opened_on, step.today, WorkingCalendar{})
        .value_or(step.act.happened_on);
}

// The one body that fills a place.
const Body* body_at(Step& step, const std::string& place) {
    const auto ids = bodies_at(step.reg, step.subject, place, step.today);
    return ids.empty() ? nullptr : step.reg.body(ids.front());
}

std::vector<const Seat*> vacant_seats(const Body& body, Day day) {
    std::vector<const Seat*> vacant;
    for (const Seat& seat : body.seats) {
        if (!seat.deputy && seat.vacant_from(day)) vacant.push_back(&seat);
    }
    return vacant;
}

std::vector<const Seat*> seats_of(const Body& body, const std::string& organisation) {
    std::vector<const Seat*> own;
    for (const Seat& seat : body.seats) {
        if (!seat.deputy && seat.organisation == organisation) own.push_back(&seat);
    }
    return own;
}

std::string named_organisation(const Case& subject, const std::string& field) {
    const auto value = subject.fields.find(field);
    const auto* id = value == subject.fields.end() ? nullptr : std::get_if<std::string>(&value->second);
    return id == nullptr ? std::string{} : *id;
}

// The seat that is meant, if there is exactly one.
const Seat* seat_to_fill(Step& step, const Appoint& effect, const Body& body, Day from) {
    if (effect.instead_of.empty()) {
        const auto vacant = vacant_seats(body, from);
        if (vacant.size() == 1) return vacant.front();
        const bool none = vacant.empty();
        cannot(
            step, none ? "no_vacant_seat" : "several_vacant_seats",
            none
                ? Title{"Ingen plats är ledig i " + body.name, "No seat is vacant in " + body.name}
                : Title{"Flera platser är lediga i " + body.name + ": ange i registret vem som sitter var",
                        "Several seats are vacant in " + body.name + ": say in the register who sits where"});
        return nullptr;
    }
    const std::string whose = named_organisation(step.subject, effect.instead_of);
    const auto own = seats_of(body, whose);
    if (own.size() == 1) return own.front();
    cannot(step, "no_such_seat",
           {"Det finns " + std::to_string(own.size()) + " platser för " + whose + " i " + body.name +
                ": ange i registret vem som sitter var",
            "There are " + std::to_string(own.size()) + " seats for " + whose + " in " + body.name +
                ": say in the register who sits where"});
    return nullptr;
}

}  // namespace

void appoint(Step& step, const Appoint& effect, Day opened_on) {
    const auto person = step.subject.fields.find(effect.who);
    const auto* holder = person == step.subject.fields.end() ? nullptr : std::get_if<TextId>(&person->second);
    if (holder == nullptr) {
        const Field& field = *step.definition.field(effect.who);
        return cannot(step, "appointee_missing",
                      {"Ange först: " + field.title.sv, "Say first: " + field.title.in_english()});
    }
    const TextId name = *holder;
    const Body* body = body_at(step, effect.place);
    if (body == nullptr) return cannot(step, "body_missing", {"Organet finns inte", "The body is not there"});
    const Day from = day_or_now(step, effect.from, opened_on);
    const Seat* seat = seat_to_fill(step, effect, *body, from);
    if (seat == nullptr) return;
    std::optional<Day> until;
    if (effect.until)
        until = day_of(step.reg, step.subject, *effect.until, opened_on, step.today, WorkingCalendar{});
    step.emit(events::SeatFilled{body->id, seat->id, name, from, until});
}

void dissolve(Step& step, const Dissolve& effect, Day opened_on) {
    const Body* body = body_at(step, effect.place);
    if (body == nullptr) return cannot(step, "body_missing", {"Organet finns inte", "The body is not there"});
    const Body* successor = effect.successor.empty() ? nullptr : body_at(step, effect.successor);
    const bool lacking = !effect.successor.empty() && (successor == nullptr || successor == body);
    if (lacking) {
        return cannot(step, "body_missing",
                      {"Ange i registret vilket organ som tar över efter " + body->name,
                       "Say in the register which body takes over from " + body->name});
    }
    step.emit(events::BodyDissolved{body->id, day_or_now(step, effect.from, opened_on),
                                    successor == nullptr ? std::string{} : successor->id});
}

void fill_asked_seat(Step& step, int number) {
    const Item& item = step.subject.items.at(number);
    const auto [body, seat] = step.reg.seat(item.addressee.seat);
    if (seat == nullptr) return;
    const Work& work = step.work(step.definition.find_work(item.work).value());
    const auto part = std::ranges::find(work.answer, ValueType::appointee, &AnswerPart::type);
    if (part == work.answer.end()) return;
    const auto given = item.parts.find(part->name);
    const auto* holder = given == item.parts.end() ? nullptr : std::get_if<TextId>(&given->second);
    if (holder == nullptr) return;
    const Day from = seat->vacant_from(step.act.happened_on).value_or(step.act.happened_on);
    step.emit(events::SeatFilled{body->id, seat->id, *holder, from, {}});
}

}  // namespace overens
