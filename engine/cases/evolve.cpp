#include "engine/cases/evolve.hpp"

#include <algorithm>
#include <cassert>

#include "engine/cases/fold_answers.hpp"
#include "engine/cases/fold_documents.hpp"
#include "engine/cases/fold_migration.hpp"
#include "engine/cases/past_rounds.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

using namespace events;
using machines::TaskEvent;
using machines::TaskState;

void add_to_category(WorkStanding& work, const Facts& facts) {
    const auto found = std::find_if(work.categories.begin(), work.categories.end(),
                                    [&](const Category& category) { return category.facts == facts; });
    if (found == work.categories.end()) {
        work.categories.push_back({facts, 1});
    } else {
        ++found->count;
    }
    work.closed += facts.closed ? 1 : 0;
    work.answered += facts.answered ? 1 : 0;
}

void take_from_category(WorkStanding& work, const Facts& facts) {
    const auto found = std::find_if(work.categories.begin(), work.categories.end(),
                                    [&](const Category& category) { return category.facts == facts; });
    assert(found != work.categories.end());
    if (--found->count == 0) work.categories.erase(found);
    work.closed -= facts.closed ? 1 : 0;
    work.answered -= facts.answered ? 1 : 0;
}

DecisionRecord* decision_of(Case& subject, int number) {
    const auto of_item = subject.item_of_decision.find(number);
    Item* item = of_item == subject.item_of_decision.end() ? nullptr : item_of(subject, of_item->second);
    if (item == nullptr) return nullptr;
    const auto found =
        std::find_if(item->decisions.begin(), item->decisions.end(),
                     [&](const DecisionRecord& decision) { return decision.number == number; });
    return found == item->decisions.end() ? nullptr : &*found;
}

// One function for each kind of event. The day of the act is the day that counts.
struct Fold {
    Case& subject;
    const Act& act;

    void operator()(const CaseStarted& e) {
        subject.lifecycle = e.lifecycle;
        subject.lifecycle_version = e.version;
        subject.lifecycle_hash = e.hash;
        subject.title = e.title;
        subject.started_on = act.happened_on;
        subject.parties = e.parties;
        subject.participants = e.participants;
        subject.assignment = e.assignment;
    }
    void operator()(const RoleFilled& e) { subject.roles[e.role] = e.holder; }
    void operator()(const RegistryNumberGiven& e) {
        std::vector<std::string>& numbers = subject.registry_numbers[e.organisation];
        numbers = {e.number};
        numbers.insert(numbers.end(), e.more.begin(), e.more.end());
    }
    void operator()(const PartyAdded& e) { subject.parties.push_back(e.party); }
    void operator()(const WaveAdded& e) {
        subject.waves[e.wave] = {e.wave, e.title, act.happened_on, e.organisations};
    }
    void operator()(const PartyRemoved& e) { std::erase(subject.parties, e.party); }
    void operator()(const FieldSet& e) {
        (e.party.empty() ? subject.fields[e.field] : subject.party_fields[e.field][e.party]) = e.value;
    }
    // As a lifecycle names it in `not_by`: a move of the outermost state has no state before it.
    void operator()(const MoveTaken& e) {
        subject.done_by[e.state.empty() ? e.move : e.state + "." + e.move] = act.actor;
    }
    void operator()(const WatchFired& e) {
        auto& fired = subject.states[e.state].watches_fired;
        if (std::find(fired.begin(), fired.end(), e.watch) == fired.end()) fired.push_back(e.watch);
    }
    void operator()(const StateEntered& e) {
        StateStanding& state = subject.states[e.state];
        state = {true, e.round, act.happened_on, {}, {}};
        subject.active.push_back(e.state);
    }
    void operator()(const StateLeft& e) {
        subject.states[e.state].active = false;
        std::erase(subject.active, e.state);
    }
    void operator()(const InnerEnded& e) { subject.states[e.state].ended = e.inner; }
    void operator()(const PhaseChanged& e) { subject.phase = e.phase; }
    void operator()(const TimerSet& e) { subject.timers[e.timer] = e.day; }
    void operator()(const TimerEnded& e) { subject.timers.erase(e.timer); }
    void operator()(const DayCame& e) { subject.timers.erase(e.timer); }
    void operator()(const NoteMade&) {}
    void operator()(const IdentityShown&) {}

    void operator()(const WorkOpened& e) {
        keep_past_round(subject, e.work);
        WorkStanding& work = subject.works[e.work];
        const std::vector<int> before = std::move(work.items);
        const TextId letter = work.next_covering_letter;
        work = WorkStanding{};
        work.covering_letter = letter;
        work.round = e.round;
        work.active = true;
        work.shown = e.shown;
        work.document = e.document;
        work.version = e.version;
        work.opened_on = act.happened_on;
        if (e.version > 0) {
            const auto& versions = subject.documents[e.document].versions;
            work.content = versions.at(static_cast<std::size_t>(e.version) - 1).content;
        }
        for (const int number : before) {
            if (std::find(e.kept.begin(), e.kept.end(), number) == e.kept.end()) {
                subject.items.erase(number);
                continue;
            }
            Item& item = subject.items.at(number);
            item.round = e.round;
            work.items.push_back(number);
            if (work.shown) note_asked(subject, work, item, act);
            add_to_category(work, item.facts);
        }
    }
    void operator()(const WorkShown& e) {
        WorkStanding& work = subject.works[e.work];
        work.shown = true;
        for (const int number : work.items) {
            Item& item = subject.items.at(number);
            if (item.state == TaskState::planned) item.state = task_after(item.state, TaskEvent::show);
            note_asked(subject, work, item, act);
        }
    }
    void operator()(const WorkDone& e) { subject.works[e.work].done = true; }
    void operator()(const WorkUndone& e) { subject.works[e.work].done = false; }
    void operator()(const WorkClosed& e) {
        WorkStanding& work = subject.works[e.work];
        work.active = false;
        for (const int number : work.items) {
            Item& item = subject.items.at(number);
            const bool gone = item.facts.closed || item.state == TaskState::obsolete;
            if (!gone) item.state = task_after(item.state, TaskEvent::withdraw);
        }
    }
    void operator()(const ItemOpened& e) {
        WorkStanding& work = subject.works[e.work];
        Item& item = subject.items[e.item];
        item.number = e.item;
        item.work = e.work;
        item.round = work.round;
        item.addressee = e.addressee;
        item.state = work.shown ? task_after(TaskState::planned, TaskEvent::show) : TaskState::planned;
        item.due = e.due;
        item.opened_on = act.happened_on;
        item.path = e.path;
        item.text = e.text;
        work.items.push_back(e.item);
        if (work.shown) note_asked(subject, work, item, act);
        add_to_category(work, item.facts);
        subject.last_item = std::max(subject.last_item, e.item);
    }
    void operator()(const ItemJudged& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        WorkStanding& work = subject.works[item->work];
        take_from_category(work, item->facts);
        item->facts = e.facts;
        item->state = e.state;
        add_to_category(work, item->facts);
    }
    void operator()(const ItemWithdrawn& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        WorkStanding& work = subject.works[item->work];
        take_from_category(work, item->facts);
        if (e.reason != TextId{}) work.excused.push_back(item->addressee);
        std::erase(work.items, e.item);
        subject.items.erase(e.item);
    }
    void operator()(const ItemHandedOver& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        item->addressee = e.addressee;
        item->path = e.path;
    }
    void operator()(const DueMoved& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        item->due = e.due;
        item->more_time.reset();
    }
    void operator()(const ItemAnswered& e) { fold_answers(subject, e, act); }
    void operator()(const SignGiven& e) { fold_answers(subject, e, act); }
    void operator()(const CaseOfficerNamed& e) { fold_answers(subject, e, act); }
    void operator()(const RemarkMade& e) { fold_answers(subject, e); }
    void operator()(const RemarkDisposed& e) { fold_answers(subject, e); }
    void operator()(const RemarkTagged& e) { fold_answers(subject, e); }
    void operator()(const WalkThroughPlanned& e) { fold_answers(subject, e); }
    void operator()(const WalkThroughChanged& e) { fold_answers(subject, e); }
    void operator()(const WalkThroughCancelled& e) { fold_answers(subject, e); }
    void operator()(const QuestionAsked& e) { fold_answers(subject, e, act); }
    void operator()(const QuestionAnswered& e) { fold_answers(subject, e, act); }
    void operator()(const ClausesClosed& e) { fold_answers(subject, e); }
    void operator()(const AddresseeAdded& e) { subject.works[e.work].added.push_back(e.addressee); }
    void operator()(const RoundWithdrawn& e) { fold_answers(subject, e); }
    void operator()(const CoveringLetterWritten& e) { fold_answers(subject, e); }
    void operator()(const ProgressReported& e) { fold_answers(subject, e, act); }
    void operator()(const MoreTimeAsked& e) { fold_answers(subject, e, act); }
    void operator()(const WordsMasked& e) {
        subject.last_mask = e.mask;
        subject.masks[e.mask] = {e.mask, e.of, e.number, e.part, e.words, e.reason};
    }
    void operator()(const WordsUnmasked& e) { subject.masks.erase(e.mask); }

    void operator()(const VersionAdded& e) { fold_documents(subject, e, act); }
    void operator()(const EditorialAnswered& e) { fold_documents(subject, e); }
    void operator()(const VersionShared& e) { fold_documents(subject, e, act); }
    void operator()(const VersionDispatched& e) { fold_documents(subject, e, act); }
    void operator()(const VersionReceived& e) { fold_documents(subject, e, act); }
    void operator()(const CopyDisclosed& e) { fold_documents(subject, e, act); }
    void operator()(const DisposalDecided& e) { fold_documents(subject, e, act); }
    void operator()(const PublicPageSet& e) {
        subject.public_since = e.open ? std::optional(act.happened_on) : std::nullopt;
    }
    void operator()(const DocumentAdopted& e) { subject.documents[e.document].adopted = e.version; }
    void operator()(const DocumentRetired& e) { subject.documents[e.document].adopted = 0; }
    void operator()(const PutOnAgenda& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        item->agenda.push_back({e.body, e.meeting, e.papers_in, e.missed_cut_off});
        item->last_sign_of_life = act.happened_on;
    }
    void operator()(const TakenOffAgenda& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        std::erase_if(item->agenda, [&](const AgendaPlace& place) {
            return place.body == e.body && place.meeting == e.meeting;
        });
    }
    void operator()(const DecisionTaken& e) {
        subject.last_decision = std::max(subject.last_decision, e.decision);
        subject.item_of_decision[e.decision] = e.item;
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        DecisionRecord decision;
        decision.number = e.decision;
        decision.item = e.item;
        decision.body = e.body;
        decision.outcome = e.outcome;
        decision.chosen = e.chosen;
        decision.version = e.version;
        decision.content = e.content;
        decision.section = e.section;
        decision.matter = e.matter;
        decision.wording = e.wording;
        decision.condition = e.condition;
        decision.condition_text = e.condition_text;
        decision.returns_on = e.returns_on;
        decision.delegated = e.delegated;
        decision.attachments = e.attachments;
        decision.appealable = e.appealable;
        decision.unclear_if_appealable = e.unclear_if_appealable;
        decision.why_not_appealable = e.why_not_appealable;
        decision.editorial_allowed = e.editorial_allowed;
        decision.regime = e.regime;
        decision.state = machines::parse_decision_state(e.state).value();
        decision.taken_on = act.happened_on;
        item->decisions.push_back(std::move(decision));
        subject.done_by[item->work] = act.actor;
        item->last_sign_of_life = act.happened_on;
    }
    void operator()(const SpokenDecisionNoted& e) {
        Item* item = item_of(subject, e.item);
        if (item == nullptr) return;
        item->spoken.push_back({e.body, act.happened_on, e.text});
        item->last_sign_of_life = act.happened_on;
    }
    void operator()(const DecisionChecked& e) {
        DecisionRecord* decision = decision_of(subject, e.decision);
        if (decision != nullptr) decision->check = DecisionCheck{e.confirmed, act.happened_on, e.note};
    }
    void operator()(const DecisionMoved& e) {
        DecisionRecord* decision = decision_of(subject, e.decision);
        if (decision == nullptr) return;
        decision->state = machines::parse_decision_state(e.state).value();
        using machines::DecisionEvent;
        if (e.what == DecisionEvent::adjust) decision->adjusted_on = act.happened_on;
        if (e.what == DecisionEvent::announce) decision->announced_on = act.happened_on;
        if (e.what == DecisionEvent::confirm_final) decision->final_on = act.happened_on;
        if (e.what == DecisionEvent::annul) decision->annulled_on = act.happened_on;
        if (e.what == DecisionEvent::stay) decision->stayed_on = act.happened_on;
        if (!decision->state.stayed) decision->stayed_on.reset();
        if (e.appeal != 0) move_appeal(*decision, e);
        if (e.last_appeal_day) decision->last_appeal_day = e.last_appeal_day;
        if (e.final_expected) decision->final_expected = e.final_expected;
    }

    void move_appeal(DecisionRecord& decision, const DecisionMoved& e) {
        if (e.what == machines::DecisionEvent::appeal) {
            decision.appeals.push_back({e.appeal, act.happened_on, {}, {}});
            // Learnt of afterwards, it takes the confirmation back.
            decision.final_on.reset();
            return;
        }
        for (Appeal& appeal : decision.appeals) {
            // What is annulled is annulled for everybody who has appealed.
            const bool meant = appeal.number == e.appeal || e.what == machines::DecisionEvent::annul;
            if (!meant || appeal.outcome) continue;
            appeal.outcome = e.what;
            appeal.decided_on = act.happened_on;
        }
    }

    void operator()(const HeldOn& e) {
        subject.hold = Hold{act.happened_on, e.until,     e.other_case, e.other_state, e.look_again_on,
                            e.reason,        e.condition, e.signal,     e.cases,       false};
    }
    void operator()(const HoldCameDue& e) {
        if (subject.hold && e.awaited) subject.hold->awaited_came = true;
    }
    void operator()(const HoldLifted&) { subject.hold.reset(); }
    void operator()(const Told& e) { fold_answers(subject, e, act); }
    void operator()(const CaseAsked&) {}
    void operator()(const CaseLinked& e) {
        subject.links.push_back({e.other_case, e.relation, e.newer, false});
    }
    void operator()(const SignalSent&) {}
    // What is entered in the register changes nothing in the case itself.
    void operator()(const SeatFilled&) {}
    void operator()(const BodyDissolved&) {}
    void operator()(const SignalCame& e) { subject.signals_came.push_back(e.signal); }
    void operator()(const CaseMigrated& e) { fold_migration(subject, e); }
    void operator()(const MigrationUndone&) { fold_migration_undone(subject); }
    void operator()(const OtherCaseMoved& e) {
        for (CaseLink& link : subject.links) {
            if (link.other_case == e.other_case && e.ended) link.ended = true;
        }
    }
};

// Every text of an entry is numbered from the case's count on; the highest number tells where to go on.
struct HighestText {
    std::int64_t number = 0;

    void operator()(const char*, const TextId& id) { number = std::max(number, id.number); }
    void operator()(const char*, const FieldValue& value) {
        if (const auto* id = std::get_if<TextId>(&value)) number = std::max(number, id->number);
    }
    void operator()(const char* name, const std::vector<AttachedFile>& files) {
        for (const AttachedFile& file : files) (*this)(name, file.label);
    }
    void operator()(const char* name, const std::map<std::string, FieldValue>& parts) {
        for (const auto& [unused, value] : parts) (*this)(name, value);
    }
    template <class Other>
    void operator()(const char*, const Other&) {}
};

}  // namespace

void evolve(Case& subject, const Event& event, const Act& act) {
    std::visit(Fold{subject, act}, event);
}

void finish_entry(Case& subject, const Entry& entry) {
    HighestText highest;
    for (const Event& event : entry.events) {
        std::visit([&](const auto& each) { each.fields(each, highest); }, event);
    }
    subject.last_text = std::max(subject.last_text, highest.number);
    subject.version = entry.sequence;
    const bool migrates =
        !entry.events.empty() && std::holds_alternative<events::CaseMigrated>(entry.events.front());
    if (subject.before_migration.kept && !migrates && !leaves_way_back(entry)) subject.before_migration = {};
}

void evolve(Case& subject, const Entry& entry) {
    for (const Event& event : entry.events) evolve(subject, event, entry.act);
    finish_entry(subject, entry);
}

Case rebuild(std::span<const Entry> entries) {
    Case subject;
    for (const Entry& entry : entries) evolve(subject, entry);
    return subject;
}

}  // namespace overens
