#include "api/views/document_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/reach_view.hpp"
#include "api/views/tags.hpp"

namespace overens::api {

const DocumentStanding& standing_of(const Case& subject, const std::string& document) {
    static const DocumentStanding none;
    const auto found = subject.documents.find(document);
    return found == subject.documents.end() ? none : found->second;
}

const DocumentVersion* version_of(const DocumentStanding& standing, int number) {
    const auto place = static_cast<std::size_t>(number);
    if (number < 1 || place > standing.versions.size()) return nullptr;
    const DocumentVersion& version = standing.versions[place - 1];
    return version.hidden ? nullptr : &version;
}

bool is_locked(const Scene& scene, const std::string& document) {
    return std::ranges::any_of(scene.subject.states, [&](const auto& each) {
        const auto& [name, standing] = each;
        const auto index = name.empty() ? std::optional(outermost) : scene.definition.find_state(name);
        if (!standing.active || !index) return false;
        const auto& locks = scene.definition.states[*index].locks;
        return std::ranges::find(locks, document) != locks.end();
    });
}

namespace {

// What somebody has said of the change; nobody need have.
Json judged(const DocumentVersion& version) {
    if (version.editorial) return "editorial";
    return version.substantive ? Json("substantive") : Json(nullptr);
}

}  // namespace

Json version_view(const Scene& scene, const DocumentStanding& standing, const DocumentVersion& version) {
    Json answers = Json::array();
    for (const auto& [party, agrees] : version.answers)
        answers.push_back(Json{{"party", holder(scene.reg, party)}, {"agrees", agrees}});
    return Json{{"version", version.number},
                {"label", scene.text(version.label)},
                {"kind", version.kind.empty() ? Json(nullptr)
                                              : named_words(scene.definition, {version.kind}).front()},
                {"content", version.content},
                {"sizeBytes", version.size_bytes},
                {"addedOn", version.added_on.to_text()},
                {"editorial", version.editorial},
                {"judged", judged(version)},
                {"reason", scene.text(version.reason)},
                {"clausesByHand", !version.clauses.empty()},
                {"objectionsUntil", to_json(version.objections_until)},
                {"answers", answers},
                {"adopted", standing.adopted == version.number},
                {"state", reach_view(reach_of(version))},
                {"reached", reached_view(scene, version)},
                {"disposedBy", number_or_null(version.disposed)}};
}

Json versions_view(const Scene& scene, const DocumentStanding& standing) {
    Json versions = Json::array();
    for (const DocumentVersion& version : standing.versions) {
        if (version.hidden) continue;
        versions.push_back(version_view(scene, standing, version));
    }
    return versions;
}

Json document_view(const Scene& scene, const std::string& name) {
    const DocumentKind* kind = scene.definition.document(name);
    const DocumentStanding& standing = standing_of(scene.subject, name);
    return Json{{"name", name},
                {"title", to_json(kind == nullptr ? Title{name, name} : kind->title)},
                {"clauses", kind != nullptr && kind->clauses},
                {"locked", is_locked(scene, name)},
                {"adopted", number_or_null(standing.adopted)},
                {"versions", versions_view(scene, standing)},
                {"etag", document_tag(name, standing)}};
}

Json documents_view(const Scene& scene) {
    Json documents = Json::array();
    for (const DocumentKind& kind : scene.definition.documents)
        documents.push_back(document_view(scene, kind.name));
    for (const auto& [name, standing] : scene.subject.documents) {
        if (scene.definition.document(name) == nullptr) documents.push_back(document_view(scene, name));
    }
    return documents;
}

}  // namespace overens::api
