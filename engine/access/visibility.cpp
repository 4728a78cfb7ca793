#include "engine/access/visibility.hpp"

#include <algorithm>
#include <concepts>

#include "engine/cases/access.hpp"
#include "engine/cases/document_versions.hpp"

namespace overens {
namespace {

template <class Kind, class... Kinds>
concept IsOneOf = (std::same_as<Kind, Kinds> || ...);

template <class Kind>
concept TellsOfVersion = IsOneOf<Kind, events::VersionAdded, events::EditorialAnswered, events::VersionShared,
                                 events::VersionDispatched, events::VersionReceived, events::CopyDisclosed>;

bool is_hidden(const Case& seen, const std::string& document, int number) {
    const DocumentVersion* version = find_version(seen, document, number);
    return version != nullptr && version->hidden;
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
    return std::ranges::any_of(version.reached, [&](const auto& each) {
        return std::ranges::any_of(viewer.authorities, [&](const std::string& own) {
            return is_same_authority(reg, own, each.first);
        });
    });
}

bool is_of_hidden_version(const Case& seen, const Event& event) {
    return std::visit(
        [&](const auto& each) {
            if constexpr (TellsOfVersion<std::decay_t<decltype(each)>>) {
                return is_hidden(seen, each.document, each.version);
            } else {
                return false;
            }
        },
        event);
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
