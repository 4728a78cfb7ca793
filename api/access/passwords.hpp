// Passwords: hashed by argon2id (RFC 9106; OWASP's figures: 19 MiB, two passes), a few at a time, so that a
// storm of sign-ins takes no more memory than that many.
//
// Threads: any. Errors: too many at once is an absent answer; std::runtime_error when there is no memory.
#pragma once

#include <condition_variable>
#include <expected>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "engine/cases/refusal.hpp"

namespace overens::api {

inline constexpr std::size_t least_password_characters = 12;
inline constexpr std::size_t most_password_bytes = 256;

class Passwords {
  public:
    // `most_at_once` are hashed at the same time, and `most_waiting` wait for their turn.
    explicit Passwords(int most_at_once = 4, int most_waiting = 60);

    // Whether the password is the one behind `hash`. An empty hash, or none that can be read, is never
    // right, and takes as long to say. Absent: too many are waiting.
    std::optional<bool> is_right(const std::string& hash, std::string_view password);
    // Absent: too many are waiting.
    std::optional<std::string> hash(std::string_view password);

  private:
    class Turn;

    std::mutex mutex_;
    std::condition_variable free_;
    int at_work_ = 0;
    int waiting_ = 0;
    int most_at_once_;
    int most_waiting_;
    std::string nobodys_;  // hash that no password fits
};

// What is wrong with a new password: too short, too long, made of one's own name, or among those that
// everybody tries first. Nothing else is asked of it. `at`: the place of the input.
std::optional<Blocker> unfit_password(std::string_view password, std::string_view login_name,
                                      const std::string& at);

}  // namespace overens::api
