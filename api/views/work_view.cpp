#include "api/views/work_view.hpp"

#include <map>

#include "api/http/problem.hpp"
#include "api/views/decision_view.hpp"
#include "api/views/task_view.hpp"
#include "api/views/value_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

void count_decision(const Scene& scene, const Item& item, WorkCounts& counts) {
    counts.taken_on_text += item.facts.taken ? 1 : 0;
    counts.on_record += item.facts.on_record ? 1 : 0;
    counts.accepts += item.facts.accepts ? 1 : 0;
    counts.rejected += item.facts.outcome == Outcome::rejected ? 1 : 0;
    const DecisionRecord* decision = deciding_decision(item);
    if (decision == nullptr) return;
    counts.other_text += item.facts.other_text ? 1 : 0;
    if (!item.facts.taken) return;
    counts.announced += decision->announced_on ? 1 : 0;
    counts.final_expected += has_legal_force(*decision, scene.today) ? 1 : 0;
    counts.final_confirmed += decision->final_on ? 1 : 0;
}

Json about_view(const Scene& scene, const Work& work, const WorkStanding& standing) {
    if (!work.about) return nullptr;
    const DocumentKind* kind = scene.definition.document(*work.about);
    const auto document = scene.subject.documents.find(*work.about);
    Json label = nullptr;
    const auto number = static_cast<std::size_t>(standing.version);
    if (document != scene.subject.documents.end() && number >= 1 &&
        number <= document->second.versions.size()) {
        label = scene.text(document->second.versions[number - 1].label);
    }
    return Json{{"document", *work.about},
                {"title", to_json(kind == nullptr ? Title{*work.about, *work.about} : kind->title)},
                {"version", standing.version},
                {"label", label}};
}

Json tally_view(const Scene& scene, const Work& work, const WorkStanding& standing) {
    std::map<std::pair<std::string, std::string>, int> answers;
    for (const Category& category : standing.categories) {
        for (const auto& answer : category.facts.words) answers[answer] += category.count;
    }
    Json tally = Json::array();
    for (const AnswerPart& part : work.answer) {
        const std::vector<std::string> yes_no{"yes", "no"};
        const auto& words = part.type == ValueType::yes_no ? yes_no : part.choice;
        for (const std::string& word : words) {
            tally.push_back(Json{{"name", part.name},
                                 {"title", to_json(title_of_word(scene.definition, part.name))},
                                 {"value", word},
                                 {"valueTitle", to_json(title_of_word(scene.definition, word))},
                                 {"count", answers[{part.name, word}]}});
        }
    }
    return tally;
}

}  // namespace

std::string_view word_of(Work::Kind kind) {
    switch (kind) {
        case Work::Kind::ask: return "ask";
        case Work::Kind::decide: return "decide";
        case Work::Kind::wait: return "wait";
        case Work::Kind::plan: return "plan";
    }
    return "";
}

WorkCounts count(const Scene& scene, const WorkStanding& standing) {
    WorkCounts counts;
    counts.asked = static_cast<int>(standing.items.size());
    counts.closed = standing.closed;
    counts.open = counts.asked - counts.closed;
    counts.answered = standing.answered;
    counts.undisposed = standing.undisposed;
    for (const int number : standing.items) {
        const auto item = scene.subject.items.find(number);
        if (item != scene.subject.items.end()) count_decision(scene, item->second, counts);
    }
    return counts;
}

Json counts_view(const WorkCounts& counts) {
    return Json{{"asked", counts.asked},
                {"closed", counts.closed},
                {"open", counts.open},
                {"answered", counts.answered},
                {"undisposed", counts.undisposed},
                {"takenOnText", counts.taken_on_text},
                {"onRecord", counts.on_record},
                {"announced", counts.announced},
                {"finalExpected", counts.final_expected},
                {"finalConfirmed", counts.final_confirmed},
                {"accepts", counts.accepts},
                {"otherText", counts.other_text},
                {"rejected", counts.rejected}};
}

Json wait_view(const Scene& scene, const Work& work) {
    if (!work.wait) return nullptr;
    Json view{{"kind", "day"},
              {"until", nullptr},
              {"signal", nullptr},
              {"relation", nullptr},
              {"expression", nullptr}};
    if (const auto* until = std::get_if<WaitUntil>(&*work.wait)) {
        view["until"] = to_json(day_of(scene.reg, scene.subject, until->day, scene.today));
    } else if (const auto* condition = std::get_if<WaitFor>(&*work.wait)) {
        view["kind"] = "expression";
        view["expression"] = condition->condition.text();
    } else if (const auto* signal = std::get_if<WaitSignal>(&*work.wait)) {
        view["kind"] = "signal";
        view["signal"] = signal->signal;
    } else if (const auto* cases = std::get_if<WaitCases>(&*work.wait)) {
        view["kind"] = "cases";
        view["relation"] = overens::word_of(cases->relation);
    }
    return view;
}

Json work_view(const Scene& scene, const Work& work, const WorkStanding& standing) {
    const bool decides = work.kind == Work::Kind::decide;
    Json view;
    view["name"] = work.name;
    view["title"] = to_json(work.title);
    view["kind"] = word_of(work.kind);
    view["state"] = scene.definition.states[work.state].name;
    view["round"] = standing.round;
    view["active"] = standing.active;
    view["done"] = standing.done;
    view["shown"] = standing.shown;
    const bool shows = work.about && (work.kind == Work::Kind::ask || decides);
    view["show"] = shows ? Json(overens::word_of(work.show)) : Json(nullptr);
    view["level"] = work.level ? Json(overens::word_of(*work.level)) : Json(nullptr);
    view["delegable"] = work.delegable;
    view["checked"] = work.checked;
    view["optional"] = work.optional;
    view["onRequest"] = work.on_request;
    view["openedOn"] = standing.round == 0 ? Json(nullptr) : Json(standing.opened_on.to_text());
    view["about"] = about_view(scene, work, standing);
    view["countsFrom"] = decides ? Json(overens::word_of(work.counts)) : Json(nullptr);
    view["counts"] = counts_view(count(scene, standing));
    view["answerParts"] = Json::array();
    for (const AnswerPart& part : work.answer)
        view["answerParts"].push_back(answer_part(scene.definition, part));
    view["options"] = named_words(scene.definition, work.options);
    view["tally"] = tally_view(scene, work, standing);
    view["wait"] = wait_view(scene, work);
    view["tasks"] = Json::array();
    for (const int number : standing.items) {
        const auto item = scene.subject.items.find(number);
        if (item != scene.subject.items.end()) view["tasks"].push_back(task_view(scene, item->second));
    }
    return view;
}

Json works_view(const Scene& scene) {
    Json active = Json::array();
    Json earlier = Json::array();
    for (const Work& work : scene.definition.works) {
        const auto standing = scene.subject.works.find(work.name);
        if (standing == scene.subject.works.end() || standing->second.round == 0) continue;
        (standing->second.active ? active : earlier).push_back(work_view(scene, work, standing->second));
    }
    for (Json& each : earlier) active.push_back(std::move(each));
    return active;
}

}  // namespace overens::api
