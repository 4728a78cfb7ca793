// Ids of cases as they stand in rows: a UUID as its 16 bytes. Any other text is kept as it is, made longer
// than 16 bytes with zero bytes at the end where need be, so that the two cannot be mistaken for each other.
#pragma once

#include <string>
#include <string_view>

namespace overens::storage {

std::string bytes_of_case_id(std::string_view id);
std::string case_id_of_bytes(std::string_view bytes);

}  // namespace overens::storage
