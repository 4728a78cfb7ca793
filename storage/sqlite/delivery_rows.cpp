#include "storage/sqlite/delivery_rows.hpp"

#include <algorithm>

#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/failure.hpp"

namespace overens::storage {
namespace {

constexpr std::string_view delivery_columns =
    "SELECT d.number, d.id, k.id, c.id, m.body, m.meeting, d.sequence, d.event, d.topic, d.channel, "
    "d.receiver, "
    "d.account, d.party, d.queued_at, d.due_at, d.state, d.attempts, d.first_tried_at, d.reason, d.parcel, "
    "d.settled_at, d.read_at, d.instead_of FROM deliveries d JOIN collaborations k ON k.number = "
    "d.collaboration "
    "LEFT JOIN cases c ON c.collaboration = d.collaboration AND c.number = d.case_number "
    "LEFT JOIN meetings m ON m.collaboration = d.collaboration AND m.number = d.meeting_number WHERE ";

std::optional<Instant> moment_in(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return Instant::clamped(row.number(column));
}

std::optional<std::int64_t> ms_of(const std::optional<Instant>& moment) {
    if (!moment) return std::nullopt;
    return moment->ms_since_epoch();
}

template <class Value>
Value known(const std::optional<Value>& value, const Statement& row) {
    if (value) return *value;
    throw StoreFailure("delivery " + row.text(1) + " has a word that is not known");
}

NoticeSource source_in(const Statement& row, int first) {
    NoticeSource source;
    source.collaboration = row.text(first);
    if (!row.is_null(first + 1)) source.case_id = case_id_of_bytes(row.text(first + 1));
    if (!row.is_null(first + 2)) source.body = row.text(first + 2);
    if (!row.is_null(first + 3)) source.meeting = row.text(first + 3);
    source.sequence = row.number(first + 4);
    return source;
}

Delivery delivery_in(const Statement& row) {
    Delivery delivery;
    delivery.number = row.number(0);
    delivery.id = row.text(1);
    delivery.source = source_in(row, 2);
    delivery.event = row.small_number(7);
    delivery.topic = known(topic_of(row.text(8)), row);
    delivery.channel = known(channel_of(row.text(9)), row);
    delivery.receiver = row.text(10);
    delivery.account = row.text(11);
    delivery.party = row.text(12);
    delivery.queued_at = Instant::clamped(row.number(13));
    delivery.due_at = Instant::clamped(row.number(14));
    delivery.state = known(machines::parse_delivery_state(row.text(15)), row);
    delivery.attempts = row.small_number(16);
    delivery.first_tried_at = moment_in(row, 17);
    delivery.reason = row.text(18);
    delivery.parcel = row.text(19);
    delivery.settled_at = moment_in(row, 20);
    delivery.read_at = moment_in(row, 21);
    delivery.instead_of = row.text(22);
    return delivery;
}

// What failed together comes together again, and nothing with it.
void keep_what_goes_together(std::vector<Delivery>& deliveries) {
    if (deliveries.empty()) return;
    const auto retried = machines::DeliveryState::retrying;
    if (deliveries.front().state != retried) return;
    const std::string parcel = deliveries.front().parcel;
    std::erase_if(deliveries,
                  [&](const Delivery& each) { return each.state != retried || each.parcel != parcel; });
}

}  // namespace

std::vector<Delivery> read_deliveries(Connection& connection, std::string_view where,
                                      const std::string& first, std::int64_t second, std::int64_t limit,
                                      std::int64_t offset) {
    Statement rows(connection, std::string(delivery_columns) + std::string(where) + " LIMIT ?3 OFFSET ?4",
                   first, second, limit, offset);
    std::vector<Delivery> deliveries;
    while (rows.next()) deliveries.push_back(delivery_in(rows));
    return deliveries;
}

std::vector<Fanout> read_fanouts(Connection& connection, int limit) {
    Statement rows(
        connection,
        "SELECT f.number, f.spread_to, k.id, c.id, m.body, m.meeting, f.sequence FROM fanouts f "
        "JOIN collaborations k ON k.number = f.collaboration "
        "LEFT JOIN cases c ON c.collaboration = f.collaboration AND c.number = f.case_number "
        "LEFT JOIN meetings m ON m.collaboration = f.collaboration AND m.number = f.meeting_number "
        "ORDER BY f.number LIMIT ?1",
        limit);
    std::vector<Fanout> fanouts;
    while (rows.next()) fanouts.push_back({rows.number(0), source_in(rows, 2), rows.text(1)});
    return fanouts;
}

std::vector<Parcel> read_due_parcels(Connection& connection, Instant now, int most_receivers, int most_each) {
    std::vector<Parcel> parcels;
    {
        Statement rows(connection,
                       "SELECT channel, receiver FROM deliveries "
                       "WHERE state IN ('queued', 'sending', 'retrying') GROUP BY channel, receiver "
                       "HAVING max(state = 'sending') = 0 AND max(state = 'retrying' AND due_at > ?1) = 0 "
                       "AND min(due_at) <= ?1 ORDER BY min(number) LIMIT ?2",
                       now.ms_since_epoch(), most_receivers);
        while (rows.next()) {
            const auto channel = channel_of(rows.text(0));
            if (channel) parcels.push_back({*channel, rows.text(1), {}});
        }
    }
    for (Parcel& each : parcels) {
        each.deliveries = read_deliveries(
            connection,
            "d.channel = '" + std::string(word_of(each.channel)) +
                "' AND d.receiver = ?1 AND d.state IN ('queued', 'sending', 'retrying') AND d.due_at <= ?2 "
                "ORDER BY d.state = 'retrying' DESC, d.number",
            each.receiver, now.ms_since_epoch(), most_each);
        keep_what_goes_together(each.deliveries);
    }
    return parcels;
}

void insert_delivery(Connection& connection, const Delivery& delivery) {
    const NoticeSource& source = delivery.source;
    const std::string case_id = bytes_of_case_id(source.case_id);
    Statement(
        connection,
        "INSERT OR IGNORE INTO deliveries (id, collaboration, case_number, meeting_number, sequence, "
        "event, topic, channel, receiver, account, party, queued_at, due_at, state, attempts, reason, "
        "parcel, settled_at, instead_of) "
        "SELECT ?1, k.number, coalesce(c.number, 0), coalesce(m.number, 0), ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
        "?13, ?14, ?15, 0, '', '', ?16, ?17 FROM collaborations k "
        "LEFT JOIN cases c ON c.collaboration = k.number AND c.id = ?3 "
        "LEFT JOIN meetings m ON m.collaboration = k.number AND m.body = ?4 AND m.meeting = ?5 "
        "WHERE k.id = ?2 AND (c.number IS NOT NULL OR m.number IS NOT NULL)",
        delivery.id, source.collaboration, Bytes{case_id}, source.body, source.meeting, source.sequence,
        delivery.event, word_of(delivery.topic), word_of(delivery.channel), delivery.receiver,
        delivery.account, delivery.party, delivery.queued_at.ms_since_epoch(),
        delivery.due_at.ms_since_epoch(), machines::name_of(delivery.state), ms_of(delivery.settled_at),
        delivery.instead_of)
        .run();
}

void update_delivery(Connection& connection, const Delivery& delivery) {
    Statement(
        connection,
        "UPDATE deliveries SET queued_at = ?2, due_at = ?3, state = ?4, attempts = ?5, first_tried_at = ?6, "
        "reason = ?7, parcel = ?8, settled_at = ?9, receiver = ?10, account = ?11, instead_of = ?12 "
        "WHERE number = ?1",
        delivery.number, delivery.queued_at.ms_since_epoch(), delivery.due_at.ms_since_epoch(),
        machines::name_of(delivery.state), delivery.attempts, ms_of(delivery.first_tried_at), delivery.reason,
        delivery.parcel, ms_of(delivery.settled_at), delivery.receiver, delivery.account, delivery.instead_of)
        .run();
}

}  // namespace overens::storage
