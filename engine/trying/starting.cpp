#include "engine/trying/starting.hpp"

#include "engine/trying/acts_found.hpp"
#include "engine/trying/made_up_register.hpp"

namespace overens::trying {

std::vector<Question> questions_at_start(const Trial& trial) {
    std::vector<Question> questions;
    for (const Field& field : trial.definition().fields) {
        if (!field.required) continue;
        Question question = question_of(trial, field);
        const bool among_parties = field.type == ValueType::party || field.type == ValueType::parties;
        if (among_parties)
            question.choice = made_up_parties(static_cast<int>(trial.reg().organisations.size()));
        questions.push_back(std::move(question));
    }
    return questions;
}

commands::Start start_of(const Trial& trial, const Given& fields) {
    commands::Start start;
    start.title = trial.definition().title.sv;
    start.parties = made_up_parties(static_cast<int>(trial.reg().organisations.size()));
    for (const Role& role : trial.definition().roles) start.roles[role.name] = start.parties.front();
    start.fields = fields;
    return start;
}

}  // namespace overens::trying
