// Changing a collaboration's register: read, change, write back if nobody else has changed it meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/http/call.hpp"
#include "api/http/response.hpp"
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

inline constexpr TextLimits register_names{1, 200};

// Who changes the register, now.
Act register_act(const Call& call);

// … and who asks for it, for the store to judge.
Asker asker_of(const Call& call);

// A reading of the register with its tag, and the answer to one who wrote it.
Response with_register_tag(const Call& call, const Json& view);
Response register_written(const Call& call, bool is_new, const Json& view, std::int64_t revision);

// One id stands for one organisation or one body, never for both.
std::optional<Refusal> id_taken(bool taken, const std::string& id);

// A body that fills a place of a lifecycle in use here without the mandate that is asked for it. A place that
// is still empty can be filled later.
std::optional<Refusal> mandate_lacking(const Call& call, const Register& reg, const Definition& definition);
// … of any lifecycle.
std::optional<Refusal> mandate_lacking(const Call& call, const Register& reg);

}  // namespace overens::api
