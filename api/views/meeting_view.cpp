#include "api/views/meeting_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/meetings/attendance.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens::api {

namespace {

Json seat_view(const MeetingScene& scene, const std::string& address) {
    return Json{{"seat", address}, {"name", scene.name_of_seat(address)}};
}

Json body_in(const MeetingScene& scene, const std::string& id) {
    Json view = holder(scene.reg, id);
    view["name"] = scene.name_of_body(id);
    return view;
}

Json seat_views(const MeetingScene& scene, const std::vector<std::string>& addresses) {
    Json list = Json::array();
    for (const std::string& address : addresses) list.push_back(seat_view(scene, address));
    return list;
}

Json voice_views(const MeetingScene& scene, const ItemOutcome& outcome) {
    Json list = Json::array();
    for (const Voice& voice : outcome.voices) {
        Json view = seat_view(scene, voice.seat);
        view["kind"] = voice.kind;
        view["text"] = scene.text(voice.text);
        list.push_back(std::move(view));
    }
    return list;
}

Json outcome_view(const MeetingScene& scene, const AgendaItem& item) {
    const ItemOutcome& outcome = *item.outcome;
    Json vote = nullptr;
    if (outcome.vote) {
        vote = Json{
            {"yes", outcome.vote->yes}, {"no", outcome.vote->no}, {"abstained", outcome.vote->abstained}};
    }
    return Json{{"outcome", word_of_item_outcome(outcome.outcome)},
                {"outcomeTitle", to_json(title_of_item_outcome(scene, item))},
                {"wording", scene.text(outcome.wording)},
                {"chosen", text_or_null(outcome.chosen)},
                {"version", outcome.version ? Json(*outcome.version) : Json(nullptr)},
                {"condition", text_or_null(outcome.condition)},
                {"conditionText", scene.text(outcome.condition_text)},
                {"appealable", outcome.appealable ? Json(*outcome.appealable) : Json(nullptr)},
                {"unclearIfAppealable", outcome.unclear_if_appealable},
                {"whyNotAppealable", scene.text(outcome.why_not_appealable)},
                {"editorialAllowed", outcome.editorial_allowed},
                {"vote", std::move(vote)},
                {"voices", voice_views(scene, outcome)},
                {"votingOrder", scene.text(outcome.voting_order)},
                {"distribution", scene.text(outcome.distribution)},
                {"returnsOn", to_json(outcome.returns_on)}};
}

Json conflict_views(const MeetingScene& scene, const AgendaItem& item) {
    Json list = Json::array();
    for (const Conflict& conflict : item.conflicts) {
        Json view = seat_view(scene, conflict.seat);
        view["serving"] = conflict.serving.empty() ? Json(nullptr) : seat_view(scene, conflict.serving);
        view["reason"] = scene.text(conflict.reason);
        view["chair"] = conflict.chair.empty() ? Json(nullptr) : seat_view(scene, conflict.chair);
        view["adjuster"] = conflict.adjuster.empty() ? Json(nullptr) : seat_view(scene, conflict.adjuster);
        list.push_back(std::move(view));
    }
    return list;
}

Json again_view(const AgendaEntry& entry) {
    if (entry.again_item == 0) return nullptr;
    return Json{{"meeting", entry.again_meeting}, {"item", entry.again_item}};
}

Json paper_views(const MeetingScene& scene, const AgendaEntry& entry) {
    Json list = Json::array();
    for (const TextId paper : entry.papers) list.push_back(scene.text(paper));
    return list;
}

Json item_view(const MeetingScene& scene, const AgendaItem& item, int place) {
    const AgendaEntry& entry = item.entry;
    return Json{{"item", item.item},
                {"number", number_or_null(item.number != 0 ? item.number : place)},
                {"kind", entry.kind},
                {"title", scene.text(entry.title)},
                {"case", text_or_null(entry.case_id)},
                {"task", number_or_null(entry.task)},
                {"body", body_in(scene, entry.body)},
                {"presenter", scene.text(entry.presenter)},
                {"guests", scene.text(entry.guests)},
                {"proposal", scene.text(entry.proposal)},
                {"summary", scene.text(entry.summary)},
                {"papers", paper_views(scene, entry)},
                {"onDay", entry.on_day},
                {"starts", text_or_null(entry.starts)},
                {"minutes", number_or_null(entry.minutes)},
                {"registryNumber", text_or_null(entry.registry_number)},
                {"wheel", text_or_null(entry.wheel)},
                {"again", again_view(entry)},
                {"addedOn", item.added_on.to_text()},
                {"tabled", item.tabled},
                {"reason", scene.text(item.reason)},
                {"withdrawn", item.withdrawn},
                {"whyWithdrawn", scene.text(item.why_withdrawn)},
                {"takingPart", taking_part(scene.record, entry.body, item.item).size()},
                {"conflicts", conflict_views(scene, item)},
                {"outcome", item.outcome ? outcome_view(scene, item) : Json(nullptr)},
                {"section", number_or_null(item.section)},
                {"part", number_or_null(item.part)}};
}

Json agenda_view(const MeetingScene& scene) {
    Json list = Json::array();
    int place = 0;
    for (const AgendaItem& item : scene.record.agenda)
        list.push_back(item_view(scene, item, item.withdrawn ? 0 : ++place));
    return list;
}

Json presence_views(const MeetingScene& scene, const std::vector<Presence>& presences) {
    Json list = Json::array();
    for (const Presence& presence : presences) {
        Json view = seat_view(scene, presence.seat);
        view["holder"] = presence.holder;
        view["as"] = presence.as;
        view["servesFor"] =
            presence.serves_for.empty() ? Json(nullptr) : seat_view(scene, presence.serves_for);
        view["fromItem"] = number_or_null(presence.from_item);
        view["toItem"] = number_or_null(presence.to_item);
        list.push_back(std::move(view));
    }
    return list;
}

Json next_steps(const MinutesPart& part, MinutesRegime regime) {
    Json list = Json::array();
    for (const auto event : machines::possible(part.state, regime)) list.push_back(machines::name_of(event));
    return list;
}

Json seal_view(const MinutesPart& part) {
    if (part.seal.empty()) return nullptr;
    return Json{{"content", part.sealed_content}, {"seal", part.seal}, {"key", part.seal_key}};
}

Json part_view(const MeetingScene& scene, const MinutesPart& part) {
    Json additions = Json::array();
    for (const Addition& addition : part.additions) {
        Json view = seat_view(scene, addition.seat);
        view["text"] = scene.text(addition.text);
        additions.push_back(std::move(view));
    }
    const auto limit = adjust_by(scene);
    const Day counted = part.adjusted_on.value_or(scene.today);
    const auto announce = part.adjusted_on ? latest_announcement(*part.adjusted_on) : std::nullopt;
    const bool statutory = scene.record.regime == MinutesRegime::statutory;
    return Json{{"part", part.part},
                {"items", part.items},
                {"immediately", part.immediately},
                {"state", machines::name_of(part.state)},
                {"next", next_steps(part, scene.record.regime)},
                {"writtenOn", part.written_on.to_text()},
                {"adjustBy", to_json(limit)},
                {"late", limit && counted > *limit},
                {"adjustedOn", to_json(part.adjusted_on)},
                {"adjustedBy", seat_views(scene, part.adjusted_by)},
                {"how", text_or_null(part.how)},
                {"place", scene.text(part.place)},
                {"time", text_or_null(part.time)},
                {"signedFile", text_or_null(part.signed_file)},
                {"announceBy", statutory && announce ? Json(announce->day.to_text()) : Json(nullptr)},
                {"announcedOn", to_json(part.announced_on)},
                {"lastAppealDay", to_json(part.last_appeal_day)},
                {"takenDownOn", to_json(part.taken_down_on)},
                {"filedOn", to_json(part.filed_on)},
                {"note", scene.text(part.note)},
                {"additions", std::move(additions)},
                {"seal", seal_view(part)}};
}

Json head_view(const MeetingScene& scene) {
    const MeetingRecord& record = scene.record;
    Json joint = Json::array();
    for (const std::string& body : record.joint_with) joint.push_back(body_in(scene, body));
    return Json{{"body", body_in(scene, record.body)},
                {"jointWith", std::move(joint)},
                {"meeting", record.meeting},
                {"regime", overens::word_of(record.regime)},
                {"day", record.time.day.to_text()},
                {"lastDay", to_json(record.time.last_day)},
                {"starts", text_or_null(record.time.starts)},
                {"ends", text_or_null(record.time.ends)},
                {"place", text_or_null(record.time.place)},
                {"state", machines::name_of(record.state)},
                {"chair", record.chair.empty() ? Json(nullptr) : seat_view(scene, record.chair)},
                {"adjusters", seat_views(scene, record.adjusters)},
                {"secretary", scene.text(record.secretary)},
                {"adjustment", scene.text(record.adjustment)},
                {"presences", presence_views(scene, record.presences)},
                {"othersPresent", scene.text(record.others_present)}};
}

std::string section_of(const AgendaItem& item) {
    return item.section == 0 ? std::string() : "§ " + std::to_string(item.section);
}

}  // namespace

Json MeetingScene::text(TextId id) const {
    const auto found = texts.find(id.number);
    return found == texts.end() ? Json(nullptr) : Json(found->second);
}

std::string MeetingScene::words(TextId id) const {
    const auto found = texts.find(id.number);
    return found == texts.end() ? std::string() : found->second;
}

std::string MeetingScene::name_of_seat(const std::string& address) const {
    const auto named = names.find(address);
    return named == names.end() ? reg.name_of_seat(address) : named->second;
}

std::string MeetingScene::name_of_body(const std::string& id) const {
    const auto named = names.find(id);
    return named == names.end() ? name_in(reg, id) : named->second;
}

std::string MeetingScene::name_of(const std::string& who) const {
    return who.find('/') == std::string::npos ? name_of_body(who) : name_of_seat(who);
}

MeetingScene as_adjusted(const MeetingScene& scene, const MinutesPart& part) {
    MeetingScene then = scene;
    then.names = scene.record.as_in(part).names;
    return then;
}

Title title_of_item_outcome(const MeetingScene& scene, const AgendaItem& item) {
    if (item.is_decided()) return title_of(item.outcome->outcome);
    if (item.is_only_noted()) return {"noterat, inte beslutat", "noted, not decided"};
    const bool proposed = !scene.words(item.entry.proposal).empty() ||
                          std::ranges::count(item.outcome->voices, "motion", &Voice::kind) > 0;
    return proposed ? Title{"föreslaget, inte beslutat", "proposed, not decided"}
                    : Title{"inte beslutat", "not decided"};
}

std::string word_of_item_outcome(Outcome outcome) {
    return outcome == Outcome::open ? "not_decided" : std::string(overens::word_of(outcome));
}

std::optional<Day> adjust_by(const MeetingScene& scene) {
    const Day last = scene.record.time.last_day.value_or(scene.record.time.day);
    if (scene.record.regime == MinutesRegime::statutory) {
        const auto limit = latest_adjustment(last);
        return limit ? std::optional(limit->day) : std::nullopt;
    }
    const Body* body = scene.reg.body(scene.record.body);
    return body == nullptr || scene.record.regime == MinutesRegime::notes
               ? std::nullopt
               : std::optional(last + body->times().minutes_days);
}

std::optional<Day> public_notice_by(const MeetingScene& scene) {
    const Body* body = scene.reg.body(scene.record.body);
    const int days = body == nullptr ? 0 : body->times().notice_days;
    if (days == 0) return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(scene.reg, {Addressee::Kind::body, scene.record.body, {}});
    return calendar.previous_working_day(scene.record.time.day - days);
}

Json meeting_days_view(const MeetingScene& scene) {
    const Body* body = scene.reg.body(scene.record.body);
    const TimeTable times = body == nullptr ? TimeTable{} : body->times();
    const WorkingCalendar& calendar = calendar_of(scene.reg, {Addressee::Kind::body, scene.record.body, {}});
    const Day day = scene.record.time.day;
    const auto before = [&](int days) { return calendar.previous_working_day(day - days).to_text(); };
    return Json{
        {"announcedBy", before(times.announced_days)},
        {"papersBy", scene.record.time.cut_off.to_text()},
        {"presidiumBy", before(times.presidium_days)},
        {"papersOutBy", before(times.papers_out_days)},
        {"noticeBy", to_json(public_notice_by(scene))},
        {"minutesBy", to_json(adjust_by(scene))},
        {"workingDaysToPapers", calendar.working_days_between(scene.today, scene.record.time.cut_off)}};
}

Json meeting_record_view(const MeetingScene& now) {
    const MeetingRecord& record = now.record;
    const auto valid = std::ranges::find_if(
        record.parts, [](const MinutesPart& part) { return part.as_adjusted.has_value(); });
    MeetingScene scene = now;
    scene.names = valid == record.parts.end() ? record.names : record.as_in(*valid).names;
    Json view = head_view(scene);
    Json former = Json::array(), parts = Json::array(), assignments = Json::array();
    for (const Day day : record.former_days) former.push_back(day.to_text());
    for (const MinutesPart& part : record.parts) parts.push_back(part_view(scene, part));
    for (const Assignment& each : record.assignments) assignments.push_back(assignment_view(scene, each));
    view["version"] = record.version;
    view["formerDays"] = std::move(former);
    view["whyCancelled"] = scene.text(record.why_cancelled);
    view["days"] = meeting_days_view(scene);
    view["firstSection"] = number_or_null(record.first_section);
    view["agenda"] = agenda_view(scene);
    view["parts"] = std::move(parts);
    view["assignments"] = std::move(assignments);
    return view;
}

std::vector<const AgendaItem*> in_order_of_sections(const MeetingRecord& record, const MinutesPart& part) {
    std::vector<const AgendaItem*> items;
    for (const int number : part.items) {
        if (const AgendaItem* item = record.find(number)) items.push_back(item);
    }
    std::ranges::sort(items, {}, &AgendaItem::section);
    return items;
}

Json minutes_view(const MeetingScene& now, const MinutesPart& part) {
    const MeetingScene scene = as_adjusted(now, part);
    Json view = head_view(scene);
    Json sections = Json::array();
    for (const AgendaItem* item : in_order_of_sections(scene.record, part))
        sections.push_back(item_view(scene, *item, 0));
    const AsAdjusted there = scene.record.as_in(part);
    view["presences"] = presence_views(scene, there.presences);
    view["othersPresent"] = scene.text(there.others_present);
    view["minutes"] = part_view(scene, part);
    view["sections"] = std::move(sections);
    return view;
}

Json excerpt_view(const MeetingScene& now, const MinutesPart& part, const AgendaItem& item) {
    const MeetingScene scene = as_adjusted(now, part);
    Json view = head_view(scene);
    view.erase("presences");
    view["minutes"] = part_view(scene, part);
    view["section"] = item_view(scene, item, 0);
    return view;
}

Json logged_decision_view(const MeetingScene& now, const AgendaItem& item) {
    const MinutesPart* part = now.record.find_part(item.part);
    const MeetingScene scene = part == nullptr ? now : as_adjusted(now, *part);
    const bool on_record = part != nullptr && (part->adjusted_on || part->filed_on);
    return Json{{"body", body_in(scene, item.entry.body)},
                {"meeting", scene.record.body + "/" + scene.record.meeting},
                {"day", scene.record.day_of(item).to_text()},
                {"item", item.item},
                {"section", text_or_null(section_of(item))},
                {"title", scene.text(item.entry.title)},
                {"case", text_or_null(item.entry.case_id)},
                {"decision", nullptr},
                {"outcome", word_of_item_outcome(item.outcome->outcome)},
                {"outcomeTitle", to_json(title_of_item_outcome(scene, item))},
                {"decided", item.is_decided()},
                {"wording", scene.text(item.outcome->wording)},
                {"onRecord", on_record}};
}

Json assignment_view(const MeetingScene& scene, const Assignment& assignment) {
    const AgendaItem* item = scene.record.find(assignment.item);
    const bool late = assignment.due && assignment.is_open() && *assignment.due < scene.today;
    Json lacks = Json::array();
    if (!assignment.withdrawn_on && assignment.owner.empty()) lacks.push_back("owner");
    if (!assignment.withdrawn_on && !assignment.due) lacks.push_back("due");
    const Json withdrawn_by =
        assignment.withdrawn_on ? who_did_view(scene.reg, assignment.withdrawn_by) : Json(nullptr);
    return Json{
        {"assignment", assignment.assignment},
        {"body", body_in(scene, scene.record.body)},
        {"meeting", scene.record.body + "/" + scene.record.meeting},
        {"day", scene.record.time.day.to_text()},
        {"item", assignment.item},
        {"section", item == nullptr ? Json(nullptr) : text_or_null(section_of(*item))},
        {"what", scene.text(assignment.what)},
        {"owner", text_or_null(assignment.owner)},
        {"ownerName", assignment.owner.empty() ? Json(nullptr) : Json(scene.name_of(assignment.owner))},
        {"due", to_json(assignment.due)},
        {"case", text_or_null(assignment.case_id)},
        {"lacks", std::move(lacks)},
        {"late", late},
        {"doneOn", to_json(assignment.done_on)},
        {"note", scene.text(assignment.note)},
        {"withdrawnOn", to_json(assignment.withdrawn_on)},
        {"withdrawnBy", withdrawn_by},
        {"whyWithdrawn", scene.text(assignment.why_withdrawn)}};
}

}  // namespace overens::api
