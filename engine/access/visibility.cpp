#include "engine/access/visibility.hpp"

#include <algorithm>

#include "engine/cases/access.hpp"

namespace overens {
namespace {

// An organisation and its own bodies are one here: who is asked as the one, answers as the other.
std::string organisation_of(const Register& reg, const std::string& organisation_or_body) {
    const Body* body = reg.body(organisation_or_body);
    return body == nullptr || body->organisation.empty() ? organisation_or_body : body->organisation;
}

}  // namespace

Viewer viewer_of(const Standing& standing, const std::string& case_id, Day today) {
    Viewer viewer;
    for (const Actor& role : roles_of(standing, case_id, today)) {
        if (!role.of.empty()) viewer.authorities.insert(role.of);
        // Whoever only looks on belongs to nobody in particular.
        if (role.of.empty() && !only_observes(role)) viewer.sees_drafts = true;
    }
    return viewer;
}

bool sees(const Viewer& viewer, const Register& reg, const DocumentStanding& document,
          const DocumentVersion& version) {
    if (viewer.sees_drafts || document.adopted == version.number) return true;
    return std::ranges::any_of(version.shown_to, [&](const std::string& asked) {
        const std::string organisation = organisation_of(reg, asked);
        return std::ranges::any_of(viewer.authorities, [&](const std::string& own) {
            return own == asked || organisation_of(reg, own) == organisation;
        });
    });
}

bool hide_unseen(Case& subject, const Register& reg, const Viewer& viewer) {
    bool any = false;
    for (auto& [unused, document] : subject.documents) {
        for (DocumentVersion& version : document.versions) {
            if (sees(viewer, reg, document, version)) continue;
            DocumentVersion empty;
            empty.number = version.number;
            empty.added_on = version.added_on;
            empty.hidden = true;
            version = std::move(empty);
            any = true;
        }
    }
    return any;
}

}  // namespace overens
