// Deliveries and fan-outs as rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/ports/outbox_store.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {

// Deliveries by `where`, which uses ?1 and ?2, in the order that it says.
std::vector<Delivery> read_deliveries(Connection& connection, std::string_view where,
                                      const std::string& first, std::int64_t second, std::int64_t limit,
                                      std::int64_t offset = 0);
std::vector<Fanout> read_fanouts(Connection& connection, int limit);
std::vector<Parcel> read_due_parcels(Connection& connection, Instant now, int most_receivers, int most_each);

// Left out: what is there already, and what is of a collaboration, case or meeting that is not.
void insert_delivery(Connection& connection, const Delivery& delivery);
void update_delivery(Connection& connection, const Delivery& delivery);

}  // namespace overens::storage
