#include "engine/rounds/compilation.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include "engine/rounds/round_figures.hpp"

namespace overens {
namespace {

// Where the text has no clauses to read, those that answers point at.
void take_clauses_as_written(const Case& subject, const PastRound& round, Compilation& compilation) {
    std::set<std::string> written;
    for (const auto& [number, remark] : subject.remarks) {
        if (remark.work == compilation.work && remark.round == compilation.round && !remark.clause.empty())
            written.insert(clause_address(remark.clause));
    }
    for (const PastAnswer& answer : round.answers) {
        for (const auto& [clause, unused] : answer.stances) written.insert(clause_address(clause));
    }
    std::vector<std::string> sorted(written.begin(), written.end());
    // "10" after "9".
    std::ranges::sort(sorted, [](const std::string& left, const std::string& right) {
        return strverscmp(left.c_str(), right.c_str()) < 0;
    });
    for (const std::string& address : sorted) compilation.clauses.push_back({address, {}, {}, {}});
}

void place_remarks(const Case& subject, std::map<std::string, std::size_t>& place, Compilation& compilation) {
    for (const auto& [number, remark] : subject.remarks) {
        if (remark.work != compilation.work || remark.round != compilation.round) continue;
        for (const std::string& tag : remark.tags) ++compilation.tags[tag];
        if (remark.clause.empty()) {
            compilation.whole_text.push_back(number);
            continue;
        }
        const auto found = place.find(clause_address(remark.clause));
        (found == place.end() ? compilation.homeless : compilation.clauses[found->second].remarks)
            .push_back(number);
    }
}

void count_stances(const PastRound& round, const std::map<std::string, std::size_t>& place,
                   Compilation& compilation) {
    for (const PastAnswer& answer : round.answers) {
        for (const auto& [clause, stance] : answer.stances) {
            const auto found = place.find(clause_address(clause));
            if (found != place.end()) ++compilation.clauses[found->second].stances[stance];
        }
    }
}

}  // namespace

RoundText text_of_round(const Case& subject, const std::string& work, int round) {
    for (const PastRound& past : subject.past_rounds) {
        if (past.work == work && past.round == round) return {past.document, past.version};
    }
    const auto standing = subject.works.find(work);
    if (standing == subject.works.end() || standing->second.round != round) return {};
    return {standing->second.document, standing->second.version};
}

Compilation compile(const Case& subject, const std::string& work, int round,
                    const std::vector<Clause>& clauses) {
    const RoundText about = text_of_round(subject, work, round);
    Compilation compilation{work, round, about.document, about.version, {}, {}, {}, {}};
    for (const Clause& clause : clauses)
        compilation.clauses.push_back({clause.address, clause.heading, {}, {}});
    const PastRound answers = round_of(subject, work, round).value_or(PastRound{});
    if (clauses.empty()) take_clauses_as_written(subject, answers, compilation);
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < compilation.clauses.size(); ++i) place[compilation.clauses[i].address] = i;
    place_remarks(subject, place, compilation);
    count_stances(answers, place, compilation);
    return compilation;
}

}  // namespace overens
