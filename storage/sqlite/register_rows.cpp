#include "storage/sqlite/register_rows.hpp"

#include "engine/ports/case_store.hpp"
#include "storage/codec/record_codec.hpp"
#include "storage/codec/words.hpp"
#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/statement.hpp"
#include "storage/steps/refusals.hpp"

namespace overens::storage {
namespace {

constexpr std::string_view select_lifecycles =
    "SELECT name, version, hash, published_at, text, fragments FROM lifecycles AS l WHERE collaboration = ?1 "
    "AND version = (SELECT max(version) FROM lifecycles WHERE collaboration = ?1 AND name = l.name) ORDER BY "
    "name";
constexpr std::string_view select_lifecycle =
    "SELECT name, version, hash, published_at, text, fragments FROM lifecycles "
    "WHERE collaboration = ?1 AND name = ?2 AND version = ?3";

PublishedLifecycle read_published(const Statement& row) {
    PublishedLifecycle published;
    published.name = row.text(0);
    published.version = row.small_number(1);
    published.hash = row.text(2);
    published.published_at = Instant::clamped(row.number(3));
    published.text.text = row.text(4);
    published.text.fragments = read_named_texts(row.text(5), "fragments of lifecycle " + published.name);
    return published;
}

std::int64_t insert_collaboration(Connection& connection, const std::string& id) {
    Statement(connection, "INSERT INTO collaborations (id) VALUES (?1)", id).run();
    return connection.last_row();
}

std::optional<Refusal> not_let(Connection& connection, const std::string& collaboration, const Asker& asker) {
    if (asker.account.empty()) return std::nullopt;
    return no_longer_granted(asker, read_standing(connection, collaboration, asker.account));
}

// Its number, for one who may still change it.
std::expected<std::int64_t, Refusal> open_to(Connection& connection, const std::string& collaboration,
                                             const Asker& asker) {
    const auto number = find_collaboration(connection, collaboration);
    if (!number) return std::unexpected(collaboration_not_found(collaboration));
    if (auto refused = not_let(connection, collaboration, asker)) return std::unexpected(std::move(*refused));
    return *number;
}

void drop_draft(Connection& connection, std::int64_t collaboration, const std::string& name) {
    Statement(connection, "DELETE FROM lifecycle_drafts WHERE collaboration = ?1 AND name = ?2",
              collaboration, name)
        .run();
}

}  // namespace

std::vector<std::string> read_collaborations(Connection& connection) {
    Statement rows(connection, "SELECT id FROM collaborations ORDER BY id");
    std::vector<std::string> ids;
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

std::vector<ChangedRegister> read_changed_registers(Connection& connection) {
    Statement rows(
        connection,
        "SELECT id, (SELECT max(revision) FROM registers WHERE collaboration = c.number) AS newest "
        "FROM collaborations AS c WHERE newest > told_revision ORDER BY id");
    std::vector<ChangedRegister> changed;
    while (rows.next()) changed.push_back({rows.text(0), rows.number(1)});
    return changed;
}

void told_of_register(Connection& connection, const ChangedRegister& changed) {
    Statement(connection, "UPDATE collaborations SET told_revision = max(told_revision, ?2) WHERE id = ?1",
              changed.collaboration, changed.revision)
        .run();
}

std::optional<std::int64_t> find_collaboration(Connection& connection, const std::string& id) {
    Statement row(connection, "SELECT number FROM collaborations WHERE id = ?1", id);
    return row.next() ? std::optional(row.number(0)) : std::nullopt;
}

std::int64_t newest_revision(Connection& connection, std::int64_t collaboration) {
    Statement row(connection, "SELECT coalesce(max(revision), 0) FROM registers WHERE collaboration = ?1",
                  collaboration);
    row.next();
    return row.number(0);
}

std::optional<Instant> newest_revision_written_at(Connection& connection, std::int64_t collaboration) {
    Statement row(connection,
                  "SELECT recorded_at FROM registers WHERE collaboration = ?1 ORDER BY revision DESC LIMIT 1",
                  collaboration);
    return row.next() ? std::optional(Instant::clamped(row.number(0))) : std::nullopt;
}

Register read_register_revision(Connection& connection, std::int64_t collaboration, std::int64_t revision) {
    const std::string place = "register, revision " + std::to_string(revision);
    Statement row(connection, "SELECT format, body FROM registers WHERE collaboration = ?1 AND revision = ?2",
                  collaboration, revision);
    if (!row.next()) throw StoreFailure(place + ": is not there");
    if (row.small_number(0) != record_format)
        throw StoreFailure(place + ": written in a format not known here");
    return read_register(row.text(1), place);
}

std::optional<Refusal> write_register_revision(Connection& connection, const Register& reg,
                                               std::int64_t revision, const Act& act, const Asker& asker) {
    const std::optional<std::int64_t> found = find_collaboration(connection, reg.collaboration);
    const std::int64_t newest = found ? newest_revision(connection, *found) : 0;
    if (revision != newest) return register_changed();
    if (auto refused = found ? not_let(connection, reg.collaboration, asker) : std::nullopt) return refused;
    const std::int64_t number = found ? *found : insert_collaboration(connection, reg.collaboration);
    Statement(
        connection,
        "INSERT INTO registers (collaboration, revision, recorded_at, happened_on, person, role, of_whom, "
        "origin, format, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        number, newest + 1, act.recorded_at.ms_since_epoch(), act.happened_on.days_since_epoch(),
        act.actor.person, act.actor.role, act.actor.of, stored_word(act.origin), record_format,
        write_register(reg))
        .run();
    return std::nullopt;
}

std::vector<PublishedLifecycle> read_lifecycles(Connection& connection, std::int64_t collaboration) {
    Statement rows(connection, select_lifecycles, collaboration);
    std::vector<PublishedLifecycle> lifecycles;
    while (rows.next()) lifecycles.push_back(read_published(rows));
    return lifecycles;
}

int newest_version(Connection& connection, std::int64_t collaboration, const std::string& name) {
    Statement row(connection,
                  "SELECT coalesce(max(version), 0) FROM lifecycles WHERE collaboration = ?1 AND name = ?2",
                  collaboration, name);
    row.next();
    return row.small_number(0);
}

std::optional<PublishedLifecycle> read_lifecycle(Connection& connection, std::int64_t collaboration,
                                                 const std::string& name, int version) {
    Statement row(connection, select_lifecycle, collaboration, name, version);
    return row.next() ? std::optional(read_published(row)) : std::nullopt;
}

std::vector<LifecycleDraft> read_drafts(Connection& connection, std::int64_t collaboration) {
    Statement rows(connection,
                   "SELECT name, saved_at, text, fragments FROM lifecycle_drafts WHERE collaboration = ?1 "
                   "ORDER BY name",
                   collaboration);
    std::vector<LifecycleDraft> drafts;
    while (rows.next()) {
        LifecycleDraft& draft = drafts.emplace_back();
        draft.name = rows.text(0);
        draft.saved_at = Instant::clamped(rows.number(1));
        draft.text.text = rows.text(2);
        draft.text.fragments = read_named_texts(rows.text(3), "fragments of the draft " + draft.name);
    }
    return drafts;
}

std::optional<Refusal> write_draft(Connection& connection, const std::string& collaboration,
                                   const LifecycleDraft& draft, const Asker& asker) {
    const auto number = open_to(connection, collaboration, asker);
    if (!number) return number.error();
    Statement(connection,
              "INSERT INTO lifecycle_drafts (collaboration, name, saved_at, text, fragments) VALUES (?1, ?2, "
              "?3, ?4, ?5) ON CONFLICT DO UPDATE SET saved_at = ?3, text = ?4, fragments = ?5",
              *number, draft.name, draft.saved_at.ms_since_epoch(), draft.text.text,
              write_named_texts(draft.text.fragments))
        .run();
    return std::nullopt;
}

std::optional<Refusal> delete_draft(Connection& connection, const std::string& collaboration,
                                    const std::string& name, const Asker& asker) {
    const auto number = open_to(connection, collaboration, asker);
    if (!number) return number.error();
    Statement found(connection, "SELECT 1 FROM lifecycle_drafts WHERE collaboration = ?1 AND name = ?2",
                    *number, name);
    if (!found.next()) return draft_not_found(name);
    drop_draft(connection, *number, name);
    return std::nullopt;
}

std::optional<Refusal> publish_lifecycle(Connection& connection, const std::string& collaboration,
                                         const PublishedLifecycle& published, const Asker& asker) {
    const auto number = open_to(connection, collaboration, asker);
    if (!number) return number.error();
    const auto before = read_lifecycle(connection, *number, published.name, published.version);
    if (before && before->hash != published.hash) return version_taken(published);
    drop_draft(connection, *number, published.name);
    if (before) return std::nullopt;
    Statement(connection,
              "INSERT INTO lifecycles (collaboration, name, version, hash, published_at, text, fragments) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
              *number, published.name, published.version, published.hash,
              published.published_at.ms_since_epoch(), published.text.text,
              write_named_texts(published.text.fragments))
        .run();
    return std::nullopt;
}

}  // namespace overens::storage
