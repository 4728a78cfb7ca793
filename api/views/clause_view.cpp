#include "api/views/clause_view.hpp"

#include <algorithm>

#include "engine/texts/difference.hpp"

namespace overens::api {

namespace {

const Clause* clause_at(const std::vector<Clause>& clauses, const std::string& address) {
    const auto found = std::ranges::find(clauses, address, &Clause::address);
    return found == clauses.end() ? nullptr : &*found;
}

std::string whole(const Clause* clause) {
    if (clause == nullptr) return {};
    return clause->heading + (clause->heading.empty() || clause->text.empty() ? "" : "\n\n") + clause->text;
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

Json clauses_view(const std::vector<Clause>& clauses) {
    Json view = Json::array();
    for (const Clause& clause : clauses) {
        view.push_back(Json{{"clause", clause.address},
                            {"heading", clause.heading},
                            {"text", clause.text},
                            {"depth", clause.depth}});
    }
    return view;
}

Json clause_changes_view(const std::vector<Clause>& before, const std::vector<Clause>& after) {
    Json view = Json::array();
    for (const ClauseStep& step : map_clauses(before, after)) {
        const bool is_new = step.fate == ClauseFate::added;
        const Clause* from = is_new ? nullptr : clause_at(before, step.from);
        // What has joined another clause is shown as struck out: that one shows what was put in.
        std::string now;
        for (const std::string& address : step.to) {
            if (step.fate == ClauseFate::joined) break;
            now += (now.empty() ? "" : "\n\n") + whole(clause_at(after, address));
        }
        const Clause* shown = step.to.empty() ? from : clause_at(after, step.to.front());
        view.push_back(Json{{"fate", word_of(step.fate)},
                            {"from", is_new ? Json(nullptr) : Json(step.from)},
                            {"to", step.to},
                            {"heading", shown == nullptr ? "" : shown->heading},
                            {"reworded", step.reworded || step.fate == ClauseFate::gone},
                            {"runs", runs_view(whole(from), now)}});
    }
    return view;
}

}  // namespace overens::api
