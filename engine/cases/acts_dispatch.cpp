// How a document comes to others: shared for comments, dispatched, received. Each is a deliberate act.
//
// Source: tryckfrihetsförordningen 2 kap.; HFD 2011 ref. 52.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/document_versions.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/registry_numbers.hpp"
#include "engine/register/authorities.hpp"

namespace overens {
namespace {

Refusal no_such_version() {
    return refuse(RefusalKind::not_found, "version_unknown",
                  {"Det finns ingen sådan version", "There is no such version"}, "version");
}

template <class Command>
Admission wrong_receivers(const Step& step, const Command& command, const DocumentVersion& version) {
    if (step.act.happened_on < version.added_on)
        return Refusal{RefusalKind::invalid, {before_it_could_be(version.added_on)}};
    if (command.to.empty()) {
        return refuse(RefusalKind::invalid, "receivers_missing",
                      {"Ange minst en mottagare", "Name at least one receiver"}, "to");
    }
    for (const std::string& each : command.to) {
        if (is_in_register(step.reg, each)) continue;
        return refuse(RefusalKind::invalid, "unknown_receiver",
                      {each + " finns inte i registret: ange en organisation, en myndighet eller ett organ",
                       each + " is not in the register: name an organisation, an authority or a body"},
                      "to");
    }
    return {};
}

// Those whom it has not come to in this way, each once.
template <class HasCome>
std::vector<std::string> not_yet(const std::vector<std::string>& to, const DocumentVersion& version,
                                 const HasCome& has_come) {
    std::vector<std::string> left;
    for (const std::string& each : to) {
        const auto found = version.reached.find(each);
        const bool has = found != version.reached.end() && has_come(found->second);
        if (!has && std::ranges::find(left, each) == left.end()) left.push_back(each);
    }
    return left;
}

std::vector<Addressee> as_addressees(const Register& reg, const std::vector<std::string>& ids) {
    std::vector<Addressee> all;
    for (const std::string& id : ids) {
        const auto kind = reg.body(id) != nullptr ? Addressee::Kind::body : Addressee::Kind::organisation;
        const FoundAuthority found = authority_of(reg, id);
        const bool whole = kind == Addressee::Kind::body || found.authority == nullptr;
        all.push_back({kind, whole ? id : found.organisation->id, "registrar"});
    }
    return all;
}

Title title_of_document(const Step& step, const std::string& document, int version) {
    const DocumentKind* kind = step.definition.document(document);
    const Title title = kind == nullptr ? Title{document, document} : kind->title;
    const std::string number = " v" + std::to_string(version);
    return {title.sv + number, title.in_english() + number};
}

}  // namespace

Admission admit(Step& step, const commands::ShareVersion& command) {
    if (auto refused = lead_only(step)) return refused;
    const DocumentVersion* version = find_version(step.subject, command.document, command.version);
    if (version == nullptr) return no_such_version();
    if (auto wrong = wrong_receivers(step, command, *version)) return wrong;
    const auto to = not_yet(command.to, *version, [](const Reached&) { return true; });
    if (to.empty()) {
        return refuse(RefusalKind::conflict, "already_shared",
                      {"De har redan fått versionen", "They have the version already"}, "to");
    }
    step.emit(events::VersionShared{command.document, command.version, to});
    const Title document = title_of_document(step, command.document, command.version);
    tell(step, "version_shared", as_addressees(step.reg, to), {}, 0,
         {"Utkast delat för synpunkter: " + document.sv, "Draft shared for comments: " + document.en});
    return {};
}

Admission admit(Step& step, const commands::DispatchVersion& command) {
    if (auto refused = lead_only(step)) return refused;
    const DocumentVersion* version = find_version(step.subject, command.document, command.version);
    if (version == nullptr) return no_such_version();
    if (auto wrong = wrong_receivers(step, command, *version)) return wrong;
    const auto to =
        not_yet(command.to, *version, [](const Reached& each) { return each.dispatched_on.has_value(); });
    if (to.empty()) {
        return refuse(RefusalKind::conflict, "already_dispatched",
                      {"Versionen är redan expedierad till dem", "It has been dispatched to them already"},
                      "to");
    }
    step.emit(events::VersionDispatched{command.document, command.version, to});
    const Title document = title_of_document(step, command.document, command.version);
    tell(step, "version_dispatched", as_addressees(step.reg, to), {}, 0,
         {"Expedierat till er: " + document.sv, "Dispatched to you: " + document.en});
    return {};
}

Admission admit(Step& step, const commands::ReceiveVersion& command) {
    const bool own = acts_for_authority(step.reg, step.act.actor, command.by);
    if (!own && !is_lead(step.act.actor))
        return not_allowed({"mottagaren själv: " + command.by, "the receiver itself: " + command.by});
    if (!own && command.evidence.empty()) {
        return refuse(RefusalKind::invalid, "evidence_missing",
                      {"Den som kvitterar åt någon annan anger underlag",
                       "Who confirms receipt for somebody else gives the evidence"},
                      "evidence");
    }
    const DocumentVersion* version = find_version(step.subject, command.document, command.version);
    if (version == nullptr) return no_such_version();
    const auto reached = version->reached.find(command.by);
    if (reached == version->reached.end() || !reached->second.dispatched_on) {
        return refuse(RefusalKind::conflict, "not_dispatched",
                      {"Versionen är inte expedierad till " + command.by,
                       "The version has not been dispatched to " + command.by},
                      "by");
    }
    if (reached->second.received_on) {
        return refuse(RefusalKind::conflict, "already_received",
                      {"Mottagandet är redan registrerat", "It is registered as received already"}, "by");
    }
    if (step.act.happened_on < *reached->second.dispatched_on)
        return Refusal{RefusalKind::invalid, {before_it_could_be(*reached->second.dispatched_on)}};
    if (!command.registry_number.empty()) {
        if (auto refused = wrong_registry_number(step, command.by, command.registry_number, "registryNumber"))
            return refused;
    }
    add_registry_number(step, command.by, command.registry_number);
    step.emit(
        events::VersionReceived{command.document, command.version, command.by, step.keep(command.evidence)});
    return {};
}

}  // namespace overens
