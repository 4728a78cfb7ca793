// The agenda of a meeting, its summons, and the day it is held.
#include "api/exports/agenda_page.hpp"
#include "api/exports/printed_page.hpp"
#include "api/handlers/calendar_input.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/views/meeting_view.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/meetings/meeting_days.hpp"
#include "engine/meetings/returning.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits title_of_item{0, 300};
constexpr TextLimits long_text{0, 20'000};
constexpr TextLimits registry_number{0, 60};
constexpr TextLimits paper_limits{1, 300};
constexpr int most_papers = 100;
const std::vector<std::string> kinds_of_items{"information", "dialogue", "decision", "election", "report"};

AgendaInput read_entry(ObjectReader& body) {
    AgendaInput entry;
    entry.wheel = body.name_or_null("wheel", Need::optional);
    const bool named_elsewhere = !entry.wheel.empty() || body.has("again");
    entry.kind = body.word("kind", named_elsewhere ? Need::optional : Need::required, kinds_of_items);
    entry.title = body.text("title", Need::optional, title_of_item);
    if (body.has("case")) entry.case_id = body.case_id("case", Need::required);
    entry.task = static_cast<int>(body.number("task", Need::optional, 1, 999'999'999).value_or(0));
    entry.body = body.name_or_null("body", Need::optional);
    entry.presenter = body.text("presenter", Need::optional, title_of_item);
    entry.guests = body.text("guests", Need::optional, {0, 1000});
    entry.proposal = body.text("proposal", Need::optional, long_text);
    entry.summary = body.text("summary", Need::optional, long_text);
    entry.papers = body.texts("papers", Need::optional, most_papers, paper_limits);
    entry.on_day = static_cast<int>(body.number("onDay", Need::optional, 1, 14).value_or(1));
    entry.starts = read_time_of_day(body, "starts");
    entry.minutes = static_cast<int>(body.number("minutes", Need::optional, 0, 1440).value_or(0));
    entry.registry_number = body.text("registryNumber", Need::optional, registry_number);
    body.object("again", [&](ObjectReader& again) {
        entry.again_meeting = again.text("meeting", Need::required, {1, 130});
        entry.again_item = static_cast<int>(again.number("item", Need::required, 1, 100'000).value_or(0));
    });
    return entry;
}

std::optional<std::string> given_text(ObjectReader& body, std::string_view name, TextLimits limits) {
    return body.has(name) ? std::optional(body.text(name, Need::optional, limits)) : std::nullopt;
}

std::optional<int> given_number(ObjectReader& body, std::string_view name, int least, int most) {
    const auto number = body.number(name, Need::optional, least, most);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// What the request leaves out stays as it is.
AgendaChange read_change(ObjectReader& body) {
    AgendaChange change;
    if (body.has("kind")) change.kind = body.word("kind", Need::required, kinds_of_items);
    change.title = given_text(body, "title", {1, 300});
    if (body.has("case")) change.case_id = body.case_id("case", Need::required);
    change.task = given_number(body, "task", 1, 999'999'999).value_or(0);
    if (body.has("body") && !body.is_null("body")) change.body = body.name("body", Need::required);
    change.presenter = given_text(body, "presenter", title_of_item);
    change.guests = given_text(body, "guests", {0, 1000});
    change.proposal = given_text(body, "proposal", long_text);
    change.summary = given_text(body, "summary", long_text);
    if (body.has("papers")) change.papers = body.texts("papers", Need::optional, most_papers, paper_limits);
    change.on_day = given_number(body, "onDay", 1, 14);
    if (body.has("starts")) change.starts = read_time_of_day(body, "starts");
    change.minutes = given_number(body, "minutes", 0, 1440);
    change.registry_number = given_text(body, "registryNumber", registry_number);
    return change;
}

// What comes back is called what it was called, where the request says nothing else.
std::optional<Response> fill_in_again(const Call& call, AgendaInput& entry) {
    if (entry.again_item == 0) return std::nullopt;
    const std::string& body = entry.body.empty() ? call.parameter("body") : entry.body;
    const std::size_t slash = entry.again_meeting.find('/');
    const auto before =
        slash == std::string::npos
            ? std::nullopt
            : call.services().store.read_meeting({call.collaboration(), entry.again_meeting.substr(0, slash),
                                                  entry.again_meeting.substr(slash + 1)});
    const AgendaItem* item = before ? before->record.find(entry.again_item) : nullptr;
    if (item == nullptr || item->entry.body != body || !comes_back(before->record, *item)) {
        return call.problem(
            422, blocker("nothing_comes_back", "Ingen sådan punkt har skjutits upp vid det sammanträdet",
                         "No such item was put off at that meeting", "/again"));
    }
    const auto words = [&](TextId text) {
        const auto found = before->texts.find(text.number);
        return found == before->texts.end() ? std::string() : found->second;
    };
    if (entry.title.empty()) entry.title = words(item->entry.title);
    if (entry.kind.empty()) entry.kind = item->entry.kind;
    if (entry.proposal.empty()) entry.proposal = words(item->entry.proposal);
    if (entry.registry_number.empty()) entry.registry_number = item->entry.registry_number;
    return std::nullopt;
}

std::string registry_number_in(const Case& subject, const Body* body) {
    return body == nullptr ? std::string() : subject.registry_number(body->organisation);
}

// The matter as its case would take it up here: refused by the case's own rules. Has the registration number
// that the case knows of the body's authority, unless another one was given.
std::optional<Response> refused_by_case(const Call& call, const Act& act, AgendaInput& entry) {
    if (entry.case_id.empty()) return std::nullopt;
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    auto read = call.services().store.read({call.collaboration(), entry.case_id});
    if (!read)
        return call.not_found("Det finns inget ärende " + entry.case_id, "There is no case " + entry.case_id,
                              "/case");
    const std::string body = entry.body.empty() ? call.parameter("body") : entry.body;
    if (entry.registry_number.empty())
        entry.registry_number = registry_number_in(*read->subject, seen->reg.body(body));
    Act as_secretary = act;
    as_secretary.actor = {"", "secretary", body};
    Case tried = *read->subject;
    const auto decided = decide(*read->definition, seen->reg, tried,
                                commands::PlaceOnAgenda{entry.task, body, seen->read.record.time.day},
                                as_secretary, seen->today);
    return decided ? std::nullopt : std::optional(call.refused(decided.error().refusal));
}

// What the request leaves out stays: place and times as they are, as many days, papers as long before.
MeetingTime read_time(ObjectReader& body, const Register& reg, const MeetingRecord& record) {
    const MeetingTime& now = record.time;
    MeetingTime time = now;
    time.day = body.day("day", Need::required).value_or(now.day);
    const auto later = time.day - now.day;
    if (const Body* own = reg.body(record.body)) {
        const WorkingCalendar& open_days = calendar_of(reg, {Addressee::Kind::body, own->id, {}});
        time.cut_off = moved_cut_off(own->times(), open_days, now.day, now.cut_off, time.day);
    }
    if (now.last_day) time.last_day = *now.last_day + later;
    if (body.has("lastDay")) time.last_day = body.day_or_null("lastDay");
    if (const auto cut_off = body.day_or_null("cutOff")) time.cut_off = *cut_off;
    if (body.has("starts")) time.starts = read_time_of_day(body, "starts");
    if (body.has("ends")) time.ends = read_time_of_day(body, "ends");
    if (body.has("place")) time.place = body.text("place", Need::optional, {0, 200});
    return time;
}

// Only what an assembly has summoned to is announced to the public.
Response public_notice(const Call& call, const MeetingScene& scene, Language language) {
    const auto put_up_by = public_notice_by(scene);
    if (put_up_by && scene.record.is_published())
        return printed_page(public_notice_page(scene, *put_up_by, language));
    return call.not_found(
        "Det finns ingen kungörelse: den görs för organ vars tidtabell säger det (noticeDays), när "
        "dagordningen är fastställd",
        "There is no public notice: one is made for bodies whose time table says so (noticeDays), once the "
        "agenda is published",
        "query:format");
}

}  // namespace

Response get_meeting(Call& call) {
    const std::string format = call.query_word("format", {"json", "html", "public-notice"}).value_or("json");
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_meeting(call, as_of);
    if (!seen) return seen.error();
    const MeetingScene scene{seen->reg, seen->read.record, seen->read.texts, seen->today};
    const Language language = english ? Language::english : Language::swedish;
    if (format == "html") return printed_page(agenda_page(scene, language));
    if (format == "public-notice") return public_notice(call, scene, language);
    Json view = meeting_record_view(scene);
    view["stillToTell"] = as_of ? Json::array() : still_to_tell(call, seen->read);
    view["warnings"] = as_of ? Json::array() : meeting_warnings(call, seen->read, seen->reg);
    return json_response(200, view).with("ETag", meeting_tag(seen->read.record));
}

Response add_agenda_item(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::AddItem command{read_entry(body), body.text("reason", Need::optional)};
    const Act act = call.act();
    const bool named_elsewhere = !command.entry.wheel.empty() || command.entry.again_item != 0;
    if (command.entry.title.empty() && !named_elsewhere)
        body.complain("value_missing", "Ge punkten en rubrik", "Give the item a title", "title");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto refused = refused_by_case(call, act, command.entry)) return std::move(*refused);
    if (auto refused = fill_in_again(call, command.entry)) return std::move(*refused);
    return take_meeting_step(call, act, command, "/agenda-items/");
}

Response change_agenda_item(Call& call) {
    const meeting_commands::ChangeItem command{call.number_parameter("item"), read_change(call.body())};
    return take_meeting_step(call, call.act(), command);
}

Response withdraw_agenda_item(Call& call) {
    const meeting_commands::WithdrawItem command{call.number_parameter("item"),
                                                 call.body().text("reason", Need::optional)};
    return take_meeting_step(call, call.act(), command);
}

Response order_agenda(Call& call) {
    const meeting_commands::OrderAgenda command{call.body().numbers("items", Need::required, 500)};
    return take_meeting_step(call, call.act(), command);
}

Response publish_agenda(Call& call) {
    return take_meeting_step(call, call.act(), meeting_commands::PublishAgenda{});
}

Response move_meeting(Call& call) {
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    ObjectReader& body = call.body();
    const meeting_commands::MoveMeeting command{read_time(body, seen->reg, seen->read.record),
                                                body.text("reason", Need::optional)};
    return take_meeting_step(call, call.act(), command);
}

Response cancel_meeting(Call& call) {
    const meeting_commands::CancelMeeting command{call.body().text("reason", Need::required, {1, 4000})};
    return take_meeting_step(call, call.act(), command);
}

}  // namespace overens::api::handlers
