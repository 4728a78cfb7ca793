// On which days those asked are reminded, where mail rests around the last day.
#include "catch.hpp"
#include "engine/cases/settle.hpp"

using namespace overens;

namespace {

struct Row {
    const char *opened, *due, *reminder, *receipt;  // empty: none
};

std::string text_of(std::optional<Day> day) {
    return day ? day->to_text() : std::string();
}

}  // namespace

TEST_CASE("whoever is to answer in the rest is reminded before it, not never") {
    const Register reg;
    Work work;
    work.kind = Work::Kind::ask;
    work.level = Level::officials;
    work.remind = {{14, AmountUnit::days}};
    const std::vector<Row> rows{{"2024-09-02", "2024-10-01", "2024-09-17", "2024-09-16"},
                                {"2025-05-20", "2025-07-20", "2025-06-30", "2025-06-04"},
                                {"2025-06-20", "2025-07-20", "2025-06-30", "2025-06-30"},
                                {"2025-06-30", "2025-07-20", "", ""},
                                {"2024-12-02", "2025-01-05", "2024-12-19", "2024-12-16"}};
    for (const Row& row : rows) {
        CAPTURE(row.opened, row.due);
        Item item;
        item.opened_on = *Day::parse(row.opened);
        item.due = *Day::parse(row.due);
        CHECK(text_of(reminder_day(reg, work, item, 0)) == row.reminder);
        CHECK(text_of(receipt_day(reg, work, item)) == row.receipt);
    }
}
