// Collaborations and organisations.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/mailbox_reading.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"
#include "engine/register/decision_path.hpp"

namespace overens::api::handlers {

namespace {

std::int64_t open_cases(const Call& call) {
    CaseFilter filter;
    filter.phase = "active";
    filter.only = call.cases_seen();
    return call.services().store.list(call.collaboration(), filter, {1, 1}).total;
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

// A day that is off already is no half day.
std::vector<Day> read_half_days(ObjectReader& body, const WorkingCalendar& calendar) {
    std::vector<Day> days;
    body.each("halfDays", Need::optional, 1000, [&](ObjectReader& each) {
        const auto day = each.day("day", Need::required);
        if (!day) return;
        if (calendar.is_working_day(*day))
            days.push_back(*day);
        else
            each.complain("day_closed", "Dagen är redan ledig: en halvdag är en arbetsdag som slutar 12.00",
                          "The day is off already: a half day is a working day that ends at 12:00", "day");
    });
    std::ranges::sort(days);
    const auto doubled = std::ranges::unique(days);
    days.erase(doubled.begin(), doubled.end());
    return days;
}

// Collaborations are invisible to those who hold nothing in them.
bool is_there_for(const Call& call, const std::string& collaboration) {
    const Identity* identity = call.identity();
    if (identity == nullptr) return true;
    const Services& services = call.services();
    return is_member(services.store.accounts().standing(collaboration, identity->account.id),
                     services.clock.today());
}

// Whoever makes a collaboration administers it.
void grant_to_founder(const Call& call) {
    if (call.identity() == nullptr) return;
    call.services().store.accounts().save_grants(call.collaboration(), call.identity()->account.id,
                                                 {{"administrator"}});
}

}  // namespace

Response list_collaborations(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json list = Json::array();
    for (const std::string& id : call.services().store.collaborations()) {
        if (!is_there_for(call, id)) continue;
        const auto reg = call.services().store.read_register(id);
        list.push_back(Json{{"id", id}, {"name", reg ? reg->name : id}});
    }
    return json_response(200, Json{{"collaborations", std::move(list)}});
}

Response get_collaboration(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    return reg ? with_register_tag(call, collaboration_view(*reg, open_cases(call))) : reg.error();
}

Response put_collaboration(Call& call) {
    const std::string name = call.body().text("name", Need::required, register_names);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result =
        change_register(call, register_act(call), true, [&](Register& reg) -> std::optional<Refusal> {
            is_new = reg.name.empty();
            reg.name = name;
            return std::nullopt;
        });
    if (!result) return std::move(result.error());
    if (is_new) grant_to_founder(call);
    return register_written(call, is_new, collaboration_view(result->reg, open_cases(call)),
                            result->revision);
}

Response list_organisations(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    Json list = Json::array();
    for (const auto& [id, organisation] : reg->organisations)
        list.push_back(organisation_view(*reg, organisation));
    return with_register_tag(call, Json{{"organisations", std::move(list)}});
}

Response get_organisation(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Organisation* organisation = reg->organisation(call.parameter("organisation"));
    if (organisation != nullptr) return with_register_tag(call, organisation_view(*reg, *organisation));
    return call.not_found("Det finns ingen sådan organisation", "There is no such organisation",
                          "path:organisation");
}

Response put_organisation(Call& call) {
    ObjectReader& body = call.body();
    Organisation organisation;
    organisation.id = call.parameter("organisation");
    organisation.name = body.text("name", Need::required, register_names);
    organisation.kind = body.name("kind", Need::required);
    organisation.mailbox = read_mailbox(body);
    organisation.decision_path = body.names("decisionPath", Need::optional, 8);
    organisation.calendar = read_days_off(body);
    organisation.half_days = read_half_days(body, organisation.calendar);
    const bool tells_half_days = body.has("halfDays");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    bool is_new = false;
    auto result = change_register(call, register_act(call), false, [&](Register& reg) {
        is_new = reg.organisation(organisation.id) == nullptr;
        const bool taken = is_in_register(reg, organisation.id) && is_new;
        auto refused = id_taken(taken, organisation.id);
        if (!is_new) organisation.authorities = reg.organisation(organisation.id)->authorities;
        if (!is_new && !tells_half_days)
            organisation.half_days = reg.organisation(organisation.id)->half_days;
        const auto fault = fault_in_path(reg, organisation);
        // A path may name bodies that are registered after it.
        if (!refused && fault && fault->kind == PathFault::Kind::wrong)
            refused = refuse(RefusalKind::invalid, "path_wrong", fault->message, "/decisionPath");
        if (!refused) reg.organisations[organisation.id] = organisation;
        return refused;
    });
    if (!result) return std::move(result.error());
    return register_written(call, is_new, organisation_view(result->reg, organisation), result->revision);
}

}  // namespace overens::api::handlers
