// The route table. Everything there is, in one place; openapi.yaml describes the same rows, and a test holds them
// together.
#include <array>

#include "api/handlers/handlers.hpp"
#include "api/http/route.hpp"

namespace overens::api {

namespace {

using namespace handlers;

constexpr auto nothing = Takes::nothing;
constexpr auto json = Takes::json;
constexpr auto optional = Precondition::optional;
constexpr auto required = Precondition::required;

#define IN_COLLABORATION "/v1/collaborations/{collaboration}"
#define IN_LIFECYCLE IN_COLLABORATION "/lifecycles/{lifecycle}"
#define IN_CASE IN_COLLABORATION "/cases/{case}"

constexpr std::array routes{
    // clang-format off
    // method   path                                              takes                 If-Match  handler
    Route{"GET",    "/healthz",                                    nothing,              optional, get_health},
    Route{"GET",    "/readyz",                                     nothing,              optional, get_readiness},
    Route{"GET",    "/v1/api-info",                                nothing,              optional, get_api_info},
    Route{"GET",    "/v1/openapi.yaml",                            nothing,              optional, get_openapi},
    Route{"GET",    "/v1/clock",                                   nothing,              optional, get_clock},
    Route{"PUT",    "/v1/clock",                                   json,                 optional, set_clock, true},
    Route{"GET",    "/v1/shipped-lifecycles",                      nothing,              optional, list_shipped_lifecycles},

    Route{"GET",    "/v1/collaborations",                          nothing,              optional, list_collaborations},
    Route{"GET",    IN_COLLABORATION,                              nothing,              optional, get_collaboration},
    Route{"PUT",    IN_COLLABORATION,                              json,                 optional, put_collaboration},
    Route{"GET",    IN_COLLABORATION "/organisations",             nothing,              optional, list_organisations},
    Route{"GET",    IN_COLLABORATION "/organisations/{organisation}", nothing,           optional, get_organisation},
    Route{"PUT",    IN_COLLABORATION "/organisations/{organisation}", json,              optional, put_organisation},
    Route{"GET",    IN_COLLABORATION "/bodies",                    nothing,              optional, list_bodies},
    Route{"GET",    IN_COLLABORATION "/bodies/{body}",             nothing,              optional, get_body},
    Route{"PUT",    IN_COLLABORATION "/bodies/{body}",             json,                 optional, put_body},
    Route{"GET",    IN_COLLABORATION "/bodies/{body}/meetings",    nothing,              optional, list_meetings},
    Route{"PUT",    IN_COLLABORATION "/bodies/{body}/meetings",    json,                 optional, put_meetings},

    Route{"GET",    IN_COLLABORATION "/lifecycles",                nothing,              optional, list_lifecycles},
    Route{"POST",   IN_COLLABORATION "/lifecycles",                Takes::json_or_yaml,  optional, publish_lifecycle},
    Route{"GET",    IN_LIFECYCLE,                                  nothing,              optional, get_lifecycle},
    Route{"GET",    IN_LIFECYCLE "/text",                          nothing,              optional, get_lifecycle_text},
    Route{"GET",    IN_LIFECYCLE "/diagram.svg",                   nothing,              optional, get_lifecycle_diagram},
    Route{"GET",    IN_LIFECYCLE "/places",                        nothing,              optional, get_places},
    Route{"PUT",    IN_LIFECYCLE "/places",                        json,                 optional, put_places},

    Route{"GET",    IN_COLLABORATION "/cases",                     nothing,              optional, list_cases},
    Route{"POST",   IN_COLLABORATION "/cases",                     json,                 optional, handlers::start_case},
    Route{"GET",    IN_CASE,                                       nothing,              optional, get_case},
    Route{"GET",    IN_CASE "/transitions",                        nothing,              optional, list_transitions},
    Route{"POST",   IN_CASE "/transitions",                        json,                 required, make_transition},
    Route{"PUT",    IN_CASE "/fields/{field}",                     json,                 optional, set_field},
    Route{"PUT",    IN_CASE "/roles/{role}",                       json,                 optional, fill_role},
    Route{"PUT",    IN_CASE "/registry-numbers/{organisation}",    json,                 optional, give_registry_number},
    Route{"GET",    IN_CASE "/parties",                            nothing,              optional, list_parties},
    Route{"POST",   IN_CASE "/parties",                            json,                 required, add_party},
    Route{"DELETE", IN_CASE "/parties/{party}",                    json,                 required, remove_party},
    Route{"POST",   IN_CASE "/holds",                              json,                 required, hold_case},
    Route{"GET",    IN_CASE "/holds/current",                      nothing,              optional, get_hold},
    Route{"DELETE", IN_CASE "/holds/current",                      json,                 required, lift_hold},
    Route{"POST",   IN_CASE "/notes",                              json,                 optional, add_note},
    Route{"POST",   IN_CASE "/links",                              json,                 optional, link_case},
    Route{"POST",   IN_CASE "/signals",                            json,                 optional, send_signal},

    Route{"GET",    IN_COLLABORATION "/tasks",                     nothing,              optional, list_tasks},
    Route{"GET",    IN_CASE "/tasks",                              nothing,              optional, list_case_tasks},
    Route{"GET",    IN_CASE "/tasks/{task}",                       nothing,              optional, get_task},
    Route{"POST",   IN_CASE "/tasks/{task}/answers",               json,                 optional, give_answer},
    Route{"POST",   IN_CASE "/tasks/{task}/extensions",            json,                 optional, give_more_time},
    Route{"POST",   IN_CASE "/works/{work}/showings",              Takes::optional_json, optional, show_work},
    Route{"GET",    IN_CASE "/remarks",                            nothing,              optional, list_remarks},
    Route{"GET",    IN_CASE "/remarks/{remark}",                   nothing,              optional, get_remark},
    Route{"POST",   IN_CASE "/remarks/{remark}/dispositions",      json,                 optional, dispose_remark},

    Route{"POST",   IN_CASE "/tasks/{task}/agenda-places",         json,                 optional, place_on_agenda},
    Route{"GET",    IN_CASE "/tasks/{task}/decisions",             nothing,              optional, list_task_decisions},
    Route{"POST",   IN_CASE "/tasks/{task}/decisions",             json,                 optional, register_decision},
    Route{"GET",    IN_CASE "/decisions",                          nothing,              optional, list_decisions},
    Route{"GET",    IN_CASE "/decisions/{decision}",               nothing,              optional, get_decision},
    Route{"POST",   IN_CASE "/decisions/{decision}/facts",         json,                 optional, register_decision_fact},

    Route{"GET",    IN_CASE "/documents",                          nothing,              optional, list_documents},
    Route{"GET",    IN_CASE "/documents/{document}/versions",      nothing,              optional, list_versions},
    Route{"POST",   IN_CASE "/documents/{document}/versions",      Takes::json_or_file,  optional, add_version},
    Route{"GET",    IN_CASE "/documents/{document}/versions/{version}", nothing,         optional, get_version},
    Route{"GET",    IN_CASE "/documents/{document}/versions/{version}/content", nothing, optional, get_version_content},
    Route{"POST",   IN_COLLABORATION "/contents",                  Takes::file,          optional, put_content},
    Route{"GET",    IN_COLLABORATION "/contents/{hash}",           nothing,              optional, get_content},

    Route{"GET",    IN_CASE "/events",                             nothing,              optional, list_events},
    Route{"GET",    IN_CASE "/events/{sequence}",                  nothing,              optional, get_entry},
    Route{"GET",    IN_COLLABORATION "/notices",                   nothing,              optional, list_notices},
    Route{"GET",    IN_COLLABORATION "/stream",                    nothing,              optional, stream_changes},
    // clang-format on
};

#undef IN_CASE
#undef IN_LIFECYCLE
#undef IN_COLLABORATION

}  // namespace

std::span<const Route> all_routes() { return routes; }

}  // namespace overens::api
