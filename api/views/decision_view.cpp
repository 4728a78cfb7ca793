#include "api/views/decision_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/tags.hpp"
#include "api/views/value_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/judge.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens::api {

namespace {

Json limit(const std::optional<LegalLimit>& limit) {
    return limit ? Json(limit->day.to_text()) : Json(nullptr);
}

// What is changed when all have decided is in force when all have agreed to it, and reopens nothing before.
std::optional<int> awaited_edit(const Scene& scene, const Item& item, const DecisionRecord& decision) {
    const auto standing = scene.subject.works.find(item.work);
    const bool over = standing == scene.subject.works.end() || !standing->second.active;
    return over ? std::nullopt : edit_awaiting_yes(scene.subject, item, decision);
}

bool same_text(const Scene& scene, const Item& item, const DecisionRecord& decision) {
    if (decision.outcome == Outcome::approved_with_changes) return false;  // of the text that it changed
    const auto standing = scene.subject.works.find(item.work);
    return standing == scene.subject.works.end() ||
           (is_same_text(scene.subject, standing->second, decision.version, decision.content) &&
            !awaited_edit(scene, item, decision));
}

Json light(const char* state, const std::optional<Day>& on) {
    return Json{{"state", state}, {"on", to_json(on)}};
}

Json legal_force_light(const DecisionRecord& decision) {
    if (!gains_legal_force(decision)) return light("does_not_apply", {});
    if (is_annulled(decision)) return light("annulled", decision.annulled_on);
    if (is_appealed(decision)) return light("appealed", {});
    if (decision.final_on) return light("confirmed", decision.final_on);
    if (decision.final_expected) return light("expected", decision.final_expected);
    return light(is_on_record(decision) && !decision.announced_on ? "not_announced" : "not_yet", {});
}

Json appeals_view(const DecisionRecord& decision) {
    Json appeals = Json::array();
    for (const Appeal& appeal : decision.appeals) {
        appeals.push_back(
            Json{{"number", appeal.number},
                 {"lodgedOn", appeal.lodged_on.to_text()},
                 {"outcome", appeal.outcome ? Json(fact_of_step(*appeal.outcome)) : Json(nullptr)},
                 {"decidedOn", to_json(appeal.decided_on)}});
    }
    return appeals;
}

// Whether wording and version have been checked against the excerpt.
Json check_view(const Scene& scene, const DecisionRecord& decision) {
    if (!decision.check) return Json{{"state", "unchecked"}, {"on", nullptr}, {"note", nullptr}};
    return Json{{"state", decision.check->confirmed ? "confirmed" : "asked_back"},
                {"on", decision.check->on.to_text()},
                {"note", scene.text(decision.check->note)}};
}

void add_legal_days(Json& view, const DecisionRecord& decision, bool statutory) {
    const bool waits_for_adjustment = statutory && !decision.adjusted_on;
    const bool waits_for_notice = statutory && decision.adjusted_on && !decision.announced_on;
    view["takenOn"] = decision.taken_on.to_text();
    view["adjustBy"] = waits_for_adjustment ? limit(latest_adjustment(decision.taken_on)) : Json(nullptr);
    view["adjustedOn"] = to_json(decision.adjusted_on);
    view["announceBy"] = waits_for_notice ? limit(latest_announcement(*decision.adjusted_on)) : Json(nullptr);
    view["announcedOn"] = to_json(decision.announced_on);
    view["lastAppealDay"] = to_json(decision.last_appeal_day);
    view["finalExpectedOn"] = to_json(decision.final_expected);
    view["finalOn"] = to_json(decision.final_on);
    view["stayedOn"] = to_json(decision.stayed_on);
    view["annulledOn"] = to_json(decision.annulled_on);
    view["appeals"] = appeals_view(decision);
}

}  // namespace

bool has_legal_force(const DecisionRecord& decision, Day today) {
    if (is_annulled(decision) || is_appealed(decision)) return false;
    return decision.final_on || (decision.final_expected && *decision.final_expected <= today);
}

Json lights_view(const Scene& scene, const Item& item) {
    Json lights;
    const DecisionRecord* decision = deciding_decision(item);
    if (decision != nullptr && is_annulled(*decision)) {
        lights["decided"] = light("annulled", decision->taken_on);
        lights["onRecord"] = light("annulled", decision->adjusted_on);
        lights["legalForce"] = light("annulled", decision->annulled_on);
        return lights;
    }
    if (decision == nullptr || !is_taken(*decision)) {
        lights["decided"] = light("not_yet", {});
        lights["onRecord"] = light("not_yet", {});
        lights["legalForce"] = light("not_yet", {});
        return lights;
    }
    const bool same = same_text(scene, item, *decision);
    const char* decided = same ? "done" : item.facts.awaits_yes ? "awaits_yes" : "other_text";
    lights["decided"] = light(decided, decision->taken_on);
    lights["onRecord"] = light(is_on_record(*decision) ? "done" : "not_yet", decision->adjusted_on);
    lights["legalForce"] = legal_force_light(*decision);
    return lights;
}

Json decision_view(const Scene& scene, const Item& item, const DecisionRecord& decision) {
    Json view;
    view["number"] = decision.number;
    view["task"] = item.number;
    view["work"] = item.work;
    view["body"] = holder(scene, {Addressee::Kind::body, decision.body, {}});
    view["regime"] = overens::word_of(decision.regime);
    view["outcome"] = overens::word_of(decision.outcome);
    view["chosen"] = text_or_null(decision.chosen);
    view["version"] = number_or_null(decision.version);
    view["sameText"] = same_text(scene, item, decision);
    view["preparedOnVersion"] = number_or_null(prepared_on_other_text(scene.subject, item, decision));
    view["section"] = text_or_null(decision.section);
    view["matter"] = scene.text(decision.matter);
    view["wording"] = scene.text(decision.wording);
    view["check"] = check_view(scene, decision);
    view["condition"] = text_or_null(decision.condition);
    view["conditionText"] = scene.text(decision.condition_text);
    view["returnsOn"] = to_json(decision.returns_on);
    view["appealable"] = decision.appealable;
    view["unclearIfAppealable"] = decision.unclear_if_appealable;
    view["whyNotAppealable"] = scene.text(decision.why_not_appealable);
    view["editorialAllowed"] = decision.editorial_allowed;
    view["delegated"] = decision.delegated;
    view["attachments"] = files_view(scene, decision.attachments);
    const auto awaited = awaited_edit(scene, item, decision);
    view["awaitsYesTo"] = awaited ? Json(*awaited) : Json(nullptr);
    view["state"] = machines::to_text(decision.state);
    add_legal_days(view, decision, decision.regime == MinutesRegime::statutory);
    view["possibleFacts"] = possible_facts(decision);
    view["etag"] = decision_tag(decision);
    return view;
}

Json logged_decision_view(const Scene& scene, const std::string& case_id, const DecisionRecord& decision) {
    const TextId title = decision.matter == TextId{} ? scene.subject.title : decision.matter;
    return Json{{"body", holder(scene, {Addressee::Kind::body, decision.body, {}})},
                {"meeting", nullptr},
                {"day", decision.taken_on.to_text()},
                {"item", nullptr},
                {"section", text_or_null(decision.section)},
                {"title", scene.text(title)},
                {"case", case_id},
                {"decision", decision.number},
                {"outcome", overens::word_of(decision.outcome)},
                {"outcomeTitle", to_json(title_of(decision.outcome))},
                {"decided", true},
                {"wording", scene.text(decision.wording)},
                {"onRecord", is_on_record(decision)}};
}

}  // namespace overens::api
