#include "storage/sqlite/rebuilt_case.hpp"

#include <algorithm>
#include <set>

#include "engine/cases/contents_of.hpp"
#include "engine/cases/evolve.hpp"
#include "storage/codec/record_codec.hpp"
#include "storage/codec/words.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/statement.hpp"
#include "storage/steps/folded_text.hpp"
#include "storage/steps/step_outcome.hpp"

namespace overens::storage {
namespace {

std::optional<Day> day_or_none(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(Day::clamped(row.number(column)));
}

std::map<int, ItemRow> read_items(Connection& connection, CaseRef ref) {
    Statement rows(connection,
                   "SELECT item, work, round, addressee_kind, addressee, office, state, due, open, seat, "
                   "case_officer FROM items "
                   "WHERE collaboration = ?1 AND case_number = ?2",
                   ref.collaboration, ref.number);
    std::map<int, ItemRow> items;
    while (rows.next()) {
        ItemRow item{rows.small_number(0), rows.text(1),       rows.small_number(2), {}, {},
                     day_or_none(rows, 7), rows.number(8) != 0};
        item.addressee.id = rows.text(4);
        item.addressee.office = rows.text(5);
        item.addressee.seat = rows.text(9);
        item.case_officer = rows.text(10);
        const bool known =
            read_word(rows.text(3), item.addressee.kind) && read_word(rows.text(6), item.state);
        if (!known) item.work.clear();  // equal to none
        items.emplace(item.item, std::move(item));
    }
    return items;
}

std::map<std::string, Day> read_timers(Connection& connection, CaseRef ref) {
    Statement rows(connection, "SELECT timer, day FROM timers WHERE collaboration = ?1 AND case_number = ?2",
                   ref.collaboration, ref.number);
    std::map<std::string, Day> timers;
    while (rows.next()) timers.emplace(rows.text(0), Day::clamped(rows.number(1)));
    return timers;
}

std::set<std::string> read_states(Connection& connection, CaseRef ref) {
    Statement rows(connection,
                   "SELECT s.state FROM collaborations k JOIN case_states s ON s.collaboration = k.number "
                   "WHERE k.number = ?1 AND s.case_number = ?2",
                   ref.collaboration, ref.number);
    std::set<std::string> states;
    while (rows.next()) states.insert(rows.text(0));
    return states;
}

// The first key whose value is not the same on both sides, or is there on one side only.
template <class Key, class Value>
std::optional<Key> difference(const std::map<Key, Value>& one, const std::map<Key, Value>& other) {
    for (const auto& [key, value] : one) {
        const auto found = other.find(key);
        if (found == other.end() || !(found->second == value)) return key;
    }
    for (const auto& [key, value] : other) {
        if (!one.contains(key)) return key;
    }
    return std::nullopt;
}

std::optional<std::string> differing_column(Connection& connection, CaseRef ref, const CaseSummary& summary) {
    Statement row(
        connection,
        "SELECT lifecycle, lifecycle_version, title, phase, states, started_on, next_due, open_items, "
        "on_hold, version, changed_at FROM cases WHERE collaboration = ?1 AND number = ?2",
        ref.collaboration, ref.number);
    if (!row.next()) return "row";
    if (row.text(0) != summary.lifecycle) return "lifecycle";
    if (row.number(1) != summary.lifecycle_version) return "lifecycle_version";
    if (row.number(2) != summary.title.number) return "title";
    if (row.text(3) != summary.phase) return "phase";
    if (read_words(row.text(4), "states of a case") != summary.states) return "states";
    if (Day::clamped(row.number(5)) != summary.started_on) return "started_on";
    if (day_or_none(row, 6) != summary.next_due) return "next_due";
    if (row.number(7) != summary.open_items) return "open_items";
    if ((row.number(8) != 0) != summary.on_hold) return "on_hold";
    if (row.number(9) != summary.version) return "version";
    if (Instant::clamped(row.number(10)) != summary.changed_at) return "changed_at";
    return std::nullopt;
}

// A title that has been disposed of may stand, or be gone.
bool title_differs(Connection& connection, CaseRef ref, const CaseSummary& summary) {
    Statement row(connection,
                  "SELECT x.text, t.folded FROM texts x LEFT JOIN case_titles t "
                  "ON t.collaboration = x.collaboration AND t.case_number = x.case_number "
                  "WHERE x.collaboration = ?1 AND x.case_number = ?2 AND x.number = ?3",
                  ref.collaboration, ref.number, summary.title.number);
    if (!row.next() || row.is_null(0)) return false;
    return row.is_null(1) || row.text(1) != fold_for_search(row.text(0));
}

}  // namespace

RebuiltCase rebuild_case(Connection& connection, CaseRef ref, const CaseKey& key, Definitions& definitions) {
    RebuiltCase rebuilt;
    Case subject;
    ItemRows items;
    Instant changed_at;
    each_entry(connection, ref, key, {}, [&](const Entry& entry) {
        evolve(subject, entry);
        changed_at = entry.act.recorded_at;
        for (const ItemRow& item : items.follow(subject, entry)) rebuilt.items[item.item] = item;
        for (const TimerChange& change : timers_changed_by(entry.events, subject)) {
            if (change.day)
                rebuilt.timers[change.timer] = *change.day;
            else
                rebuilt.timers.erase(change.timer);
        }
        for (const Event& event : entry.events) {
            for (const std::string& content : contents_of(event))
                rebuilt.contents.emplace(content, entry.sequence);
        }
        return true;
    });
    for (const Disposal& disposal : subject.disposals) {
        for (const std::string& content : disposal.contents) rebuilt.contents.erase(content);
        for (const int text : disposal.texts) rebuilt.disposed_texts.emplace(text, disposal.number);
    }
    const auto definition =
        definitions.find(connection, ref.collaboration, subject.lifecycle, subject.lifecycle_version);
    if (!definition) {
        throw StoreFailure("its lifecycle " + subject.lifecycle + ", version " +
                           std::to_string(subject.lifecycle_version) + ", is not there");
    }
    rebuilt.summary = summary_of(subject, *definition, items, changed_at);
    return rebuilt;
}

std::optional<std::string> differing_row(Connection& connection, CaseRef ref, const RebuiltCase& rebuilt) {
    const std::string otherwise = " is not what the entries add up to";
    const CaseSummary& summary = rebuilt.summary;
    if (const auto column = differing_column(connection, ref, summary))
        return "cases, " + *column + otherwise;
    if (title_differs(connection, ref, summary)) return "case_titles" + otherwise;
    if (read_states(connection, ref) != std::set<std::string>(summary.states.begin(), summary.states.end()))
        return "case_states" + otherwise;
    if (const auto item = difference(rebuilt.items, read_items(connection, ref)))
        return "items, item " + std::to_string(*item) + otherwise;
    if (const auto timer = difference(rebuilt.timers, read_timers(connection, ref)))
        return "timers, timer " + *timer + otherwise;
    return std::nullopt;
}

}  // namespace overens::storage
