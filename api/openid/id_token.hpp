// Reads an ID token: who has signed in, as a provider says it with its signature.
//
// What is not exactly as it must be is refused (OpenID Connect Core 1.0, 3.1.3.7; RFC 8725): signed with
// RS256, PS256 or ES256 by a key of the provider's that is meant for it, for us, now, in answer to what we
// asked. Pure functions; any thread.
#pragma once

#include <expected>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/time/day.hpp"

namespace overens::api {

struct TokenWanted {
    std::string issuer;
    std::string client;  // as the provider knows us
    std::string nonce;   // given with the question that the token answers
    Instant now;
};

struct TokenFault {
    // A word for the notes, of what was not right: "signature", "audience", …
    std::string what;
    // Signed with a key that is not among `keys`: the provider may have new ones.
    bool unknown_key = false;
};

// The subject. `keys`: a JSON Web Key Set (RFC 7517).
std::expected<std::string, TokenFault> read_id_token(const std::string& token, const nlohmann::json& keys,
                                                     const TokenWanted& wanted);

}  // namespace overens::api
