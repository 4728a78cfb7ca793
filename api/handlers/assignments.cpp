// What decisions give somebody to do: given, followed, and carried out as a case.
#include <map>

#include "api/handlers/assignment_reading.hpp"
#include "api/handlers/case_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api {

AssignmentInput read_assignment(ObjectReader& body) {
    return {body.text("what", Need::required, {1, 4000}), body.text("owner", Need::optional, {0, 200}),
            body.day_or_null("due"), 0};
}

Json open_assignments(const Call& call, const Register& reg, const std::string& owner) {
    std::multimap<std::string, Json> by_due;
    for (const ReadMeeting& meeting : see_meetings(call, reg, {})) {
        const MeetingScene scene{reg, meeting.record, meeting.texts, call.services().clock.today()};
        for (const Assignment& each : meeting.record.assignments) {
            if (!each.is_open() || (!owner.empty() && each.owner != owner)) continue;
            by_due.emplace(each.due ? each.due->to_text() : "no day", assignment_view(scene, each));
        }
    }
    Json list = Json::array();
    for (auto& [due, view] : by_due) list.push_back(std::move(view));
    return list;
}

namespace handlers {

namespace {

Refusal assignment_unknown(int number) {
    return refuse(RefusalKind::not_found, "assignment_unknown",
                  {"Det finns inget uppdrag " + std::to_string(number),
                   "There is no assignment " + std::to_string(number)},
                  "path:assignment");
}

Refusal has_a_case(const Assignment& assignment) {
    return refuse(RefusalKind::conflict, "assignment_has_case",
                  {"Uppdraget utförs redan i ett ärende: " + assignment.case_id,
                   "The assignment is carried out in a case already: " + assignment.case_id},
                  "path:assignment");
}

Refusal is_withdrawn() {
    return refuse(RefusalKind::conflict, "assignment_withdrawn",
                  {"Uppdraget är återtaget: ge ett nytt uppdrag i stället",
                   "The assignment is withdrawn: give a new one instead"},
                  "path:assignment");
}

// The case arises from the matter in which the assignment was given, if that is a case.
void link_to_origin(const MeetingRecord& record, const Assignment& assignment, commands::Start& command) {
    const AgendaItem* item = record.find(assignment.item);
    if (item == nullptr || item->entry.case_id.empty()) return;
    command.links.push_back({item->entry.case_id, Relation::arises_from, true});
}

// The assignment names its case, as the case names the assignment: kept by the installation, for the step is
// taken already.
void note_case(const Call& call, const Assignment& assignment, const Act& act, const std::string& case_id) {
    const Act noted{the_system(), local_day(act.recorded_at), act.recorded_at, Origin::derived};
    const MeetingCommand change = meeting_commands::ChangeAssignment{
        assignment.assignment, assignment.owner, assignment.due, case_id, assignment.done_on.has_value(), {}};
    call.services().store.transact_meeting({meeting_key(call), {}, {}}, [&](const MeetingInput& input) {
        return decide_meeting(input, change, noted, noted.happened_on);
    });
}

}  // namespace

Response give_assignment(Call& call) {
    const meeting_commands::GiveAssignment command{call.number_parameter("item"),
                                                   read_assignment(call.body())};
    return take_meeting_step(call, call.act(), command, "/assignments/");
}

// What the request leaves out stays as it is.
Response change_assignment(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::ChangeAssignment command;
    command.assignment = call.number_parameter("assignment");
    const auto seen = see_meeting(call);
    const Assignment* now = seen ? seen->read.record.find_assignment(command.assignment) : nullptr;
    if (now != nullptr) {
        command.owner = now->owner;
        command.due = now->due;
        command.case_id = now->case_id;
        command.done = now->done_on.has_value();
    }
    if (body.has("owner")) command.owner = body.text("owner", Need::optional, {0, 200});
    if (body.has("due")) command.due = body.day_or_null("due");
    if (body.has("case")) {
        command.case_id.clear();
        if (!body.is_null("case")) command.case_id = body.case_id("case", Need::optional);
    }
    command.done = body.yes_no("done", Need::optional).value_or(command.done);
    command.note = body.text("note", Need::optional);
    return take_meeting_step(call, call.act(), command);
}

Response withdraw_assignment(Call& call) {
    const meeting_commands::WithdrawAssignment command{call.number_parameter("assignment"),
                                                       call.body().text("reason", Need::required, {1, 4000})};
    return take_meeting_step(call, call.act(), command);
}

Response start_case_of_assignment(Call& call) {
    ObjectReader& body = call.body();
    const int number = call.number_parameter("assignment");
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    const MeetingRecord& record = seen->read.record;
    const Assignment* assignment = record.find_assignment(number);
    if (assignment == nullptr) return call.refused(assignment_unknown(number));
    const std::string lifecycle = body.name("lifecycle", Need::required);
    const std::string what =
        MeetingScene{seen->reg, record, seen->read.texts, seen->today}.words(assignment->what);
    std::string title = body.text("title", Need::optional, {0, 300});
    if (title.empty()) title = what;
    if (title.empty() || title.size() > 300)
        body.complain("value_missing", "Ge ärendet en rubrik: uppdraget är för långt för en",
                      "Give the case a title: the assignment is too long for one", "title");
    commands::Start command = read_start(body, title);
    command.assignment = record.body + "/" + record.meeting + "/" + std::to_string(number);
    link_to_origin(record, *assignment, command);
    const Act act = call.act();
    const Deciding start = [&](const StepInput& input, const Act& by,
                               Day today) -> std::expected<Decided, Refused> {
        if (assignment->withdrawn_on) return std::unexpected(Refused{is_withdrawn(), false});
        if (!assignment->case_id.empty()) return std::unexpected(Refused{has_a_case(*assignment), false});
        return decide(input.definition, input.reg, input.subject, command, by, today);
    };
    Response response = api::start_case(call, act, lifecycle, start);
    if (response.status == 201 && assignment->case_id.empty())
        note_case(call, *assignment, act, Json::parse(response.body)["case"].get<std::string>());
    return response;
}

Response list_assignments(Call& call) {
    const std::string body = call.query("body").value_or("");
    const std::string which = call.query_word("which", {"open", "all"}).value_or("open");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    Json list = Json::array();
    for (const ReadMeeting& meeting : see_meetings(call, *reg, body)) {
        const MeetingScene scene{*reg, meeting.record, meeting.texts, call.services().clock.today()};
        for (const Assignment& assignment : meeting.record.assignments) {
            if (which == "all" || assignment.is_open()) list.push_back(assignment_view(scene, assignment));
        }
    }
    return json_response(200, Json{{"assignments", std::move(list)}});
}

}  // namespace handlers

}  // namespace overens::api
