// The service itself: is it alive, what is it, what time is it.
#include "api/handlers/handlers.hpp"
#include "api/http/problem.hpp"
#include "api/openapi.hpp"
#include "api/version.hpp"

namespace overens::api::handlers {

namespace {

Json clock_view(const Services& services) {
    return Json{{"now", services.clock.now().to_text()},
                {"today", services.clock.today().to_text()},
                {"timeZone", time_zone},
                {"manual", services.manual_clock != nullptr}};
}

// When the day's work begins.
constexpr int hour_of_a_set_day = 8;

Json operator_view(const Operator& run_by) {
    if (run_by.name.empty()) return nullptr;
    return Json{{"name", run_by.name}, {"contact", run_by.contact}};
}

}  // namespace

Response get_health(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return json_response(200, Json{{"status", "ok"}});
}

Response get_readiness(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    call.services().store.last_change();  // a store that cannot read throws
    return json_response(200, Json{{"status", "ok"}});
}

Response get_api_info(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return json_response(200, Json{{"apiName", "overens"},
                                   {"apiVersion", api_version},
                                   {"apiReleased", api_released},
                                   {"apiDocumentation", "/v1/openapi.yaml"},
                                   {"apiStatus", "active"},
                                   {"programVersion", program_version},
                                   {"operator", operator_view(call.services().run_by)}});
}

Response get_openapi(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Response response;
    response.media_type = "application/yaml";
    response.body = openapi_text();
    return response;
}

Response get_clock(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return json_response(200, clock_view(call.services()));
}

Response set_clock(Call& call) {
    ObjectReader& body = call.body();
    const auto day = body.day("today", Need::optional);
    const auto instant = body.instant("now", Need::optional);
    if (body.has("today") == body.has("now")) {
        body.complain("clock_setting", "Ange antingen today eller now", "Give either today or now", "today");
    }
    const Services& services = call.services();
    const Instant target =
        instant ? *instant : local_hour(day.value_or(services.clock.today()), hour_of_a_set_day);
    const bool backwards = day ? *day < services.clock.today() : instant && *instant < services.clock.now();
    if (backwards) {
        body.complain("clock_goes_back", "Klockan går bara framåt: nu är " + services.clock.now().to_text(),
                      "The clock only goes forward: now is " + services.clock.now().to_text(),
                      day ? "today" : "now");
    }
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const Passed passed = services.dispatcher.walk(*services.manual_clock, target);
    Json view = clock_view(services);
    view["passed"] = Json{{"timers", passed.timers},
                          {"errands", passed.errands},
                          {"failed", passed.failed},
                          {"stillWaiting", passed.still_waiting}};
    return json_response(200, view);
}

}  // namespace overens::api::handlers
