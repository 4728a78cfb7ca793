// Waves of a rollout: organisations that join it together, a pilot first, then more.
#include <algorithm>

#include "engine/cases/acts.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"

namespace overens {
namespace {

// What the measures of a state ask: whoever joins is added to that.
struct Joining {
    bool any_measure = false;
    bool parties = false;
    std::vector<std::string> lists;         // fields that name several
    std::vector<std::string> asked_anyway;  // by what nobody can join

    bool can_be_joined() const { return parties || !lists.empty(); }
};

bool is_in_list(const std::vector<std::string>& list, const std::string& id) {
    return std::ranges::find(list, id) != list.end();
}

Joining joining_of(const Step& step, StateIndex state) {
    Joining joining;
    for (const WorkIndex index : step.definition.states[state].works) {
        const Work& work = step.work(index);
        if (!is_measure(work)) continue;
        joining.any_measure = true;
        const bool is_list = work.who.kind == Who::Kind::each_of && step.definition.field(work.who.name);
        if (work.who.kind == Who::Kind::each_party) {
            joining.parties = true;
        } else if (is_list && !is_in_list(joining.lists, work.who.name)) {
            joining.lists.push_back(work.who.name);
        } else if (!is_list) {
            for (const Addressee& each :
                 addressees(step.definition, step.reg, step.subject, work.who, step.today))
                joining.asked_anyway.push_back(each.id);
        }
    }
    return joining;
}

bool is_over(const Step& step, StateIndex state) {
    const auto standing = step.subject.states.find(step.definition.states[state].name);
    return standing != step.subject.states.end() && standing->second.round > 0 && !standing->second.active;
}

const std::vector<std::string>& named_in(const Step& step, const std::string& field) {
    static const std::vector<std::string> nobody;
    const auto found = step.subject.fields.find(field);
    const auto* list =
        found == step.subject.fields.end() ? nullptr : std::get_if<std::vector<std::string>>(&found->second);
    return list == nullptr ? nobody : *list;
}

int wave_of(const Case& subject, const std::string& organisation) {
    for (const auto& [number, wave] : subject.waves) {
        if (is_in_list(wave.organisations, organisation)) return number;
    }
    return 0;
}

std::optional<Blocker> cannot_join(const Step& step, const Joining& joining, const std::string& id,
                                   const std::string& at) {
    if (auto unknown = unknown_organisation(step, id, at)) return unknown;
    if (const int wave = wave_of(step.subject, id)) {
        const std::string number = std::to_string(wave);
        return Blocker{
            "in_a_wave", {id + " är redan med i etapp " + number, id + " is in wave " + number}, at};
    }
    const bool is_party = is_in_list(step.subject.parties, id);
    if (joining.parties) return is_party ? std::nullopt : cannot_become_party(step, id, at);
    const bool parties_alone = std::ranges::any_of(joining.lists, [&](const std::string& list) {
        return step.definition.field(list)->type == ValueType::parties;
    });
    if (parties_alone && !is_party) {
        return Blocker{"not_a_party",
                       {id + " är inte part i ärendet: lägg till parten först",
                        id + " is no party of the case: add the party first"},
                       at};
    }
    if (joining.can_be_joined() || is_in_list(joining.asked_anyway, id)) return {};
    return Blocker{
        "cannot_be_joined",
        {"Åtgärderna frågar inte parter eller organisationer i en lista: " + id + " kan inte läggas till",
         "The measures ask neither the parties nor organisations in a list: " + id + " cannot be added"},
        at};
}

std::vector<Blocker> wrong_organisations(const Step& step, const Joining& joining,
                                         const std::vector<std::string>& organisations) {
    std::vector<Blocker> blockers;
    for (std::size_t i = 0; i < organisations.size(); ++i) {
        const std::string at = "organisations/" + std::to_string(i);
        const auto first = std::ranges::find(organisations, organisations[i]) - organisations.begin();
        if (static_cast<std::size_t>(first) != i) {
            blockers.push_back({"named_twice",
                                {organisations[i] + " står två gånger", organisations[i] + " is there twice"},
                                at});
        } else if (auto blocker = cannot_join(step, joining, organisations[i], at)) {
            blockers.push_back(std::move(*blocker));
        }
    }
    return blockers;
}

void join(Step& step, const Joining& joining, const std::vector<std::string>& organisations, TextId reason) {
    if (joining.parties) {
        for (const std::string& id : organisations) {
            if (!is_in_list(step.subject.parties, id)) step.emit(events::PartyAdded{id, reason});
        }
        refresh_asked(step, Who::Kind::each_party, {});
    }
    for (const std::string& list : joining.lists) {
        std::vector<std::string> named = named_in(step, list);
        for (const std::string& id : organisations) {
            if (!is_in_list(named, id)) named.push_back(id);
        }
        step.emit(events::FieldSet{list, {}, named});
        refresh_asked(step, Who::Kind::each_of, list);
    }
    step.timers_stale = true;
}

}  // namespace

Admission admit(Step& step, const commands::AddWave& command) {
    if (auto refused = lead_only(step)) return refused;
    const auto state = step.definition.find_state(command.state);
    const Joining found = state ? joining_of(step, *state) : Joining{};
    if (!found.any_measure) {
        return refuse(RefusalKind::not_found, "not_a_rollout",
                      {"Steget " + command.state + " frågar inte flera om något",
                       "The state " + command.state + " asks nothing of many"},
                      "state");
    }
    if (is_over(step, *state)) {
        return refuse(
            RefusalKind::conflict, "rollout_over",
            {"Införandet är avslutat: ingen kan läggas till", "The rollout is over: nobody can join"},
            "state");
    }
    if (command.title.empty() || command.organisations.empty()) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"Ange etappens namn och minst en organisation",
                       "Give the wave's name and at least one organisation"},
                      command.title.empty() ? "title" : "organisations");
    }
    auto blockers = wrong_organisations(step, found, command.organisations);
    if (!blockers.empty()) return Refusal{RefusalKind::conflict, std::move(blockers)};
    const int number = static_cast<int>(step.subject.waves.size()) + 1;
    const TextId reason = step.keep(command.reason);
    step.emit(events::WaveAdded{number, step.keep(command.title), command.organisations, reason});
    join(step, found, command.organisations, reason);
    return {};
}

}  // namespace overens
