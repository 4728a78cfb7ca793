#include "api/access/passwords.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "api/access/secrets.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19UL * 1024 * 1024;

std::string argon2id(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::runtime_error("no memory to hash a password");
    }
    return text.data();
}

// Long enough ones that are tried first; shorter ones are refused for their length.
constexpr std::array<std::string_view, 24> tried_first{
    "123456789012",    "1234567890123", "12345678901234", "123456123456", "111111111111", "000000000000",
    "123123123123",    "qwertyuiop12",  "qwertyuiop123",  "qwerty123456", "1q2w3e4r5t6y", "passwordpassword",
    "password1234",    "password12345", "password123456", "lösenord1234", "losenord1234", "losenord12345",
    "adminadminadmin", "administrator", "administratör",  "iloveyou1234", "abcdefghijkl", "welcome12345"};

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

// A place among those at work, waited for; or none when too many wait.
class Passwords::Turn {
  public:
    explicit Turn(Passwords& of) : of_(of) {
        std::unique_lock lock(of_.mutex_);
        if (of_.waiting_ >= of_.most_waiting_) return;
        ++of_.waiting_;
        of_.free_.wait(lock, [&] { return of_.at_work_ < of_.most_at_once_; });
        --of_.waiting_;
        ++of_.at_work_;
        taken_ = true;
    }
    ~Turn() {
        if (!taken_) return;
        const std::lock_guard lock(of_.mutex_);
        --of_.at_work_;
        of_.free_.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool taken() const { return taken_; }

  private:
    Passwords& of_;
    bool taken_ = false;
};

Passwords::Passwords(int most_at_once, int most_waiting)
    : most_at_once_(most_at_once), most_waiting_(most_waiting) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used");
    nobodys_ = argon2id(make_secret());
}

std::optional<bool> Passwords::is_right(const std::string& hash, std::string_view password) {
    const Turn turn(*this);
    if (!turn.taken()) return std::nullopt;
    const std::string& checked = hash.empty() ? nobodys_ : hash;
    const std::string_view asked = password.substr(0, most_password_bytes + 1);
    const bool fits = crypto_pwhash_str_verify(checked.c_str(), asked.data(), asked.size()) == 0;
    return fits && !hash.empty() && password.size() <= most_password_bytes;
}

std::optional<std::string> Passwords::hash(std::string_view password) {
    const Turn turn(*this);
    return turn.taken() ? std::optional(argon2id(password)) : std::nullopt;
}

std::optional<Blocker> unfit_password(std::string_view password, std::string_view login_name,
                                      const std::string& at) {
    if (characters_in(password) < least_password_characters) {
        return blocker("password_short", "Lösenordet behöver minst 12 tecken; gärna flera ord",
                       "The password needs at least 12 characters; several words are good", at);
    }
    if (password.size() > most_password_bytes) {
        return blocker("password_long", "Lösenordet får vara högst 256 byte",
                       "The password may have at most 256 bytes", at);
    }
    const std::string lower = in_lower_case(password);
    const bool from_name = login_name.size() >= 4 && lower.find(login_name) != std::string::npos;
    if (from_name || std::ranges::find(tried_first, lower) != tried_first.end()) {
        return blocker("password_easy",
                       "Lösenordet är bland dem som prövas först; välj något som inte hör ihop med dig",
                       "The password is among those that are tried first; choose one that has nothing to do "
                       "with you",
                       at);
    }
    return std::nullopt;
}

}  // namespace overens::api
