// Changing a collaboration's register: read, change, write back if nobody else has changed it meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/http/call.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// Makes the change, or says why not. May run twice.
using RegisterChange = std::function<std::optional<Refusal>(Register& reg)>;

struct RegisterWritten {
    Register reg;  // as it is now
    std::int64_t revision = 0;
};

// `create`: a collaboration that is not there yet begins empty. Checks If-Match against the register's
// revision.
std::expected<RegisterWritten, Response> change_register(Call& call, const Act& act, bool create,
                                                         const RegisterChange& change);

// The administrator keeps the register. `secretary_of`: a body whose secretary may too.
std::optional<Response> only_administrator(const Call& call, const std::string& secretary_of = {});

}  // namespace overens::api
