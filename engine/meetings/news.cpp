#include "engine/meetings/news.hpp"

#include <algorithm>

#include "engine/cases/decision_steps.hpp"

namespace overens {
namespace {

using machines::DecisionEvent;
using machines::DecisionStage;
using machines::MeetingState;

std::string text_in(const TextsByNumber& texts, TextId id) {
    const auto found = texts.find(id.number);
    return found == texts.end() ? std::string() : found->second;
}

std::string section_text(const AgendaItem& item) {
    return "§ " + std::to_string(item.section);
}

// The decision of this meeting, as the case has it: the newest, for one may have been corrected.
const DecisionRecord* decision_of(const MeetingRecord& record, const AgendaItem& item, const Item& task) {
    const auto found =
        std::find_if(task.decisions.rbegin(), task.decisions.rend(), [&](const DecisionRecord& decision) {
            return decision.body == item.entry.body && decision.taken_on == record.day_of(item) &&
                   decision.section == section_text(item);
        });
    return found == task.decisions.rend() ? nullptr : &*found;
}

const AgendaPlace* place_on(const AgendaItem& item, const Item& task, Day day) {
    const auto found = std::ranges::find_if(task.agenda, [&](const AgendaPlace& place) {
        return place.body == item.entry.body && place.meeting == day;
    });
    return found == task.agenda.end() ? nullptr : &*found;
}

std::optional<MeetingNews> off_the_agenda(const MeetingRecord& record, const TextsByNumber& texts,
                                          const AgendaItem& item, const Item& task) {
    if (place_on(item, task, record.time.day) == nullptr) return std::nullopt;
    const bool tabled_again = std::ranges::any_of(record.agenda, [&](const AgendaItem& other) {
        return !other.withdrawn && other.entry.case_id == item.entry.case_id &&
               other.entry.task == item.entry.task;
    });
    if (tabled_again && record.state != MeetingState::cancelled) return std::nullopt;
    const TextId why = item.withdrawn ? item.why_withdrawn : record.why_cancelled;
    return MeetingNews{
        commands::TakeOffAgenda{task.number, item.entry.body, record.time.day, text_in(texts, why)},
        item.added_on};
}

// It was taken up and not decided: it waits for the body again.
std::optional<MeetingNews> left_open(const MeetingRecord& record, const TextsByNumber& texts,
                                     const AgendaItem& item, const Item& task) {
    const AgendaPlace* place = place_on(item, task, record.time.day);
    if (place == nullptr || is_dealt_with(task, *place)) return std::nullopt;
    return MeetingNews{commands::TakeOffAgenda{task.number, item.entry.body, record.time.day,
                                               text_in(texts, item.outcome->wording)},
                       record.day_of(item)};
}

// The meeting's present day; what stands for a day that it was moved from goes first.
std::optional<MeetingNews> on_the_agenda(const MeetingRecord& record, const AgendaItem& item,
                                         const Item& task) {
    for (const Day former : record.former_days) {
        if (former == record.time.day || place_on(item, task, former) == nullptr) continue;
        return MeetingNews{commands::TakeOffAgenda{task.number, item.entry.body, former, {}}, item.added_on};
    }
    if (place_on(item, task, record.time.day) != nullptr) return std::nullopt;
    return MeetingNews{commands::PlaceOnAgenda{task.number, item.entry.body, record.time.day}, item.added_on};
}

OutcomeInput outcome_in_words(const ItemOutcome& outcome, const TextsByNumber& texts) {
    OutcomeInput input;
    input.outcome = outcome.outcome;
    input.wording = text_in(texts, outcome.wording);
    input.chosen = outcome.chosen;
    input.version = outcome.version;
    input.condition = outcome.condition;
    input.condition_text = text_in(texts, outcome.condition_text);
    input.appealable = outcome.appealable;
    input.unclear_if_appealable = outcome.unclear_if_appealable;
    input.why_not_appealable = text_in(texts, outcome.why_not_appealable);
    input.editorial_allowed = outcome.editorial_allowed;
    input.returns_on = outcome.returns_on;
    return input;
}

bool says_the_same(const DecisionRecord& decision, const OutcomeInput& input, const TextsByNumber& texts) {
    return decision.outcome == input.outcome && decision.chosen == input.chosen &&
           decision.version == input.version.value_or(decision.version) &&
           decision.condition == input.condition && decision.returns_on == input.returns_on &&
           decision.unclear_if_appealable == input.unclear_if_appealable &&
           text_in(texts, decision.wording) == input.wording;
}

// What became of the minutes that the decision stands in.
std::optional<MeetingNews> minutes_of(const MinutesPart* part, const DecisionRecord& decision) {
    if (part == nullptr) return std::nullopt;
    const bool taken = decision.state.stage == DecisionStage::taken;
    if (taken && part->adjusted_on) {
        // At a joint meeting the minutes may be checked though this body's own would only be placed on file.
        const bool notes = decision.regime == MinutesRegime::notes;
        const DecisionEvent on_record = notes ? DecisionEvent::place_on_file : DecisionEvent::adjust;
        return MeetingNews{commands::RegisterDecisionFact{decision.number, on_record, {}},
                           *part->adjusted_on};
    }
    if (taken && part->filed_on) {
        return MeetingNews{commands::RegisterDecisionFact{decision.number, DecisionEvent::place_on_file, {}},
                           *part->filed_on};
    }
    const bool may_be_announced = decision.state.stage == DecisionStage::on_record && decision.appealable &&
                                  decision.regime == MinutesRegime::statutory && !decision.announced_on;
    if (may_be_announced && part->announced_on) {
        return MeetingNews{commands::RegisterDecisionFact{decision.number, DecisionEvent::announce, {}},
                           *part->announced_on};
    }
    return std::nullopt;
}

std::optional<MeetingNews> outcome_news(const MeetingRecord& record, const TextsByNumber& texts,
                                        const AgendaItem& item, const Item& task,
                                        const TextsByNumber& texts_of_case) {
    const OutcomeInput said = outcome_in_words(*item.outcome, texts);
    const DecisionRecord* known = decision_of(record, item, task);
    const bool corrected = known != nullptr && known->state.stage == DecisionStage::taken &&
                           !says_the_same(*known, said, texts_of_case);
    if (known == nullptr || corrected) {
        commands::RegisterDecision command = decision_for_case(item, said);
        command.correction = corrected;
        return MeetingNews{std::move(command), record.day_of(item)};
    }
    return minutes_of(record.find_part(item.part), *known);
}

}  // namespace

const DecisionRecord* decision_in_case(const MeetingRecord& record, const AgendaItem& item,
                                       const Case& subject) {
    const auto task = subject.items.find(item.entry.task);
    return task == subject.items.end() || item.section == 0 ? nullptr
                                                            : decision_of(record, item, task->second);
}

const DecisionRecord* decided_elsewhere(const MeetingRecord& record, const AgendaItem& item,
                                        const Case& subject) {
    const auto task = subject.items.find(item.entry.task);
    if (task == subject.items.end() || task->second.facts.other_text || task->second.facts.awaits_yes)
        return nullptr;
    for (const DecisionRecord& decision : task->second.decisions) {
        const bool same_body = decision.body == item.entry.body && decision.taken_on != record.day_of(item);
        const bool decides = stands(decision) && !is_annulled(decision) && !is_preparatory(decision.outcome);
        if (same_body && decides && item.added_on <= decision.taken_on) return &decision;
    }
    return nullptr;
}

std::optional<Day> also_on_agenda(const MeetingRecord& record, const AgendaItem& item, const Case& subject) {
    const auto task = subject.items.find(item.entry.task);
    if (task == subject.items.end()) return std::nullopt;
    for (const AgendaPlace& place : task->second.agenda) {
        const bool here = place.meeting == record.time.day ||
                          std::ranges::find(record.former_days, place.meeting) != record.former_days.end();
        if (place.body == item.entry.body && !here && !is_dealt_with(task->second, place))
            return place.meeting;
    }
    return std::nullopt;
}

commands::RegisterDecision decision_for_case(const AgendaItem& item, const OutcomeInput& outcome) {
    commands::RegisterDecision command;
    command.item = item.entry.task;
    command.body = item.entry.body;
    command.outcome = outcome.outcome;
    command.chosen = outcome.chosen;
    command.version = outcome.version;
    if (item.section != 0) command.section = section_text(item);
    command.wording = outcome.wording;
    command.condition = outcome.condition;
    command.condition_text = outcome.condition_text;
    command.returns_on = outcome.returns_on;
    command.appealable = outcome.appealable;
    command.unclear_if_appealable = outcome.unclear_if_appealable;
    command.why_not_appealable = outcome.why_not_appealable;
    command.editorial_allowed = outcome.editorial_allowed;
    return command;
}

std::optional<MeetingNews> next_news(const MeetingRecord& record, const TextsByNumber& texts,
                                     const AgendaItem& item, const Case& subject,
                                     const TextsByNumber& texts_of_case) {
    const auto task = subject.items.find(item.entry.task);
    if (item.entry.case_id.empty() || task == subject.items.end()) return std::nullopt;
    if (item.withdrawn || record.state == MeetingState::cancelled)
        return off_the_agenda(record, texts, item, task->second);
    if (!record.is_published()) return std::nullopt;
    if (item.outcome && item.outcome->outcome == Outcome::open)
        return left_open(record, texts, item, task->second);
    const bool decided = item.outcome && item.outcome->outcome != Outcome::open;
    const bool knows = decided && decision_of(record, item, task->second) != nullptr;
    if (!knows) {
        if (auto news = on_the_agenda(record, item, task->second)) return news;
    }
    return decided ? outcome_news(record, texts, item, task->second, texts_of_case) : std::nullopt;
}

}  // namespace overens
