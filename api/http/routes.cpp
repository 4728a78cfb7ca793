// The route table: everything there is, in one place. openapi.yaml describes the same rows; a test holds the
// two together.
#include <array>

#include "api/handlers/handlers.hpp"
#include "api/http/route.hpp"

namespace overens::api {

namespace {

using namespace handlers;

constexpr auto object = Takes::json;
constexpr auto optional_object = Takes::optional_json;
constexpr auto object_or_yaml = Takes::json_or_yaml;
constexpr auto object_or_file = Takes::json_or_file;
constexpr auto any_file = Takes::file;
constexpr auto optional = Precondition::optional;
constexpr auto required = Precondition::required;

#define COLLABORATION "/v1/collaborations/{collaboration}"
#define LIFECYCLE COLLABORATION "/lifecycles/{lifecycle}"
#define CASE COLLABORATION "/cases/{case}"
#define MEETING COLLABORATION "/bodies/{body}/meetings/{meeting}"

constexpr std::array routes{
    // clang-format off
    // method    path                                            handler, and what it takes
    Route{"GET",    "/healthz",                                          get_health},
    Route{"GET",    "/readyz",                                           get_readiness},
    Route{"GET",    "/v1/api-info",                                      get_api_info},
    Route{"GET",    "/v1/openapi.yaml",                                  get_openapi},
    Route{"GET",    "/v1/clock",                                         get_clock},
    Route{"PUT",    "/v1/clock",                                         set_clock, object, optional, true},
    Route{"GET",    "/v1/shipped-lifecycles",                            list_shipped_lifecycles},

    Route{"GET",    "/v1/collaborations",                                list_collaborations},
    Route{"GET",    COLLABORATION,                                       get_collaboration},
    Route{"PUT",    COLLABORATION,                                       put_collaboration, object},
    Route{"GET",    COLLABORATION "/organisations",                      list_organisations},
    Route{"GET",    COLLABORATION "/organisations/{organisation}",       get_organisation},
    Route{"PUT",    COLLABORATION "/organisations/{organisation}",       put_organisation, object},
    Route{"GET",    COLLABORATION "/bodies",                             list_bodies},
    Route{"GET",    COLLABORATION "/bodies/{body}",                      get_body},
    Route{"PUT",    COLLABORATION "/bodies/{body}",                      put_body, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/meetings",             list_meetings},
    Route{"PUT",    COLLABORATION "/bodies/{body}/meetings",             put_meetings, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/seats",                list_seats},
    Route{"PUT",    COLLABORATION "/bodies/{body}/seats",                put_seats, object},
    Route{"PUT",    COLLABORATION "/bodies/{body}/seats/{seat}/holder",  put_seat_holder, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/calendar.ics",         get_body_calendar},
    Route{"POST",   COLLABORATION "/bodies/{body}/calendar-readings",    read_calendar_in_file, any_file},
    Route{"GET",    COLLABORATION "/bodies/{body}/seats/{seat}/calendar.ics", get_seat_calendar},
    Route{"GET",    COLLABORATION "/organisations/{organisation}/calendar.ics", get_organisation_calendar},

    Route{"POST",   COLLABORATION "/terms-of-office",                    begin_terms, object},
    Route{"GET",    MEETING,                                             get_meeting},
    Route{"POST",   MEETING "/agenda-items",                             add_agenda_item, object},
    Route{"PUT",    MEETING "/agenda-items/{item}",                      change_agenda_item, object},
    Route{"DELETE", MEETING "/agenda-items/{item}",             withdraw_agenda_item, optional_object},
    Route{"PUT",    MEETING "/agenda-order",                             order_agenda, object},
    Route{"POST",   MEETING "/summons",                                  publish_agenda, optional_object},
    Route{"POST",   MEETING "/moves",                                    move_meeting, object},
    Route{"POST",   MEETING "/cancellations",                            cancel_meeting, object},
    Route{"POST",   MEETING "/openings",                                 hold_meeting, object},
    Route{"PUT",    MEETING "/attendance",                               note_attendance, object},
    Route{"POST",   MEETING "/agenda-items/{item}/conflicts",            note_conflict, object},
    Route{"PUT",    MEETING "/agenda-items/{item}/outcome",              decide_agenda_item, object},
    Route{"POST",   MEETING "/agenda-items/{item}/assignments",          give_assignment, object},
    Route{"GET",    MEETING "/agenda-items/{item}/excerpt",              get_excerpt},
    Route{"PUT",    MEETING "/assignments/{assignment}",                 change_assignment, object},
    Route{"POST",   MEETING "/assignments/{assignment}/cases",           start_case_of_assignment, object},
    Route{"POST",   MEETING "/minutes-parts",                            write_minutes, optional_object},
    Route{"GET",    MEETING "/minutes-parts/{part}",                     get_minutes_part},
    Route{"POST",   MEETING "/minutes-parts/{part}/additions",           ask_addition, object},
    Route{"POST",   MEETING "/minutes-parts/{part}/facts",               move_minutes, object},
    Route{"POST",   MEETING "/closings",                                 close_meeting, optional_object},
    Route{"GET",    COLLABORATION "/decision-log",                       list_decision_log},
    Route{"GET",    COLLABORATION "/assignments",                        list_assignments},

    Route{"GET",    COLLABORATION "/lifecycle-drafts",                   list_drafts},
    Route{"POST",   COLLABORATION "/lifecycle-drafts",                   save_draft, object_or_yaml},
    Route{"GET",    COLLABORATION "/lifecycle-drafts/{lifecycle}",       get_draft},
    Route{"DELETE", COLLABORATION "/lifecycle-drafts/{lifecycle}",       remove_draft},
    Route{"GET",    COLLABORATION "/lifecycles",                         list_lifecycles},
    Route{"POST",   COLLABORATION "/lifecycles",                         publish_lifecycle, object_or_yaml},
    Route{"GET",    LIFECYCLE,                                           get_lifecycle},
    Route{"GET",    LIFECYCLE "/text",                                   get_lifecycle_text},
    Route{"GET",    LIFECYCLE "/diagram.svg",                            get_lifecycle_diagram},
    Route{"GET",    LIFECYCLE "/places",                                 get_places},
    Route{"PUT",    LIFECYCLE "/places",                                 put_places, object},
    Route{"GET",    LIFECYCLE "/migrations",                             list_migrations},
    Route{"POST",   LIFECYCLE "/migrations",                             begin_migration, object},
    Route{"GET",    LIFECYCLE "/migrations/{migration}",                 get_migration},

    Route{"GET",    COLLABORATION "/cases",                              list_cases},
    Route{"POST",   COLLABORATION "/cases",                              handlers::start_case, object},
    Route{"GET",    CASE,                                                get_case},
    Route{"GET",    CASE "/transitions",                                 list_transitions},
    Route{"POST",   CASE "/transitions",                                 make_transition, object, required},
    Route{"GET",    CASE "/migration",                                   preview_migration},
    Route{"POST",   CASE "/migration",                                   migrate_case, object, required},
    Route{"DELETE", CASE "/migration",                      undo_migration, optional_object, required},
    Route{"PUT",    CASE "/fields/{field}",                              set_field, object},
    Route{"PUT",    CASE "/roles/{role}",                                fill_role, object},
    Route{"PUT",    CASE "/registry-numbers/{organisation}",             give_registry_number, object},
    Route{"GET",    CASE "/parties",                                     list_parties},
    Route{"POST",   CASE "/parties",                                     add_party, object, required},
    Route{"DELETE", CASE "/parties/{party}",                             remove_party, object, required},
    Route{"POST",   CASE "/holds",                                       hold_case, object, required},
    Route{"GET",    CASE "/holds/current",                               get_hold},
    Route{"DELETE", CASE "/holds/current",                               lift_hold, object, required},
    Route{"POST",   CASE "/notes",                                       add_note, object},
    Route{"POST",   CASE "/links",                                       link_case, object},
    Route{"POST",   CASE "/signals",                                     send_signal, object},
    Route{"GET",    CASE "/calendar.ics",                                get_case_calendar},

    Route{"GET",    COLLABORATION "/tasks",                              list_tasks},
    Route{"GET",    CASE "/tasks",                                       list_case_tasks},
    Route{"GET",    CASE "/tasks/{task}",                                get_task},
    Route{"POST",   CASE "/tasks/{task}/answers",                        give_answer, object},
    Route{"GET",    CASE "/tasks/{task}/drafts",                         list_answer_drafts},
    Route{"PUT",    CASE "/tasks/{task}/drafts/{unit}",                  save_answer_draft, object},
    Route{"DELETE", CASE "/tasks/{task}/drafts/{unit}",                  remove_answer_draft},
    Route{"GET",    CASE "/tasks/{task}/answer-template",                get_answer_template},
    Route{"POST",   CASE "/tasks/{task}/answer-readings",                read_answer_template, any_file},
    Route{"POST",   CASE "/tasks/{task}/signs",                          give_sign, object},
    Route{"POST",   CASE "/tasks/{task}/extension-requests",             ask_more_time, object},
    Route{"POST",   CASE "/tasks/{task}/extensions",                     give_more_time, object},
    Route{"POST",   CASE "/works/{work}/tasks",                          add_task, object},
    Route{"POST",   CASE "/works/{work}/showings",                       show_work, optional_object},
    Route{"GET",    CASE "/works/{work}/round",                          get_round},
    Route{"POST",   CASE "/works/{work}/walk-throughs",                  plan_walk_through, object},
    Route{"POST",   CASE "/works/{work}/questions",                      ask_question, object},
    Route{"POST",   CASE "/questions/{question}/answers",                answer_question, object},
    Route{"PUT",    CASE "/works/{work}/closed-clauses",                 close_clauses, object},
    Route{"GET",    CASE "/works/{work}/compilation",                    get_compilation},
    Route{"GET",    CASE "/works/{work}/covering-letter",                get_covering_letter},
    Route{"PUT",    CASE "/works/{work}/covering-letter",                write_covering_letter, object},
    Route{"GET",    CASE "/works/{work}/decision-packages/{party}",      get_decision_package},
    Route{"POST",   CASE "/works/{work}/addressees",                     add_addressee, object},
    Route{"POST",   CASE "/works/{work}/sendings",                       send_out_again, object},
    Route{"POST",   CASE "/tasks/{task}/excuses",                        excuse_addressee, object},
    Route{"POST",   CASE "/tasks/{task}/reports",                        report_progress, object},
    Route{"GET",    CASE "/masks",                                       list_masks},
    Route{"POST",   CASE "/masks",                                       mask_words, object},
    Route{"DELETE", CASE "/masks/{mask}",                                unmask_words, object},
    Route{"GET",    CASE "/waiting",                                     get_waiting},
    Route{"GET",    COLLABORATION "/bodies/{body}/waiting",              get_awaited_from_body},
    Route{"GET",    COLLABORATION "/organisations/{organisation}/waiting", get_awaited_from_organisation},
    Route{"GET",    CASE "/plan",                                        get_plan},
    Route{"POST",   CASE "/plan/what-ifs",                               compare_plans, object},
    Route{"GET",    CASE "/rollout",                                     get_rollout},
    Route{"GET",    CASE "/rollout/forecast",                            get_forecast},
    Route{"GET",    CASE "/remarks",                                     list_remarks},
    Route{"GET",    CASE "/remarks/{remark}",                            get_remark},
    Route{"POST",   CASE "/remarks/{remark}/dispositions",               dispose_remark, object},
    Route{"PUT",    CASE "/remarks/{remark}/tags",                       tag_remark, object},

    Route{"POST",   CASE "/tasks/{task}/agenda-places",                  place_on_agenda, object},
    Route{"GET",    CASE "/tasks/{task}/decisions",                      list_task_decisions},
    Route{"POST",   CASE "/tasks/{task}/decisions",                      register_decision, object},
    Route{"GET",    CASE "/decisions",                                   list_decisions},
    Route{"GET",    CASE "/decisions/{decision}",                        get_decision},
    Route{"POST",   CASE "/tasks/{task}/spoken-decisions",               note_spoken_decision, object},
    Route{"POST",   CASE "/decisions/{decision}/checks",                 check_decision, object},
    Route{"POST",   CASE "/decisions/{decision}/facts",                  register_decision_fact, object},

    Route{"GET",    CASE "/documents",                                   list_documents},
    Route{"GET",    CASE "/documents/{document}/versions",               list_versions},
    Route{"POST",   CASE "/documents/{document}/versions",               add_version, object_or_file},
    Route{"GET",    CASE "/documents/{document}/versions/{version}",     get_version},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/content", get_version_content},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/clauses", list_clauses},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/changes", list_changes},
    Route{"POST",   CASE "/documents/{document}/comparisons",            compare_text, object},
    Route{"POST",   CASE "/documents/{document}/versions/{version}/answers", answer_editorial, object},
    Route{"POST",   COLLABORATION "/contents",                           put_content, any_file},
    Route{"GET",    COLLABORATION "/contents/{hash}",                    get_content},

    Route{"GET",    CASE "/events",                                      list_events},
    Route{"GET",    CASE "/events/{sequence}",                           get_entry},
    Route{"GET",    COLLABORATION "/notices",                            list_notices},
    Route{"GET",    COLLABORATION "/stream",                             stream_changes},
    // clang-format on
};

#undef MEETING
#undef CASE
#undef LIFECYCLE
#undef COLLABORATION

}  // namespace

std::span<const Route> all_routes() {
    return routes;
}

}  // namespace overens::api
