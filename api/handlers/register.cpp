// Collaborations, organisations, bodies and meetings.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"
#include "engine/register/decision_path.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits name_limits{1, 200};

Act act_now(const Call& call) {
    Act act;
    act.actor = call.actor();
    act.recorded_at = call.services().clock.now();
    act.happened_on = local_day(act.recorded_at);
    return act;
}

Response with_tag(const Call& call, const Json& view) {
    const std::int64_t revision = call.services().store.register_revision(call.collaboration());
    return json_response(200, view).with("ETag", register_tag(revision));
}

Response written(const Call& call, bool is_new, const Json& view, std::int64_t revision) {
    Response response = json_response(is_new ? 201 : 200, view).with("ETag", register_tag(revision));
    return is_new ? response.with("Location", call.request().path) : response;
}

std::int64_t open_cases(const Call& call) {
    CaseFilter filter;
    filter.phase = "active";
    return call.services().store.list(call.collaboration(), filter, {1, 1}).total;
}

std::vector<Meeting> read_meetings(ObjectReader& body, Need need) {
    std::vector<Meeting> meetings;
    body.each("meetings", need, 1000, [&](ObjectReader& each) {
        const auto day = each.day("day", Need::required);
        const auto cut_off = each.day("cutOff", Need::required);
        if (!day || !cut_off) return;
        if (*cut_off > *day) {
            each.complain("cut_off_after_meeting", "Manusstopp ligger efter sammanträdet",
                          "The cut-off is after the meeting", "cutOff");
        }
        const bool twice = std::ranges::find(meetings, *day, &Meeting::day) != meetings.end();
        if (twice) each.complain("day_repeated", "Dagen står två gånger", "The day is given twice", "day");
        meetings.push_back({*day, *cut_off});
    });
    std::ranges::sort(meetings, {}, &Meeting::day);
    return meetings;
}

WorkingCalendar read_days_off(ObjectReader& body) {
    std::vector<DayRange> ranges;
    body.each("daysOff", Need::optional, 1000, [&](ObjectReader& each) {
        const auto first = each.day("first", Need::required);
        const auto last = each.day("last", Need::required);
        if (!first || !last) return;
        if (*last < *first)
            each.complain("days_reversed", "Sista dagen ligger före första",
                          "The last day is before the first", "last");
        else
            ranges.push_back({*first, *last});
    });
    return WorkingCalendar(std::move(ranges));
}

Response no_such_body(const Call& call) {
    return call.not_found("Det finns inget organ " + call.parameter("body"),
                          "There is no body " + call.parameter("body"), "path:body");
}

// One id stands for one organisation or one body, never for both.
std::optional<Refusal> id_taken(bool taken, const std::string& id) {
    if (!taken) return std::nullopt;
    return refuse(RefusalKind::conflict, "id_taken",
                  {id + " finns redan i registret som något annat",
                   id + " is in the register already as something else"},
                  "path");
}

}  // namespace

Response list_collaborations(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json list = Json::array();
    for (const std::string& id : call.services().store.collaborations()) {
        const auto reg = call.services().store.read_register(id);
        list.push_back(Json{{"id", id}, {"name", reg ? reg->name : id}});
    }
    return json_response(200, Json{{"collaborations", std::move(list)}});
}

Response get_collaboration(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    return reg ? with_tag(call, collaboration_view(*reg, open_cases(call))) : reg.error();
}

Response put_collaboration(Call& call) {
    if (auto refused = only_administrator(call)) return std::move(*refused);
    const std::string name = call.body().text("name", Need::required, name_limits);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result = change_register(call, act_now(call), true, [&](Register& reg) -> std::optional<Refusal> {
        is_new = reg.name.empty();
        reg.name = name;
        return std::nullopt;
    });
    if (!result) return std::move(result.error());
    return written(call, is_new, collaboration_view(result->reg, open_cases(call)), result->revision);
}

Response list_organisations(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    Json list = Json::array();
    for (const auto& [id, organisation] : reg->organisations)
        list.push_back(organisation_view(*reg, organisation));
    return with_tag(call, Json{{"organisations", std::move(list)}});
}

Response get_organisation(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Organisation* organisation = reg->organisation(call.parameter("organisation"));
    if (organisation != nullptr) return with_tag(call, organisation_view(*reg, *organisation));
    return call.not_found("Det finns ingen sådan organisation", "There is no such organisation",
                          "path:organisation");
}

Response put_organisation(Call& call) {
    if (auto refused = only_administrator(call)) return std::move(*refused);
    ObjectReader& body = call.body();
    Organisation organisation;
    organisation.id = call.parameter("organisation");
    organisation.name = body.text("name", Need::required, name_limits);
    organisation.kind = body.name("kind", Need::required);
    organisation.mailbox = body.text("mailbox", Need::optional, {0, 254});
    organisation.decision_path = body.names("decisionPath", Need::optional, 8);
    organisation.calendar = read_days_off(body);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result = change_register(call, act_now(call), false, [&](Register& reg) {
        is_new = reg.organisation(organisation.id) == nullptr;
        auto refused = id_taken(reg.body(organisation.id) != nullptr, organisation.id);
        const auto fault = fault_in_path(reg, organisation);
        // A path may name bodies that are registered after it.
        if (!refused && fault && fault->kind == PathFault::Kind::wrong)
            refused = refuse(RefusalKind::invalid, "path_wrong", fault->message, "/decisionPath");
        if (!refused) reg.organisations[organisation.id] = organisation;
        return refused;
    });
    if (!result) return std::move(result.error());
    return written(call, is_new, organisation_view(result->reg, organisation), result->revision);
}

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
    return with_tag(call, Json{{"bodies", std::move(list)}});
}

Response get_body(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    return body == nullptr ? no_such_body(call)
                           : with_tag(call, body_view(*reg, *body, call.services().clock.today()));
}

Response put_body(Call& call) {
    if (auto refused = only_administrator(call)) return std::move(*refused);
    ObjectReader& input = call.body();
    Body body;
    body.id = call.parameter("body");
    body.name = input.text("name", Need::required, name_limits);
    body.organisation = input.name_or_null("organisation", Need::optional);
    body.kind = input.name("kind", Need::required);
    body.regime = minutes_regime_of(input.word("regime", Need::required, {"statutory", "agreed", "notes"}))
                      .value_or(MinutesRegime::notes);
    body.mandate =
        mandate_of(input.word("mandate", Need::required, {"inform", "prepare", "endorse", "decide"}))
            .value_or(Mandate::inform);
    const bool has_meetings = input.has("meetings");
    body.meetings = read_meetings(input, Need::optional);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result = change_register(call, act_now(call), false, [&](Register& reg) -> std::optional<Refusal> {
        const Body* before = reg.body(body.id);
        is_new = before == nullptr;
        if (!has_meetings && before != nullptr) body.meetings = before->meetings;
        if (!body.organisation.empty() && reg.organisation(body.organisation) == nullptr) {
            return refuse(RefusalKind::invalid, "unknown_organisation",
                          {"Organisationen finns inte i registret: lägg till den först",
                           "The organisation is not in the register: add it first"},
                          "/organisation");
        }
        auto refused = id_taken(reg.organisation(body.id) != nullptr, body.id);
        if (!refused) reg.bodies[body.id] = body;
        return refused;
    });
    if (!result) return std::move(result.error());
    return written(call, is_new, body_view(result->reg, body, call.services().clock.today()),
                   result->revision);
}

Response list_meetings(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    return body == nullptr ? no_such_body(call)
                           : with_tag(call, Json{{"meetings", meetings_view(body->meetings)}});
}

Response put_meetings(Call& call) {
    const std::string id = call.parameter("body");
    if (auto refused = only_administrator(call, id)) return std::move(*refused);
    const std::vector<Meeting> meetings = read_meetings(call.body(), Need::required);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    auto result = change_register(call, act_now(call), false, [&](Register& reg) -> std::optional<Refusal> {
        if (reg.body(id) == nullptr) {
            return refuse(RefusalKind::not_found, "not_found",
                          {"Det finns inget organ " + id, "There is no body " + id}, "path:body");
        }
        reg.bodies.at(id).meetings = meetings;
        return std::nullopt;
    });
    if (!result) return std::move(result.error());
    return written(call, false, Json{{"meetings", meetings_view(meetings)}}, result->revision);
}

}  // namespace overens::api::handlers
