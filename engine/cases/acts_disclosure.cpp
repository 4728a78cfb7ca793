// Documents on their way out and to their end: copies given to whoever asks, the public page, disposal.
//
// Source: tryckfrihetsförordningen 2:15-16; offentlighets- och sekretesslagen (2009:400); arkivlagen
// (1990:782) 10 §.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/disposal.hpp"
#include "engine/cases/document_versions.hpp"
#include "engine/cases/given.hpp"

namespace overens {
namespace {

// Whoever holds the document answers for it: the authority that leads, or one that it has been dispatched to.
bool holds_document(const Step& step, const DocumentVersion& version) {
    const Actor& actor = step.act.actor;
    if (is_lead(actor)) return true;
    return std::ranges::any_of(version.reached, [&](const auto& each) {
        return each.second.dispatched_on && acts_for_authority(step.reg, actor, each.first);
    });
}

Admission wrong_outcome(const commands::DiscloseCopy& command) {
    static const std::vector<std::string> outcomes{"whole", "redacted", "refused"};
    if (std::ranges::find(outcomes, command.outcome) == outcomes.end()) {
        return refuse(
            RefusalKind::invalid, "value_does_not_fit",
            {"outcome ska vara ett av: " + joined(outcomes), "outcome must be one of: " + joined(outcomes)},
            "outcome");
    }
    const bool redacted = command.outcome == "redacted";
    if (redacted == command.content.empty()) {
        return redacted ? refuse(RefusalKind::invalid, "copy_missing",
                                 {"Bifoga den maskade kopian", "Attach the redacted copy"}, "content")
                        : refuse(RefusalKind::invalid, "copy_not_asked_for",
                                 {"En kopia bifogas bara när något är maskat",
                                  "A copy is attached only when something is redacted"},
                                 "content");
    }
    if (command.outcome == "whole") return {};
    if (command.statute.empty()) {
        return refuse(RefusalKind::invalid, "statute_missing",
                      {"Ange paragrafen, till exempel OSL 25:1", "Give the statute, such as OSL 25:1"},
                      "statute");
    }
    return without_reason(command.reason);
}

}  // namespace

Admission admit(Step& step, const commands::DiscloseCopy& command) {
    const DocumentVersion* version = find_version(step.subject, command.document, command.version);
    if (version == nullptr || version->disposed != 0) {
        return refuse(RefusalKind::not_found, "version_unknown",
                      {"Det finns ingen sådan version", "There is no such version"}, "version");
    }
    if (!holds_document(step, *version))
        return not_allowed({"myndigheten som har handlingen", "the authority that holds the document"});
    if (auto wrong = wrong_outcome(command)) return wrong;
    events::CopyDisclosed event;
    event.disclosure = static_cast<int>(step.subject.disclosures.size()) + 1;
    event.document = command.document;
    event.version = command.version;
    event.outcome = command.outcome;
    event.content = command.content;
    event.size_bytes = command.size_bytes;
    event.asked_by = step.keep(command.asked_by);
    event.statute = command.statute;
    event.reason = step.keep(command.reason);
    step.emit(std::move(event));
    return {};
}

Admission admit(Step& step, const commands::SetPublicPage& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = without_reason(command.reason)) return refused;
    if (command.open == step.subject.public_since.has_value()) {
        return refuse(RefusalKind::conflict, "already_so",
                      command.open
                          ? Title{"Den offentliga sidan är redan öppen", "The public page is open already"}
                          : Title{"Den offentliga sidan är inte öppen", "The public page is not open"},
                      "open");
    }
    step.emit(events::PublicPageSet{command.open, step.keep(command.reason)});
    return {};
}

Admission admit(Step& step, const commands::DecideDisposal& command) {
    if (auto refused = lead_only(step)) return refused;
    const Case& subject = step.subject;
    if (command.basis.empty()) {
        return refuse(RefusalKind::invalid, "basis_missing",
                      {"Ange gallringsbeslutet: vem som beslutat, när och varför",
                       "Give the decision on disposal: who decided, when and why"},
                      "basis");
    }
    const bool gone = std::ranges::any_of(subject.disposals, [&](const Disposal& each) {
        return each.of == command.what.of && each.document == command.what.document &&
               each.of_number == command.what.number;
    });
    if (gone || (command.texts.empty() && command.contents.empty())) {
        return refuse(RefusalKind::not_found, "nothing_to_dispose",
                      {"Det finns inget sådant att gallra", "There is no such thing to dispose of"},
                      "number");
    }
    const KeepRule rule = keep_rule(subject, command.what);
    if (!command.despite_rule && rule.keep) {
        return refuse(RefusalKind::conflict, "to_be_kept",
                      {rule.why.sv + ": sätt despiteRule om myndigheten själv har beslutat annat",
                       rule.why.en + ": set despiteRule if the authority itself has decided otherwise"},
                      "despiteRule");
    }
    if (!command.despite_rule && !subject.has_ended()) {
        return refuse(RefusalKind::conflict, "case_not_ended", rule.why, "case");
    }
    step.emit(events::DisposalDecided{static_cast<int>(subject.disposals.size()) + 1, command.what.of,
                                      command.what.document, command.what.number, step.keep(command.basis),
                                      command.despite_rule, command.texts, command.contents});
    return {};
}

}  // namespace overens
