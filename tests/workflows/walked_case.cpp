#include "workflows/walked_case.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace overens::workflows {
namespace {

void append(std::string& key, const std::string& text) {
    key += text;
    key += ';';
}

// The works whose text is still the newest.
std::string texts_kept(const Case& subject) {
    const std::string newest = newest_text(subject);
    std::string names;
    for (const auto& [name, work] : subject.works) {
        if (!work.content.empty() && work.content == newest) names += name + " ";
    }
    return names;
}

}  // namespace

std::string newest_text(const Case& subject) {
    const auto paper = subject.documents.find("paper");
    return paper == subject.documents.end() ? "" : paper->second.versions.back().content;
}

std::string key_of(const Item& item) {
    const Facts& facts = item.facts;
    std::string key = std::to_string(static_cast<int>(facts.outcome)) + (facts.closed ? "c" : "o") +
                      (facts.answered ? "a" : "-") +
                      (facts.accepts    ? "y"
                       : facts.approves ? "s"
                                        : "n") +
                      std::to_string(static_cast<int>(item.state));
    for (const auto& [name, word] : facts.words) key += name + word;
    if (!item.decisions.empty()) {
        const DecisionRecord& newest = item.decisions.back();
        key += machines::to_text(newest.state) + (newest.appeals.empty() ? "" : "!");
    }
    return key;
}

std::string key_of(const Case& subject, Day today) {
    std::string key = std::to_string(static_cast<int>(subject.phase)) + (today >= fixed_day ? "+" : "-");
    for (const auto& [name, state] : subject.states) {
        append(key, name + (state.active ? "+" : "-") + state.ended);
        if (!state.active) continue;
        for (const std::string& watch : state.watches_fired) append(key, watch);
    }
    for (const auto& [name, work] : subject.works) {
        append(key, name + (work.active ? "+" : "-") + (work.done ? "d" : "") + (work.shown ? "s" : "") +
                        std::to_string(std::min(work.version, 1)));
    }
    std::map<std::string, std::string> by_addressee;
    for (const auto& [number, item] : subject.items)
        by_addressee[item.addressee.id] += item.work + key_of(item) + ",";
    std::vector<std::string> items;
    for (const auto& [id, of_one] : by_addressee) items.push_back(of_one);
    std::ranges::sort(items);
    for (const std::string& each : items) append(key, each);
    for (const auto& [name, value] : subject.fields)
        append(key, name + (std::get<Day>(value) <= today ? " has come" : ""));
    for (const auto& [name, document] : subject.documents) append(key, name);
    append(key, texts_kept(subject));
    const bool any_open =
        std::ranges::any_of(subject.links, [](const CaseLink& link) { return !link.ended; });
    append(key, any_open ? "others go on" : "");
    append(key, std::to_string(subject.parties.size()));
    for (const auto& [name, day] : subject.timers) append(key, name + (day <= today ? " is due" : ""));
    return key;
}

}  // namespace overens::workflows
