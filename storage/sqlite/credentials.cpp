// What people sign in with, and what is noted of it: the rest of SqliteAccounts.
#include "storage/codec/words.hpp"
#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

#define CREDENTIAL_COLUMNS                                                                                 \
    "hash, kind, id, account, title, reads_only, collaboration, made_at, ends_at, last_used_at, case_id, " \
    "task, "                                                                                               \
    "role, of_whom, made_by, opened_by"

Credential credential_in(const Statement& row) {
    Credential credential;
    credential.hash = row.text(0);
    if (!read_word(row.text(1), credential.kind))
        throw StoreFailure("a credential of a kind that is not known: " + row.text(1));
    credential.id = row.text(2);
    credential.account = row.text(3);
    credential.title = row.text(4);
    credential.reads_only = row.number(5) != 0;
    credential.collaboration = row.text(6);
    credential.made_at = Instant::clamped(row.number(7));
    credential.ends_at = Instant::clamped(row.number(8));
    credential.last_used_at = Instant::clamped(row.number(9));
    credential.case_id = row.text(10);
    credential.task = row.small_number(11);
    credential.role = row.text(12);
    credential.of = row.text(13);
    credential.made_by = row.text(14);
    credential.opened_by = row.text(15);
    return credential;
}

}  // namespace

Standing standing_by_link(Connection& connection, const std::string& collaboration, const std::string& id) {
    Statement row(connection,
                  "SELECT " CREDENTIAL_COLUMNS
                  " FROM credentials WHERE id = ?1 AND kind = 'link' AND collaboration = ?2",
                  id, collaboration);
    if (!row.next()) return {};
    const Credential link = credential_in(row);
    Standing standing{id, false, {{link.role, link.of, link.case_id}}};
    standing.used_up = link.reads_only;
    Statement maker(connection, "SELECT closed FROM accounts WHERE id = ?1", link.made_by);
    standing.closed = maker.next() && maker.number(0) != 0;
    return standing;
}

void mark_links_used(Connection& connection, const CaseKey& key, int task) {
    Statement(connection,
              "UPDATE credentials SET reads_only = 1 WHERE collaboration = ?1 AND case_id = ?2 AND task = ?3 "
              "AND kind = 'link'",
              key.collaboration, key.id, task)
        .run();
}

std::optional<Credential> SqliteAccounts::credential(const std::string& hash) const {
    return readers_.read([&](Connection& connection) -> std::optional<Credential> {
        Statement row(connection, "SELECT " CREDENTIAL_COLUMNS " FROM credentials WHERE hash = ?1", hash);
        return row.next() ? std::optional(credential_in(row)) : std::nullopt;
    });
}

std::vector<Credential> SqliteAccounts::credentials(const std::string& account) const {
    return readers_.read([&](Connection& connection) {
        Statement rows(connection,
                       "SELECT " CREDENTIAL_COLUMNS
                       " FROM credentials WHERE account = ?1 ORDER BY made_at DESC, id",
                       account);
        std::vector<Credential> credentials;
        while (rows.next()) credentials.push_back(credential_in(rows));
        return credentials;
    });
}

std::vector<Credential> SqliteAccounts::links(const std::string& collaboration,
                                              const std::string& case_id) const {
    return readers_.read([&](Connection& connection) {
        Statement rows(connection,
                       "SELECT " CREDENTIAL_COLUMNS
                       " FROM credentials WHERE collaboration = ?1 AND case_id = ?2 AND kind = 'link' "
                       "ORDER BY made_at DESC, id",
                       collaboration, case_id);
        std::vector<Credential> links;
        while (rows.next()) links.push_back(credential_in(rows));
        return links;
    });
}

void SqliteAccounts::add_credential(const Credential& credential) {
    writer_.write([&](Connection& connection) {
        Statement(connection,
                  "INSERT INTO credentials (" CREDENTIAL_COLUMNS
                  ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
                  credential.hash, stored_word(credential.kind), credential.id, credential.account,
                  credential.title, credential.reads_only, credential.collaboration,
                  credential.made_at.ms_since_epoch(), credential.ends_at.ms_since_epoch(),
                  credential.last_used_at.ms_since_epoch(), credential.case_id, credential.task,
                  credential.role, credential.of, credential.made_by, credential.opened_by)
            .run();
    });
}

void SqliteAccounts::touch_credential(const std::string& hash, Instant last_used_at, Instant ends_at) {
    writer_.write([&](Connection& connection) {
        Statement(connection, "UPDATE credentials SET last_used_at = ?2, ends_at = ?3 WHERE hash = ?1", hash,
                  last_used_at.ms_since_epoch(), ends_at.ms_since_epoch())
            .run();
    });
}

bool SqliteAccounts::remove_credential(const std::string& hash) {
    bool removed = false;
    writer_.write([&](Connection& connection) {
        removed = Statement(connection, "DELETE FROM credentials WHERE hash = ?1", hash).run() > 0;
    });
    return removed;
}

void SqliteAccounts::remove_ended_credentials(Instant before) {
    writer_.write([&](Connection& connection) {
        Statement(connection, "DELETE FROM credentials WHERE ends_at < ?1", before.ms_since_epoch()).run();
    });
}

void SqliteAccounts::note_access(const AccessNote& note) {
    writer_.write([&](Connection& connection) {
        Statement(connection,
                  "INSERT INTO access_notes (at, account, by_whom, what, detail) VALUES (?1, ?2, ?3, ?4, ?5)",
                  note.at.ms_since_epoch(), note.account, note.by, note.what, note.detail)
            .run();
    });
}

std::vector<AccessNote> SqliteAccounts::access_notes(const std::string& account, int limit) const {
    return readers_.read([&](Connection& connection) {
        Statement rows(connection,
                       "SELECT at, account, by_whom, what, detail FROM access_notes "
                       "WHERE ?1 = '' OR account = ?1 ORDER BY number DESC LIMIT ?2",
                       account, limit);
        std::vector<AccessNote> notes;
        while (rows.next()) {
            notes.push_back(
                {Instant::clamped(rows.number(0)), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
        }
        return notes;
    });
}

int SqliteAccounts::remove_access_notes(Instant before) {
    int removed = 0;
    writer_.write([&](Connection& connection) {
        removed =
            Statement(connection, "DELETE FROM access_notes WHERE at < ?1", before.ms_since_epoch()).run();
    });
    return removed;
}

}  // namespace overens::storage
