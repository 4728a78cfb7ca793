#include "storage/sqlite/accounts.hpp"

#include "engine/access/stand_ins.hpp"
#include "storage/codec/words.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

#define ACCOUNT_COLUMNS "id, login_name, name, mailbox, language, password, keeper, closed"

Account account_in(const Statement& row) {
    return {row.text(0), row.text(1), row.text(2),        row.text(3),
            row.text(4), row.text(5), row.number(6) != 0, row.number(7) != 0};
}

std::optional<Account> first_account(Connection& connection, std::string_view sql, const std::string& key) {
    Statement row(connection, sql, key);
    return row.next() ? std::optional(account_in(row)) : std::nullopt;
}

std::optional<Account> find_account(Connection& connection, const std::string& id) {
    return first_account(connection, "SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE id = ?1", id);
}

std::vector<Grant> read_grants(Connection& connection, std::int64_t collaboration,
                               const std::string& account) {
    Statement rows(connection,
                   "SELECT role, of_whom, case_id, from_day, until_day FROM grants "
                   "WHERE collaboration = ?1 AND account = ?2 ORDER BY place",
                   collaboration, account);
    std::vector<Grant> grants;
    while (rows.next()) {
        Grant grant{rows.text(0), rows.text(1), rows.text(2), Day::clamped(rows.number(3)), {}};
        if (!rows.is_null(4)) grant.until = Day::clamped(rows.number(4));
        grants.push_back(std::move(grant));
    }
    return grants;
}

std::vector<Absence> read_absences(Connection& connection, std::string_view where, const std::string& key) {
    Statement rows(connection,
                   "SELECT account, stand_in, from_day, until_day FROM absences WHERE " + std::string(where),
                   key);
    std::vector<Absence> absences;
    while (rows.next()) {
        absences.push_back(
            {rows.text(0), rows.text(1), Day::clamped(rows.number(2)), Day::clamped(rows.number(3))});
    }
    return absences;
}

void write_account(Connection& connection, const Account& account) {
    Statement(connection,
              "INSERT INTO accounts (" ACCOUNT_COLUMNS
              ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
              "ON CONFLICT (id) DO UPDATE SET login_name = ?2, name = ?3, mailbox = ?4, language = ?5, "
              "keeper = ?7, closed = ?8",
              account.id, account.login_name, account.name, account.mailbox, account.language,
              account.password, account.keeper, account.closed)
        .run();
}

void write_grants(Connection& connection, std::int64_t collaboration, const std::string& account,
                  const std::vector<Grant>& grants) {
    Statement(connection, "DELETE FROM grants WHERE collaboration = ?1 AND account = ?2", collaboration,
              account)
        .run();
    int place = 0;
    for (const Grant& each : grants) {
        std::optional<std::int64_t> until;
        if (each.until) until = each.until->days_since_epoch();
        Statement(connection,
                  "INSERT INTO grants (collaboration, account, place, role, of_whom, case_id, from_day, "
                  "until_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                  collaboration, account, ++place, each.role, each.of, each.case_id,
                  each.from.days_since_epoch(), until)
            .run();
    }
}

void write_absences(Connection& connection, const std::string& account,
                    const std::vector<Absence>& absences) {
    Statement(connection, "DELETE FROM absences WHERE account = ?1", account).run();
    int place = 0;
    for (const Absence& each : absences) {
        Statement(connection,
                  "INSERT INTO absences (account, place, stand_in, from_day, until_day) "
                  "VALUES (?1, ?2, ?3, ?4, ?5)",
                  account, ++place, each.stand_in, each.from.days_since_epoch(),
                  each.until.days_since_epoch())
            .run();
    }
}

}  // namespace

Standing read_standing(Connection& connection, const std::string& collaboration, const std::string& account) {
    const auto found = find_account(connection, account);
    if (!found) return standing_by_link(connection, collaboration, account);
    Standing standing{account, found->closed};
    const auto number = find_collaboration(connection, collaboration);
    if (!number) return standing;
    standing.grants = read_grants(connection, *number, account);
    standing.instead = stood_in_for(
        account, {[&](const std::string& stand_in) {
                      return read_absences(connection, "stand_in = ?1 ORDER BY account, place", stand_in);
                  },
                  [&](const std::string& away) {
                      const auto absent = find_account(connection, away);
                      const bool open = absent && !absent->closed;
                      return open ? read_grants(connection, *number, away) : std::vector<Grant>{};
                  }});
    return standing;
}

std::optional<Account> SqliteAccounts::account(const std::string& id) const {
    return readers_.read([&](Connection& connection) { return find_account(connection, id); });
}

std::optional<Account> SqliteAccounts::account_named(const std::string& login_name) const {
    return readers_.read([&](Connection& connection) {
        return first_account(connection, "SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE login_name = ?1",
                             login_name);
    });
}

std::vector<Account> SqliteAccounts::accounts() const {
    return readers_.read([&](Connection& connection) {
        Statement rows(connection, "SELECT " ACCOUNT_COLUMNS " FROM accounts ORDER BY login_name");
        std::vector<Account> accounts;
        while (rows.next()) accounts.push_back(account_in(rows));
        return accounts;
    });
}

bool SqliteAccounts::save_account(const Account& account) {
    bool saved = false;
    writer_.write([&](Connection& connection) {
        const auto named = first_account(
            connection, "SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE login_name = ?1", account.login_name);
        saved = !named || named->id == account.id;
        if (saved) write_account(connection, account);
    });
    return saved;
}

bool SqliteAccounts::set_password(const std::string& id, const std::string& password) {
    bool set = false;
    writer_.write([&](Connection& connection) {
        set = Statement(connection, "UPDATE accounts SET password = ?2 WHERE id = ?1 AND closed = 0", id,
                        password)
                  .run() > 0;
    });
    return set;
}

std::optional<OutsideIdentity> SqliteAccounts::outside_identity(const std::string& account) const {
    return readers_.read([&](Connection& connection) -> std::optional<OutsideIdentity> {
        Statement row(connection, "SELECT issuer, subject FROM outside_identities WHERE account = ?1",
                      account);
        if (!row.next()) return std::nullopt;
        return OutsideIdentity{row.text(0), row.text(1)};
    });
}

std::optional<Account> SqliteAccounts::account_signed_in_as(const OutsideIdentity& identity) const {
    return readers_.read([&](Connection& connection) -> std::optional<Account> {
        Statement row(connection, "SELECT account FROM outside_identities WHERE issuer = ?1 AND subject = ?2",
                      identity.issuer, identity.subject);
        return row.next() ? find_account(connection, row.text(0)) : std::nullopt;
    });
}

bool SqliteAccounts::save_outside_identity(const std::string& account,
                                           const std::optional<OutsideIdentity>& identity) {
    bool saved = false;
    writer_.write([&](Connection& connection) {
        if (!find_account(connection, account)) return;
        if (identity) {
            Statement row(connection,
                          "SELECT 1 FROM outside_identities "
                          "WHERE issuer = ?1 AND subject = ?2 AND account <> ?3",
                          identity->issuer, identity->subject, account);
            if (row.next()) return;
        }
        Statement(connection, "DELETE FROM outside_identities WHERE account = ?1", account).run();
        if (identity) {
            Statement(connection,
                      "INSERT INTO outside_identities (issuer, subject, account) VALUES (?1, ?2, ?3)",
                      identity->issuer, identity->subject, account)
                .run();
        }
        saved = true;
    });
    return saved;
}

std::vector<Grant> SqliteAccounts::grants(const std::string& collaboration,
                                          const std::string& account) const {
    return readers_.read([&](Connection& connection) {
        const auto number = find_collaboration(connection, collaboration);
        return number ? read_grants(connection, *number, account) : std::vector<Grant>{};
    });
}

bool SqliteAccounts::save_grants(const std::string& collaboration, const std::string& account,
                                 const std::vector<Grant>& grants) {
    bool saved = false;
    writer_.write([&](Connection& connection) {
        const auto number = find_collaboration(connection, collaboration);
        saved = number && find_account(connection, account);
        if (saved) write_grants(connection, *number, account, grants);
    });
    return saved;
}

std::vector<std::string> SqliteAccounts::granted_accounts(const std::string& collaboration) const {
    return readers_.read([&](Connection& connection) {
        std::vector<std::string> accounts;
        const auto number = find_collaboration(connection, collaboration);
        if (!number) return accounts;
        Statement rows(connection,
                       "SELECT DISTINCT account FROM grants WHERE collaboration = ?1 ORDER BY account",
                       *number);
        while (rows.next()) accounts.push_back(rows.text(0));
        return accounts;
    });
}

std::vector<Absence> SqliteAccounts::absences(const std::string& account) const {
    return readers_.read([&](Connection& connection) {
        return read_absences(connection, "account = ?1 ORDER BY place", account);
    });
}

bool SqliteAccounts::save_absences(const std::string& account, const std::vector<Absence>& absences) {
    bool saved = false;
    writer_.write([&](Connection& connection) {
        saved = find_account(connection, account).has_value();
        for (const Absence& each : absences) saved = saved && find_account(connection, each.stand_in);
        if (saved) write_absences(connection, account, absences);
    });
    return saved;
}

Standing SqliteAccounts::standing(const std::string& collaboration, const std::string& account) const {
    return readers_.read(
        [&](Connection& connection) { return read_standing(connection, collaboration, account); });
}

std::vector<Snooze> SqliteAccounts::snoozes(const std::string& collaboration,
                                            const std::string& account) const {
    return readers_.read([&](Connection& connection) {
        std::vector<Snooze> snoozes;
        const auto number = find_collaboration(connection, collaboration);
        if (!number) return snoozes;
        Statement rows(connection,
                       "SELECT case_id, item, until_day FROM snoozes WHERE collaboration = ?1 AND account = "
                       "?2 ORDER BY case_id, item",
                       *number, account);
        while (rows.next())
            snoozes.push_back({rows.text(0), rows.small_number(1), Day::clamped(rows.number(2))});
        return snoozes;
    });
}

bool SqliteAccounts::save_snooze(const std::string& collaboration, const std::string& account,
                                 const Snooze& snooze, Day today) {
    bool saved = false;
    writer_.write([&](Connection& connection) {
        const auto number = find_collaboration(connection, collaboration);
        saved = number && find_account(connection, account);
        if (!saved) return;
        Statement(connection, "DELETE FROM snoozes WHERE account = ?1 AND until_day < ?2", account,
                  today.days_since_epoch())
            .run();
        Statement(connection,
                  "INSERT INTO snoozes (collaboration, account, case_id, item, until_day) "
                  "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET until_day = ?5",
                  *number, account, snooze.case_id, snooze.item, snooze.until.days_since_epoch())
            .run();
    });
    return saved;
}

bool SqliteAccounts::remove_snooze(const std::string& collaboration, const std::string& account,
                                   const std::string& case_id, int item) {
    bool removed = false;
    writer_.write([&](Connection& connection) {
        const auto number = find_collaboration(connection, collaboration);
        if (!number) return;
        removed = Statement(connection,
                            "DELETE FROM snoozes WHERE collaboration = ?1 AND account = ?2 AND case_id = ?3 "
                            "AND item = ?4",
                            *number, account, case_id, item)
                      .run() > 0;
    });
    return removed;
}

}  // namespace overens::storage
