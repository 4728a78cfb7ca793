#include "engine/cases/deciding_body.hpp"

#include <algorithm>

#include "engine/cases/decision_steps.hpp"
#include "engine/cases/resolve.hpp"

namespace overens {
namespace {

// The one on the path in whose place the body acts that day: the one it follows, or, where it is no more
// today, the one that follows it and has not dealt with it yet.
std::vector<std::string>::const_iterator place_acted_in(const Step& step, const Item& item,
                                                        const std::string& body) {
    const Day day = step.act.happened_on;
    const Body* acting_today = step.reg.body_acting_for(body, step.today);
    return std::ranges::find_if(item.path, [&](const std::string& on_path) {
        const Body* acting = step.reg.body_acting_for(on_path, day);
        if (acting != nullptr && acting->id == body) return true;
        return acting_today != nullptr && acting_today->id == on_path && !has_dealt_with(item, on_path);
    });
}

Refusal body_is_dissolved(const Step& step, const Body& body) {
    const Body* after = step.reg.body_acting_for(body.id, step.act.happened_on);
    const std::string from = body.dissolved_from->to_text();
    const Title who = after == nullptr
                          ? Title{"ingen beslutar i dess ställe", "nobody decides in its place"}
                          : Title{"i dess ställe beslutar " + after->name + " (" + after->id + ")",
                                  "in its place decides " + after->name + " (" + after->id + ")"};
    return refuse(RefusalKind::conflict, "body_dissolved",
                  {body.name + " finns inte från " + from + ": " + who.sv,
                   body.name + " is no more from " + from + ": " + who.en},
                  "body");
}

// No body meets on a day off but by its own calendar.
Admission on_closed_day(const Step& step, const std::string& body) {
    const Day day = step.act.happened_on;
    const WorkingCalendar& calendar = calendar_of(step.reg, {Addressee::Kind::body, body, {}});
    if (calendar.is_working_day(day)) return {};
    return refuse(RefusalKind::conflict, "day_closed",
                  {"Organet sammanträder inte " + day.to_text() +
                       ", som är en ledig dag: kontrollera dagen, eller lägg in sammanträdet i planen",
                   "The body does not meet on " + day.to_text() +
                       ", which is a day off: check the day, or book the meeting in the calendar"},
                  "happenedOn");
}

}  // namespace

Admission take_place_on_path(Step& step, int number, const std::string& body) {
    const Item& item = step.subject.items.at(number);
    const Body* found = step.reg.body(body);
    const bool there = is_on_path(item, body);
    const auto place = found == nullptr || there ? item.path.end() : place_acted_in(step, item, body);
    if (!there && place == item.path.end()) return not_on_path(item, body);
    if (found != nullptr && found->is_dissolved(step.act.happened_on)) return body_is_dissolved(step, *found);
    if (there) return {};
    std::vector<std::string> path = item.path;
    Addressee addressee = item.addressee;
    if (addressee.kind == Addressee::Kind::body && addressee.id == *place) addressee.id = body;
    path[static_cast<std::size_t>(place - item.path.begin())] = body;
    step.emit(events::ItemHandedOver{number, std::move(addressee), std::move(path)});
    return {};
}

Admission before_its_meeting(const Step& step, const Item& item, const std::string& body) {
    const Day day = step.act.happened_on;
    const auto place = std::ranges::find_if(
        item.agenda, [&](const AgendaPlace& each) { return each.body == body && each.meeting > day; });
    const Body* found = step.reg.body(body);
    const bool meets = found != nullptr && std::ranges::any_of(found->meetings, [&](const Meeting& each) {
                           return each.day <= day && day <= each.last();
                       });
    if (meets) return {};
    if (place == item.agenda.end()) return on_closed_day(step, body);
    const std::string meeting = place->meeting.to_text();
    return refuse(
        RefusalKind::conflict, "on_agenda_later",
        {"Ärendet står på dagordningen " + meeting + ", och organet sammanträder inte " + day.to_text() +
             ": lägg in det extra sammanträdet i planen, eller ange att beslutet är delegerat "
             "(delegated)",
         "The matter stands on the agenda of " + meeting + ", and the body does not meet on " +
             day.to_text() +
             ": book the extra meeting in the calendar, or say that it was decided by delegation "
             "(delegated)"},
        "happenedOn");
}

}  // namespace overens
