// Shipped lifecycles in made-up collaborations, on 2025-01-07.
#pragma once

#include "engine/cases/world.hpp"
#include "engine/trying/made_up_register.hpp"
#include "engine/trying/starting.hpp"
#include "engine/trying/values.hpp"

namespace overens::testing {

inline const Day first_day = Day::of(2025, 1, 7);

// Not started yet.
inline trying::Trial tried(const std::string& lifecycle, int how_many) {
    const auto definition = shipped_definition(lifecycle);
    return {definition, trying::made_up_register(*definition, how_many, first_day), first_day};
}

inline trying::Trial started(const std::string& lifecycle, int how_many) {
    trying::Trial trial = tried(lifecycle, how_many);
    trial.act(lead(), trying::start_of(trial, {}));
    return trial;
}

// What is proposed for everything that is asked, with what is given here instead.
inline trying::Given usual(const trying::PossibleAct& act, const trying::Trial& trial,
                           const trying::Given& instead = {}) {
    trying::Given given;
    for (const trying::Question& question : act.questions) {
        const auto own = instead.find(question.name);
        if (own != instead.end()) given.insert(*own);
        if (own != instead.end() || !question.required || !trying::is_asked(question, given)) continue;
        if (const auto value = trying::usual_value(question, trial)) given[question.name] = *value;
    }
    return given;
}

// The one act whose key begins so; null when there is none.
inline std::optional<trying::PossibleAct> find_act(const trying::Trial& trial, const std::string& key) {
    for (const trying::PossibleAct& act : trying::possible_acts(trial)) {
        if (act.key.starts_with(key)) return act;
    }
    return std::nullopt;
}

// Does it with what is proposed; the refusal's codes, empty when it was done, "not possible" without such an
// act.
inline std::string do_act(trying::Trial& trial, const std::string& key, const trying::Given& instead = {}) {
    const auto act = find_act(trial, key);
    if (!act) return "not possible";
    const auto refused =
        trial.act(act->actors.front(), trying::command_of(*act, usual(*act, trial, instead)));
    std::string codes;
    if (refused) {
        for (const Blocker& each : refused->blockers) codes += (codes.empty() ? "" : " ") + each.code;
    }
    return codes;
}

inline std::vector<std::string> all_shipped() {
    std::vector<std::string> names;
    for (const auto& each : workflows::shipped_lifecycles()) names.emplace_back(each.name);
    return names;
}

}  // namespace overens::testing
