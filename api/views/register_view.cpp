#include "api/views/register_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/lifecycle_view.hpp"

namespace overens::api {

std::string register_tag(std::int64_t revision) {
    return "\"reg-" + std::to_string(revision) + "\"";
}

Json collaboration_view(const Register& reg, std::int64_t open_cases) {
    return Json{{"id", reg.collaboration},
                {"name", reg.name},
                {"organisations", reg.organisations.size()},
                {"bodies", reg.bodies.size()},
                {"openCases", open_cases}};
}

namespace {

Json authority_view(const Authority& authority) {
    return Json{{"id", authority.id},
                {"name", authority.name},
                {"mailbox", authority.mailbox},
                {"prefix", authority.prefix},
                {"bodies", authority.bodies}};
}

}  // namespace

Json organisation_view(const Register& reg, const Organisation& organisation) {
    Json path = Json::array();
    for (const std::string& body : organisation.decision_path) {
        path.push_back(Json{{"kind", "body"}, {"id", body}, {"name", name_in(reg, body)}});
    }
    Json days_off = Json::array();
    for (const DayRange& range : organisation.calendar.extra_days_off()) {
        days_off.push_back(Json{{"first", range.first.to_text()}, {"last", range.last.to_text()}});
    }
    Json half_days = Json::array();
    for (const Day day : organisation.half_days) half_days.push_back(Json{{"day", day.to_text()}});
    Json authorities = Json::array();
    for (const Authority& each : organisation.authorities) authorities.push_back(authority_view(each));
    return Json{{"id", organisation.id},           {"name", organisation.name}, {"kind", organisation.kind},
                {"mailbox", organisation.mailbox}, {"decisionPath", path},      {"daysOff", days_off},
                {"halfDays", half_days},           {"authorities", authorities}};
}

Json meeting_view(const Meeting& meeting) {
    return Json{{"id", meeting.address()},
                {"day", meeting.day.to_text()},
                {"cutOff", meeting.cut_off.to_text()},
                {"lastDay", to_json(meeting.last_day)},
                {"starts", meeting.starts},
                {"ends", meeting.ends},
                {"place", meeting.place},
                {"hostedBy", meeting.hosted_by}};
}

Json time_table_view(const TimeTable& times) {
    return Json{{"announcedDays", times.announced_days}, {"papersDays", times.papers_days},
                {"presidiumDays", times.presidium_days}, {"papersOutDays", times.papers_out_days},
                {"noticeDays", times.notice_days},       {"minutesDays", times.minutes_days}};
}

Json meetings_view(const std::vector<Meeting>& meetings) {
    Json list = Json::array();
    for (const Meeting& meeting : meetings) {
        list.push_back(meeting_view(meeting));
    }
    return list;
}

namespace {

Json holding_view(const Holding& holding) {
    return Json{{"holder", holding.holder},
                {"from", holding.from.to_text()},
                {"until", to_json(holding.until)},
                {"basis", holding.basis}};
}

}  // namespace

Json seats_view(const Register& reg, const std::vector<Seat>& seats, Day today) {
    Json list = Json::array();
    for (const Seat& seat : seats) {
        Json holdings = Json::array();
        for (const Holding& each : seat.holdings) holdings.push_back(holding_view(each));
        const Holding* held = seat.held_on(today);
        list.push_back(Json{{"id", seat.id},
                            {"title", seat.title},
                            {"organisation", holder_or_null(reg, seat.organisation)},
                            {"deputy", seat.deputy},
                            {"exOfficio", seat.ex_officio},
                            {"delegation", seat.delegation},
                            {"holder", held == nullptr ? Json(nullptr) : Json(held->holder)},
                            {"vacantFrom", to_json(seat.vacant_from(today))},
                            {"holdings", holdings}});
    }
    return list;
}

namespace {

// Whom the body binds by what it decides: the organisations whose seats have been given that power (a
// borrowed mandate). Counted by organisation, of those that name for a seat; for others nothing is borrowed.
Json binds_view(const Register& reg, const Body& body) {
    std::map<std::string, bool> bound;
    for (const Seat& seat : body.seats) {
        if (!seat.organisation.empty() && !seat.deputy) bound[seat.organisation] |= !seat.delegation.empty();
    }
    Json lacking = Json::array();
    int parties = 0;
    for (const auto& [organisation, has] : bound) {
        parties += has ? 1 : 0;
        if (!has) lacking.push_back(holder(reg, organisation));
    }
    return Json{{"parties", parties}, {"of", bound.size()}, {"notBound", std::move(lacking)}};
}

Json mandates_view(const Body& body) {
    Json list = Json::array();
    for (const MandateFor& each : body.mandates) {
        list.push_back(Json{{"lifecycle", each.lifecycle},
                            {"mandate", overens::word_of(each.mandate)},
                            {"basis", each.basis}});
    }
    return list;
}

// What comes up each year, and at which meeting it next does.
Json wheel_view(const Body& body, Day today) {
    Json list = Json::array();
    for (const WheelItem& item : body.wheel) {
        const Meeting* meeting = meeting_of_item(body, item, today.year());
        if (meeting == nullptr || meeting->day < today) {
            const Meeting* next_year = meeting_of_item(body, item, today.year() + 1);
            if (next_year != nullptr) meeting = next_year;
        }
        const bool ahead = meeting != nullptr && meeting->day >= today;
        list.push_back(Json{{"id", item.id},
                            {"month", item.month},
                            {"title", item.title},
                            {"kind", item.kind},
                            {"meeting", ahead ? meeting_view(*meeting) : Json(nullptr)}});
    }
    return list;
}

// Planned for a day on which the body is no more: to be cancelled or moved.
Json meetings_after_end(const Body& body) {
    Json list = Json::array();
    for (const Meeting& meeting : body.meetings) {
        if (body.is_dissolved(meeting.day)) list.push_back(meeting_view(meeting));
    }
    return list;
}

}  // namespace

Json body_view(const Register& reg, const Body& body, Day today) {
    const Meeting* next = body.next_meeting(today);
    return Json{{"id", body.id},
                {"name", body.name},
                {"organisation", holder_or_null(reg, body.organisation)},
                {"kind", body.kind},
                {"regime", overens::word_of(body.regime)},
                {"mandate", overens::word_of(body.mandate)},
                {"mandateBasis", body.mandate_basis},
                {"mandates", mandates_view(body)},
                {"nextMeeting", next == nullptr ? Json(nullptr) : meeting_view(*next)},
                {"meetings", meetings_view(body.meetings)},
                {"cancelledMeetings", meetings_view(body.cancelled)},
                {"timeTable", time_table_view(body.times())},
                {"quorum", body.quorum},
                {"adjusters", body.adjusters},
                {"binds", binds_view(reg, body)},
                {"seats", seats_view(reg, body.seats, today)},
                {"wheel", wheel_view(body, today)},
                {"emptyMonths", body.empty_months},
                {"dissolvedFrom", to_json(body.dissolved_from)},
                {"meetingsAfterEnd", meetings_after_end(body)},
                {"successor", holder_or_null(reg, body.successor)}};
}

Json places_view(const Register& reg, const Definition& definition, Day today) {
    Json places = Json::array();
    for (const Place& place : definition.places) {
        Json view = place_view(place);
        view["bodies"] = Json::array();
        for (const std::string& body : reg.bodies_for(definition.lifecycle, place.name, today)) {
            view["bodies"].push_back(Json{{"kind", "body"}, {"id", body}, {"name", name_in(reg, body)}});
        }
        places.push_back(std::move(view));
    }
    return Json{{"places", std::move(places)}};
}

}  // namespace overens::api
