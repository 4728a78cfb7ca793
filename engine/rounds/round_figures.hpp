// How the rounds of a work went: who answered, when, and what they said; the earlier ones too.
//
// Pure; any thread. Days are those that answers happened on, not those they were recorded on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/cases/case.hpp"

namespace overens {

struct RoundFigures {
    int round = 1;
    std::string document;
    int version = 0;
    Day opened_on;
    int asked = 0;
    int answered = 0;    // in time or late
    int late = 0;        // of those answered: after their last day, or after the round
    int unanswered = 0;  // and their last day is over, or the round; of one that was taken back nobody
    bool withdrawn = false;
    std::map<std::pair<std::string, std::string>, int> words;  // by part and word, of those answered
    bool operator==(const RoundFigures&) const = default;
};

// Over all rounds in which it was asked.
struct AnswererFigures {
    Addressee addressee;
    int asked = 0, late = 0, unanswered = 0;
    bool operator==(const AnswererFigures&) const = default;
};

struct WorkFigures {
    std::vector<RoundFigures> rounds;        // the first one first, the latest last
    std::vector<AnswererFigures> answerers;  // in the order they were first asked
    bool operator==(const WorkFigures&) const = default;
};

// Everybody who was asked in that round, with what they answered; nothing for a round that never was.
std::optional<PastRound> round_of(const Case& subject, const std::string& work, int round);

// Of a work that has never been opened: no rounds.
WorkFigures figures_of(const Case& subject, const std::string& work, Day today);

}  // namespace overens
