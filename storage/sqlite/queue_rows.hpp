// Rows of what waits to be done and of what was told: timers, errands, notices, and replies for requests that
// come again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/ports/work_queue.hpp"
#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/steps/take_step.hpp"

namespace overens::storage {

// A scope and a key of any length as one short key. The length keeps "a" + "bc" apart from "ab" + "c".
Hash guard_hash(const RepeatGuard& guard);

void write_timers(Connection& connection, CaseRef ref, const std::vector<TimerChange>& timers);

// Notices are delivered by being written; the other errands wait.
void write_errands(Connection& connection, CaseRef ref, const Entry& entry,
                   const std::vector<Errand>& errands);
bool errand_waits(Connection& connection, std::int64_t number);
void finish_errand(Connection& connection, std::int64_t number);
void fail_errand(Connection& connection, std::int64_t number, const std::string& reason);

void write_reply(Connection& connection, CaseRef ref, const RepeatGuard& guard, const Receipt& receipt,
                 Instant recorded_at);
std::optional<KeptReply> find_reply(Connection& connection, std::int64_t collaboration, const std::string& id,
                                    const RepeatGuard& guard);

std::optional<Day> next_timer_day(Connection& connection);
std::vector<DueTimer> due_timers(Connection& connection, Day day, int limit);
std::vector<WaitingErrand> waiting_errands(Connection& connection, int limit);
Rows<Notice> read_notices(Connection& connection, std::int64_t collaboration, const std::string& addressee,
                          Page page);

}  // namespace overens::storage
