#include "api/views/transition_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/value_view.hpp"

namespace overens::api {

namespace {

const Move* find_move(const Definition& definition, const PossibleMove& possible) {
    const auto state =
        possible.state.empty() ? std::optional(outermost) : definition.find_state(possible.state);
    if (!state) return nullptr;
    const auto& may = definition.states[*state].may;
    const auto move = std::ranges::find(may, possible.move, &Move::name);
    return move == may.end() ? nullptr : &*move;
}

// Fields to be filled look like parts of an answer: the same form serves both.
Json fill_view(const Definition& definition, const std::vector<std::string>& names) {
    Json fill = Json::array();
    for (const std::string& name : names) {
        const Field* field = definition.field(name);
        if (field == nullptr) continue;
        Json part = answer_part(definition, {field->name, field->type, field->choice, true});
        part["title"] = to_json(field->title);
        fill.push_back(std::move(part));
    }
    return fill;
}

}  // namespace

Json transitions_view(const Definition& definition, const std::vector<PossibleMove>& moves,
                      const std::string& acting_as) {
    Json transitions = Json::array();
    for (const PossibleMove& possible : moves) {
        const Move* move = find_move(definition, possible);
        bool starts = false;
        bool chooses = false;
        for (const Effect& effect : move == nullptr ? std::vector<Effect>{} : move->effects) {
            const auto* start = std::get_if<StartCase>(&effect);
            starts = starts || start != nullptr;
            chooses = chooses || (start != nullptr && start->lifecycle.empty());
        }
        transitions.push_back(Json{{"state", possible.state},
                                   {"stateTitle", to_json(title_of_state(definition, possible.state))},
                                   {"move", possible.move},
                                   {"title", to_json(possible.title)},
                                   {"allowed", possible.blockers.empty()},
                                   {"fill", fill_view(definition, possible.fill)},
                                   {"choosesLifecycle", chooses},
                                   {"startsCase", starts},
                                   {"blockers", to_json(possible.blockers)}});
    }
    return Json{{"actingAs", acting_as}, {"transitions", std::move(transitions)}};
}

}  // namespace overens::api
