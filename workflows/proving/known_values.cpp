#include "workflows/proving/known_values.hpp"

#include <bit>

namespace overens::workflows::proving {
namespace {

using expressions::Type;
using expressions::Value;
using Of = SlotMeaning::Of;

Value said(bool yes) {
    return {Type::yes_no, yes ? 1 : 0, {}};
}

}  // namespace

std::optional<Value> KnownValues::read_given(std::optional<std::size_t> tracked) const {
    // What is not known to be given may have been given all the same.
    if (!tracked || !at_.is_given(*tracked)) return std::nullopt;
    return said(true);
}

std::optional<Value> KnownValues::read_ended(StateIndex state) const {
    const std::uint16_t place = at_.state(state).ended;
    if (place == 0) return Value{Type::word, 0, "open"};
    const State& ended = model_.definition.states[state];
    return Value{Type::word, 0, own_name(model_.definition.states[ended.inner[place - 1U]].name)};
}

std::optional<Value> KnownValues::read_item(WorkIndex work, std::uint32_t slot) const {
    const KindValues& values = model_.values_by_kind[slot];
    if (values.empty()) return std::nullopt;
    const KindSet kinds = at_.work(work).kinds;
    return values[static_cast<std::size_t>(kinds == 0 ? 0 : std::countr_zero(kinds))];
}

std::optional<Value> KnownValues::read(std::uint32_t index) const {
    const SlotMeaning& slot = model_.definition.slots[index];
    switch (slot.of) {
        case Of::field_given: return read_given(model_.tracked_by_slot[index]);
        case Of::document_given: {
            const Model::Lockable* lockable = model_.lockable_document(slot.name);
            if (lockable != nullptr) return said(at_.is_given(lockable->document_given));
            return read_given(model_.tracked_by_slot[index]);
        }
        case Of::work_done: return said(at_.work(slot.index).done);
        case Of::work_item: return read_item(slot.index, index);
        case Of::state_active: return said(at_.is_active(slot.index));
        case Of::state_ended: return read_ended(slot.index);
        // Numbers, dates, sums, versions, and the fields' own values are free.
        default: return std::nullopt;
    }
}

std::size_t KnownValues::categories(std::uint32_t items) const {
    return static_cast<std::size_t>(std::popcount(at_.work(items).kinds));
}

const expressions::PossibleCategory& KnownValues::category(std::uint32_t items, std::size_t index) const {
    KindSet left = at_.work(items).kinds;
    for (std::size_t skipped = 0; skipped < index; ++skipped) left &= left - 1;
    seen_.model = &model_;
    seen_.kind = static_cast<std::size_t>(std::countr_zero(left));
    return seen_;
}

std::optional<Value> KnownValues::Seen::read(std::uint32_t slot) const {
    return model->values_by_kind[slot][kind];
}

}  // namespace overens::workflows::proving
