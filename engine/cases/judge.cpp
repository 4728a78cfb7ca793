#include "engine/cases/judge.hpp"

#include <algorithm>

#include "engine/cases/case_values.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

bool contains(const std::vector<Outcome>& outcomes, Outcome outcome) {
    return std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end();
}

bool has_required_parts(const Work& work, const Item& item) {
    if (says_plan_is_complete(work, item)) return true;
    return std::all_of(work.answer.begin(), work.answer.end(), [&](const AnswerPart& part) {
        if (!part.required || part.type == ValueType::remarks) return true;
        const auto found = item.parts.find(part.name);
        return found != item.parts.end() && is_given(found->second);
    });
}

std::vector<std::pair<std::string, std::string>> words_of(const Work& work, const Item& item) {
    std::vector<std::pair<std::string, std::string>> words;
    for (const AnswerPart& part : work.answer) {
        const auto found = item.parts.find(part.name);
        if (found == item.parts.end()) continue;
        if (part.type == ValueType::choice) {
            if (const auto* word = std::get_if<std::string>(&found->second))
                words.emplace_back(part.name, *word);
        } else if (part.type == ValueType::yes_no) {
            if (const auto* yes = std::get_if<bool>(&found->second))
                words.emplace_back(part.name, *yes ? "yes" : "no");
        }
    }
    return words;
}

// The decision that the item stands on: the newest of the body that decides, unless it was withdrawn or
// replaced; else nothing. What bodies before it on the path have said is preparation.
const DecisionRecord* deciding(const Item& item) {
    for (auto decision = item.decisions.rbegin(); decision != item.decisions.rend(); ++decision) {
        const bool last_on_path = item.path.empty() || decision->body == item.path.back();
        if (last_on_path && stands(*decision)) return &*decision;
    }
    return nullptr;
}

bool counts(const Work& work, const DecisionRecord& decision) {
    switch (work.counts) {
        case Counts::taken: return is_taken(decision);
        case Counts::on_record: return is_on_record(decision);
        case Counts::final:
            return is_final(decision) || (is_on_record(decision) && !gains_legal_force(decision));
    }
    return false;
}

bool is_approval(const DecisionRecord& decision) {
    return decision.outcome == Outcome::approved ||
           decision.outcome == Outcome::approved_with_side_decision ||
           (decision.outcome == Outcome::approved_conditionally && is_condition_met(decision));
}

// "If all others decide likewise" is a yes among yeses: what all say together meets it.
bool says_yes(const DecisionRecord& decision) {
    return is_approval(decision) ||
           (decision.outcome == Outcome::approved_conditionally && is_on_common_condition(decision));
}

void judge_decision(const Case& subject, const Work& work, const Item& item, Facts& facts) {
    const DecisionRecord* decision = deciding(item);
    if (decision == nullptr) return;
    const WorkStanding& standing = subject.works.at(work.name);
    facts.other_text = !is_same_text(subject, standing, decision->version, decision->content);
    // What is changed when all have decided reopens nothing: it is in force when all have agreed to it.
    facts.awaits_yes = standing.active && !facts.other_text && edit_awaiting_yes(subject, item, *decision);
    const bool same_text = !facts.other_text && !facts.awaits_yes;
    // What the project office has asked about waits for the answer while the work goes on.
    const bool asked_back = standing.active && is_asked_back(*decision);
    const bool excerpt_read =
        !asked_back && (!work.checked || (decision->check && decision->check->confirmed));
    const bool counted = counts(work, *decision) && same_text && excerpt_read;
    facts.outcome = decision->outcome;
    facts.chosen = decision->chosen;
    const bool settled = settles(decision->outcome);
    facts.approves = is_taken(*decision) && same_text && !is_annulled(*decision) && says_yes(*decision);
    facts.taken = is_taken(*decision) && same_text && settled;
    facts.on_record = is_on_record(*decision) && same_text && settled;
    facts.final = is_final(*decision) && same_text;
    facts.stayed = is_stayed(*decision);
    facts.annulled = is_annulled(*decision);
    facts.binds_all = counted;
    const bool holds_good = counted && !facts.annulled && facts.answered;
    facts.accepts = holds_good && is_approval(*decision);
    facts.awaits_others = holds_good && decision->outcome == Outcome::approved_conditionally &&
                          is_on_common_condition(*decision) && !is_condition_met(*decision);
    const bool waits_for_condition =
        decision->outcome == Outcome::approved_conditionally && !is_condition_met(*decision);
    facts.closed = holds_good && !waits_for_condition && !contains(work.stays_open_on, decision->outcome);
}

// The newest version that the decision covers.
int last_covered(const Case& subject, const Item& item, const DecisionRecord& decision) {
    if (const auto awaited = edit_awaiting_yes(subject, item, decision)) return *awaited - 1;
    const auto& versions = subject.documents.at(subject.works.at(item.work).document).versions;
    auto last = static_cast<std::size_t>(decision.version);
    while (last < versions.size() && versions[last].editorial) ++last;
    return static_cast<int>(last);
}

// "If all others decide likewise": met for all at once, when every other item accepts or waits for the same.
void meet_common_condition(Step& step, WorkIndex index) {
    const WorkStanding& standing = step.standing(index);
    int waiting = 0;
    int accepting = 0;
    for (const Category& category : standing.categories) {
        waiting += category.facts.awaits_others ? category.count : 0;
        accepting += category.facts.accepts ? category.count : 0;
    }
    if (waiting == 0 || waiting + accepting < static_cast<int>(standing.items.size())) return;
    const std::vector<int> items = standing.items;
    for (const int number : items) {
        const Item& item = step.subject.items.at(number);
        if (!item.facts.awaits_others) continue;
        const DecisionRecord& decision = *deciding(item);
        move_decision(step, decision.number, machines::DecisionEvent::condition_met, {});
        recount_item(step, number);
    }
}

// How many items there will be when all have opened: those of a followed work open one by one.
std::size_t asked_in_all(const Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    const WorkStanding& standing = step.standing(index);
    return work.follows ? asked_in_all(step, *work.follows) - standing.excused.size() : standing.items.size();
}

void open_followers(Step& step, WorkIndex leader, const Addressee& addressee) {
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        if (work.follows != leader || !step.standing(index).active) continue;
        const auto& items = step.standing(index).items;
        const bool there = std::any_of(items.begin(), items.end(), [&](int number) {
            return is_same_receiver(step.subject.items.at(number).addressee, addressee);
        });
        if (there) continue;
        open_item(step, index, addressee);
        recount_work(step, index);
    }
}

}  // namespace

bool is_same_text(const Case& subject, const WorkStanding& work, int version, const std::string& content) {
    if (work.version == 0) return true;
    if (content == work.content) return true;
    if (version <= work.version) return false;
    const auto& versions = subject.documents.at(work.document).versions;
    return std::all_of(versions.begin() + work.version, versions.begin() + version,
                       [](const DocumentVersion& each) { return each.editorial; });
}

std::optional<int> edit_awaiting_yes(const Case& subject, const Item& item, const DecisionRecord& decision) {
    const WorkStanding& work = subject.works.at(item.work);
    const bool of_party = item.addressee.kind == Addressee::Kind::organisation;
    if (work.version == 0 || decision.editorial_allowed || !of_party) return {};
    const auto& versions = subject.documents.at(work.document).versions;
    for (auto at = static_cast<std::size_t>(decision.version); at < versions.size(); ++at) {
        if (!versions[at].editorial) return {};
        const auto answer = versions[at].answers.find(item.addressee.id);
        if (answer == versions[at].answers.end() || !answer->second) return versions[at].number;
    }
    return {};
}

int version_agreed(const Definition& definition, const Case& subject, const std::string& document) {
    const auto& versions = subject.documents.at(document).versions;
    int agreed = 0;
    for (const Work& work : definition.works) {
        const auto standing = subject.works.find(work.name);
        const bool decides = work.kind == Work::Kind::decide && work.as == Mandate::decide;
        if (!decides || work.about != document || standing == subject.works.end()) continue;
        int covered = 0;
        for (const int number : standing->second.items) {
            const Item& item = subject.items.at(number);
            if (!item.facts.accepts) continue;
            const int last = last_covered(subject, item, *deciding(item));
            covered = covered == 0 ? last : std::min(covered, last);
        }
        agreed = std::max(agreed, covered);
    }
    return agreed == 0 ? versions.back().number : agreed;
}

Facts judge(const Definition& definition, const Case& subject, const Item& item) {
    const Work& work = definition.works[definition.find_work(item.work).value()];
    Facts facts;
    facts.words = words_of(work, item);
    facts.answered = has_required_parts(work, item) && (work.kind == Work::Kind::decide || item.answered_on);
    if (work.kind == Work::Kind::decide) {
        judge_decision(subject, work, item, facts);
    } else {
        facts.closed = facts.answered;
    }
    return facts;
}

void recount_item(Step& step, int number) {
    const auto found = step.subject.items.find(number);
    if (found == step.subject.items.end()) return;
    const Item& item = found->second;
    const WorkIndex index = step.definition.find_work(item.work).value();
    const bool was_closed = item.facts.closed;
    const Facts facts = judge(step.definition, step.subject, item);
    // A task that was closed without an answer stays so until one comes.
    if (item.state == machines::TaskState::skipped && !facts.closed) return;
    const machines::TaskState state = judged_state(item, facts, step.standing(index).active);
    if (facts != item.facts || state != item.state) step.emit(events::ItemJudged{number, state, facts});
    if (facts.closed && !was_closed) open_followers(step, index, item.addressee);
    if (was_closed && !facts.closed) step.items_opened.push_back(number);
    if (step.work(index).kind == Work::Kind::decide) meet_common_condition(step, index);
    recount_work(step, index);
}

bool has_come(const Step& step, WorkIndex index) {
    const Wait& wait = *step.work(index).wait;
    if (const auto* until = std::get_if<WaitUntil>(&wait)) {
        const auto day = day_of(step.reg, step.subject, until->day, step.today);
        return day && *day <= step.today;
    }
    if (const auto* condition = std::get_if<WaitFor>(&wait)) {
        return holds(step.definition, step.subject, step.today, condition->condition);
    }
    if (const auto* cases = std::get_if<WaitCases>(&wait)) {
        return std::all_of(step.subject.links.begin(), step.subject.links.end(), [&](const CaseLink& link) {
            return link.newer || link.relation != word_of(cases->relation) || link.ended;
        });
    }
    return false;  // a signal makes it done when it comes
}

bool is_enough(const Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    const WorkStanding& standing = step.standing(index);
    const auto asked = static_cast<int>(asked_in_all(step, index));
    if (asked == 0) return step.definition.may_be_for_nobody(work.who);
    if (work.enough_count) return standing.closed >= std::min(*work.enough_count, asked);
    if (work.enough_percent) return standing.closed * 100 >= *work.enough_percent * asked;
    return standing.closed == asked;
}

void recount_work(Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    const WorkStanding& standing = step.standing(index);
    if (!standing.active) return;
    const bool done =
        work.kind == Work::Kind::wait
            ? standing.done || (!std::holds_alternative<WaitSignal>(*work.wait) && has_come(step, index))
            : is_enough(step, index);
    if (done == standing.done) return;
    if (done) {
        step.emit(events::WorkDone{work.name});
        step.freshly_done.push_back(index);
    } else {
        step.emit(events::WorkUndone{work.name});
    }
    step.timers_stale = true;
}

}  // namespace overens
