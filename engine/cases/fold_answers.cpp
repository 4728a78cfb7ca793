#include "engine/cases/fold_answers.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/cases/access.hpp"

namespace overens {
namespace {

// A late remark may be answered; nothing waits for it.
int counts_undisposed(const Remark& remark) {
    return !remark.late && (remark.disposition.empty() || remark.disposition == "open") ? 1 : 0;
}

// A new answer takes the place of the earlier one, remarks included but for those that it says again, and a
// late one that of an earlier late one; the history keeps both.
void drop_remarks_of(Case& subject, Item& item, const events::ItemAnswered& answered) {
    std::erase_if(item.remarks, [&](int number) {
        const auto at = subject.remarks.find(number);
        if (at == subject.remarks.end() || at->second.late != answered.late) return false;
        if (std::ranges::count(answered.said_again, number) > 0) return false;
        subject.works[item.work].undisposed -= counts_undisposed(at->second);
        subject.remarks.erase(at);
        return true;
    });
}

// What is registered afterwards is no newer sign of life.
void hear_from(Item& item, Day day) {
    item.last_sign_of_life = std::max(item.last_sign_of_life.value_or(day), day);
}

WalkThrough* walk_through_in(Case& subject, const std::string& work, int number) {
    auto& planned = subject.works[work].walk_throughs;
    return number < 1 || number > static_cast<int>(planned.size()) ? nullptr : &planned[number - 1];
}

Remark* remark_in(Case& subject, int number) {
    const auto found = subject.remarks.find(number);
    return found == subject.remarks.end() ? nullptr : &found->second;
}

}  // namespace

Item* item_of(Case& subject, int number) {
    const auto found = subject.items.find(number);
    return found == subject.items.end() ? nullptr : &found->second;
}

void fold_answers(Case& subject, const events::ItemAnswered& answered, const Act& act) {
    Item* item = item_of(subject, answered.item);
    if (item == nullptr) return;
    hear_from(*item, act.happened_on);
    drop_remarks_of(subject, *item, answered);
    if (answered.late && item->answered_on) {
        item->also_late = LateAnswer{act.happened_on, answered.parts, answered.stances, answered.attachments,
                                     answered.approved_by};
        return;
    }
    item->late_answer = answered.late;
    if (answered.late) {
        item->late_answered_on = act.happened_on;
    } else {
        item->answered_on = act.happened_on;
        subject.done_by[item->work] = act.actor;
    }
    for (const auto& [name, value] : answered.parts) item->parts[name] = value;
    item->stances = answered.stances;
    item->attachments = answered.attachments;
    item->approved_by = answered.approved_by;
    item->given_for.reset();
    if (answered.evidence != TextId{}) item->given_for = {act.actor, answered.evidence};
}

void fold_answers(Case& subject, const events::SignGiven& given, const Act& act) {
    Item* item = item_of(subject, given.item);
    if (item == nullptr) return;
    item->signs[given.sign] = {given.on, given.text};
    hear_from(*item, act.happened_on);
}

void fold_answers(Case& subject, const events::CaseOfficerNamed& named, const Act& act) {
    Item* item = item_of(subject, named.item);
    if (item == nullptr) return;
    item->case_officer = named.person;
    const bool of_a_role = item->addressee.kind == Addressee::Kind::role;
    if (named.text != TextId{})
        subject.inner_notes[named.text.number] = {of_a_role ? std::string() : item->addressee.id,
                                                  is_lead(act.actor), false};
    hear_from(*item, act.happened_on);
}

void fold_answers(Case& subject, const events::Told& told, const Act& act) {
    const bool reminds = told.kind == "reminder";
    if (told.missed || (!reminds && told.kind != "receipt_reminder")) return;
    const auto work = subject.works.find(told.work);
    if (work == subject.works.end()) return;
    std::set<std::pair<Addressee::Kind, std::string>> to;  // whichever of their offices was told
    for (const Addressee& each : told.to) to.emplace(each.kind, each.id);
    for (const int number : work->second.items) {
        Item* item = item_of(subject, number);
        if (item == nullptr || !to.contains({item->addressee.kind, item->addressee.id})) continue;
        if (reminds) item->reminded_on = act.happened_on;
        item->urged_in = subject.version + 1;  // the step that is being taken
    }
}

void fold_answers(Case& subject, const events::RemarkMade& made) {
    subject.last_remark = std::max(subject.last_remark, made.remark);
    Item* item = item_of(subject, made.item);
    if (item == nullptr) return;
    item->remarks.push_back(made.remark);
    WorkStanding& work = subject.works[item->work];
    Remark& remark = subject.remarks[made.remark];
    remark = {};
    remark.number = made.remark;
    remark.item = made.item;
    remark.work = item->work;
    remark.round = item->round;
    remark.party = item->addressee.id;
    remark.clause = made.clause;
    remark.text = made.text;
    remark.proposed = made.proposed;
    remark.follows = made.follows;
    remark.document = work.document;
    remark.version = work.version;
    remark.late = made.late;
    work.undisposed += counts_undisposed(remark);
}

void fold_answers(Case& subject, const events::RemarkDisposed& disposed) {
    Remark* remark = remark_in(subject, disposed.remark);
    if (remark == nullptr) return;
    const int before = counts_undisposed(*remark);
    remark->disposition = disposed.disposition;
    remark->comment = disposed.comment;
    remark->in_version = disposed.in_version;
    WorkStanding& work = subject.works[remark->work];
    if (remark->round == work.round) work.undisposed += counts_undisposed(*remark) - before;
}

void fold_answers(Case& subject, const events::RemarkTagged& tagged) {
    if (Remark* remark = remark_in(subject, tagged.remark)) remark->tags = tagged.tags;
}

void fold_answers(Case& subject, const events::WalkThroughPlanned& planned) {
    subject.works[planned.work].walk_throughs.push_back({planned.on, planned.text, {}, false});
}

void fold_answers(Case& subject, const events::WalkThroughChanged& changed) {
    WalkThrough* walk_through = walk_through_in(subject, changed.work, changed.walk_through);
    if (walk_through != nullptr) *walk_through = {changed.on, changed.text, changed.reason, false};
}

void fold_answers(Case& subject, const events::WalkThroughCancelled& cancelled) {
    WalkThrough* walk_through = walk_through_in(subject, cancelled.work, cancelled.walk_through);
    if (walk_through == nullptr) return;
    walk_through->reason = cancelled.reason;
    walk_through->cancelled = true;
}

void fold_answers(Case& subject, const events::QuestionAsked& asked, const Act& act) {
    subject.questions[asked.question] = {asked.question,
                                         asked.work,
                                         subject.works[asked.work].round,
                                         asked.asker,
                                         act.happened_on,
                                         asked.text,
                                         {},
                                         {}};
}

void fold_answers(Case& subject, const events::QuestionAnswered& answered, const Act& act) {
    const auto found = subject.questions.find(answered.question);
    if (found == subject.questions.end()) return;
    found->second.answer = answered.text;
    found->second.answered_on = act.happened_on;
}

void fold_answers(Case& subject, const events::ClausesClosed& closed) {
    subject.works[closed.work].closed_clauses = closed.clauses;
}

// The letter was right for this round; the next one goes out with it, unless somebody writes another.
void fold_answers(Case& subject, const events::RoundWithdrawn& withdrawn) {
    WorkStanding& work = subject.works[withdrawn.work];
    work.withdrawn = withdrawn.reason;
    work.next_covering_letter = work.covering_letter;
}

void fold_answers(Case& subject, const events::CoveringLetterWritten& written) {
    WorkStanding& work = subject.works[written.work];
    (work.active ? work.covering_letter : work.next_covering_letter) = written.text;
}

void fold_answers(Case& subject, const events::ProgressReported& reported, const Act& act) {
    Item* item = item_of(subject, reported.item);
    if (item == nullptr) return;
    item->report = {act.happened_on, reported.comment, reported.next_on, reported.attachments};
    hear_from(*item, act.happened_on);
}

void fold_answers(Case& subject, const events::MoreTimeAsked& asked, const Act& act) {
    Item* item = item_of(subject, asked.item);
    if (item == nullptr) return;
    item->more_time = {act.happened_on, asked.until, asked.reason};
    hear_from(*item, act.happened_on);
}

}  // namespace overens
