#include "engine/access/visibility.hpp"

#include <algorithm>
#include <concepts>

#include "engine/cases/access.hpp"
#include "engine/cases/document_versions.hpp"
#include "engine/definition/who.hpp"

namespace overens {
namespace {

template <class Kind, class... Kinds>
concept IsOneOf = (std::same_as<Kind, Kinds> || ...);

template <class Kind>
concept TellsOfVersion = IsOneOf<Kind, events::VersionAdded, events::EditorialAnswered, events::VersionShared,
                                 events::VersionDispatched, events::VersionReceived>;

// What somebody was given who asked an authority for a copy is between the two.
bool is_anothers(const Case& subject, const Disclosure& disclosure, const Register& reg,
                 const Viewer& viewer) {
    if (viewer.sees_drafts && is_of_leading_authority(subject, reg, disclosure)) return false;
    const auto lead = subject.roles.find("lead");
    const std::string holder = lead == subject.roles.end() ? std::string() : lead->second;
    const std::string& authority = disclosure.by.of.empty() ? holder : disclosure.by.of;
    return authority.empty() || std::ranges::none_of(viewer.authorities, [&](const std::string& own) {
               return is_same_authority(reg, own, authority);
           });
}

bool is_hidden(const Case& seen, const std::string& document, int number) {
    const DocumentVersion* version = find_version(seen, document, number);
    return version != nullptr && version->hidden;
}

}  // namespace

Viewer viewer_of(const Standing& standing, const std::string& case_id, Day today) {
    Viewer viewer;
    for (const Actor& role : roles_of(standing, case_id, today)) {
        if (!role.of.empty()) viewer.authorities.insert(role.of);
        if (!role.of.empty() && does_office_work(role.role)) viewer.offices.insert(role.of);
        if (role.role == "administrator") viewer.administers = true;
        // Whoever only looks on belongs to nobody in particular, nor does an office of no organisation.
        if (role.of.empty() && !only_observes(role) && !office_of(role.role)) viewer.sees_drafts = true;
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

bool is_hidden(const Case& seen, const Event& event) {
    return std::visit(
        [&](const auto& each) {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (TellsOfVersion<Kind>) {
                return is_hidden(seen, each.document, each.version);
            } else if constexpr (std::same_as<Kind, events::CopyDisclosed>) {
                return std::ranges::find(seen.disclosures, each.disclosure, &Disclosure::number) ==
                       seen.disclosures.end();
            } else {
                return false;
            }
        },
        event);
}

bool sees_all(const Case& subject, const Register& reg, const Viewer& viewer) {
    const auto is_seen = [&](const auto& named) {
        return std::ranges::all_of(named.second.versions, [&](const DocumentVersion& version) {
            return sees(viewer, reg, named.second, version);
        });
    };
    return std::ranges::all_of(subject.documents, is_seen) &&
           std::ranges::none_of(subject.disclosures, [&](const Disclosure& each) {
               return is_anothers(subject, each, reg, viewer);
           });
}

void hide_unseen(Case& subject, const Register& reg, const Viewer& viewer) {
    std::erase_if(subject.disclosures,
                  [&](const Disclosure& each) { return is_anothers(subject, each, reg, viewer); });
    for (auto& [unused, document] : subject.documents) {
        for (DocumentVersion& version : document.versions) {
            if (sees(viewer, reg, document, version)) continue;
            DocumentVersion empty;
            empty.number = version.number;
            empty.added_on = version.added_on;
            empty.hidden = true;
            version = std::move(empty);
        }
    }
}

bool is_of_leading_authority(const Case& subject, const Register& reg, const Disclosure& disclosure) {
    if (disclosure.by.of.empty()) return true;
    const auto lead = subject.roles.find("lead");
    return lead != subject.roles.end() && is_same_authority(reg, disclosure.by.of, lead->second);
}

bool sees_inner_work(const Viewer& viewer, const Register& reg, const std::string& body_id) {
    const Body* body = reg.body(body_id);
    if (viewer.administers || body == nullptr || body->organisation.empty()) return true;
    return std::ranges::any_of(viewer.authorities,
                               [&](const std::string& own) { return is_same_authority(reg, own, body_id); });
}

void hide_unseen(MeetingRecord& record, const Register& reg, const Viewer& viewer) {
    const auto bodies = record.bodies();
    if (std::ranges::any_of(bodies, [&](const std::string& id) { return sees_inner_work(viewer, reg, id); }))
        return;
    if (!record.is_published()) record.agenda.clear();
    const auto is_valid = [&](int item) {
        const AgendaItem* found = record.find(item);
        return found != nullptr && record.is_adjusted(*found);
    };
    std::erase_if(record.assignments, [&](const Assignment& each) { return !is_valid(each.item); });
    for (AgendaItem& item : record.agenda) {
        if (record.is_adjusted(item)) continue;
        item.outcome.reset();
        item.conflicts.clear();
    }
    std::erase_if(record.parts,
                  [](const MinutesPart& part) { return part.state == machines::MinutesState::written; });
    // What is adjusted has its own list of who was there.
    record.presences.clear();
    record.others_present = {};
}

}  // namespace overens
