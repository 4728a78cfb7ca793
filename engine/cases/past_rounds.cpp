#include "engine/cases/past_rounds.hpp"

namespace overens {

PastAnswer answer_of(const Item& item) {
    PastAnswer answer;
    answer.addressee = item.addressee;
    answer.due = item.due;
    answer.answered_on = item.answered_on ? item.answered_on : item.late_answered_on;
    answer.late = item.late_answer;
    answer.parts = item.parts;
    answer.stances = item.stances;
    answer.item = item.number;
    answer.attachments = item.attachments;
    answer.approved_by = item.approved_by;
    answer.given_for = item.given_for;
    answer.also_late = item.also_late;
    return answer;
}

void keep_past_round(Case& subject, const std::string& work) {
    const WorkStanding& standing = subject.works[work];
    PastRound past{work, standing.round,    standing.document, standing.version, standing.opened_on,
                   {},   standing.withdrawn};
    for (const int number : standing.items) {
        const Item& item = subject.items.at(number);
        if (!item.decisions.empty()) return;  // decisions are kept with what they decided on
        past.answers.push_back(answer_of(item));
    }
    if (!past.answers.empty()) subject.past_rounds.push_back(std::move(past));
}

}  // namespace overens
