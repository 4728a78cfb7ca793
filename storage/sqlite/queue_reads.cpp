#include <string>

#include "storage/codec/event_codec.hpp"
#include "storage/codec/record_codec.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/page_of.hpp"
#include "storage/sqlite/queue_rows.hpp"

namespace overens::storage {
namespace {

WaitingErrand read_waiting_errand(const Statement& row) {
    WaitingErrand waiting;
    waiting.number = row.number(0);
    const std::string place = "errand " + std::to_string(waiting.number);
    waiting.key = {row.text(1), case_id_of_bytes(row.text(2))};
    waiting.sequence = row.number(3);
    waiting.errand = read_errand(row.text(4), place);
    waiting.attempts = row.small_number(5);
    waiting.act = read_act(row, 6, place);
    waiting.recorded_at = waiting.act.recorded_at;
    return waiting;
}

Notice read_notice(const Statement& row) {
    Notice notice;
    notice.number = row.number(0);
    notice.case_id = case_id_of_bytes(row.text(1));
    notice.case_title = row.text(2);
    notice.recorded_at = Instant::clamped(row.number(3));
    const std::string place = "notice " + std::to_string(notice.number);
    const std::vector<Event> events = read_events(row.text(4), row.small_number(5), place);
    const auto index = static_cast<std::size_t>(row.number(6));
    const auto* told = index < events.size() ? std::get_if<events::Told>(&events[index]) : nullptr;
    if (told == nullptr) throw StoreFailure(place + ": its step tells nothing there");
    notice.told = *told;
    return notice;
}

constexpr std::string_view all_notices =
    "SELECT n.number, c.id, t.text, e.recorded_at, e.events, e.format, n.event FROM notices n "
    "JOIN entries e ON e.collaboration = n.collaboration AND e.case_number = n.case_number "
    "AND e.sequence = n.sequence "
    "JOIN cases c ON c.collaboration = n.collaboration AND c.number = n.case_number "
    "LEFT JOIN texts t ON t.collaboration = c.collaboration AND t.case_number = c.number AND t.number = "
    "c.title "
    "WHERE n.collaboration = ?1 AND ?2 = '' ORDER BY n.number DESC LIMIT ?3 OFFSET ?4";

constexpr std::string_view notices_of_one =
    "SELECT n.number, c.id, t.text, e.recorded_at, e.events, e.format, n.event FROM notice_receivers r "
    "CROSS JOIN notices n ON n.number = r.notice "
    "CROSS JOIN entries e ON e.collaboration = n.collaboration AND e.case_number = n.case_number "
    "AND e.sequence = n.sequence "
    "JOIN cases c ON c.collaboration = n.collaboration AND c.number = n.case_number "
    "LEFT JOIN texts t ON t.collaboration = c.collaboration AND t.case_number = c.number AND t.number = "
    "c.title "
    "WHERE r.collaboration = ?1 AND r.addressee = ?2 ORDER BY r.notice DESC LIMIT ?3 OFFSET ?4";

constexpr std::string_view count_all_notices =
    "SELECT count(*) FROM (SELECT 1 FROM notices WHERE collaboration = ?1 AND ?2 = '' LIMIT ?3)";
constexpr std::string_view count_notices_of_one =
    "SELECT count(*) FROM (SELECT 1 FROM notice_receivers WHERE collaboration = ?1 AND addressee = ?2 LIMIT "
    "?3)";

}  // namespace

std::optional<Day> next_timer_day(Connection& connection) {
    Statement row(connection, "SELECT min(day) FROM timers");
    if (!row.next() || row.is_null(0)) return std::nullopt;
    return Day::clamped(row.number(0));
}

std::vector<DueTimer> due_timers(Connection& connection, Day day, int limit) {
    Statement rows(connection,
                   "SELECT k.id, c.id, t.timer, t.day FROM timers t "
                   "JOIN cases c ON c.collaboration = t.collaboration AND c.number = t.case_number "
                   "JOIN collaborations k ON k.number = t.collaboration "
                   "WHERE t.day <= ?1 ORDER BY t.day, t.collaboration, t.case_number, t.timer LIMIT ?2",
                   day.days_since_epoch(), limit);
    std::vector<DueTimer> due;
    while (rows.next()) {
        due.push_back(
            {{rows.text(0), case_id_of_bytes(rows.text(1))}, rows.text(2), Day::clamped(rows.number(3))});
    }
    return due;
}

// Dead ones last, so that they never keep the others from being carried out.
std::vector<WaitingErrand> waiting_errands(Connection& connection, int limit) {
    Statement rows(connection,
                   "SELECT w.number, k.id, c.id, w.sequence, w.errand, w.attempts, "
                   "e.recorded_at, e.happened_on, e.person, e.role, e.of_whom, e.origin FROM errands w "
                   "JOIN entries e ON e.collaboration = w.collaboration AND e.case_number = w.case_number "
                   "AND e.sequence = w.sequence "
                   "JOIN cases c ON c.collaboration = w.collaboration AND c.number = w.case_number "
                   "JOIN collaborations k ON k.number = w.collaboration "
                   "ORDER BY w.attempts >= ?1, w.number LIMIT ?2",
                   WorkQueue::most_attempts, limit);
    std::vector<WaitingErrand> waiting;
    while (rows.next()) waiting.push_back(read_waiting_errand(rows));
    return waiting;
}

Rows<Notice> read_notices(Connection& connection, std::int64_t collaboration, const std::string& addressee,
                          Page page) {
    const bool all = addressee.empty();
    Rows<Notice> notices;
    Statement total(connection, all ? count_all_notices : count_notices_of_one, collaboration, addressee,
                    most_counted + 1);
    if (total.next()) notices.total = total.number(0);
    Statement rows(connection, all ? all_notices : notices_of_one, collaboration, addressee, limit_of(page),
                   offset_of(page));
    while (rows.next()) notices.rows.push_back(read_notice(rows));
    return notices;
}

}  // namespace overens::storage
