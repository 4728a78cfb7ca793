// Opening work: whom it is for, on which text and by when.
#include <algorithm>

#include "engine/cases/effects.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

std::vector<int> kept_items(const Step& step, const Work& work, const DocumentVersion* newest) {
    std::vector<int> kept;
    if (!work.keep_accepted || newest == nullptr) return kept;
    const auto standing = step.subject.works.find(work.name);
    if (standing == step.subject.works.end()) return kept;
    const auto is_party = [&](const Item& item) {
        return std::find(step.subject.parties.begin(), step.subject.parties.end(), item.addressee.id) !=
               step.subject.parties.end();
    };
    for (const int number : standing->second.items) {
        const Item& item = step.subject.items.at(number);
        const bool same = standing->second.content == newest->content;
        if (same && item.facts.accepts && (work.who.kind != Who::Kind::each_party || is_party(item))) {
            kept.push_back(number);
        }
    }
    return kept;
}

const DocumentVersion* newest_version(const Case& subject, const std::optional<std::string>& document) {
    if (!document) return nullptr;
    const auto found = subject.documents.find(*document);
    return found == subject.documents.end() || found->second.versions.empty()
               ? nullptr
               : &found->second.versions.back();
}

std::vector<std::string> path_of(const Step& step, const Work& work, const Addressee& addressee) {
    if (work.kind != Work::Kind::decide) return {};
    if (addressee.kind == Addressee::Kind::body) return {addressee.id};
    const Organisation* organisation = step.reg.organisation(addressee.id);
    return organisation == nullptr ? std::vector<std::string>{}
                                   : step.reg.path_on(organisation->decision_path, step.today);
}

// The item of the same addressee in the work that this one follows is closed.
bool has_leader_closed(const Step& step, WorkIndex followed, const Addressee& addressee) {
    const WorkStanding& standing = step.standing(followed);
    return std::any_of(standing.items.begin(), standing.items.end(), [&](int number) {
        const Item& item = step.subject.items.at(number);
        return is_same_receiver(item.addressee, addressee) && item.facts.closed;
    });
}

std::optional<Day> due_by_rule(const Step& step, const Work& work, const Addressee& addressee) {
    if (!work.due) return std::nullopt;
    const auto due = due_day_of(step.reg, step.subject, *work.due, step.act.happened_on, step.today,
                                calendar_of(step.reg, addressee));
    // Who joins when that day has passed is given as long as those who were there from the beginning.
    const auto standing = step.subject.works.find(work.name);
    const bool joins = standing != step.subject.works.end() && standing->second.active && due &&
                       *due < step.act.happened_on && standing->second.opened_on < step.act.happened_on;
    return joins ? std::optional(*due + (step.act.happened_on - standing->second.opened_on)) : due;
}

void open_for_missing_body(Step& step, const Work& work) {
    const int number = step.subject.last_item + 1;
    step.emit(events::ItemOpened{number, work.name, {Addressee::Kind::body, work.who.name, {}}, {}, {}});
    Facts facts;
    facts.outcome = Outcome::not_asked;
    facts.closed = true;
    const machines::TaskState opened = step.subject.items.at(number).state;
    step.emit(events::ItemJudged{number, task_after(opened, machines::TaskEvent::skip), facts});
}

}  // namespace

void open_item(Step& step, WorkIndex index, const Addressee& addressee, std::optional<Day> due) {
    const Work& work = step.work(index);
    const int number = step.subject.last_item + 1;
    const std::optional<Day> last_day = due ? due : due_by_rule(step, work, addressee);
    step.emit(events::ItemOpened{number, work.name, addressee, last_day, path_of(step, work, addressee)});
    step.items_opened.push_back(number);
}

void add_task(Step& step, WorkIndex index, const Addressee& addressee, TextId text, std::optional<Day> due) {
    const Work& work = step.work(index);
    const int number = step.subject.last_item + 1;
    const std::optional<Day> last_day = due ? due : due_by_rule(step, work, addressee);
    step.emit(events::ItemOpened{number, work.name, addressee, last_day, {}, text});
    step.items_opened.push_back(number);
    tell(step, "asked", {addressee}, work.name, number, work.title);
}

void open_items(Step& step, WorkIndex index, const std::vector<Addressee>& asked) {
    for (const Addressee& addressee : asked) open_item(step, index, addressee);
    const Work& work = step.work(index);
    if (step.standing(index).shown) tell(step, "asked", asked, work.name, 0, work.title);
}

void tell_of_nobody(Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    tell(step, "work_for_nobody", {{Addressee::Kind::role, "lead", {}}}, work.name, 0, work.title);
}

void open_work(Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    const DocumentVersion* newest = newest_version(step.subject, work.about);
    const bool needs_showing =
        work.about && (work.kind == Work::Kind::ask || work.kind == Work::Kind::decide);
    const std::vector<int> kept = kept_items(step, work, newest);
    step.emit(events::WorkOpened{work.name, step.standing(index).round + 1, work.about.value_or(""),
                                 newest == nullptr ? 0 : newest->number, !needs_showing || step.by_person,
                                 kept});
    step.timers_stale = true;
    if (work.kind == Work::Kind::wait) return;

    const std::vector<Addressee> asked =
        addressees(step.definition, step.reg, step.subject, work.who, step.today);
    std::vector<Addressee> to_ask;
    for (const Addressee& addressee : asked) {
        const bool goes_on = std::any_of(kept.begin(), kept.end(), [&](int number) {
            return is_same_receiver(step.subject.items.at(number).addressee, addressee);
        });
        if (goes_on || (work.follows && !has_leader_closed(step, *work.follows, addressee))) continue;
        to_ask.push_back(addressee);
    }
    open_items(step, index, to_ask);
    if (asked.empty() && step.definition.may_be_for_nobody(work.who)) {
        if (step.definition.place(work.who.name) != nullptr && work.kind == Work::Kind::decide) {
            open_for_missing_body(step, work);
        }
    } else if (asked.empty()) {
        tell_of_nobody(step, index);
    }
    if (!step.standing(index).shown)
        tell(step, "show_to_those_asked", {{Addressee::Kind::role, "lead", {}}}, work.name, 0, work.title);
    recount_work(step, index);
}

bool is_for_nobody(const Definition& definition, const Register& reg, const Case& subject, const Work& work,
                   Day today) {
    if (work.kind == Work::Kind::wait || definition.may_be_for_nobody(work.who)) return false;
    return addressees(definition, reg, subject, work.who, today).empty();
}

std::vector<WorkIndex> works_opened_by(const Definition& definition, StateIndex index) {
    const State& state = definition.states[index];
    std::vector<WorkIndex> opened;
    for (const WorkIndex work : state.works) {
        if (!definition.works[work].on_request) opened.push_back(work);
    }
    std::vector<StateIndex> entered;
    if (state.tracks) entered = state.inner;
    if (state.start) entered.push_back(*state.start);
    for (const StateIndex inner : entered) {
        const auto more = works_opened_by(definition, inner);
        opened.insert(opened.end(), more.begin(), more.end());
    }
    return opened;
}

}  // namespace overens
