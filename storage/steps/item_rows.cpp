#include "storage/steps/item_rows.hpp"

namespace overens::storage {
namespace {

using machines::TaskState;

bool is_open(TaskState state) {
    return state != TaskState::completed && state != TaskState::skipped && state != TaskState::obsolete;
}

ItemRow row_of(const Item& item) {
    return {item.number, item.work, item.round,          item.addressee,
            item.state,  item.due,  is_open(item.state), item.case_officer};
}

int item_of_decision(const Case& subject, int decision) {
    const auto found = subject.item_of_decision.find(decision);
    return found == subject.item_of_decision.end() ? 0 : found->second;
}

// The items that an event may have changed: those it names, or all of a work that opens, is shown or closes.
struct Touched {
    const Case& subject;
    std::set<int> items;
    std::set<std::string> works;
    bool all = false;  // everything may have another name

    void operator()(const events::WorkOpened& event) { works.insert(event.work); }
    void operator()(const events::WorkShown& event) { works.insert(event.work); }
    void operator()(const events::WorkClosed& event) { works.insert(event.work); }
    void operator()(const events::CaseMigrated&) { all = true; }
    void operator()(const events::MigrationUndone&) { all = true; }
    void operator()(const events::DecisionMoved& event) {
        items.insert(item_of_decision(subject, event.decision));
    }
    template <class Other>
    void operator()(const Other& event) {
        if constexpr (requires { event.item; }) items.insert(event.item);
    }
};

}  // namespace

ItemRows::ItemRows(const Case& subject) {
    for (const auto& [number, item] : subject.items) remember(row_of(item));
}

std::vector<ItemRow> ItemRows::follow(const Case& subject, const Entry& entry) {
    Touched touched{subject, {}, {}, false};
    for (const Event& event : entry.events) std::visit(touched, event);
    if (!touched.works.empty() || touched.all) {
        for (const auto& [number, row] : rows_) {
            if (touched.all || touched.works.contains(row.work)) touched.items.insert(number);
        }
    }
    if (touched.all) {
        for (const auto& [number, unused] : subject.items) touched.items.insert(number);
    }
    std::vector<ItemRow> changed;
    for (const int number : touched.items) {
        const auto before = rows_.find(number);
        const auto now = subject.items.find(number);
        const bool gone = now == subject.items.end();
        if (gone && before == rows_.end()) continue;  // of an earlier round
        ItemRow row = gone ? before->second : row_of(now->second);
        // Withdrawn, or left behind by a new round: nothing more is asked.
        if (gone && row.open) row.state = TaskState::obsolete;
        row.open = is_open(row.state);
        if (before == rows_.end() || before->second != row) changed.push_back(row);
        forget(number);
        if (!gone) remember(row);
    }
    return changed;
}

std::optional<Day> ItemRows::next_due() const {
    return due_days_.empty() ? std::nullopt : std::optional(*due_days_.begin());
}

void ItemRows::remember(const ItemRow& row) {
    rows_.insert_or_assign(row.item, row);
    if (!row.open) return;
    ++open_items_;
    if (row.due) due_days_.insert(*row.due);
}

void ItemRows::forget(int item) {
    const auto found = rows_.find(item);
    if (found == rows_.end()) return;
    if (found->second.open) {
        --open_items_;
        if (found->second.due) due_days_.erase(due_days_.find(*found->second.due));
    }
    rows_.erase(found);
}

}  // namespace overens::storage
