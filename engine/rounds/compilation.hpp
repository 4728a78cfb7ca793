// What a round's answers say of the text, clause by clause, in the order of the text: the material of a
// compilation of answers (remissammanställning).
//
// Pure; any thread. Nothing is left out: a remark that points at no clause of the text stands among the
// homeless ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/texts/clauses.hpp"

namespace overens {

struct CompiledClause {
    std::string address, heading;        // as the text has them
    std::vector<int> remarks;            // by number
    std::map<std::string, int> stances;  // by word, how many
    bool operator==(const CompiledClause&) const = default;
};

struct Compilation {
    std::string work;
    int round = 1;
    std::string document;  // asked about, in this version; empty: none
    int version = 0;
    std::vector<CompiledClause> clauses;  // of a text all; of a file those that answers point at, as written
    std::vector<int> whole_text;          // remarks on no clause in particular
    std::vector<int> homeless;            // remarks on a clause that the text does not have
    std::map<std::string, int> tags;      // of its remarks, how many have each
    bool operator==(const Compilation&) const = default;
};

// The text that a round was about; no document for a round that never was, or that is about none.
struct RoundText {
    std::string document;
    int version = 0;
};

RoundText text_of_round(const Case& subject, const std::string& work, int round);

// `clauses` are those of the version that the round is about; none where that is no text. A round that never
// was has no remarks.
Compilation compile(const Case& subject, const std::string& work, int round,
                    const std::vector<Clause>& clauses);

}  // namespace overens
