// Starting a case, moving it, and its fields.
#include <algorithm>
#include <set>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/given.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/moves.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/definition/names.hpp"

namespace overens {
namespace {

void check_start_fields(const Step& step, const commands::Start& command, std::vector<Blocker>& blockers) {
    for (const Field& field : step.definition.fields) {
        if (!field.required || command.fields.contains(field.name)) continue;
        blockers.push_back({"field_missing",
                            {"Ange " + field.title.sv, "Give " + field.title.in_english()},
                            "fields." + field.name});
    }
    Case with_parties;
    with_parties.parties = command.parties;
    for (const auto& [name, value] : command.fields) {
        const Field* field = step.definition.field(name);
        if (field == nullptr) {
            blockers.push_back({"field_unknown",
                                {"Livscykeln har inget fält " + name, "The lifecycle has no field " + name},
                                "fields." + name});
        } else if (auto problem = misfit(step.reg, with_parties, {field->type, &field->choice}, value,
                                         "fields." + name)) {
            blockers.push_back(*problem);
        }
    }
}

Blocker named_twice(const std::string& id, std::string at) {
    return {"organisation_twice",
            {"Nämn " + id + " en gång: den är part eller deltagare",
             "Name " + id + " once: it is a party or a participant"},
            std::move(at)};
}

std::vector<Blocker> wrong_start(const Step& step, const commands::Start& command) {
    std::vector<Blocker> blockers;
    if (command.title.empty())
        blockers.push_back({"title_missing", {"Ange en rubrik", "Give a title"}, "title"});
    std::set<std::string> named;
    for (const auto* list : {&command.parties, &command.participants}) {
        const char* at = list == &command.parties ? "parties" : "participants";
        for (const std::string& id : *list) {
            if (auto problem =
                    list == &command.parties ? wrong_party(step, id, at) : unknown_organisation(step, id, at))
                blockers.push_back(std::move(*problem));
            if (!named.insert(id).second) blockers.push_back(named_twice(id, at));
        }
    }
    for (const auto& [role, holder] : command.roles) {
        if (step.definition.role(role) == nullptr) {
            blockers.push_back({"role_unknown",
                                {"Livscykeln har ingen roll " + role, "The lifecycle has no role " + role},
                                "roles." + role});
        } else if (step.reg.body(holder) == nullptr) {
            if (auto problem = unknown_organisation(step, holder, "roles." + role))
                blockers.push_back(std::move(*problem));
        }
    }
    check_start_fields(step, command, blockers);
    const std::vector<Blocker> places = places_not_filled(step.definition, step.reg, step.today);
    blockers.insert(blockers.end(), places.begin(), places.end());
    return blockers;
}

// The active state whose move it is, innermost first.
std::vector<StateIndex> states_with_move(const Step& step, const commands::MakeMove& command) {
    std::vector<StateIndex> states;
    for (auto name = step.subject.active.rbegin(); name != step.subject.active.rend(); ++name) {
        if (command.state && *command.state != *name) continue;
        const StateIndex index = name->empty() ? outermost : step.definition.find_state(*name).value();
        const auto& may = step.state(index).may;
        const bool has =
            std::any_of(may.begin(), may.end(), [&](const Move& m) { return m.name == command.move; });
        if (has) states.push_back(index);
    }
    return states;
}

Refusal no_such_move(const Step& step, const commands::MakeMove& command) {
    std::vector<std::string> everywhere;
    std::string here;
    for (const State& state : step.definition.states) {
        const auto standing = step.subject.states.find(state.name);
        const bool active = standing != step.subject.states.end() && standing->second.active;
        for (const Move& move : state.may) {
            everywhere.push_back(move.name);
            if (active) here += (here.empty() ? "" : ", ") + move.name;
        }
    }
    if (std::find(everywhere.begin(), everywhere.end(), command.move) != everywhere.end()) {
        return refuse(RefusalKind::conflict, "move_not_here",
                      {"Det kan inte göras i det här läget; här finns: " + here,
                       "That cannot be done in this state; here there is: " + here},
                      "move");
    }
    return refuse(RefusalKind::not_found, "move_unknown",
                  {"Livscykeln har inget steg " + command.move + "; här finns: " + here,
                   "The lifecycle has no move " + command.move + did_you_mean(command.move, everywhere) +
                       "; here there is: " + here},
                  "move");
}

RefusalKind kind_of(const std::vector<Blocker>& blockers) {
    const auto has = [&](const char* code) {
        return std::any_of(blockers.begin(), blockers.end(),
                           [&](const Blocker& each) { return each.code == code; });
    };
    if (has("not_allowed") || has("four_eyes")) return RefusalKind::forbidden;
    if (has("fill_missing") || has("fill_unknown") || has("value_does_not_fit")) return RefusalKind::invalid;
    return RefusalKind::conflict;
}

}  // namespace

Refusal not_allowed(const Title& who) {
    return refuse(RefusalKind::forbidden, "not_allowed",
                  {"Det här gör " + who.sv, "This is done by " + who.in_english()}, "actor");
}

Admission lead_only(const Step& step) {
    if (is_lead(step.act.actor) || step.act.actor == the_system()) return {};
    return not_allowed(step.definition.role("lead")->title);
}

Admission admit(Step& step, const commands::Start& command) {
    if (auto refused = lead_only(step)) return refused;
    std::vector<Blocker> blockers = wrong_start(step, command);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    step.emit(events::CaseStarted{step.definition.lifecycle, step.definition.version, step.definition.hash,
                                  step.keep(command.title), command.parties, command.participants,
                                  command.assignment});
    for (const auto& [role, holder] : command.roles) step.emit(events::RoleFilled{role, holder});
    for (const auto& [name, value] : command.fields) {
        step.emit(events::FieldSet{name, {}, stored(step, step.definition.field(name)->type, value)});
    }
    for (const commands::Link& link : command.links) {
        step.emit(events::CaseLinked{link.other_case, std::string{word_of(link.relation)}, link.newer});
    }
    step.by_person = true;
    enter(step, outermost);
    return {};
}

Admission admit(Step& step, const commands::MakeMove& command) {
    const std::vector<StateIndex> states = states_with_move(step, command);
    if (states.empty()) return no_such_move(step, command);
    if (states.size() > 1 && !command.state) {
        return refuse(RefusalKind::invalid, "move_ambiguous",
                      {"Flera lägen har steget " + command.move + ": ange state",
                       "Several states have the move " + command.move + ": give state"},
                      "state");
    }
    const StateIndex index = states.front();
    const auto& may = step.state(index).may;
    const Move& move =
        *std::find_if(may.begin(), may.end(), [&](const Move& m) { return m.name == command.move; });
    std::vector<Blocker> blockers = blockers_of({step.definition, step.reg, step.subject, step.today}, index,
                                                move, step.act.actor, &command.fill);
    const bool needs_lifecycle =
        std::any_of(move.effects.begin(), move.effects.end(), [](const Effect& effect) {
            const auto* start = std::get_if<StartCase>(&effect);
            return start != nullptr && start->lifecycle.empty();
        });
    if (needs_lifecycle && command.lifecycle.empty()) {
        blockers.push_back({"fill_missing",
                            {"Välj livscykel för det nya ärendet", "Choose a lifecycle for the new case"},
                            "lifecycle"});
    }
    if (!blockers.empty()) {
        const RefusalKind kind = kind_of(blockers);
        return Refusal{kind, std::move(blockers)};
    }

    step.emit(events::MoveTaken{step.state(index).name, move.name});
    for (const auto& [name, value] : command.fill) {
        step.emit(events::FieldSet{name, {}, stored(step, step.definition.field(name)->type, value)});
        refresh_due_days(step, name);
        refresh_asked(step, Who::Kind::each_of, name);
    }
    const bool lifts = step.subject.hold && move.go;
    if (lifts) end_hold(step, {});
    step.by_person = true;
    take(step, index, move.effects, move.go, command.lifecycle, command.title);
    if (lifts) follow_register(step);  // its days have passed unseen
    return {};
}

Admission admit(Step& step, const commands::SetFieldValue& command) {
    const Field* field = step.definition.field(command.field);
    if (field == nullptr) {
        return refuse(
            RefusalKind::not_found, "field_unknown",
            {"Livscykeln har inget fält " + command.field, "The lifecycle has no field " + command.field},
            "field");
    }
    const Surroundings around{step.definition, step.reg, step.subject, step.today};
    if (!is_one_of(around, step.act.actor, field->by)) return not_allowed(in_words(around, field->by));
    const auto& parties = step.subject.parties;
    const bool party_fits = field->per_party
                                ? std::find(parties.begin(), parties.end(), command.party) != parties.end()
                                : command.party.empty();
    if (!party_fits) {
        return refuse(RefusalKind::invalid, "field_party",
                      field->per_party
                          ? Title{"Ange vilken part värdet gäller", "Say which party the value is for"}
                          : Title{"Fältet har ett värde för alla: ange ingen part",
                                  "The field has one value for all: give no party"},
                      "party");
    }
    if (auto problem =
            misfit(step.reg, step.subject, {field->type, &field->choice}, command.value, "value")) {
        return Refusal{RefusalKind::invalid, {*problem}};
    }
    step.emit(events::FieldSet{command.field, command.party, stored(step, field->type, command.value)});
    refresh_due_days(step, command.field);
    refresh_asked(step, Who::Kind::each_of, command.field);
    step.timers_stale = true;
    return {};
}

void refresh_due_days(Step& step, const std::string& field) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        if (!work.due || work.due->kind == When::Kind::after_opening || !step.standing(index).active)
            continue;
        const auto* date = std::get_if<DateField>(&work.due->day);
        if (date == nullptr || date->name != field) continue;
        const std::vector<int> items = step.standing(index).items;
        for (const int number : items) {
            const Item& item = step.subject.items.at(number);
            const auto due = due_day_of(step.reg, step.subject, *work.due, item.opened_on, step.today,
                                        calendar_of(step.reg, item.addressee));
            if (!item.facts.closed && due != item.due) step.emit(events::DueMoved{number, due, {}});
        }
        step.timers_stale = true;
    }
}

}  // namespace overens
