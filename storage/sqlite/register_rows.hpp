// Rows of collaborations, their registers and their lifecycles.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/ports/register_store.hpp"
#include "engine/ports/work_queue.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

std::vector<std::string> read_collaborations(Connection& connection);
std::vector<ChangedRegister> read_changed_registers(Connection& connection);
void told_of_register(Connection& connection, const ChangedRegister& changed);
std::optional<std::int64_t> find_collaboration(Connection& connection, const std::string& id);

// 0 when there is none.
std::int64_t newest_revision(Connection& connection, std::int64_t collaboration);
std::optional<Instant> newest_revision_written_at(Connection& connection, std::int64_t collaboration);
Register read_register_revision(Connection& connection, std::int64_t collaboration, std::int64_t revision);
// Makes the collaboration too when it is new. False when `revision` is not the newest.
bool write_register_revision(Connection& connection, const Register& reg, std::int64_t revision,
                             const Act& act);

std::vector<PublishedLifecycle> read_lifecycles(Connection& connection, std::int64_t collaboration);
// 0 when there is none.
int newest_version(Connection& connection, std::int64_t collaboration, const std::string& name);
std::optional<PublishedLifecycle> read_lifecycle(Connection& connection, std::int64_t collaboration,
                                                 const std::string& name, int version);
std::vector<LifecycleDraft> read_drafts(Connection& connection, std::int64_t collaboration);
void write_draft(Connection& connection, std::int64_t collaboration, const LifecycleDraft& draft);
bool delete_draft(Connection& connection, std::int64_t collaboration, const std::string& name);
void insert_lifecycle(Connection& connection, std::int64_t collaboration,
                      const PublishedLifecycle& published);

}  // namespace overens::storage
