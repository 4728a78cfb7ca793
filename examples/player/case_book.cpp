#include "examples/player/case_book.hpp"

#include <algorithm>

namespace overens::examples {

const std::string& CaseBook::id_of(const std::string& name) const {
    const auto found = ids_.find(name);
    if (found == ids_.end()) throw StoryFailure("ärendet '" + name + "' har inte startat");
    return found->second;
}

bool CaseBook::knows_id(const std::string& id) const {
    return std::ranges::any_of(ids_, [&](const auto& each) { return each.second == id; });
}

std::string CaseBook::path_of(const std::string& name) const {
    return cases_path() + "/" + id_of(name);
}

namespace {

// The newest task about a seat: one that was left again is asked for anew.
Json of_seat(const Json& tasks, const std::string& seat) {
    Json found = Json::array();
    for (const Json& task : tasks) {
        if (task["addressee"].value("seat", std::string{}) == seat) found = Json::array({task});
    }
    return found;
}

}  // namespace

Json CaseBook::task(const std::string& name, const std::string& work, const std::string& asked,
                    const Query& as_of) const {
    Query query{{"work", work}, {"addressee", reg_.names_for(asked)}};
    query.insert(query.end(), as_of.begin(), as_of.end());
    Json tasks = client_.get(path_of(name) + "/tasks", query)["tasks"];
    if (asked.find('/') != std::string::npos) tasks = of_seat(tasks, asked);
    if (tasks.size() == 1) return tasks.front();
    throw StoryFailure("i " + work + " finns " + std::to_string(tasks.size()) + " uppgifter för " + asked);
}

Json CaseBook::decision(const std::string& name, const std::string& work, const std::string& body,
                        const Query& as_of) const {
    const Json found = task(name, work, reg_.asked_for(body), as_of);
    Json newest;
    for (const Json& decision : found["decisions"]) {
        if (decision["body"]["id"] == body) newest = decision;
    }
    if (newest.is_null()) throw StoryFailure(body + " har inget beslut i " + work);
    return newest;
}

int CaseBook::remark(const std::string& name, const std::string& work, const std::string& round,
                     const std::string& party, const std::string& clause) const {
    const Json remarks =
        client_.get(path_of(name) + "/remarks",
                    {{"work", work}, {"round", round}, {"party", party}, {"clause", clause}})["remarks"];
    if (remarks.size() == 1) return remarks.front()["number"].get<int>();
    throw StoryFailure(party + " har " + std::to_string(remarks.size()) + " synpunkter på § " + clause +
                       " i omgång " + round);
}

int CaseBook::version_of_work(const std::string& name, const std::string& work) const {
    const Json found = client_.get(path_of(name));
    for (const Json& each : found["works"]) {
        if (each["name"] == work && each["about"].is_object()) return each["about"]["version"].get<int>();
    }
    throw StoryFailure(work + " gäller ingen handling");
}

}  // namespace overens::examples
