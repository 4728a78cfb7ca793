#include "engine/cases/case_values.hpp"

#include <algorithm>

namespace overens {
namespace {

using expressions::Type;
using expressions::Value;
using Of = SlotMeaning::Of;

Value yes_no(bool value) {
    return {Type::yes_no, value ? 1 : 0, {}};
}
Value number(std::int64_t value) {
    return {Type::number, value, {}};
}
Value word(std::string_view value) {
    return {Type::word, 0, value};
}

std::int64_t as_number(const FieldValue& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole == nullptr ? 0 : *whole;
}

Value of_facts(const Facts& facts, const std::string& name) {
    if (name == "outcome") return word(word_of(facts.outcome));
    if (name == "chosen") return word(facts.chosen.empty() ? "none" : std::string_view{facts.chosen});
    if (name == "accepts") return yes_no(facts.accepts);
    if (name == "approves") return yes_no(facts.approves);
    if (name == "taken") return yes_no(facts.taken);
    if (name == "on_record") return yes_no(facts.on_record);
    if (name == "final") return yes_no(facts.final);
    if (name == "stayed") return yes_no(facts.stayed);
    if (name == "annulled") return yes_no(facts.annulled);
    if (name == "binds_all") return yes_no(facts.binds_all);
    if (name == "answered") return yes_no(facts.answered);
    const auto found = std::find_if(facts.words.begin(), facts.words.end(),
                                    [&](const auto& part) { return part.first == name; });
    if (found == facts.words.end()) return word("none");
    if (found->second == "yes") return yes_no(true);
    if (found->second == "no") return yes_no(false);
    return word(found->second);
}

const Facts& no_facts() {
    static const Facts facts;
    return facts;
}

}  // namespace

CaseValues::CaseValues(const Definition& definition, const Case& subject, Day today)
    : definition_(definition), subject_(subject), today_(today) {
    seen_.definition_ = &definition_;
}

const StateStanding* CaseValues::state(std::size_t index) const {
    const auto found = subject_.states.find(definition_.states[index].name);
    return found == subject_.states.end() ? nullptr : &found->second;
}

const WorkStanding* CaseValues::work(std::size_t index) const {
    const auto found = subject_.works.find(definition_.works[index].name);
    return found == subject_.works.end() ? nullptr : &found->second;
}

Value CaseValues::read_field(const std::string& name) const {
    const Type type = definition_.field(name)->type == ValueType::yes_no   ? Type::yes_no
                      : definition_.field(name)->type == ValueType::date   ? Type::date
                      : definition_.field(name)->type == ValueType::choice ? Type::word
                                                                           : Type::number;
    const auto found = subject_.fields.find(name);
    if (found == subject_.fields.end() || !is_given(found->second)) return {type, 0, "none"};
    const FieldValue& value = found->second;
    if (const auto* yes = std::get_if<bool>(&value)) return yes_no(*yes);
    if (const auto* day = std::get_if<Day>(&value)) return {Type::date, day->days_since_epoch(), {}};
    if (const auto* text = std::get_if<std::string>(&value)) return word(*text);
    return {type, as_number(value), {}};
}

Value CaseValues::read_state(const SlotMeaning& slot) const {
    const StateStanding* standing = state(slot.index);
    switch (slot.of) {
        case Of::state_active: return yes_no(standing != nullptr && standing->active);
        case Of::state_round: return number(standing == nullptr ? 0 : standing->round);
        default:
            return word(standing == nullptr || standing->ended.empty() ? "open"
                                                                       : std::string_view{standing->ended});
    }
}

std::int64_t CaseValues::late_items(const WorkStanding& work) const {
    if (!work.active || subject_.hold) return 0;
    return std::count_if(work.items.begin(), work.items.end(), [&](int number_of_item) {
        const Item& item = subject_.items.at(number_of_item);
        return !item.facts.closed && item.due && *item.due < today_;
    });
}

std::int64_t CaseValues::sum_of_answers(const WorkStanding& work, const std::string& part) const {
    std::int64_t sum = 0;
    for (const int number_of_item : work.items) {
        const Item& item = subject_.items.at(number_of_item);
        const auto found = item.parts.find(part);
        if (found != item.parts.end()) sum += as_number(found->second);
    }
    return sum;
}

Value CaseValues::read_work(const SlotMeaning& slot) const {
    static const WorkStanding never;
    const WorkStanding* found = work(slot.index);
    const WorkStanding& standing = found == nullptr ? never : *found;
    const auto asked = static_cast<std::int64_t>(standing.items.size());
    switch (slot.of) {
        case Of::work_done: return yes_no(standing.done);
        case Of::work_round: return number(standing.round);
        case Of::work_asked: return number(asked);
        case Of::work_open: return number(standing.active ? asked - standing.closed : 0);
        case Of::work_answered: return number(standing.answered);
        case Of::work_undisposed: return number(standing.undisposed);
        case Of::work_version: return number(standing.version);
        case Of::work_late: return number(late_items(standing));
        case Of::work_answer_sum: return number(sum_of_answers(standing, slot.name));
        default:
            return of_facts(standing.categories.empty() ? no_facts() : standing.categories.front().facts,
                            slot.name);
    }
}

Value CaseValues::read(std::uint32_t index) const {
    const SlotMeaning& slot = definition_.slots[index];
    switch (slot.of) {
        case Of::today: return {Type::date, today_.days_since_epoch(), {}};
        case Of::field: return read_field(slot.name);
        case Of::field_given: {
            const auto found = subject_.fields.find(slot.name);
            return yes_no(found != subject_.fields.end() && is_given(found->second));
        }
        case Of::document_given:
        case Of::document_version: {
            const auto found = subject_.documents.find(slot.name);
            const std::size_t count = found == subject_.documents.end() ? 0 : found->second.versions.size();
            return slot.of == Of::document_given ? yes_no(count > 0)
                                                 : number(static_cast<std::int64_t>(count));
        }
        case Of::field_sum: {
            const auto found = subject_.party_fields.find(slot.name);
            std::int64_t sum = 0;
            if (found != subject_.party_fields.end()) {
                for (const auto& [unused, value] : found->second) sum += as_number(value);
            }
            return number(sum);
        }
        case Of::field_size: {
            if (slot.name == "parties") return number(static_cast<std::int64_t>(subject_.parties.size()));
            if (slot.name == "participants")
                return number(static_cast<std::int64_t>(subject_.participants.size()));
            const auto found = subject_.fields.find(slot.name);
            const auto* list = found == subject_.fields.end()
                                   ? nullptr
                                   : std::get_if<std::vector<std::string>>(&found->second);
            return number(list == nullptr ? 0 : static_cast<std::int64_t>(list->size()));
        }
        case Of::state_active:
        case Of::state_ended:
        case Of::state_round: return read_state(slot);
        default: return read_work(slot);
    }
}

std::size_t CaseValues::categories(std::uint32_t items) const {
    const WorkStanding* standing = work(items);
    return standing == nullptr ? 0 : standing->categories.size();
}

const expressions::Category& CaseValues::category(std::uint32_t items, std::size_t index) const {
    seen_.category_ = &work(items)->categories[index];
    return seen_;
}

Value CaseValues::Seen::read(std::uint32_t slot) const {
    return of_facts(category_->facts, definition_->slots[slot].name);
}

}  // namespace overens
