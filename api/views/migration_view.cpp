#include "api/views/migration_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/scene.hpp"
#include "api/views/value_view.hpp"

namespace overens::api {

namespace {

// A state, a work, a field or a role; the name itself for what has no title.
Title title_of_part(const Definition& definition, const std::string& name) {
    if (definition.find_state(name)) return title_of_state(definition, name);
    if (definition.find_work(name)) return title_of_work(definition, name);
    if (const Field* field = definition.field(name)) return field->title;
    if (const Role* role = definition.role(name)) return role->title;
    return {name, name};
}

Json named_parts(const Definition& definition, const std::vector<std::string>& names) {
    Json parts = Json::array();
    for (const std::string& name : names)
        parts.push_back(Json{{"name", name}, {"title", to_json(title_of_part(definition, name))}});
    return parts;
}

// The outermost state has no name, and nobody asks about it.
std::vector<std::string> with_names(const std::vector<std::string>& names) {
    std::vector<std::string> named;
    for (const std::string& name : names) {
        if (!name.empty()) named.push_back(name);
    }
    return named;
}

Json question_view(const Versions& versions, const ToChoose& question) {
    Json options = named_parts(versions.to, with_names(question.options));
    const bool may_be_left = with_names(question.options).size() < question.options.size();
    return Json{{"kind", question.kind == ToChoose::Kind::state ? "state" : "work"},
                {"name", question.name},
                {"title", to_json(title_of_part(versions.from, question.name))},
                {"options", std::move(options)},
                {"mayBeLeftBehind", may_be_left}};
}

Json due_view(const Versions& versions, const Register& reg, const MovedDue& moved) {
    Json days = nullptr;
    if (moved.from && moved.to) days = *moved.to - *moved.from;
    return Json{{"task", moved.item},
                {"work", moved.work},
                {"title", to_json(title_of_work(versions.to, moved.work))},
                {"asked", holder(reg, moved.addressee.id)},
                {"from", to_json(moved.from)},
                {"to", to_json(moved.to)},
                {"days", days}};
}

}  // namespace

std::string_view word_of(MigrationPreview::Verdict verdict) {
    switch (verdict) {
        case MigrationPreview::Verdict::by_itself: return "by_itself";
        case MigrationPreview::Verdict::needs_choice: return "needs_choice";
        case MigrationPreview::Verdict::refused: return "refused";
    }
    return {};
}

Json migration_view(const Versions& versions, const Register& reg, const MigrationPreview& preview) {
    Json to_choose = Json::array();
    for (const ToChoose& question : preview.to_choose) to_choose.push_back(question_view(versions, question));
    Json moved_dues = Json::array();
    for (const MovedDue& moved : preview.moved_dues) moved_dues.push_back(due_view(versions, reg, moved));
    return Json{{"verdict", word_of(preview.verdict)},
                {"from", versions.from.version},
                {"to", versions.to.version},
                {"blockers", to_json(preview.blockers)},
                {"toChoose", std::move(to_choose)},
                {"states", named_parts(versions.to, with_names(preview.states))},
                {"opens", named_parts(versions.to, preview.opens)},
                {"passedOver", named_parts(versions.to, preview.passed_over)},
                {"leftBehind", named_parts(versions.from, preview.left_behind)},
                {"withdrawn", preview.withdrawn},
                {"movedDues", std::move(moved_dues)}};
}

}  // namespace overens::api
