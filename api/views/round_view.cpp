#include "api/views/round_view.hpp"

#include "api/http/problem.hpp"
#include "engine/rounds/round_figures.hpp"

namespace overens::api {

namespace {

Json walk_throughs_view(const Scene& scene, const WorkStanding& standing) {
    Json view = Json::array();
    for (const WalkThrough& each : standing.walk_throughs) {
        view.push_back(Json{{"number", view.size() + 1},
                            {"on", each.on.to_text()},
                            {"text", scene.text(each.text)},
                            {"cancelled", each.cancelled},
                            {"reason", scene.text(each.reason)}});
    }
    return view;
}

Json questions_view(const Scene& scene, const std::string& work) {
    Json view = Json::array();
    for (const auto& [number, question] : scene.subject.questions) {
        if (question.work != work) continue;
        view.push_back(Json{{"number", number},
                            {"round", question.round},
                            {"asker", holder_or_null(scene.reg, question.asker)},
                            {"askedOn", question.asked_on.to_text()},
                            {"text", scene.text(question.text)},
                            {"answer", scene.text(question.answer)},
                            {"answeredOn", to_json(question.answered_on)}});
    }
    return view;
}

Json holders_view(const Scene& scene, const std::vector<Addressee>& addressees) {
    Json view = Json::array();
    for (const Addressee& each : addressees) view.push_back(holder(scene, each));
    return view;
}

Json words_view(const Scene& scene, const Work& work, const RoundFigures& figures) {
    Json view = Json::array();
    for (const AnswerPart& part : work.answer) {
        for (const std::string& word : part.choice) {
            const auto count = figures.words.find({part.name, word});
            view.push_back(Json{{"name", part.name},
                                {"value", word},
                                {"title", to_json(title_of_word(scene.definition, word))},
                                {"count", count == figures.words.end() ? 0 : count->second}});
        }
    }
    return view;
}

Json rounds_view(const Scene& scene, const Work& work, const WorkFigures& figures) {
    Json view = Json::array();
    for (const RoundFigures& each : figures.rounds) {
        view.push_back(Json{{"round", each.round},
                            {"document", text_or_null(each.document)},
                            {"version", number_or_null(each.version)},
                            {"openedOn", each.opened_on.to_text()},
                            {"asked", each.asked},
                            {"answered", each.answered},
                            {"late", each.late},
                            {"unanswered", each.unanswered},
                            {"withdrawn", each.withdrawn},
                            {"responsePercent", each.asked == 0 ? 0 : each.answered * 100 / each.asked},
                            {"tally", words_view(scene, work, each)}});
    }
    return view;
}

}  // namespace

Json round_view(const Scene& scene, const Work& work) {
    static const WorkStanding never;
    const auto found = scene.subject.works.find(work.name);
    const WorkStanding& standing = found == scene.subject.works.end() ? never : found->second;
    const WorkFigures figures = figures_of(scene.subject, work.name, scene.today);
    Json view;
    view["work"] = work.name;
    view["title"] = to_json(work.title);
    view["round"] = standing.round;
    view["active"] = standing.active;
    view["walkThroughs"] = walk_throughs_view(scene, standing);
    view["questions"] = questions_view(scene, work.name);
    view["closedClauses"] = standing.closed_clauses;
    view["added"] = holders_view(scene, standing.added);
    view["excused"] = holders_view(scene, standing.excused);
    view["rounds"] = rounds_view(scene, work, figures);
    view["answerers"] = Json::array();
    for (const AnswererFigures& each : figures.answerers) {
        view["answerers"].push_back(Json{{"addressee", holder(scene, each.addressee)},
                                         {"asked", each.asked},
                                         {"late", each.late},
                                         {"unanswered", each.unanswered}});
    }
    return view;
}

}  // namespace overens::api
