#include "api/views/compilation_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/event_view.hpp"
#include "api/views/remark_view.hpp"
#include "api/views/value_view.hpp"
#include "engine/rounds/round_figures.hpp"

namespace overens::api {

namespace {

void write_remarks(JsonText& out, const Scene& scene, const std::vector<int>& numbers,
                   const Followers& followers) {
    out.array([&] {
        for (const int number : numbers)
            write_remark(out, scene, scene.subject.remarks.at(number), followers);
    });
}

Json stances_in(const Scene& scene, const CompiledClause& clause) {
    Json view = Json::array();
    for (const auto& [word, count] : clause.stances) {
        view.push_back(Json{
            {"value", word}, {"title", to_json(title_of_word(scene.definition, word))}, {"count", count}});
    }
    return view;
}

Json tags_in(const Compilation& compilation) {
    Json view = Json::array();
    for (const auto& [tag, count] : compilation.tags) view.push_back(Json{{"tag", tag}, {"count", count}});
    return view;
}

Json parts_of(const Scene& scene, const Work& work, const std::map<std::string, FieldValue>& answer) {
    Json parts = Json::array();
    for (const AnswerPart& part : work.answer) {
        const auto given = answer.find(part.name);
        if (given == answer.end()) continue;
        parts.push_back(Json{{"name", part.name},
                             {"title", to_json(title_of_word(scene.definition, part.name))},
                             {"text", to_json(shown_value(scene, part.type, given->second))}});
    }
    return parts;
}

Json also_late_view(const Scene& scene, const Work& work, const PastAnswer& answer) {
    if (!answer.also_late) return nullptr;
    const LateAnswer& late = *answer.also_late;
    return Json{{"answeredOn", late.on.to_text()},
                {"parts", parts_of(scene, work, late.parts)},
                {"stances", stances_view(scene.definition, late.stances)},
                {"attachments", files_view(scene, late.attachments)},
                {"approvedBy", scene.text(late.approved_by)}};
}

// Those who have not answered, too: that nobody answers is also told.
Json answers_in(const Scene& scene, const Compilation& compilation) {
    Json view = Json::array();
    const Work* work = scene.work(compilation.work);
    const auto round = round_of(scene.subject, compilation.work, compilation.round);
    if (work == nullptr || !round) return view;
    for (const PastAnswer& answer : round->answers) {
        view.push_back(Json{
            {"addressee", holder(scene, answer.addressee)},
            {"due", to_json(answer.due)},
            {"answeredOn", to_json(answer.answered_on)},
            {"late", answer.late},
            {"parts", parts_of(scene, *work, answer.parts)},
            {"alsoLate", also_late_view(scene, *work, answer)},
            {"stances", stances_view(scene.definition, answer.stances)},
            {"attachments", files_view(scene, answer.attachments)},
            {"approvedBy", scene.text(answer.approved_by)},
            {"registeredBy", answer.given_for ? actor_view(scene, answer.given_for->by) : Json(nullptr)}});
    }
    return view;
}

}  // namespace

JsonText compilation_view(const Scene& scene, const Compilation& compilation) {
    const Followers followers = followers_in(scene.subject);
    JsonText out;
    out.object([&] {
        out.member("work", compilation.work);
        out.member("round", compilation.round);
        write_text_or_null(out.name("document"), compilation.document);
        write_number_or_null(out.name("version"), compilation.version);
        out.member("answers", answers_in(scene, compilation));
        out.member("tags", tags_in(compilation));
        out.name("clauses").array([&] {
            for (const CompiledClause& clause : compilation.clauses) {
                out.object([&] {
                    out.member("clause", clause.address);
                    out.member("heading", clause.heading);
                    out.member("stances", stances_in(scene, clause));
                    write_remarks(out.name("remarks"), scene, clause.remarks, followers);
                });
            }
        });
        write_remarks(out.name("wholeText"), scene, compilation.whole_text, followers);
        write_remarks(out.name("homeless"), scene, compilation.homeless, followers);
    });
    return out;
}

}  // namespace overens::api
