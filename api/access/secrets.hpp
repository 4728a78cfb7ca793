// Random secrets and short ids. From libsodium's generator; any thread; no errors.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

// 32 random bytes as 43 characters of base64url: for cookies and tokens.
std::string make_secret();
// Sixteen characters in groups of four, without letters that are mistaken for each other: for people to type.
// 80 random bits.
std::string make_key_to_type();
// Nine characters after `prefix`: a name that says nothing. 45 random bits.
std::string make_short_id(std::string_view prefix);

// What is kept instead of the secret. A secret of 80 random bits or more needs no salt and no slow hash.
std::string hash_of_secret(std::string_view secret);
// As typed by hand: lower case, spaces and hyphens set right.
std::string hash_of_typed_key(std::string_view typed);

}  // namespace overens::api
