// Who takes part in a case: parties that are added and taken out.
#include <algorithm>

#include "engine/cases/acts.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/respondents.hpp"
#include "engine/cases/run.hpp"
#include "engine/register/decision_path.hpp"

namespace overens {
namespace {

bool parties_decide(const Definition& definition) {
    return std::any_of(definition.works.begin(), definition.works.end(), [](const Work& work) {
        return work.kind == Work::Kind::decide && work.who.kind == Who::Kind::each_party;
    });
}

// The parties' decisions are over, and all of them accept: what they agreed on binds them and nobody else.
bool have_all_agreed(const Step& step) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        const WorkStanding& standing = step.standing(index);
        const bool decides = work.kind == Work::Kind::decide && work.who.kind == Who::Kind::each_party;
        if (!decides || standing.active || standing.items.empty()) continue;
        const bool all = std::all_of(standing.categories.begin(), standing.categories.end(),
                                     [](const Category& category) { return category.facts.accepts; });
        if (all) return true;
    }
    return false;
}

bool is_among(const std::vector<Addressee>& asked, const std::string& id) {
    return std::any_of(asked.begin(), asked.end(), [&](const Addressee& each) { return each.id == id; });
}

void withdraw_others(Step& step, WorkIndex index, const std::vector<Addressee>& asked) {
    const std::vector<int> items = step.standing(index).items;
    for (const int number : items) {
        const Item& item = step.subject.items.at(number);
        // A task of a plan is for whom it was added for; so is what somebody added to the round.
        const bool added =
            item.text != TextId{} || is_added(step.definition, step.subject, index, item.addressee);
        // What somebody has answered stays, also when they leave: it has come in.
        const bool answered = step.work(index).kind == Work::Kind::ask &&
                              (item.answered_on || item.late_answer || !item.remarks.empty());
        if (!added && !answered && !is_among(asked, item.addressee.id))
            step.emit(events::ItemWithdrawn{number});
    }
}

void open_missing(Step& step, WorkIndex index, const std::vector<Addressee>& asked) {
    std::vector<Addressee> there;
    for (const int number : step.standing(index).items)
        there.push_back(step.subject.items.at(number).addressee);
    std::vector<Addressee> added;
    for (const Addressee& addressee : asked) {
        const bool excused = is_excused(step.definition, step.subject, index, addressee);
        if (!excused && !is_among(there, addressee.id)) added.push_back(addressee);
    }
    open_items(step, index, added);
}

}  // namespace

std::optional<Blocker> unknown_organisation(const Step& step, const std::string& id, const std::string& at) {
    if (step.reg.organisation(id) != nullptr) return {};
    return Blocker{"unknown_organisation",
                   {"Organisationen " + id + " finns inte i registret: lägg till den först",
                    "The organisation " + id + " is not in the register: add it first"},
                   at};
}

std::optional<Blocker> wrong_party(const Step& step, const std::string& id, const std::string& at) {
    if (auto unknown = unknown_organisation(step, id, at)) return unknown;
    if (!parties_decide(step.definition)) return {};
    const auto fault = fault_in_path(step.reg, *step.reg.organisation(id));
    if (!fault) return {};
    return Blocker{"path_missing", fault->message, at};
}

std::optional<Blocker> cannot_become_party(const Step& step, const std::string& id, const std::string& at) {
    if (auto wrong = wrong_party(step, id, at)) return wrong;
    if (!have_all_agreed(step)) return {};
    return Blocker{
        "parties_have_agreed",
        {"Parterna har redan beslutat: en ny part kommer in när de beslutar igen, eller i en revidering",
         "The parties have decided already: a new one comes in when they decide again, or in a revision"},
        at};
}

void refresh_asked(Step& step, Who::Kind kind, const std::string& name) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        if (work.who.kind != kind || work.who.name != name || !step.standing(index).active) continue;
        const auto asked = addressees(step.definition, step.reg, step.subject, work.who, step.today);
        withdraw_others(step, index, asked);
        // Those of a followed work open one by one.
        if (!work.follows) open_missing(step, index, asked);
        recount_work(step, index);
    }
}

Admission admit(Step& step, const commands::AddParty& command) {
    if (auto refused = lead_only(step)) return refused;
    auto& parties = step.subject.parties;
    if (auto unknown = unknown_organisation(step, command.party, "party"))
        return Refusal{RefusalKind::not_found, {std::move(*unknown)}};
    if (std::find(parties.begin(), parties.end(), command.party) != parties.end()) {
        return refuse(RefusalKind::conflict, "party_there",
                      {"Organisationen är redan part", "The organisation is a party already"}, "party");
    }
    if (auto wrong = cannot_become_party(step, command.party, "party"))
        return Refusal{RefusalKind::conflict, {std::move(*wrong)}};
    step.emit(events::PartyAdded{command.party, step.keep(command.reason)});
    refresh_asked(step, Who::Kind::each_party, {});
    return {};
}

Admission admit(Step& step, const commands::RemoveParty& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto& parties = step.subject.parties;
    if (std::find(parties.begin(), parties.end(), command.party) == parties.end()) {
        return refuse(
            RefusalKind::not_found, "party_unknown",
            {"Organisationen är inte part i ärendet", "The organisation is not a party of the case"},
            "party");
    }
    if (auto refused = without_reason(command.reason)) return refused;
    step.emit(events::PartyRemoved{command.party, step.keep(command.reason)});
    refresh_asked(step, Who::Kind::each_party, {});
    return {};
}

}  // namespace overens
