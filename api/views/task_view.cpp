#include "api/views/task_view.hpp"
#include "api/views/register_view.hpp"

#include <algorithm>
#include <ranges>

#include "api/http/problem.hpp"
#include "api/views/decision_view.hpp"
#include "api/views/tags.hpp"
#include "api/views/value_view.hpp"
#include "api/views/work_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/planning/decision_chain.hpp"

namespace overens::api {

namespace {

Json path_view(const Scene& scene, const Item& item) {
    const std::size_t now = place_on_path(item);
    Json path = Json::array();
    for (std::size_t i = 0; i < item.path.size(); ++i) {
        path.push_back(Json{{"body", holder(scene, {Addressee::Kind::body, item.path[i], {}})},
                            {"decides", i + 1 == item.path.size()},
                            {"status", i < now    ? "done"
                                       : i == now ? "now"
                                                  : "next"}});
    }
    return path;
}

Json agenda_view(const Scene& scene, const Item& item) {
    Json agenda = Json::array();
    for (const AgendaPlace& place : item.agenda) {
        agenda.push_back(Json{{"body", holder(scene, {Addressee::Kind::body, place.body, {}})},
                              {"meeting", place.meeting.to_text()},
                              {"papersIn", place.papers_in.to_text()},
                              {"missedCutOff", place.missed_cut_off}});
    }
    return agenda;
}

Json parts_view(const Scene& scene, const std::string& work_name,
                const std::map<std::string, FieldValue>& values) {
    Json parts = Json::array();
    const Work* work = scene.work(work_name);
    for (const AnswerPart& part : work == nullptr ? std::vector<AnswerPart>{} : work->answer) {
        const auto given = values.find(part.name);
        if (given == values.end()) continue;
        parts.push_back(Json{{"name", part.name},
                             {"title", to_json(title_of_word(scene.definition, part.name))},
                             {"type", word_of(part.type)},
                             {"value", value_of(scene, part.type, given->second)},
                             {"text", to_json(shown_value(scene, part.type, given->second))}});
    }
    return parts;
}

Json remarks_of(const Scene& scene, const Item& item) {
    Json numbers = Json::array();
    for (const auto& [number, remark] : scene.subject.remarks) {
        if (remark.item == item.number) numbers.push_back(number);
    }
    return numbers;
}

void add_standing(Json& view, const Item& item) {
    view["outcome"] = word_of(item.facts.outcome);
    view["chosen"] = text_or_null(item.facts.chosen);
    view["accepts"] = item.facts.accepts;
    view["otherText"] = item.facts.other_text;
    view["awaitsYes"] = item.facts.awaits_yes;
    view["awaitsOthers"] = item.facts.awaits_others;
    view["stayed"] = item.facts.stayed;
    view["annulled"] = item.facts.annulled;
    view["lateAnswer"] = item.late_answer;
}

Json signs_view(const Scene& scene, const Item& item) {
    Json view = Json::array();
    for (const auto& [sign, given] : item.signs)
        view.push_back(Json{{"sign", sign}, {"on", given.on.to_text()}, {"text", scene.text(given.text)}});
    return view;
}

// How far they have come, while they have not answered.
Json report_view(const Scene& scene, const Item& item) {
    if (!item.report) return nullptr;
    return Json{{"reportedOn", item.report->reported_on.to_text()},
                {"comment", scene.text(item.report->comment)},
                {"nextOn", to_json(item.report->next_on)},
                {"attachments", files_view(scene, item.report->attachments)}};
}

// What somebody has said that a body has decided: it counts for nothing.
Json spoken_view(const Scene& scene, const Item& item) {
    Json view = Json::array();
    for (const SpokenDecision& each : item.spoken) {
        view.push_back(Json{{"body", holder(scene.reg, each.body)},
                            {"on", each.on.to_text()},
                            {"text", scene.text(each.text)}});
    }
    return view;
}

// What came when the round was closed, beside an answer in time.
Json late_view(const Scene& scene, const Item& item) {
    if (!item.also_late) return nullptr;
    const LateAnswer& late = *item.also_late;
    return Json{{"answeredOn", late.on.to_text()},
                {"parts", parts_view(scene, item.work, late.parts)},
                {"stances", stances_view(scene.definition, late.stances)},
                {"attachments", files_view(scene, late.attachments)},
                {"approvedBy", scene.text(late.approved_by)}};
}

// What came with the answer, and what came before it.
void add_answer(Json& view, const Scene& scene, const Item& item) {
    view["answeredOn"] = to_json(item.answered_on ? item.answered_on : item.late_answered_on);
    view["alsoLate"] = late_view(scene, item);
    view["stances"] = stances_view(scene.definition, item.stances);
    view["attachments"] = files_view(scene, item.attachments);
    view["approvedBy"] = scene.text(item.approved_by);
    view["remindedOn"] = to_json(item.reminded_on);
    view["signs"] = signs_view(scene, item);
    view["caseOfficer"] = text_or_null(item.case_officer);
    view["spokenDecisions"] = spoken_view(scene, item);
    view["report"] = report_view(scene, item);
    view["moreTimeAsked"] = nullptr;
    if (item.more_time) {
        view["moreTimeAsked"] = Json{{"askedOn", item.more_time->asked_on.to_text()},
                                     {"until", item.more_time->until.to_text()},
                                     {"reason", scene.text(item.more_time->reason)}};
    }
}

// Of a body that papers can still reach; not before the day it named itself when it put the matter off.
ReachedMeeting meeting_ahead(const Scene& scene, const Item& item, const std::string& body) {
    return first_meeting(scene.reg, body, scene.today, returns_on(item).value_or(scene.today));
}

// Where it stands on an agenda already, whatever the cut-off; the newest place counts.
const AgendaPlace* agenda_place_of(const Scene& scene, const Item& item, const std::string& body) {
    for (const AgendaPlace& place : item.agenda | std::views::reverse) {
        if (place.body != body || place.meeting < scene.today || place.missed_cut_off) continue;
        if (!is_dealt_with(item, place)) return &place;
    }
    return nullptr;
}

}  // namespace

bool is_late(const Scene& scene, const Item& item) {
    const bool open = !item.facts.closed && item.state != machines::TaskState::obsolete;
    return open && !scene.subject.hold && item.due && *item.due < scene.today;
}

const Body* next_body(const Scene& scene, const Item& item) {
    const std::size_t now = place_on_path(item);
    if (now >= item.path.size()) return nullptr;
    if (agenda_place_of(scene, item, item.path[now]) != nullptr) return scene.reg.body(item.path[now]);
    return meeting_ahead(scene, item, item.path[now]).body;
}

std::optional<Meeting> next_meeting(const Scene& scene, const Item& item, const Body& body) {
    if (const AgendaPlace* place = agenda_place_of(scene, item, body.id)) {
        const auto planned = std::ranges::find(body.meetings, place->meeting, &Meeting::day);
        return planned == body.meetings.end() ? Meeting{place->meeting, place->papers_in} : *planned;
    }
    const Meeting* next = meeting_ahead(scene, item, body.id).meeting;
    return next == nullptr ? std::nullopt : std::optional(*next);
}

Json task_view(const Scene& scene, const Item& item) {
    const Body* body = next_body(scene, item);
    const auto meeting = body == nullptr ? std::nullopt : next_meeting(scene, item, *body);
    Json view;
    view["number"] = item.number;
    view["work"] = item.work;
    view["workTitle"] = to_json(title_of_work(scene.definition, item.work));
    view["text"] = scene.text(item.text);
    const Work* work = scene.work(item.work);
    view["kind"] = work == nullptr ? "ask" : word_of(work->kind);
    view["round"] = item.round;
    view["addressee"] = holder(scene, item.addressee);
    view["state"] = machines::name_of(item.state);
    view["closed"] = item.facts.closed;
    view["due"] = to_json(item.due);
    view["late"] = is_late(scene, item);
    view["openedOn"] = item.opened_on.to_text();
    view["lastSignOfLife"] = to_json(item.last_sign_of_life);
    add_standing(view, item);
    view["path"] = path_view(scene, item);
    view["nextBody"] = body == nullptr ? Json(nullptr) : holder(scene.reg, body->id);
    view["nextMeeting"] = meeting ? meeting_view(*meeting) : Json(nullptr);
    view["agenda"] = agenda_view(scene, item);
    view["decisions"] = Json::array();
    for (const DecisionRecord& decision : item.decisions) {
        view["decisions"].push_back(decision_view(scene, item, decision));
    }
    view["lights"] = lights_view(scene, item);
    view["parts"] = parts_view(scene, item.work, item.parts);
    view["remarks"] = remarks_of(scene, item);
    add_answer(view, scene, item);
    view["etag"] = task_tag(scene.subject, item);
    return view;
}

}  // namespace overens::api
