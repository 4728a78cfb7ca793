#include "examples/player/check_views.hpp"

#include <algorithm>

#include "examples/player/swedish.hpp"

namespace overens::examples {
namespace {

constexpr const char* most_rows = "100";

// The clock of a story stands at 08.00 local time, so the day in UTC is the local one.
bool is_on(const Json& instant, Day day) {
    const auto parsed = Instant::parse(instant.get<std::string>());
    return parsed && parsed->utc_day() == day;
}

}  // namespace

std::string shown(const Json& value) {
    if (value.is_null()) return "none";
    if (!value.is_string()) return value.dump();
    const std::string text = value.get<std::string>();
    const auto instant = Instant::parse(text);
    return instant ? instant->utc_day().to_text() : text;
}

Json member_of(const Json& seen, std::string_view member) {
    if (!seen.is_object()) return nullptr;
    if (member.starts_with('/')) return seen.value(Json::json_pointer(std::string(member)), Json(nullptr));
    return seen.value(std::string(member), Json(nullptr));
}

Json find_in(const Json& list, const std::function<bool(const Json&)>& holds) {
    const auto found = std::ranges::find_if(list, holds);
    return found == list.end() ? Json(nullptr) : *found;
}

std::string joined(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "–" : text;
}

CaseView::CaseView(const CaseBook& book, const std::string& case_name, Moment moment)
    : book_(book), case_name_(case_name), moment_(moment), whole_(get("", {})) {}

Json CaseView::get(const std::string& path, Query query) const {
    for (const auto& each : moment_.as_of()) query.push_back(each);
    return book_.client().get(book_.path_of(case_name_) + path, query);
}

std::string CaseView::title_of(const std::string& name) const {
    for (const char* list : {"states", "works", "documents"}) {
        const Json found = find_in(whole_[list], [&](const Json& each) { return each["name"] == name; });
        if (found.contains("title") && found["title"].is_object())
            return found["title"]["sv"].get<std::string>();
    }
    return in_swedish(name);
}

Json CaseView::work(const std::string& name) const {
    const Json found = find_in(whole_["works"], [&](const Json& each) { return each["name"] == name; });
    return found.is_null() ? Json{{"tally", Json::array()}, {"tasks", Json::array()}} : found;
}

Json CaseView::counts(const std::string& name) const {
    const Json found = work(name);
    if (found.contains("counts")) return found["counts"];
    Json none;
    for (const char* count : {"asked", "answered", "open", "undisposed", "takenOnText", "otherText",
                              "onRecord", "announced", "finalExpected", "finalConfirmed", "accepts"}) {
        none[count] = 0;
    }
    return none;
}

std::vector<std::string> CaseView::states() const {
    std::vector<std::string> names;
    for (const Json& state : whole_["states"]) names.push_back(state["name"].get<std::string>());
    return names;
}

void CaseView::collect(const Json& nodes, const std::string& kind, std::vector<Json>& found) const {
    for (const Json& node : nodes) {
        if (node["kind"] == kind) found.push_back(node);
        collect(node["inside"], kind, found);
    }
}

std::vector<std::string> CaseView::waited_for(const std::string& kind) const {
    std::vector<Json> nodes;
    collect(whole_["waitsFor"], kind, nodes);
    std::vector<std::string> names;
    for (const Json& node : nodes) {
        const bool of_somebody = node["who"].is_object();
        names.push_back(of_somebody             ? name_of(node["who"]["id"].get<std::string>())
                        : node["due"].is_null() ? shown(node["work"])
                                                : shown(node["due"]));
    }
    return names;
}

Json CaseView::waiting(const std::string& kind, const std::string& who) const {
    std::vector<Json> nodes;
    collect(whole_["waitsFor"], kind, nodes);
    const auto found = std::ranges::find_if(
        nodes, [&](const Json& node) { return node["who"].is_object() && node["who"]["id"] == who; });
    if (found == nodes.end()) throw StoryFailure("ärendet väntar inte på " + kind + " av " + who);
    return *found;
}

Json CaseView::task(const std::string& work, const std::string& asked) const {
    Json found = book_.task(case_name_, work, asked, moment_.as_of());
    found["agenda"] = found["agenda"].empty() ? Json(nullptr) : Json(found["agenda"].back());
    return found;
}

Json CaseView::decision(const std::string& work, const std::string& body) const {
    return book_.decision(case_name_, work, body, moment_.as_of());
}

Json CaseView::document(const std::string& name) const {
    Json found = find_in(whole_["documents"], [&](const Json& each) { return each["name"] == name; });
    if (found.is_null() || found["versions"].empty())
        throw StoryFailure("handlingen " + name + " har ingen version");
    found["newest"] = found["versions"].back();
    return found;
}

Json CaseView::field(const std::string& name, const std::string& party) const {
    return find_in(whole_["fields"], [&](const Json& each) {
        return each["name"] == name && (party.empty() || each["party"] == party);
    });
}

Json CaseView::role(const std::string& name) const {
    return find_in(whole_["roles"], [&](const Json& each) { return each["role"] == name; });
}

Json CaseView::body(const std::string& name) const {
    return book_.client().get(book_.collaboration_path() + "/bodies/" + name);
}

Json CaseView::meeting(const std::string& body, const std::string& name) const {
    return book_.client().get(book_.collaboration_path() + "/bodies/" + body + "/meetings/" + name);
}

Json CaseView::seat(const std::string& name) const {
    const std::size_t slash = name.find('/');
    const Json found = find_in(body(name.substr(0, slash))["seats"],
                               [&](const Json& each) { return each["id"] == name.substr(slash + 1); });
    if (found.is_null()) throw StoryFailure("det finns ingen plats " + name);
    return found;
}

std::vector<std::string> CaseView::not_announced(const std::string& work) const {
    std::vector<std::string> names;
    const Json tasks = get("/tasks", {{"work", work}})["tasks"];
    for (const Json& task : tasks) {
        if (task["lights"]["legalForce"]["state"] != "not_announced") continue;
        names.push_back(name_of(task["addressee"]["id"].get<std::string>()));
    }
    return names;
}

int CaseView::receivers_today(const std::string& kind) const {
    const std::string path = book_.collaboration_path() + "/notices";
    int receivers = 0;
    const Json notices = book_.client().get(path, {{"limit", most_rows}})["notices"];
    for (const Json& notice : notices) {
        const bool meant = notice["kind"] == kind && notice["case"] == book_.id_of(case_name_);
        if (meant && is_on(notice["recordedAt"], moment_.today))
            receivers += static_cast<int>(notice["to"].size());
    }
    return receivers;
}

Json CaseView::entry_today(const std::string& command, const std::string& happened) const {
    const Json entries = get("/events", {{"order", "newest"}, {"limit", most_rows}})["entries"];
    return find_in(entries, [&](const Json& each) {
        return each["command"] == command && each["happenedOn"] == happened &&
               is_on(each["recordedAt"], moment_.today);
    });
}

}  // namespace overens::examples
