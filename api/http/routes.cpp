// The route table: everything there is, in one place. openapi.yaml describes the same rows; a test holds the
// two together.
#include <array>

#include "api/handlers/handlers.hpp"
#include "api/http/route.hpp"

namespace overens::api {

namespace {

using namespace handlers;

constexpr auto anyone = Right::anyone;
constexpr auto account = Right::account;
constexpr auto keeper = Right::keeper;
constexpr auto founder = Right::founder;
constexpr auto member = Right::member;
constexpr auto asked = Right::asked;
constexpr auto contributor = Right::contributor;
constexpr auto insider = Right::insider;
constexpr auto actor = Right::actor;
constexpr auto lead = Right::lead;
constexpr auto secretary = Right::secretary;
constexpr auto administrator = Right::administrator;

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
#define VERSION CASE "/documents/{document}/versions/{version}"
#define PUBLIC "/v1/public/collaborations/{collaboration}/cases/{case}"
#define MEETING COLLABORATION "/bodies/{body}/meetings/{meeting}"

constexpr std::array routes{
    // clang-format off
    // method    path                                            who, handler, and what it takes
    Route{"GET",    "/healthz",                                          anyone, get_health},
    Route{"GET",    "/readyz",                                           anyone, get_readiness},
    Route{"GET",    "/v1/api-info",                                      anyone, get_api_info},
    Route{"GET",    "/v1/openapi.yaml",                                  anyone, get_openapi},
    Route{"GET",    "/v1/clock",                                         anyone, get_clock},
    Route{"PUT",    "/v1/clock",                                   keeper, set_clock, object, optional, true},
    Route{"GET",    "/v1/shipped-lifecycles",                            anyone, list_shipped_lifecycles},

    Route{"GET",    "/v1/session",                                       anyone, get_session},
    Route{"POST",   "/v1/session",                                       anyone, sign_in, object},
    Route{"DELETE", "/v1/session",                                       account, sign_out},
    Route{"POST",   "/v1/first-account",                                 anyone, make_first_account, object},
    Route{"POST",   "/v1/password-resets",                               anyone, set_password_by_key, object},
    Route{"PUT",    "/v1/password",                                      account, change_password, object},
    Route{"PUT",    "/v1/own-account",                                   account, change_own_account, object},
    Route{"GET",    "/v1/credentials",                                   account, list_credentials},
    Route{"POST",   "/v1/credentials",                                 account, handlers::make_token, object},
    Route{"DELETE", "/v1/credentials/{credential}",                      account, remove_credential},
    Route{"GET",    "/v1/sign-in",                                       anyone, begin_outside_sign_in},
    Route{"GET",    "/v1/sign-in/callback",                              anyone, end_outside_sign_in},
    Route{"GET",    "/v1/accounts",                                      keeper, list_accounts},
    Route{"POST",   "/v1/accounts",                                      keeper, add_account, object},
    Route{"PUT",    "/v1/accounts/{account}",                            keeper, change_account, object},
    Route{"POST",   "/v1/accounts/{account}/keys",                       keeper, make_account_key},
    Route{"PUT",    "/v1/accounts/{account}/outside-identity",       keeper, put_outside_identity, object},
    Route{"GET",    "/v1/accounts/{account}/absences",                   account, list_absences},
    Route{"PUT",    "/v1/accounts/{account}/absences",                   account, put_absences, object},
    Route{"GET",    "/v1/accounts/{account}/extract",                    keeper, get_extract},
    Route{"GET",    "/v1/access-notes",                                  keeper, list_access_notes},
    Route{"GET",    "/v1/notices",                                       account, list_inbox},
    Route{"PUT",    "/v1/notices/{notice}",                              account, mark_notice, object},
    Route{"POST",   "/v1/notices/readings",                       account, mark_all_notices, optional_object},
    Route{"GET",    "/v1/notice-settings",                               account, get_notice_settings},
    Route{"PUT",    "/v1/notice-settings",                              account, put_notice_settings, object},
    Route{"GET",    "/v1/outbox",                                        keeper, list_outbox},
    Route{"GET",    "/v1/outbox/{notice}",                               keeper, get_outbox_delivery},
    Route{"POST",   "/v1/outbox/{notice}/resends",                       keeper, send_delivery_again},

    Route{"GET",    "/v1/collaborations",                                account, list_collaborations},
    Route{"GET",    COLLABORATION,                                       member, get_collaboration},
    Route{"PUT",    COLLABORATION,                                       founder, put_collaboration, object},
    Route{"GET",    COLLABORATION "/organisations",                      member, list_organisations},
    Route{"GET",    COLLABORATION "/organisations/{organisation}",       member, get_organisation},
    Route{"PUT",    COLLABORATION "/organisations/{organisation}",   administrator, put_organisation, object},
    Route{"PUT",    COLLABORATION "/organisations/{organisation}/authorities",
          administrator, put_authorities, object},
    Route{"GET",    COLLABORATION "/bodies",                             member, list_bodies},
    Route{"GET",    COLLABORATION "/bodies/{body}",                      member, get_body},
    Route{"PUT",    COLLABORATION "/bodies/{body}",                      administrator, put_body, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/meetings",             member, list_meetings},
    Route{"PUT",    COLLABORATION "/bodies/{body}/meetings",             secretary, put_meetings, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/seats",                member, list_seats},
    Route{"PUT",    COLLABORATION "/bodies/{body}/seats",                secretary, put_seats, object},
    Route{"PUT",    COLLABORATION "/bodies/{body}/seats/{seat}/holder",  secretary, put_seat_holder, object},
    Route{"GET",    COLLABORATION "/bodies/{body}/calendar.ics",         insider, get_body_calendar},
    Route{"POST",   COLLABORATION "/bodies/{body}/calendar-readings",
            insider, read_calendar_in_file, any_file},
    Route{"GET",    COLLABORATION "/bodies/{body}/seats/{seat}/calendar.ics", insider, get_seat_calendar},
    Route{"GET",    COLLABORATION "/calendar.ics",                       member, get_own_calendar},
    Route{"GET",    COLLABORATION "/organisations/{organisation}/calendar.ics",
            insider, get_organisation_calendar},

    Route{"GET",    COLLABORATION "/link",                               anyone, get_link},
    Route{"GET",    COLLABORATION "/link/content",                       anyone, get_link_content},
    Route{"GET",    COLLABORATION "/people",                             insider, list_people},
    Route{"PUT",    COLLABORATION "/people/{account}/grants",            administrator, put_grants, object},
    Route{"GET",    COLLABORATION "/extracts",                           administrator, search_person},
    Route{"POST",   COLLABORATION "/terms-of-office",                    administrator, begin_terms, object},
    Route{"GET",    MEETING,                                             insider, get_meeting},
    Route{"POST",   MEETING "/agenda-items",                             actor, add_agenda_item, object},
    Route{"PUT",    MEETING "/agenda-items/{item}",                      actor, change_agenda_item, object},
    Route{"DELETE", MEETING "/agenda-items/{item}",             actor, withdraw_agenda_item, optional_object},
    Route{"PUT",    MEETING "/agenda-order",                             actor, order_agenda, object},
    Route{"POST",   MEETING "/summons",                               actor, publish_agenda, optional_object},
    Route{"POST",   MEETING "/moves",                                    actor, move_meeting, object},
    Route{"POST",   MEETING "/cancellations",                            actor, cancel_meeting, object},
    Route{"POST",   MEETING "/openings",                                 actor, hold_meeting, object},
    Route{"PUT",    MEETING "/attendance",                               actor, note_attendance, object},
    Route{"POST",   MEETING "/agenda-items/{item}/conflicts",            actor, note_conflict, object},
    Route{"PUT",    MEETING "/agenda-items/{item}/outcome",              actor, decide_agenda_item, object},
    Route{"POST",   MEETING "/agenda-items/{item}/assignments",          actor, give_assignment, object},
    Route{"GET",    MEETING "/agenda-items/{item}/excerpt",              insider, get_excerpt},
    Route{"PUT",    MEETING "/assignments/{assignment}",                 actor, change_assignment, object},
    Route{"DELETE", MEETING "/assignments/{assignment}",                 actor, withdraw_assignment, object},
    Route{"POST",   MEETING "/assignments/{assignment}/cases",       actor, start_case_of_assignment, object},
    Route{"POST",   MEETING "/minutes-parts",                          actor, write_minutes, optional_object},
    Route{"GET",    MEETING "/minutes-parts/{part}",                     insider, get_minutes_part},
    Route{"GET",    MEETING "/minutes-parts/{part}/signed-file",         insider, get_signed_file},
    Route{"POST",   MEETING "/minutes-parts/{part}/additions",           actor, ask_addition, object},
    Route{"POST",   MEETING "/minutes-parts/{part}/facts",               actor, move_minutes, object},
    Route{"POST",   MEETING "/closings",                               actor, close_meeting, optional_object},
    Route{"GET",    COLLABORATION "/decision-log",                       insider, list_decision_log},
    Route{"GET",    COLLABORATION "/assignments",                        insider, list_assignments},

    Route{"GET",    COLLABORATION "/lifecycle-drafts",                   insider, list_drafts},
    Route{"POST",   COLLABORATION "/lifecycle-drafts",             administrator, save_draft, object_or_yaml},
    Route{"GET",    COLLABORATION "/lifecycle-drafts/{lifecycle}",       insider, get_draft},
    Route{"DELETE", COLLABORATION "/lifecycle-drafts/{lifecycle}",       administrator, remove_draft},
    Route{"GET",    COLLABORATION "/lifecycles",                         member, list_lifecycles},
    Route{"POST",   COLLABORATION "/lifecycles",            administrator, publish_lifecycle, object_or_yaml},
    Route{"GET",    LIFECYCLE,                                           member, get_lifecycle},
    Route{"GET",    LIFECYCLE "/text",                                   member, get_lifecycle_text},
    Route{"GET",    LIFECYCLE "/diagram.svg",                            member, get_lifecycle_diagram},
    Route{"GET",    LIFECYCLE "/places",                                 member, get_places},
    Route{"PUT",    LIFECYCLE "/places",                                 administrator, put_places, object},
    Route{"GET",    LIFECYCLE "/migrations",                             insider, list_migrations},
    Route{"POST",   LIFECYCLE "/migrations",                             lead, begin_migration, object},
    Route{"GET",    LIFECYCLE "/migrations/{migration}",                 insider, get_migration},

    Route{"GET",    COLLABORATION "/cases",                              member, list_cases},
    Route{"POST",   COLLABORATION "/cases",                              actor, handlers::start_case, object},
    Route{"GET",    CASE,                                                member, get_case},
    Route{"GET",    CASE "/transitions",                                 member, list_transitions},
    Route{"POST",   CASE "/transitions",                            actor, make_transition, object, required},
    Route{"GET",    CASE "/migration",                                   member, preview_migration},
    Route{"POST",   CASE "/migration",                                 actor, migrate_case, object, required},
    Route{"DELETE", CASE "/migration",                      actor, undo_migration, optional_object, required},
    Route{"PUT",    CASE "/fields/{field}",                              actor, set_field, object},
    Route{"PUT",    CASE "/roles/{role}",                                actor, fill_role, object},
    Route{"PUT",    CASE "/registry-numbers/{organisation}",             actor, give_registry_number, object},
    Route{"GET",    CASE "/parties",                                     member, list_parties},
    Route{"POST",   CASE "/parties",                                     actor, add_party, object, required},
    Route{"DELETE", CASE "/parties/{party}",                           actor, remove_party, object, required},
    Route{"POST",   CASE "/holds",                                       actor, hold_case, object, required},
    Route{"GET",    CASE "/holds/current",                               member, get_hold},
    Route{"DELETE", CASE "/holds/current",                               actor, lift_hold, object, required},
    Route{"POST",   CASE "/notes",                                       actor, add_note, object},
    Route{"POST",   CASE "/links",                                       actor, link_case, object},
    Route{"POST",   CASE "/signals",                                     actor, send_signal, object},
    Route{"GET",    CASE "/calendar.ics",                                member, get_case_calendar},

    Route{"GET",    COLLABORATION "/tasks",                              insider, list_tasks},
    Route{"GET",    CASE "/tasks",                                       member, list_case_tasks},
    Route{"GET",    CASE "/tasks/{task}",                                asked, get_task},
    Route{"POST",   CASE "/tasks/{task}/answers",                        asked, give_answer, object},
    Route{"GET",    CASE "/tasks/{task}/drafts",                         asked, list_answer_drafts},
    Route{"PUT",    CASE "/tasks/{task}/drafts/{unit}",                  asked, save_answer_draft, object},
    Route{"DELETE", CASE "/tasks/{task}/drafts/{unit}",                  asked, remove_answer_draft},
    Route{"GET",    CASE "/tasks/{task}/answer-template",                asked, get_answer_template},
    Route{"POST",   CASE "/tasks/{task}/answer-readings",              asked, read_answer_template, any_file},
    Route{"PUT",    CASE "/tasks/{task}/snooze",                         member, snooze_task, object},
    Route{"DELETE", CASE "/tasks/{task}/snooze",                         member, wake_task},
    Route{"POST",   CASE "/tasks/{task}/signs",                          asked, give_sign, object},
    Route{"PUT",    CASE "/tasks/{task}/case-officer",                   actor, name_case_officer, object},
    Route{"POST",   CASE "/tasks/{task}/extension-requests",             asked, ask_more_time, object},
    Route{"POST",   CASE "/tasks/{task}/extensions",                     actor, give_more_time, object},
    Route{"GET",    CASE "/tasks/{task}/links",                          actor, list_links},
    Route{"POST",   CASE "/tasks/{task}/links",                          actor, handlers::make_link, object},
    Route{"DELETE", CASE "/tasks/{task}/links/{link}",                   actor, remove_link},
    Route{"POST",   CASE "/works/{work}/tasks",                          actor, add_task, object},
    Route{"POST",   CASE "/works/{work}/showings",                       actor, show_work, optional_object},
    Route{"GET",    CASE "/works/{work}/round",                          member, get_round},
    Route{"GET",    CASE "/works/{work}/reminders",                      lead, preview_reminder},
    Route{"POST",   CASE "/works/{work}/reminders",                lead, handlers::remind, optional_object},
    Route{"POST",   CASE "/works/{work}/walk-throughs",                  actor, plan_walk_through, object},
    Route{"PUT",    CASE "/works/{work}/walk-throughs/{walkThrough}",   actor, change_walk_through, object},
    Route{"DELETE", CASE "/works/{work}/walk-throughs/{walkThrough}",   actor, cancel_walk_through, object},
    Route{"POST",   CASE "/works/{work}/questions",                      actor, ask_question, object},
    Route{"POST",   CASE "/questions/{question}/answers",                actor, answer_question, object},
    Route{"PUT",    CASE "/works/{work}/closed-clauses",                 actor, close_clauses, object},
    Route{"GET",    CASE "/works/{work}/compilation",                    member, get_compilation},
    Route{"GET",    CASE "/works/{work}/covering-letter",                member, get_covering_letter},
    Route{"PUT",    CASE "/works/{work}/covering-letter",               actor, write_covering_letter, object},
    Route{"GET",    CASE "/works/{work}/decision-packages/{party}",      member, get_decision_package},
    Route{"POST",   CASE "/works/{work}/addressees",                     actor, add_addressee, object},
    Route{"POST",   CASE "/works/{work}/sendings",                       actor, send_out_again, object},
    Route{"POST",   CASE "/tasks/{task}/excuses",                        actor, excuse_addressee, object},
    Route{"POST",   CASE "/tasks/{task}/reports",                        actor, report_progress, object},
    Route{"GET",    CASE "/masks",                                       member, list_masks},
    Route{"POST",   CASE "/masks",                                       actor, mask_words, object},
    Route{"DELETE", CASE "/masks/{mask}",                                actor, unmask_words, object},
    Route{"GET",    CASE "/waiting",                                     member, get_waiting},
    Route{"GET",    CASE "/tasks/{task}/waiting",                        member, get_task_waiting},
    Route{"GET",    COLLABORATION "/bodies/{body}/waiting",              insider, get_awaited_from_body},
    Route{"GET",    COLLABORATION "/organisations/{organisation}/waiting",
            insider, get_awaited_from_organisation},
    Route{"GET",    CASE "/plan",                                        member, get_plan},
    Route{"POST",   CASE "/plan/what-ifs",                               actor, compare_plans, object},
    Route{"GET",    CASE "/rollout",                                     member, get_rollout},
    Route{"GET",    CASE "/rollout/forecast",                            member, get_forecast},
    Route{"POST",   CASE "/rollout/waves",                                    actor, add_wave, object},
    Route{"GET",    CASE "/remarks",                                     member, list_remarks},
    Route{"GET",    CASE "/remarks/{remark}",                            member, get_remark},
    Route{"POST",   CASE "/remarks/{remark}/dispositions",               actor, dispose_remark, object},
    Route{"PUT",    CASE "/remarks/{remark}/tags",                       actor, tag_remark, object},

    Route{"POST",   CASE "/tasks/{task}/agenda-places",                  actor, place_on_agenda, object},
    Route{"GET",    CASE "/tasks/{task}/decisions",                      asked, list_task_decisions},
    Route{"POST",   CASE "/tasks/{task}/decisions",                      asked, register_decision, object},
    Route{"GET",    CASE "/decisions",                                   member, list_decisions},
    Route{"GET",    CASE "/decisions/{decision}",                        member, get_decision},
    Route{"POST",   CASE "/tasks/{task}/spoken-decisions",               actor, note_spoken_decision, object},
    Route{"POST",   CASE "/decisions/{decision}/checks",                      actor, check_decision, object},
    Route{"POST",   CASE "/decisions/{decision}/facts",                actor, register_decision_fact, object},

    Route{"GET",    CASE "/documents",                                   member, list_documents},
    Route{"GET",    CASE "/documents/{document}/versions",               member, list_versions},
    Route{"POST",   CASE "/documents/{document}/versions",               actor, add_version, object_or_file},
    Route{"GET",    CASE "/documents/{document}/versions/{version}",     member, get_version},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/content", member, get_version_content},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/clauses", member, list_clauses},
    Route{"GET",    CASE "/documents/{document}/versions/{version}/changes", member, list_changes},
    Route{"POST",   CASE "/documents/{document}/comparisons",            actor, compare_text, object},
    Route{"POST",   CASE "/documents/{document}/versions/{version}/answers", actor, answer_editorial, object},
    Route{"POST",   VERSION "/shares",                                 actor, share_version, object},
    Route{"POST",   VERSION "/dispatches",                             actor, dispatch_version, object},
    Route{"POST",   VERSION "/receipts",                               actor, receive_version, object},
    Route{"POST",   VERSION "/disclosures",                            actor, disclose_copy, object},
    Route{"GET",    CASE "/disclosures",                                 member, list_disclosures},
    Route{"GET",    CASE "/disposals",                                   member, list_disposals},
    Route{"POST",   CASE "/disposals",                                   actor, decide_disposal, object},
    Route{"PUT",    CASE "/public-page",                                 actor, set_public_page, object},
    Route{"GET",    CASE "/contents/{hash}",                             member, get_case_content},
    Route{"POST",   COLLABORATION "/contents",                           contributor, put_content, any_file},
    Route{"GET",    COLLABORATION "/contents/{hash}",                    member, get_content},

    Route{"GET",    CASE "/events",                                      member, list_events},
    Route{"GET",    CASE "/events/{sequence}",                           member, get_entry},
    Route{"GET",    COLLABORATION "/authorities/{authority}/register-list", insider, get_register_list},
    Route{"GET",    PUBLIC,                                              anyone, get_public_case},
    Route{"GET",    PUBLIC "/documents/{document}/versions/{version}/content", anyone, get_public_content},
    Route{"GET",    COLLABORATION "/notices",                            insider, list_notices},
    Route{"GET",    COLLABORATION "/stream",                             insider, stream_changes},
    Route{"GET",    COLLABORATION "/webhooks",                           administrator, list_webhooks},
    Route{"POST",   COLLABORATION "/webhooks",                           administrator, add_webhook, object},
    Route{"PUT",    COLLABORATION "/webhooks/{webhook}",  administrator, change_webhook, object},
    Route{"DELETE", COLLABORATION "/webhooks/{webhook}",  administrator, handlers::remove_webhook},
    Route{"POST",   COLLABORATION "/webhooks/{webhook}/secrets",  administrator, change_webhook_secret},
    // clang-format on
};

#undef MEETING
#undef PUBLIC
#undef VERSION
#undef CASE
#undef LIFECYCLE
#undef COLLABORATION

}  // namespace

std::span<const Route> all_routes() {
    return routes;
}

}  // namespace overens::api
