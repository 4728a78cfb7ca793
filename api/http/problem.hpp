// Errors as they are answered: RFC 9457, with every reason. The one place that turns a refusal into a status.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/http/response.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// So many are told; of more, how many they are.
inline constexpr std::size_t most_blockers = 100;

Blocker blocker(std::string code, std::string sv, std::string en, std::string at = {});

int status_of(RefusalKind kind);

// The reason phrase: "Not Found".
std::string_view phrase_of(int status);

// `blockers` must not be empty; the first gives the code and the detail. `instance` is the path that was
// asked.
Response problem(int status, const std::vector<Blocker>& blockers, std::string_view instance);
Response problem(const Refusal& refusal, std::string_view instance);

Json to_json(const Title& title);
Json to_json(const std::vector<Blocker>& blockers);

}  // namespace overens::api
