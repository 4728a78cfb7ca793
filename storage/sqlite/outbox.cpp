#include "storage/sqlite/outbox.hpp"

#include <sstream>

#include "storage/sqlite/delivery_rows.hpp"
#include "storage/sqlite/page_of.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

std::optional<Instant> first_moment(const Statement& row) {
    if (row.is_null(0)) return std::nullopt;
    return Instant::clamped(row.number(0));
}

std::string paces_as_text(const NoticeSettings& settings) {
    std::string text;
    for (const Topic topic : all_topics)
        text += (text.empty() ? "" : " ") + std::string(word_of(settings.pace_for(topic)));
    return text;
}

NoticeSettings settings_in(const Statement& row) {
    NoticeSettings settings;
    std::istringstream words(row.text(0));
    for (const Topic topic : all_topics) {
        std::string word;
        words >> word;
        if (const auto pace = pace_of(word)) settings.set(topic, *pace);
    }
    if (!row.is_null(1)) settings.quiet = QuietHours{row.small_number(1), row.small_number(2)};
    return settings;
}

void write_piece(Connection& connection, const SpreadPiece& piece) {
    for (const Delivery& each : piece.deliveries) insert_delivery(connection, each);
    if (piece.done) {
        Statement(connection, "DELETE FROM fanouts WHERE number = ?1", piece.fanout.number).run();
    } else {
        Statement(connection, "UPDATE fanouts SET spread_to = ?2 WHERE number = ?1", piece.fanout.number,
                  piece.fanout.spread_to)
            .run();
    }
}

std::int64_t counted(Connection& connection, std::string_view where, const std::string& first,
                     const std::string& second) {
    Statement row(
        connection,
        "SELECT count(*) FROM (SELECT 1 FROM deliveries d WHERE " + std::string(where) + " LIMIT ?3)", first,
        second, most_counted + 1);
    return row.next() ? row.number(0) : 0;
}

}  // namespace

void write_fanout(Connection& connection, std::int64_t collaboration, std::int64_t case_number,
                  std::int64_t meeting_number, std::int64_t sequence) {
    Statement(connection,
              "INSERT INTO fanouts (collaboration, case_number, meeting_number, sequence, spread_to) "
              "VALUES (?1, ?2, ?3, ?4, '')",
              collaboration, case_number, meeting_number, sequence)
        .run();
}

std::vector<Fanout> SqliteOutbox::fanouts(int limit) const {
    return readers_.read([&](Connection& connection) { return read_fanouts(connection, limit); });
}

void SqliteOutbox::spread(const std::vector<SpreadPiece>& pieces) {
    writer_.write([&](Connection& connection) {
        for (const SpreadPiece& piece : pieces) write_piece(connection, piece);
    });
}

std::vector<Parcel> SqliteOutbox::due_parcels(Instant now, int most_receivers, int most_each) const {
    return readers_.read(
        [&](Connection& connection) { return read_due_parcels(connection, now, most_receivers, most_each); });
}

std::optional<Instant> SqliteOutbox::next_due() const {
    return readers_.read([&](Connection& connection) {
        Statement row(connection, "SELECT min(due_at) FROM deliveries WHERE state IN ('queued', 'retrying')");
        return row.next() ? first_moment(row) : std::nullopt;
    });
}

std::optional<Instant> SqliteOutbox::last_mailed(const std::string& mailbox) const {
    return readers_.read([&](Connection& connection) {
        Statement row(connection,
                      "SELECT max(settled_at) FROM deliveries WHERE receiver = ?1 AND channel = 'mail' AND "
                      "state = 'delivered' AND attempts > 0 AND reason = ''",
                      mailbox);
        return row.next() ? first_moment(row) : std::nullopt;
    });
}

void SqliteOutbox::save_deliveries(const std::vector<Delivery>& deliveries) {
    writer_.write([&](Connection& connection) {
        for (const Delivery& each : deliveries) update_delivery(connection, each);
    });
}

std::vector<Delivery> SqliteOutbox::left_sending() const {
    return readers_.read([&](Connection& connection) {
        return read_deliveries(connection, "?1 = '' AND ?2 = 0 AND d.state = 'sending' ORDER BY d.number", "",
                               0, -1);
    });
}

Rows<Delivery> SqliteOutbox::deliveries(const OutboxFilter& filter, Page page) const {
    const std::string state = filter.state ? std::string(machines::name_of(*filter.state)) : std::string();
    const bool of_account = filter.receiver.empty() && !filter.account.empty();
    const std::string& key = of_account ? filter.account : filter.receiver;
    const std::string where = "d.channel <> 'inbox' AND (?1 = '' OR d." +
                              std::string(of_account ? "account" : "receiver") + " = ?1)" +
                              (state.empty() ? std::string() : " AND d.state = '" + state + "'");
    return readers_.read([&](Connection& connection) {
        Rows<Delivery> rows;
        rows.total = counted(connection, where + " AND ?2 = ''", key, "");
        rows.rows = read_deliveries(connection, where + " AND ?2 = 0 ORDER BY d.number DESC", key, 0,
                                    limit_of(page), offset_of(page));
        return rows;
    });
}

std::optional<Delivery> SqliteOutbox::delivery(const std::string& id) const {
    return readers_.read([&](Connection& connection) -> std::optional<Delivery> {
        auto found = read_deliveries(connection, "d.id = ?1 AND ?2 = 0", id, 0, 1);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

int SqliteOutbox::remove_settled_deliveries(Instant before) {
    int removed = 0;
    writer_.write([&](Connection& connection) {
        removed =
            Statement(connection, "DELETE FROM deliveries WHERE settled_at < ?1", before.ms_since_epoch())
                .run();
    });
    return removed;
}

Inbox SqliteOutbox::inbox(const std::string& account, bool unread_only, Page page) const {
    const std::string own = "d.channel = 'inbox' AND d.receiver = ?1";
    const std::string unread = own + " AND d.read_at IS NULL";
    return readers_.read([&](Connection& connection) {
        Inbox inbox;
        inbox.unread = counted(connection, unread + " AND ?2 = ''", account, "");
        const std::string& shown = unread_only ? unread : own;
        inbox.rows.total =
            unread_only ? inbox.unread : counted(connection, own + " AND ?2 = ''", account, "");
        inbox.rows.rows = read_deliveries(connection, shown + " AND ?2 = 0 ORDER BY d.number DESC", account,
                                          0, limit_of(page), offset_of(page));
        return inbox;
    });
}

bool SqliteOutbox::mark_read(const std::string& account, const std::string& id,
                             std::optional<Instant> read_at) {
    std::optional<std::int64_t> read_at_ms;
    if (read_at) read_at_ms = read_at->ms_since_epoch();
    bool found = false;
    writer_.write([&](Connection& connection) {
        found = Statement(connection,
                          "UPDATE deliveries SET read_at = ?3 WHERE id = ?2 AND channel = 'inbox' AND "
                          "receiver = ?1",
                          account, id, read_at_ms)
                    .run() > 0;
    });
    return found;
}

void SqliteOutbox::mark_all_read(const std::string& account, Instant until, Instant read_at) {
    writer_.write([&](Connection& connection) {
        Statement(connection,
                  "UPDATE deliveries SET read_at = ?3 WHERE channel = 'inbox' AND receiver = ?1 AND "
                  "read_at IS NULL AND queued_at <= ?2",
                  account, until.ms_since_epoch(), read_at.ms_since_epoch())
            .run();
    });
}

NoticeSettings SqliteOutbox::notice_settings(const std::string& account) const {
    return readers_.read([&](Connection& connection) {
        Statement row(connection,
                      "SELECT paces, quiet_from, quiet_until FROM notice_settings WHERE account = ?1",
                      account);
        return row.next() ? settings_in(row) : NoticeSettings();
    });
}

void SqliteOutbox::save_notice_settings(const std::string& account, const NoticeSettings& settings) {
    std::optional<int> from, until;
    if (settings.quiet) {
        from = settings.quiet->from;
        until = settings.quiet->until;
    }
    writer_.write([&](Connection& connection) {
        Statement(connection,
                  "INSERT INTO notice_settings (account, paces, quiet_from, quiet_until) "
                  "SELECT id, ?2, ?3, ?4 FROM accounts WHERE id = ?1 "
                  "ON CONFLICT DO UPDATE SET paces = ?2, quiet_from = ?3, quiet_until = ?4",
                  account, paces_as_text(settings), from, until)
            .run();
    });
}

std::vector<Webhook> SqliteOutbox::webhooks(const std::string& collaboration) const {
    return readers_.read([&](Connection& connection) {
        Statement rows(connection,
                       "SELECT w.id, url, title, secret, former_secret, former_until, paused, made_at "
                       "FROM webhooks w JOIN collaborations k ON k.number = w.collaboration WHERE k.id = ?1 "
                       "ORDER BY w.id",
                       collaboration);
        std::vector<Webhook> found;
        while (rows.next()) {
            Webhook webhook{collaboration,
                            rows.text(0),
                            rows.text(1),
                            rows.text(2),
                            rows.text(3),
                            rows.text(4),
                            {},
                            false,
                            {}};
            if (!rows.is_null(5)) webhook.former_until = Instant::clamped(rows.number(5));
            webhook.paused = rows.number(6) != 0;
            webhook.made_at = Instant::clamped(rows.number(7));
            found.push_back(std::move(webhook));
        }
        return found;
    });
}

bool SqliteOutbox::save_webhook(const Webhook& webhook) {
    std::optional<std::int64_t> until;
    if (webhook.former_until) until = webhook.former_until->ms_since_epoch();
    bool saved = false;
    writer_.write([&](Connection& connection) {
        saved = Statement(connection,
                          "INSERT INTO webhooks (collaboration, id, url, title, secret, former_secret, "
                          "former_until, paused, made_at) "
                          "SELECT number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM collaborations WHERE id = ?1 "
                          "ON CONFLICT DO UPDATE SET url = ?3, title = ?4, secret = ?5, former_secret = ?6, "
                          "former_until = ?7, paused = ?8",
                          webhook.collaboration, webhook.id, webhook.url, webhook.title, webhook.secret,
                          webhook.former_secret, until, webhook.paused, webhook.made_at.ms_since_epoch())
                    .run() > 0;
    });
    return saved;
}

bool SqliteOutbox::remove_webhook(const std::string& collaboration, const std::string& id) {
    bool removed = false;
    writer_.write([&](Connection& connection) {
        const auto number = find_collaboration(connection, collaboration);
        if (!number) return;
        removed =
            Statement(connection, "DELETE FROM webhooks WHERE collaboration = ?1 AND id = ?2", *number, id)
                .run() > 0;
        Statement(
            connection,
            "DELETE FROM deliveries WHERE channel = 'webhook' AND receiver = ?2 AND collaboration = ?1 AND "
            "state IN ('queued', 'sending', 'retrying')",
            *number, id)
            .run();
    });
    return removed;
}

}  // namespace overens::storage
