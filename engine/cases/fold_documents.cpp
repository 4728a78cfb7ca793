#include "engine/cases/fold_documents.hpp"

namespace overens {
namespace {

void note_shared(DocumentVersion& version, const std::string& with, const Act& act) {
    Reached& reached = version.reached[with];
    if (reached.shared_on) return;
    reached.shared_on = act.happened_on;
    if (!reached.dispatched_on) reached.by = act.actor;
}

void note_dispatched(DocumentVersion& version, const std::string& to, const Act& act) {
    Reached& reached = version.reached[to];
    if (reached.dispatched_on) return;
    reached.dispatched_on = act.happened_on;
    reached.by = act.actor;
}

}  // namespace

DocumentVersion& version_in(Case& subject, const std::string& document, int version) {
    return subject.documents[document].versions.at(static_cast<std::size_t>(version) - 1);
}

void fold_documents(Case& subject, const events::VersionAdded& added, const Act& act) {
    DocumentVersion version;
    version.number = added.version;
    version.content = added.content;
    version.size_bytes = added.size_bytes;
    version.label = added.label;
    version.kind = added.kind;
    version.editorial = added.editorial;
    version.substantive = added.substantive;
    version.reason = added.reason;
    version.clauses = added.clauses;
    version.added_on = act.happened_on;
    version.objections_until = added.objections_until;
    // All parties are told of it, and may object.
    if (added.editorial) {
        for (const std::string& party : subject.parties) note_dispatched(version, party, act);
    }
    subject.documents[added.document].versions.push_back(std::move(version));
}

void fold_documents(Case& subject, const events::EditorialAnswered& answered) {
    version_in(subject, answered.document, answered.version).answers[answered.party] = answered.agrees;
}

void fold_documents(Case& subject, const events::VersionShared& shared, const Act& act) {
    DocumentVersion& version = version_in(subject, shared.document, shared.version);
    for (const std::string& each : shared.to) note_shared(version, each, act);
}

void fold_documents(Case& subject, const events::VersionDispatched& dispatched, const Act& act) {
    DocumentVersion& version = version_in(subject, dispatched.document, dispatched.version);
    for (const std::string& each : dispatched.to) note_dispatched(version, each, act);
}

void fold_documents(Case& subject, const events::VersionReceived& received, const Act& act) {
    DocumentVersion& version = version_in(subject, received.document, received.version);
    version.reached[received.by].received_on = act.happened_on;
}

void fold_documents(Case& subject, const events::CopyDisclosed& disclosed, const Act& act) {
    subject.disclosures.push_back({disclosed.disclosure, disclosed.document, disclosed.version,
                                   disclosed.outcome, disclosed.content, act.happened_on, act.actor,
                                   disclosed.asked_by, disclosed.statute, disclosed.reason});
}

void fold_documents(Case& subject, const events::DisposalDecided& decided, const Act& act) {
    if (decided.of == "version")
        version_in(subject, decided.document, decided.number).disposed = decided.disposal;
    subject.disposals.push_back({decided.disposal, decided.of, decided.document, decided.number,
                                 act.happened_on, act.actor, decided.basis, decided.despite_rule,
                                 decided.texts, decided.contents});
}

void note_asked(Case& subject, const WorkStanding& work, const Item& item, const Act& act) {
    if (work.version < 1 || item.addressee.kind == Addressee::Kind::role) return;
    DocumentVersion& version = version_in(subject, work.document, work.version);
    const bool decides = !item.path.empty();
    if (decides) {
        note_dispatched(version, item.addressee.id, act);
    } else {
        note_shared(version, item.addressee.id, act);
    }
}

}  // namespace overens
