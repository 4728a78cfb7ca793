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
// These four are judged on the rows of this transaction too, and refuse as RegisterStore and LifecycleStore
// say. The first makes the collaboration when it is new.
std::optional<Refusal> write_register_revision(Connection& connection, const Register& reg,
                                               std::int64_t revision, const Act& act, const Asker& asker);
std::optional<Refusal> publish_lifecycle(Connection& connection, const std::string& collaboration,
                                         const PublishedLifecycle& published, const Asker& asker);
std::optional<Refusal> write_draft(Connection& connection, const std::string& collaboration,
                                   const LifecycleDraft& draft, const Asker& asker);
std::optional<Refusal> delete_draft(Connection& connection, const std::string& collaboration,
                                    const std::string& name, const Asker& asker);

std::vector<PublishedLifecycle> read_lifecycles(Connection& connection, std::int64_t collaboration);
// 0 when there is none.
int newest_version(Connection& connection, std::int64_t collaboration, const std::string& name);
std::optional<PublishedLifecycle> read_lifecycle(Connection& connection, std::int64_t collaboration,
                                                 const std::string& name, int version);
std::vector<LifecycleDraft> read_drafts(Connection& connection, std::int64_t collaboration);

}  // namespace overens::storage
