// Every handler, in the order of the route table. Each parses, acts and answers; what happens is decided
// elsewhere.
#pragma once

#include "api/http/call.hpp"

namespace overens::api::handlers {

// The service itself.
Response get_health(Call& call);
Response get_readiness(Call& call);
Response get_api_info(Call& call);
Response get_openapi(Call& call);
Response get_clock(Call& call);
Response set_clock(Call& call);

// Signing in, and what people sign in with.
Response get_session(Call& call);
Response sign_in(Call& call);
Response sign_out(Call& call);
Response make_first_account(Call& call);
Response set_password_by_key(Call& call);
Response change_password(Call& call);
Response change_own_account(Call& call);
Response list_credentials(Call& call);
Response make_token(Call& call);
Response remove_credential(Call& call);

// Signing in by another service.
Response begin_outside_sign_in(Call& call);
Response end_outside_sign_in(Call& call);
Response put_outside_identity(Call& call);

// Links to one task.
Response get_link(Call& call);
Response get_link_content(Call& call);
Response list_links(Call& call);
Response make_link(Call& call);
Response remove_link(Call& call);

// Accounts, and what they are granted.
Response list_accounts(Call& call);
Response add_account(Call& call);
Response change_account(Call& call);
Response make_account_key(Call& call);
Response list_absences(Call& call);
Response put_absences(Call& call);
Response list_access_notes(Call& call);
Response get_extract(Call& call);
Response search_person(Call& call);
Response list_people(Call& call);
Response put_grants(Call& call);

// Collaborations, organisations, bodies, meetings and seats.
Response list_collaborations(Call& call);
Response get_collaboration(Call& call);
Response put_collaboration(Call& call);
Response list_organisations(Call& call);
Response get_organisation(Call& call);
Response put_organisation(Call& call);
Response put_authorities(Call& call);
Response list_bodies(Call& call);
Response get_body(Call& call);
Response put_body(Call& call);
Response list_meetings(Call& call);
Response put_meetings(Call& call);
Response list_seats(Call& call);
Response put_seats(Call& call);
Response put_seat_holder(Call& call);
Response begin_terms(Call& call);
Response get_body_calendar(Call& call);
Response read_calendar_in_file(Call& call);
Response get_seat_calendar(Call& call);
Response get_organisation_calendar(Call& call);
Response get_own_calendar(Call& call);

// Meetings: agenda, course, minutes.
Response get_meeting(Call& call);
Response add_agenda_item(Call& call);
Response change_agenda_item(Call& call);
Response withdraw_agenda_item(Call& call);
Response order_agenda(Call& call);
Response publish_agenda(Call& call);
Response move_meeting(Call& call);
Response cancel_meeting(Call& call);
Response hold_meeting(Call& call);
Response note_attendance(Call& call);
Response note_conflict(Call& call);
Response decide_agenda_item(Call& call);
Response give_assignment(Call& call);
Response get_excerpt(Call& call);
Response change_assignment(Call& call);
Response withdraw_assignment(Call& call);
Response start_case_of_assignment(Call& call);
Response write_minutes(Call& call);
Response get_minutes_part(Call& call);
Response get_signed_file(Call& call);
Response ask_addition(Call& call);
Response move_minutes(Call& call);
Response close_meeting(Call& call);
Response list_decision_log(Call& call);
Response list_assignments(Call& call);

// Lifecycles.
Response list_shipped_lifecycles(Call& call);
Response list_drafts(Call& call);
Response save_draft(Call& call);
Response get_draft(Call& call);
Response remove_draft(Call& call);
Response list_lifecycles(Call& call);
Response publish_lifecycle(Call& call);
Response get_lifecycle(Call& call);
Response get_lifecycle_text(Call& call);
Response get_lifecycle_diagram(Call& call);
Response get_places(Call& call);
Response put_places(Call& call);
Response list_migrations(Call& call);
Response begin_migration(Call& call);
Response get_migration(Call& call);

// Cases.
Response list_cases(Call& call);
Response start_case(Call& call);
Response get_case(Call& call);
Response list_transitions(Call& call);
Response make_transition(Call& call);
Response preview_migration(Call& call);
Response migrate_case(Call& call);
Response undo_migration(Call& call);
Response set_field(Call& call);
Response fill_role(Call& call);
Response give_registry_number(Call& call);
Response list_parties(Call& call);
Response add_party(Call& call);
Response remove_party(Call& call);
Response hold_case(Call& call);
Response get_hold(Call& call);
Response lift_hold(Call& call);
Response add_note(Call& call);
Response link_case(Call& call);
Response send_signal(Call& call);
Response get_case_calendar(Call& call);

// Tasks, answers and remarks.
Response list_tasks(Call& call);
Response list_case_tasks(Call& call);
Response get_task(Call& call);
Response give_answer(Call& call);
Response list_answer_drafts(Call& call);
Response save_answer_draft(Call& call);
Response remove_answer_draft(Call& call);
Response snooze_task(Call& call);
Response wake_task(Call& call);
Response report_progress(Call& call);
Response get_answer_template(Call& call);
Response read_answer_template(Call& call);
Response add_task(Call& call);
Response ask_more_time(Call& call);
Response give_more_time(Call& call);
Response show_work(Call& call);
Response list_remarks(Call& call);
Response get_remark(Call& call);
Response dispose_remark(Call& call);
Response tag_remark(Call& call);
Response get_round(Call& call);
Response give_sign(Call& call);
Response name_case_officer(Call& call);
Response plan_walk_through(Call& call);
Response change_walk_through(Call& call);
Response cancel_walk_through(Call& call);
Response preview_reminder(Call& call);
Response remind(Call& call);
Response ask_question(Call& call);
Response answer_question(Call& call);
Response close_clauses(Call& call);
Response get_compilation(Call& call);
Response add_addressee(Call& call);
Response excuse_addressee(Call& call);
Response send_out_again(Call& call);
Response get_covering_letter(Call& call);
Response write_covering_letter(Call& call);
Response get_decision_package(Call& call);
Response list_masks(Call& call);
Response mask_words(Call& call);
Response unmask_words(Call& call);
Response get_waiting(Call& call);
Response get_task_waiting(Call& call);
Response get_awaited_from_body(Call& call);
Response get_awaited_from_organisation(Call& call);
Response get_plan(Call& call);
Response compare_plans(Call& call);
Response get_rollout(Call& call);
Response get_forecast(Call& call);
Response add_wave(Call& call);

// Decisions.
Response place_on_agenda(Call& call);
Response list_task_decisions(Call& call);
Response register_decision(Call& call);
Response list_decisions(Call& call);
Response note_spoken_decision(Call& call);
Response check_decision(Call& call);
Response get_decision(Call& call);
Response register_decision_fact(Call& call);

// Documents and their contents.
Response list_documents(Call& call);
Response list_versions(Call& call);
Response add_version(Call& call);
Response answer_editorial(Call& call);
Response get_version(Call& call);
Response get_version_content(Call& call);
Response list_clauses(Call& call);
Response list_changes(Call& call);
Response compare_text(Call& call);
Response share_version(Call& call);
Response dispatch_version(Call& call);
Response receive_version(Call& call);
Response disclose_copy(Call& call);
Response list_disclosures(Call& call);
Response list_disposals(Call& call);
Response decide_disposal(Call& call);
Response set_public_page(Call& call);
Response get_public_case(Call& call);
Response get_public_content(Call& call);
Response get_register_list(Call& call);
Response put_content(Call& call);
Response get_content(Call& call);
Response get_case_content(Call& call);

// History, notices and changes.
Response list_events(Call& call);
Response get_entry(Call& call);
Response list_notices(Call& call);
Response stream_changes(Call& call);
Response list_inbox(Call& call);
Response mark_notice(Call& call);
Response mark_all_notices(Call& call);
Response get_notice_settings(Call& call);
Response put_notice_settings(Call& call);
Response list_outbox(Call& call);
Response get_outbox_delivery(Call& call);
Response send_delivery_again(Call& call);
Response list_webhooks(Call& call);
Response add_webhook(Call& call);
Response change_webhook(Call& call);
Response remove_webhook(Call& call);
Response change_webhook_secret(Call& call);

}  // namespace overens::api::handlers
