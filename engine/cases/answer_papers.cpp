#include "engine/cases/answer_papers.hpp"

#include <algorithm>

namespace overens {

void note_given_for(Case& subject, const events::ItemAnswered& answered, const Act& act) {
    const auto item = subject.items.find(answered.item);
    if (item == subject.items.end()) return;
    const bool is_beside_one_in_time = answered.late && item->second.answered_on;
    if (is_beside_one_in_time) return;
    item->second.given_for.reset();
    if (answered.evidence != TextId{}) item->second.given_for = {act.actor, answered.evidence};
}

void take_papers(PastAnswer& answer, const Item& item) {
    answer.item = item.number;
    answer.attachments = item.attachments;
    answer.approved_by = item.approved_by;
    answer.given_for = item.given_for;
}

void keep_papers_of_past_round(Case& subject, const std::string& work) {
    if (subject.past_rounds.empty()) return;
    PastRound& past = subject.past_rounds.back();
    const WorkStanding& standing = subject.works[work];
    if (past.work != work || past.round != standing.round) return;
    for (const int number : standing.items) {
        const Item& item = subject.items.at(number);
        const auto answer = std::ranges::find(past.answers, item.addressee, &PastAnswer::addressee);
        if (answer != past.answers.end()) take_papers(*answer, item);
    }
}

}  // namespace overens
