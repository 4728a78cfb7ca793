// Bodies: who they are, when they meet, who sits in them, and when they end.
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "api/handlers/body_reading.hpp"
#include "api/handlers/calendar_input.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/meetings/decide_meeting.hpp"

namespace overens::api::handlers {

namespace {

Holding read_holding(ObjectReader& body) {
    Holding holding;
    holding.holder = body.text("holder", Need::required, register_names);
    const auto from = body.day("from", Need::required);
    holding.until = body.day_or_null("until");
    holding.basis = body.text("basis", Need::optional, {0, 200});
    if (from) holding.from = *from;
    if (from && holding.until && *holding.until < *from)
        body.complain("days_reversed", "Sista dagen ligger före första", "The last day is before the first",
                      "until");
    return holding;
}

// Who comes, or the day from which nobody sits there.
struct HolderChange {
    std::optional<Holding> holding;
    Day from;
};

HolderChange read_holder(ObjectReader& body) {
    HolderChange change;
    if (body.is_null("holder"))
        change.from = body.day("from", Need::required).value_or(Day{});
    else
        change.holding = read_holding(body);
    return change;
}

std::vector<Holding> read_holdings(ObjectReader& seat) {
    std::vector<Holding> holdings;
    seat.each("holdings", Need::optional, 200,
              [&](ObjectReader& each) { holdings.push_back(read_holding(each)); });
    std::ranges::sort(holdings, {}, &Holding::from);
    for (std::size_t next = 1; next < holdings.size(); ++next) {
        const auto& until = holdings[next - 1].until;
        if (until && *until < holdings[next].from) continue;
        seat.complain("holdings_overlap", "Två sitter på platsen samtidigt: ge den första en sista dag",
                      "Two hold the seat at the same time: give the first one a last day", "holdings");
        break;
    }
    return holdings;
}

std::vector<Seat> read_seats(ObjectReader& body) {
    std::vector<Seat> seats;
    std::set<std::string> ids;
    body.each("seats", Need::required, 500, [&](ObjectReader& each) {
        Seat seat;
        seat.id = each.name("id", Need::required);
        seat.title = each.text("title", Need::required, register_names);
        seat.organisation = each.name_or_null("organisation", Need::optional);
        seat.deputy = each.yes_no("deputy", Need::optional).value_or(false);
        seat.delegation = each.text("delegation", Need::optional, {0, 200});
        seat.ex_officio = each.yes_no("exOfficio", Need::optional).value_or(false);
        seat.holdings = read_holdings(each);
        if (!ids.insert(seat.id).second)
            each.complain("seat_repeated", "Platsen står två gånger", "The seat is given twice", "id");
        seats.push_back(std::move(seat));
    });
    return seats;
}

std::optional<Refusal> unknown_namer(const Register& reg, const std::vector<Seat>& seats) {
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const std::string& id = seats[i].organisation;
        if (id.empty() || reg.organisation(id) != nullptr) continue;
        return refuse(RefusalKind::invalid, "unknown_organisation",
                      {"Organisationen " + id + " finns inte i registret: lägg till den först",
                       "The organisation " + id + " is not in the register: add it first"},
                      "/seats/" + std::to_string(i) + "/organisation");
    }
    return std::nullopt;
}

std::optional<Refusal> wrong_successor(const Register& reg, const Body& body) {
    if (body.successor.empty()) return std::nullopt;
    // Seen on the day it ends, for a chain that comes back to it is of no use to anybody.
    const Body* acting = reg.body_acting_for(body.successor, *body.dissolved_from);
    if (body.successor != body.id && acting != nullptr && acting->id != body.id) return std::nullopt;
    return refuse(RefusalKind::invalid, "unknown_body",
                  {"Ange ett annat organ i registret, som då finns kvar",
                   "Name another body of the register, which is still there then"},
                  "/successor");
}

Json all_seats(const Call& call, const Register& reg, const Body& body) {
    return Json{{"seats", seats_view(reg, body.seats, call.services().clock.today())}};
}

// Changes the body in the path, which is there.
using BodyChange = std::function<std::optional<Refusal>(const Register& reg, Body& body)>;

std::expected<RegisterWritten, Response> change_body(Call& call, const BodyChange& change) {
    return change_register(call, register_act(call), false, [&](Register& reg) -> std::optional<Refusal> {
        const std::string& id = call.parameter("body");
        const auto body = reg.bodies.find(id);
        if (body != reg.bodies.end()) return change(reg, body->second);
        return refuse(RefusalKind::not_found, "not_found",
                      {"Det finns inget organ " + id, "There is no body " + id}, "path:body");
    });
}

Refusal no_such_seat(const std::string& seat, const std::string& body) {
    return refuse(
        RefusalKind::not_found, "not_found",
        {"Det finns ingen plats " + seat + " i " + body, "There is no seat " + seat + " in " + body},
        "path:seat");
}

Response seats_written(const Call& call, std::expected<RegisterWritten, Response> result) {
    if (!result) return std::move(result.error());
    const Body& body = *result->reg.body(call.parameter("body"));
    return register_written(call, false, all_seats(call, result->reg, body), result->revision);
}

// Nobody becomes a guest at a meeting that has been opened, or that is not held.
std::optional<Refusal> joins_too_late(const MeetingRecord& record, const std::string& led_by, const Body& now,
                                      const std::vector<Meeting>& meetings) {
    const bool ahead =
        record.state == machines::MeetingState::planned || record.state == machines::MeetingState::summoned;
    const bool joins = std::ranges::find(meetings, led_by, &Meeting::hosted_by) != meetings.end() &&
                       std::ranges::find(now.meetings, led_by, &Meeting::hosted_by) == now.meetings.end();
    if (ahead || !joins) return std::nullopt;
    return refuse(
        RefusalKind::conflict, "meeting_begun",
        {"Sammanträdet " + led_by + " är redan öppnat eller inställt: ange ett som är planerat eller kallat",
         "The meeting " + led_by + " is opened or cancelled already: name one that is planned or summoned"},
        "/meetings");
}

// Meetings that something has happened to stay as they are: their own record moves or cancels them.
std::optional<Refusal> changes_what_has_begun(const Call& call, const Body& now,
                                              const std::vector<Meeting>& meetings) {
    for (const ReadMeeting& each : call.services().store.read_meetings(call.collaboration(), {})) {
        const bool own = each.key.body == now.id;
        const std::string led_by = each.key.body + "/" + each.key.meeting;
        const auto stands = std::ranges::find_if(now.meetings, [&](const Meeting& meeting) {
            return own ? meeting.address() == each.key.meeting : meeting.hosted_by == led_by;
        });
        if (auto refused = joins_too_late(each.record, led_by, now, meetings)) return refused;
        if (stands == now.meetings.end()) continue;  // not one of this body's, or cancelled
        const std::string name = stands->address();
        const auto found = std::ranges::find(meetings, name, &Meeting::address);
        if (found != meetings.end() && *found == *stands) continue;
        return refuse(RefusalKind::conflict, "meeting_begun",
                      {"Sammanträdet " + name +
                           " har börjat förberedas: låt det stå som det är i planen, och "
                           "flytta det (moves) eller ställ in det (cancellations)",
                       "The meeting " + name +
                           " has begun: leave it in the calendar as it is, and move it "
                           "(moves) or cancel it (cancellations)"},
                      "/meetings");
    }
    return std::nullopt;
}

// A meeting that others point to stays where it is: it is moved or cancelled by itself, and they follow.
std::optional<Refusal> leaves_guests(const Register& reg, const Body& now,
                                     const std::vector<Meeting>& meetings, Day today) {
    for (const Meeting& stands : now.meetings) {
        if (stands.day < today || std::ranges::find(meetings, stands) != meetings.end()) continue;
        const auto guests = guests_of(reg, now.id, stands.address());
        if (guests.empty()) continue;
        const std::string name = stands.address(), with = reg.body(guests.front())->name;
        return refuse(RefusalKind::conflict, "meeting_joint",
                      {"Sammanträdet " + name + " är gemensamt med " + with +
                           ": låt det stå som det är i planen, och flytta det (moves) eller ställ in det "
                           "(cancellations)",
                       "The meeting " + name + " is joint with " + with +
                           ": leave it in the calendar as it is, and move it (moves) or cancel it "
                           "(cancellations)"},
                      "/meetings");
    }
    return std::nullopt;
}

Response no_such_body(const Call& call) {
    return call.not_found("Det finns inget organ " + call.parameter("body"),
                          "There is no body " + call.parameter("body"), "path:body");
}

}  // namespace

Response list_bodies(Call& call) {
    const auto organisation = call.query("organisation");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Day today = call.services().clock.today();
    Json list = Json::array();
    for (const auto& [id, body] : reg->bodies) {
        if (!organisation || body.organisation == *organisation) list.push_back(body_view(*reg, body, today));
    }
    return with_register_tag(call, Json{{"bodies", std::move(list)}});
}

Response get_body(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    return body == nullptr ? no_such_body(call)
                           : with_register_tag(call, body_view(*reg, *body, call.services().clock.today()));
}

Response put_body(Call& call) {
    const std::string& id = call.parameter("body");
    const auto known = call.services().store.read_register(call.collaboration());
    const BodyInput input =
        read_body(call.body(), id, known == nullptr ? Register{} : *known, call.services().clock.today());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result =
        change_register(call, register_act(call), false, [&](Register& reg) -> std::optional<Refusal> {
            const Body* before = reg.body(id);
            is_new = before == nullptr;
            Body body = is_new ? input.body : with_what_is_unsaid(input, *before);
            if (!body.organisation.empty() && reg.organisation(body.organisation) == nullptr) {
                return refuse(RefusalKind::invalid, "unknown_organisation",
                              {"Organisationen finns inte i registret: lägg till den först",
                               "The organisation is not in the register: add it first"},
                              "/organisation");
            }
            const bool taken = reg.body(id) == nullptr && is_in_register(reg, id);
            if (auto refused = id_taken(taken, id)) return refused;
            if (before != nullptr) {
                const Day today = call.services().clock.today();
                if (auto refused = changes_what_has_begun(call, *before, body.meetings)) return refused;
                if (auto refused = leaves_guests(reg, *before, body.meetings, today)) return refused;
                std::vector<Meeting> calendar = std::exchange(body.meetings, before->meetings);
                body.plan(std::move(calendar), today);
            }
            reg.bodies[id] = std::move(body);
            if (auto refused = wrong_successor(reg, *reg.body(id))) return refused;
            return mandate_lacking(call, reg);
        });
    if (!result) return std::move(result.error());
    return register_written(call, is_new,
                            body_view(result->reg, *result->reg.body(id), call.services().clock.today()),
                            result->revision);
}

Response list_meetings(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    return body == nullptr ? no_such_body(call)
                           : with_register_tag(call, Json{{"meetings", meetings_view(body->meetings)}});
}

Response put_meetings(Call& call) {
    const auto known = call.services().store.read_register(call.collaboration());
    const Register there = known == nullptr ? Register{} : *known;
    const Body* found = there.body(call.parameter("body"));
    const Body now = found == nullptr ? Body{} : *found;
    const std::vector<Meeting> meetings =
        read_calendar(call.body(), Need::required, now.times(),
                      {there, now, calendar_of(there, {Addressee::Kind::organisation, now.organisation, {}}),
                       call.services().clock.today()});
    if (auto wrong = call.wrong()) return std::move(*wrong);
    auto result = change_body(call, [&](const Register& reg, Body& body) -> std::optional<Refusal> {
        if (auto refused = changes_what_has_begun(call, body, meetings)) return refused;
        if (auto refused = leaves_guests(reg, body, meetings, call.services().clock.today())) return refused;
        body.plan(meetings, call.services().clock.today());
        return std::nullopt;
    });
    if (!result) return std::move(result.error());
    return register_written(call, false, Json{{"meetings", meetings_view(meetings)}}, result->revision);
}

Response list_seats(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    return body == nullptr ? no_such_body(call) : with_register_tag(call, all_seats(call, *reg, *body));
}

Response put_seats(Call& call) {
    const std::vector<Seat> seats = read_seats(call.body());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return seats_written(call, change_body(call, [&](const Register& reg, Body& body) {
                             body.seats = seats;
                             return unknown_namer(reg, seats);
                         }));
}

// The elected seats of several bodies change hands at once: each is left, and asks for somebody new by
// itself.
Response begin_terms(Call& call) {
    ObjectReader& input = call.body();
    const Day from = input.day("from", Need::required).value_or(Day{});
    const std::vector<std::string> bodies = input.names("bodies", Need::required, 1000);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json changed = Json::array();
    auto result =
        change_register(call, register_act(call), false, [&](Register& reg) -> std::optional<Refusal> {
            changed = Json::array();
            for (std::size_t i = 0; i < bodies.size(); ++i) {
                const auto body = reg.bodies.find(bodies[i]);
                if (body == reg.bodies.end()) {
                    return refuse(
                        RefusalKind::invalid, "unknown_body",
                        {"Registret har inget organ " + bodies[i], "The register has no body " + bodies[i]},
                        "/bodies/" + std::to_string(i));
                }
                changed.push_back(
                    Json{{"body", bodies[i]}, {"seatsLeft", begin_term(body->second.seats, from)}});
            }
            return std::nullopt;
        });
    if (!result) return std::move(result.error());
    return register_written(call, false, Json{{"from", from.to_text()}, {"bodies", changed}},
                            result->revision);
}

Response put_seat_holder(Call& call) {
    const HolderChange change = read_holder(call.body());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return seats_written(call, change_body(call, [&](const Register&, Body& body) -> std::optional<Refusal> {
                             const std::string& wanted = call.parameter("seat");
                             const auto seat = std::ranges::find(body.seats, wanted, &Seat::id);
                             if (seat == body.seats.end()) return no_such_seat(wanted, body.id);
                             if (change.holding)
                                 fill_seat(*seat, *change.holding);
                             else
                                 leave_seat(*seat, change.from);
                             return std::nullopt;
                         }));
}

}  // namespace overens::api::handlers
