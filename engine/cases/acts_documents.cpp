// Documents: new versions, and what the parties say of the editorial ones.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/definition/names.hpp"

namespace overens {
namespace {

bool is_locked(const Step& step, const std::string& document) {
    return std::any_of(step.subject.active.begin(), step.subject.active.end(), [&](const std::string& name) {
        const StateIndex index = name.empty() ? outermost : step.definition.find_state(name).value();
        const auto& locks = step.state(index).locks;
        return std::find(locks.begin(), locks.end(), document) != locks.end();
    });
}

Admission wrong_kind(const DocumentKind* document, const std::string& kind) {
    if (kind.empty()) return {};
    const std::vector<std::string> kinds = document == nullptr ? std::vector<std::string>{} : document->kinds;
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return {};
    return refuse(RefusalKind::invalid, "value_does_not_fit",
                  kinds.empty() ? Title{"Handlingen har inga slag att välja mellan: utelämna kind",
                                        "The document has no kinds to choose from: leave kind out"}
                                : Title{"kind ska vara ett av: " + joined(kinds),
                                        "kind must be one of: " + joined(kinds)},
                  "kind");
}

// Editorial or substantive is a judgement on an earlier version, and has a reason; nobody need have judged.
Admission wrong_judgement(const Step& step, const commands::AddVersion& command, bool is_first) {
    if ((command.editorial || command.substantive) && is_first) {
        return refuse(RefusalKind::invalid, "editorial_of_nothing",
                      {"Det finns ingen tidigare version att ändra: utelämna bedömningen",
                       "There is no earlier version to change: leave the judgement out"},
                      command.editorial ? "editorial" : "substantive");
    }
    if (command.editorial && command.substantive) {
        return refuse(RefusalKind::invalid, "editorial_or_substantive",
                      {"Ändringen är redaktionell eller i sak, inte båda",
                       "The change is editorial or substantive, not both"},
                      "substantive");
    }
    if (command.substantive && command.substantive->empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"En ändring i sak är en bedömning: ange skälet",
                       "That a change is substantive is a judgement: give the reason"},
                      "substantive.reason");
    }
    if (!command.editorial) return {};
    if (command.editorial->reason.empty()) {
        return refuse(RefusalKind::invalid, "reason_missing",
                      {"En redaktionell ändring är en bedömning: ange skälet",
                       "An editorial change is a judgement: give the reason"},
                      "editorial.reason");
    }
    const auto& until = command.editorial->objections_until;
    if (until && *until >= step.act.happened_on) return {};
    const std::string first = step.act.happened_on.to_text();
    return refuse(RefusalKind::invalid, "objections_until",
                  {"Ange sista dag för invändningar, " + first + " eller senare",
                   "Give the last day for objections, " + first + " or later"},
                  "editorial.objectionsUntil");
}

Admission may_add_version(const Step& step, const commands::AddVersion& command,
                          const std::vector<DocumentVersion>& versions) {
    const Surroundings around{step.definition, step.reg, step.subject, step.today};
    const DocumentKind* kind = step.definition.document(command.document);
    const bool allowed =
        kind == nullptr ? is_lead(step.act.actor) : is_one_of(around, step.act.actor, kind->by);
    if (!allowed)
        return not_allowed(kind == nullptr ? step.definition.role("lead")->title
                                           : in_words(around, kind->by));
    if (kind == nullptr && versions.empty()) {
        std::vector<std::string> known;
        for (const DocumentKind& each : step.definition.documents) known.push_back(each.name);
        if (const std::string meant = did_you_mean(command.document, known); !meant.empty()) {
            return refuse(RefusalKind::not_found, "document_unknown",
                          {"Ärendet har ingen handling " + command.document + meant,
                           "The case has no document " + command.document + meant},
                          "document");
        }
    }
    if (auto wrong = wrong_kind(kind, command.kind)) return wrong;
    if (!versions.empty() && step.act.happened_on < versions.back().added_on)
        return Refusal{RefusalKind::invalid, {before_it_could_be(versions.back().added_on)}};
    if (auto wrong = wrong_judgement(step, command, versions.empty())) return wrong;
    if (!command.editorial && is_locked(step, command.document)) {
        return refuse(RefusalKind::conflict, "document_locked",
                      {"Texten är låst: bara en redaktionell ändring med skäl är möjlig nu",
                       "The text is locked: only an editorial change with a reason is possible now"},
                      "document:" + command.document);
    }
    if (!versions.empty() && versions.back().content == command.content) {
        return refuse(RefusalKind::conflict, "same_content",
                      {"Innehållet är detsamma som i den senaste versionen",
                       "The content is the same as in the newest version"},
                      "content");
    }
    return {};
}

// What bodies have decided on this text may now await the party's own yes, or have got it.
void recount_decisions_on(Step& step, const std::string& document) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        if (work.kind != Work::Kind::decide || work.about != document || !step.standing(index).active)
            continue;
        const std::vector<int> items = step.standing(index).items;
        for (const int item : items) {
            if (!step.subject.items.at(item).decisions.empty()) recount_item(step, item);
        }
    }
}

void tell_of_editorial_change(Step& step, const events::VersionAdded& added) {
    std::vector<Addressee> parties;
    for (const std::string& party : step.subject.parties)
        parties.push_back({Addressee::Kind::organisation, party, {}});
    const std::string version = std::to_string(added.version);
    const std::string until = added.objections_until.value().to_text();
    tell(step, "editorial_change", parties, {}, 0,
         {"Redaktionell ändring, version " + version + ": invändningar senast " + until,
          "Editorial change, version " + version + ": objections by " + until});
}

const DocumentVersion* find_version(const Case& subject, const commands::AnswerEditorial& command) {
    const auto found = subject.documents.find(command.document);
    if (found == subject.documents.end() || command.version < 1 ||
        command.version > static_cast<int>(found->second.versions.size()))
        return nullptr;
    return &found->second.versions[static_cast<std::size_t>(command.version) - 1];
}

Admission may_answer_editorial(const Step& step, const commands::AnswerEditorial& command) {
    const DocumentVersion* version = find_version(step.subject, command);
    if (version == nullptr) {
        return refuse(RefusalKind::not_found, "version_unknown",
                      {"Det finns ingen sådan version", "There is no such version"}, "version");
    }
    const auto& parties = step.subject.parties;
    if (std::find(parties.begin(), parties.end(), command.party) == parties.end()) {
        return refuse(RefusalKind::invalid, "not_a_party",
                      {command.party + " är inte part i ärendet", command.party + " is no party to the case"},
                      "party");
    }
    const bool own = acts_for(step.reg, step.act.actor, {Addressee::Kind::organisation, command.party, {}});
    if (!own && !is_lead(step.act.actor))
        return not_allowed({"parten själv: " + command.party, "the party itself: " + command.party});
    if (!own && command.evidence.empty()) {
        return refuse(RefusalKind::invalid, "evidence_missing",
                      {"Den som svarar åt någon annan anger underlag",
                       "Who answers for somebody else gives the evidence"},
                      "evidence");
    }
    if (!version->editorial) {
        return refuse(RefusalKind::conflict, "not_editorial",
                      {"Versionen är inte redaktionell: parten beslutar om den",
                       "The version is not editorial: the party decides on it"},
                      "version");
    }
    if (step.act.happened_on < version->added_on)
        return Refusal{RefusalKind::invalid, {before_it_could_be(version->added_on)}};
    return {};
}

}  // namespace

Admission admit(Step& step, const commands::AddVersion& command) {
    const auto found = step.subject.documents.find(command.document);
    const std::vector<DocumentVersion> versions =
        found == step.subject.documents.end() ? std::vector<DocumentVersion>{} : found->second.versions;
    if (auto refused = may_add_version(step, command, versions)) return refused;
    events::VersionAdded event;
    event.document = command.document;
    event.version = static_cast<int>(versions.size()) + 1;
    event.content = command.content;
    event.size_bytes = command.size_bytes;
    event.label = step.keep(command.label);
    event.kind = command.kind.empty() && !versions.empty() ? versions.back().kind : command.kind;
    event.editorial = command.editorial.has_value();
    if (command.editorial) {
        event.reason = step.keep(command.editorial->reason);
        event.objections_until = command.editorial->objections_until;
    }
    event.substantive = command.substantive.has_value();
    if (command.substantive) event.reason = step.keep(*command.substantive);
    event.clauses = command.clauses;
    const events::VersionAdded added = event;
    step.emit(std::move(event));
    if (!added.editorial) return {};
    tell_of_editorial_change(step, added);
    recount_decisions_on(step, added.document);
    return {};
}

Admission admit(Step& step, const commands::AnswerEditorial& command) {
    if (auto refused = may_answer_editorial(step, command)) return refused;
    step.emit(events::EditorialAnswered{command.document, command.version, command.party, command.agrees,
                                        step.keep(command.evidence)});
    recount_decisions_on(step, command.document);
    return {};
}

}  // namespace overens
