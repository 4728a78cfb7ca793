#include "api/views/clause_view.hpp"

#include <algorithm>

#include "engine/texts/difference.hpp"

namespace overens::api {

namespace {

const Clause* clause_at(const std::vector<Clause>& clauses, const std::string& address) {
    const auto found = std::ranges::find(clauses, address, &Clause::address);
    return found == clauses.end() ? nullptr : &*found;
}

std::string words_in(const Clause* clause, bool text_alone) {
    if (clause == nullptr) return {};
    if (text_alone || clause->heading.empty()) return clause->text;
    return clause->heading + (clause->text.empty() ? "" : "\n\n") + clause->text;
}

std::string_view kind_of_run(Run::Kind kind) {
    switch (kind) {
        case Run::Kind::same: return "same";
        case Run::Kind::removed: return "removed";
        case Run::Kind::added: return "added";
    }
    return {};
}

Json runs_view(const std::string& before, const std::string& after) {
    Json view = Json::array();
    for (const Run& run : difference(before, after))
        view.push_back(Json{{"kind", kind_of_run(run.kind)}, {"text", run.text}});
    return view;
}

}  // namespace

Json clauses_view(const Case& subject, const std::string& document, const ClausesByVersion& texts,
                  int shown) {
    ClausePlaces places(texts, shown);
    std::map<std::string, std::vector<int>> by_clause;
    Json homeless = Json::array();
    Json of_the_whole = Json::array();
    for (const auto& [number, remark] : subject.remarks) {
        if (remark.document != document || remark.version > shown) continue;
        if (remark.clause.empty()) {
            of_the_whole.push_back(number);
            continue;
        }
        const auto stands_at = places.find(remark.version, remark.clause);
        for (const std::string& address : stands_at) by_clause[address].push_back(number);
        if (stands_at.empty()) {
            homeless.push_back(
                Json{{"remark", number}, {"clause", remark.clause}, {"version", remark.version}});
        }
    }
    Json clauses = Json::array();
    for (const Clause& clause : texts.at(shown)) {
        clauses.push_back(Json{{"clause", clause.address},
                               {"heading", clause.heading},
                               {"text", clause.text},
                               {"depth", clause.depth},
                               {"remarks", by_clause[clause.address]}});
    }
    return Json{{"version", shown},
                {"clauses", std::move(clauses)},
                {"wholeText", std::move(of_the_whole)},
                {"homeless", std::move(homeless)}};
}

Json clause_changes_view(const std::vector<Clause>& before, const std::vector<Clause>& after) {
    Json view = Json::array();
    for (const ClauseStep& step : map_clauses(before, after)) {
        const bool is_new = step.fate == ClauseFate::added;
        const Clause* from = is_new ? nullptr : clause_at(before, step.from);
        const Clause* shown = step.to.empty() ? from : clause_at(after, step.to.front());
        // A heading that is the same, or the only one, is told beside.
        const bool one_heading = from == nullptr || shown == nullptr || from->heading == shown->heading;
        const bool text_alone = step.to.size() < 2 && step.fate != ClauseFate::joined && one_heading;
        // What has joined another clause is shown as struck out: that one shows what was put in.
        std::string now;
        for (const std::string& address : step.to) {
            if (step.fate == ClauseFate::joined) break;
            now += (now.empty() ? "" : "\n\n") + words_in(clause_at(after, address), text_alone);
        }
        view.push_back(Json{{"fate", word_of(step.fate)},
                            {"from", is_new ? Json(nullptr) : Json(step.from)},
                            {"to", step.to},
                            {"heading", shown == nullptr ? "" : shown->heading},
                            {"reworded", step.reworded || step.fate == ClauseFate::gone},
                            {"runs", runs_view(words_in(from, text_alone), now)}});
    }
    return view;
}

}  // namespace overens::api
