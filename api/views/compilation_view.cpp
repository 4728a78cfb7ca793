#include "api/views/compilation_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/remark_view.hpp"

namespace overens::api {

namespace {

Json remarks_in(const Scene& scene, const std::vector<int>& numbers, const Followers& followers) {
    Json view = Json::array();
    for (const int number : numbers)
        view.push_back(remark_view(scene, scene.subject.remarks.at(number), followers));
    return view;
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

}  // namespace

Json compilation_view(const Scene& scene, const Compilation& compilation) {
    const Followers followers = followers_in(scene.subject);
    Json clauses = Json::array();
    for (const CompiledClause& clause : compilation.clauses) {
        clauses.push_back(Json{{"clause", clause.address},
                               {"heading", clause.heading},
                               {"stances", stances_in(scene, clause)},
                               {"remarks", remarks_in(scene, clause.remarks, followers)}});
    }
    return Json{{"work", compilation.work},
                {"round", compilation.round},
                {"document", text_or_null(compilation.document)},
                {"version", number_or_null(compilation.version)},
                {"tags", tags_in(compilation)},
                {"clauses", std::move(clauses)},
                {"wholeText", remarks_in(scene, compilation.whole_text, followers)},
                {"homeless", remarks_in(scene, compilation.homeless, followers)}};
}

}  // namespace overens::api
