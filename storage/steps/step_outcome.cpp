#include "storage/steps/step_outcome.hpp"

#include <set>

namespace overens::storage {
namespace {

struct Made {
    std::vector<int> numbers;

    void operator()(const events::ItemOpened& event) { numbers.push_back(event.item); }
    void operator()(const events::DecisionTaken& event) { numbers.push_back(event.decision); }
    void operator()(const events::RemarkMade& event) { numbers.push_back(event.remark); }
    template <class Other>
    void operator()(const Other&) {}
};

struct NamedTimers {
    std::set<std::string> names;

    template <class Kind>
    void operator()(const Kind& event) {
        if constexpr (requires { event.timer; }) names.insert(event.timer);
    }
};

}  // namespace

std::vector<int> made_by(const std::vector<Event>& events) {
    Made made;
    for (const Event& event : events) std::visit(made, event);
    return std::move(made.numbers);
}

std::vector<int> texts_disposed_by(const std::vector<Event>& events) {
    std::vector<int> texts;
    for (const Event& event : events) {
        if (const auto* decided = std::get_if<events::DisposalDecided>(&event))
            texts.insert(texts.end(), decided->texts.begin(), decided->texts.end());
    }
    return texts;
}

std::vector<TimerChange> timers_changed_by(const std::vector<Event>& events, const Case& subject) {
    NamedTimers named;
    for (const Event& event : events) std::visit(named, event);
    std::vector<TimerChange> changes;
    for (const std::string& name : named.names) {
        const auto found = subject.timers.find(name);
        changes.push_back(
            {name, found == subject.timers.end() ? std::nullopt : std::optional(found->second)});
    }
    return changes;
}

}  // namespace overens::storage
