#include "api/views/template_reading_view.hpp"

#include "api/http/problem.hpp"

namespace overens::api {

Json template_reading_view(const TemplateReading& reading, Json answer) {
    Json head = Json::array();
    for (const auto& [field, text] : reading.head)
        head.push_back(Json{{"name", name_of(field)}, {"title", to_json(label_of(field))}, {"text", text}});
    Json problems = Json::array();
    for (const Blocker& problem : reading.problems) {
        problems.push_back(
            Json{{"place", problem.at}, {"code", problem.code}, {"message", to_json(problem.message)}});
    }
    return Json{{"answer", std::move(answer)}, {"head", std::move(head)}, {"problems", std::move(problems)}};
}

}  // namespace overens::api
