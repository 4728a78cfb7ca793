#include "api/handlers/meeting_step.hpp"

#include "api/handlers/acting_for.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/views/scene.hpp"
#include "engine/access/visibility.hpp"
#include "engine/meetings/news.hpp"

namespace overens::api {

namespace {

std::string address_of_meeting(const MeetingKey& key) {
    return "/v1/collaborations/" + key.collaboration + "/bodies/" + key.body + "/meetings/" + key.meeting;
}

SeenMeeting as_it_stood(const Store& store, const MeetingKey& key, Instant as_of, Register reg, Day today) {
    SeenMeeting seen{{key, {}, {}}, std::move(reg), today};
    auto now = store.read_meeting(key);
    if (!now) return seen;
    for (const MeetingEntry& entry : store.meeting_entries(key, 0, static_cast<int>(now->record.version))) {
        if (entry.act.recorded_at <= as_of) evolve(seen.read.record, entry);
    }
    seen.read.texts = std::move(now->texts);
    return seen;
}

Json warning(const char* code, int item, const Title& message) {
    return Json{{"code", code}, {"item", number_or_null(item)}, {"message", to_json(message)}};
}

void warn_of_item(const MeetingRecord& record, const AgendaItem& item, const Case& subject, Json& list) {
    if (const DecisionRecord* decided = decided_elsewhere(record, item, subject)) {
        const std::string day = decided->taken_on.to_text();
        list.push_back(
            warning("decided_elsewhere", item.item,
                    {"Organet beslutade i ärendet " + day +
                         ": dra tillbaka punkten, eller ta upp den på nytt om det ska beslutas igen",
                     "The body decided on the matter on " + day +
                         ": withdraw the item, or table it anew if it is to be decided again"}));
    } else if (const auto day = also_on_agenda(record, item, subject)) {
        list.push_back(warning("also_on_agenda", item.item,
                               {"Ärendet står också på dagordningen " + day->to_text(),
                                "The matter is on the agenda of " + day->to_text() + " too"}));
    }
}

// An assembly's day and matters are announced to the public so long before. Source: kommunallagen (2017:725)
// 5:13-14. What is done is done: it is told of, and not refused.
std::optional<Title> public_notice_late(const Register& reg, const MeetingRecord& record) {
    const Body* body = reg.body(record.body);
    const int days = body == nullptr ? 0 : body->times().notice_days;
    const bool over =
        record.state == machines::MeetingState::closed || record.state == machines::MeetingState::cancelled;
    if (days == 0 || over || !record.made_known_on || *record.made_known_on + days <= record.time.day)
        return std::nullopt;
    const std::string last = (record.time.day - days).to_text(), known = record.made_known_on->to_text();
    return Title{
        "Kungörelsen skulle ha satts upp senast " + last + ", och kallelsen kom " + known +
            ": flytta sammanträdet, eller pröva om ärendena är brådskande (kommunallagen 5:13-14)",
        "The public notice was due on " + last + ", and the summons came on " + known +
            ": move the meeting, or consider whether its matters are urgent (kommunallagen 5:13-14)"};
}

// By name alone it stands among nobody's tasks.
void warn_of_owners(const Register& reg, const MeetingRecord& record, Json& list) {
    for (const Assignment& each : record.assignments) {
        const bool known = is_in_register(reg, each.owner) || reg.seat(each.owner).seat != nullptr;
        if (each.owner.empty() || known || !each.is_open()) continue;
        list.push_back(
            warning("owner_unknown", each.item,
                    {"Ansvarig för uppdrag " + std::to_string(each.assignment) + ", " + each.owner +
                         ", finns inte i registret: uppdraget kommer inte bland någons uppgifter",
                     "Who is to carry out assignment " + std::to_string(each.assignment) + ", " + each.owner +
                         ", is not in the register: it comes among nobody's tasks"}));
    }
}

Refusal meeting_has_changed() {
    return refuse(RefusalKind::stale, "version_changed",
                  {"Sammanträdet har ändrats sedan du läste det: hämta det igen",
                   "The meeting has changed since you read it: fetch it again"},
                  "header:If-Match");
}

Response meeting_receipt(Call& call, const MeetingReceipt& receipt, const std::string& below) {
    Json untold = Json::array(), warnings = Json::array();
    if (!receipt.nothing_changed) {
        try {
            call.services().dispatcher.run_errands();
        } catch (const StoreFailure&) {
            // The step is kept whatever happens here; what was not told is told with the next one.
        }
    }
    const auto read = call.services().store.read_meeting(receipt.key);
    if (read) untold = still_to_tell(call, *read);
    const auto reg = call.services().store.read_register(receipt.key.collaboration);
    if (read && reg) warnings = meeting_warnings(call, *read, *reg);
    const std::string tag = read ? meeting_tag(read->record) : std::string();
    const bool made = !below.empty() && !receipt.made.empty() && !receipt.nothing_changed;
    Response response =
        json_response(made ? 201 : 200, Json{{"body", receipt.key.body},
                                             {"meeting", receipt.key.meeting},
                                             {"version", read ? read->record.version : receipt.version},
                                             {"etag", tag},
                                             {"made", receipt.made},
                                             {"repeated", receipt.repeated},
                                             {"nothingChanged", receipt.nothing_changed},
                                             {"stillToTell", std::move(untold)},
                                             {"warnings", std::move(warnings)}});
    response.with("ETag", tag);
    if (made) {
        response.with("Location",
                      address_of_meeting(receipt.key) + below + std::to_string(receipt.made.front()));
    }
    return response;
}

// The record says so itself with the next step.
void follow_calendars(const Register& reg, MeetingRecord& record) {
    if (auto changed = guests_changed(reg, record)) evolve(record, MeetingEvent(std::move(*changed)), Act{});
}

std::expected<SeenMeeting, Response> find_meeting(const Call& call, std::optional<Instant> as_of) {
    auto reg = see_register(call);
    if (!reg) return std::unexpected(std::move(reg.error()));
    const Day today = as_of ? local_day(*as_of) : call.services().clock.today();
    const MeetingKey key = meeting_key(call);
    if (as_of) {
        SeenMeeting seen = as_it_stood(call.services().store, key, *as_of, std::move(*reg), today);
        if (seen.read.record.version != 0) return seen;
        return std::unexpected(call.not_found("Inget hade hänt med sammanträdet då",
                                              "Nothing had happened to the meeting then", "query:asOf"));
    }
    if (auto read = call.services().store.read_meeting(key)) {
        follow_calendars(*reg, read->record);
        return SeenMeeting{std::move(*read), std::move(*reg), today};
    }
    const auto begun = beginning_of(*reg, key.body, key.meeting);
    if (!begun) return std::unexpected(call.refused(begun.error()));
    SeenMeeting seen{{key, {}, {}}, std::move(*reg), today};
    evolve(seen.read.record, MeetingEvent(*begun), Act{});
    return seen;
}

}  // namespace

MeetingKey meeting_key(const Call& call) {
    return {call.collaboration(), call.parameter("body"), call.parameter("meeting")};
}

std::expected<SeenMeeting, Response> see_meeting(const Call& call, std::optional<Instant> as_of) {
    auto seen = find_meeting(call, as_of);
    if (seen && call.viewer()) hide_unseen(seen->read.record, seen->reg, *call.viewer());
    return seen;
}

std::vector<ReadMeeting> see_meetings(const Call& call, const Register& reg, const std::string& body) {
    auto meetings = call.services().store.read_meetings(call.collaboration(), body);
    for (ReadMeeting& each : meetings) follow_calendars(reg, each.record);
    if (!call.viewer()) return meetings;
    for (ReadMeeting& each : meetings) hide_unseen(each.record, reg, *call.viewer());
    return meetings;
}

std::string meeting_tag(const MeetingRecord& record) {
    return quoted_tag("m", std::to_string(record.version));
}

Json still_to_tell(const Call& call, const ReadMeeting& meeting) {
    Json list = Json::array();
    for (const AgendaItem& item : meeting.record.agenda) {
        if (item.entry.case_id.empty()) continue;
        const auto read = call.services().store.read({meeting.key.collaboration, item.entry.case_id});
        const bool waits =
            !read || next_news(meeting.record, meeting.texts, item, *read->subject, *read->texts);
        if (waits) list.push_back(Json{{"item", item.item}, {"case", item.entry.case_id}});
    }
    return list;
}

Json meeting_warnings(const Call& call, const ReadMeeting& meeting, const Register& reg) {
    Json list = Json::array();
    const MeetingRecord& record = meeting.record;
    const bool ahead =
        record.state == machines::MeetingState::planned || record.state == machines::MeetingState::summoned;
    const Body* body = reg.body(record.body);
    if (ahead && body != nullptr && body->is_dissolved(record.time.day)) {
        const std::string from = body->dissolved_from->to_text();
        list.push_back(warning("body_dissolved", 0,
                               {"Organet upphör " + from +
                                    ": ställ in sammanträdet eller flytta det till "
                                    "dagen före eller tidigare",
                                "The body is no more from " + from +
                                    ": cancel the meeting, or move it to the "
                                    "day before or earlier"}));
    }
    if (const auto late = public_notice_late(reg, record))
        list.push_back(warning("public_notice_late", 0, *late));
    warn_of_owners(reg, record, list);
    for (const AgendaItem& item : record.agenda) {
        if (item.entry.case_id.empty() || item.withdrawn || item.outcome) continue;
        const auto read = call.services().store.read({meeting.key.collaboration, item.entry.case_id});
        if (read) warn_of_item(record, item, *read->subject, list);
    }
    return list;
}

Response take_meeting_step(Call& call, const Act& act, const MeetingCommand& command,
                           const std::string& below) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const std::string* if_match = call.request().header("if-match");
    const Day today = local_day(act.recorded_at);
    const MeetingRequest request{
        meeting_key(call), {}, repeat_guard(call), std::string(acting_person(act.actor))};
    const auto receipt = call.services().store.transact_meeting(
        request, [&](const MeetingInput& input) -> std::expected<DecidedMeeting, Refusal> {
            if (auto refused = no_longer_granted(act.actor, input.standing, {}, today))
                return std::unexpected(std::move(*refused));
            if (auto nobody = nobody_like(act.actor, input.reg)) return std::unexpected(std::move(*nobody));
            if (if_match != nullptr && !names_tag(*if_match, meeting_tag(input.record)))
                return std::unexpected(meeting_has_changed());
            return decide_meeting(input, command, act, today);
        });
    return receipt ? meeting_receipt(call, *receipt, below) : call.refused(receipt.error());
}

}  // namespace overens::api
