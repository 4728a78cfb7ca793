#include "engine/rounds/round_figures.hpp"

#include <algorithm>

#include "engine/cases/past_rounds.hpp"

namespace overens {
namespace {

PastRound latest_round(const Case& subject, const std::string& work, const WorkStanding& standing) {
    PastRound latest{work, standing.round, standing.document, standing.version, standing.opened_on, {}, {}};
    for (const int number : standing.items) {
        const auto item = subject.items.find(number);
        if (item != subject.items.end()) latest.answers.push_back(answer_of(item->second));
    }
    return latest;
}

bool is_after_last_day(const PastAnswer& answer) {
    return answer.late || (answer.due && answer.answered_on && *answer.answered_on > *answer.due);
}

bool is_answered(const PastAnswer& answer) {
    return answer.late || answer.answered_on.has_value();
}

void count(const PastAnswer& answer, bool over, RoundFigures& figures, AnswererFigures& answerer) {
    ++figures.asked;
    ++answerer.asked;
    if (!is_answered(answer)) {
        figures.unanswered += over ? 1 : 0;
        answerer.unanswered += over ? 1 : 0;
        return;
    }
    ++figures.answered;
    figures.late += is_after_last_day(answer) ? 1 : 0;
    answerer.late += is_after_last_day(answer) ? 1 : 0;
    for (const auto& [part, value] : answer.parts) {
        if (const auto* word = std::get_if<std::string>(&value)) ++figures.words[{part, *word}];
    }
}

AnswererFigures& figures_for(WorkFigures& figures, const Addressee& addressee) {
    const auto found = std::ranges::find(figures.answerers, addressee, &AnswererFigures::addressee);
    if (found != figures.answerers.end()) return *found;
    return figures.answerers.emplace_back(AnswererFigures{addressee, 0, 0, 0});
}

void add_round(WorkFigures& figures, const PastRound& round, bool active, Day today) {
    const bool withdrawn = round.withdrawn != TextId{};
    RoundFigures added{round.round, round.document, round.version, round.opened_on, 0, 0, 0, 0, withdrawn,
                       {}};
    for (const PastAnswer& answer : round.answers) {
        const bool over = !withdrawn && (!active || (answer.due && *answer.due < today));
        count(answer, over, added, figures_for(figures, answer.addressee));
    }
    figures.rounds.push_back(std::move(added));
}

}  // namespace

std::optional<PastRound> round_of(const Case& subject, const std::string& work, int round) {
    for (const PastRound& past : subject.past_rounds) {
        if (past.work == work && past.round == round) return past;
    }
    const auto standing = subject.works.find(work);
    if (standing == subject.works.end() || round < 1 || standing->second.round != round) return std::nullopt;
    return latest_round(subject, work, standing->second);
}

WorkFigures figures_of(const Case& subject, const std::string& work, Day today) {
    WorkFigures figures;
    for (const PastRound& past : subject.past_rounds) {
        if (past.work == work) add_round(figures, past, false, today);
    }
    const auto standing = subject.works.find(work);
    if (standing != subject.works.end() && standing->second.round > 0)
        add_round(figures, latest_round(subject, work, standing->second), standing->second.active, today);
    return figures;
}

}  // namespace overens
