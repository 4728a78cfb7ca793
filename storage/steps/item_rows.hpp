// What lists show of the items of one case, kept in step with the case: which rows a step changed, how many
// items are open and which due day is next. A step costs as much as the items it touches, not as many as
// there are.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"

namespace overens::storage {

struct ItemRow {
    int item = 0;
    std::string work;
    int round = 1;
    Addressee addressee;
    machines::TaskState state = machines::TaskState::ready;
    std::optional<Day> due;
    bool open = true;  // something is still asked
    std::string case_officer{};

    bool operator==(const ItemRow&) const = default;
};

class ItemRows {
  public:
    ItemRows() = default;
    // For a case folded from its entries. Rows of earlier rounds are not remembered: they change no more.
    explicit ItemRows(const Case& subject);

    // Follows the case over one entry, which has been folded into it: the rows that are new or differ, by
    // item.
    std::vector<ItemRow> follow(const Case& subject, const Entry& entry);

    int open_items() const { return open_items_; }
    std::optional<Day> next_due() const;
    std::size_t size() const { return rows_.size(); }

  private:
    void remember(const ItemRow& row);
    void forget(int item);

    std::map<int, ItemRow> rows_;
    std::multiset<Day> due_days_;  // of open items
    int open_items_ = 0;
};

}  // namespace overens::storage
