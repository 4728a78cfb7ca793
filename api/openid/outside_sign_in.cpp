#include "api/openid/outside_sign_in.hpp"

#include <algorithm>

#include "api/access/secrets.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_begun = 10'000;

}  // namespace

std::string_view begun_cookie(bool is_secure) {
    return is_secure ? "__Host-overens-sign-in" : "overens-sign-in";
}

// Lax: the other service sends the browser back here, which a Strict cookie would not come along with.
std::string begun_cookie_text(const std::string& secret, bool is_secure) {
    const std::int64_t lasts_s = secret.empty() ? 0 : OutsideSignIn::lasts_s;
    return std::string(begun_cookie(is_secure)) + "=" + secret +
           "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(lasts_s) +
           (is_secure ? "; Secure" : "");
}

std::expected<OutsideSignIn::Begun, OutsideEnd> OutsideSignIn::begin(const std::string& from) {
    const SignInProof proof{make_secret(), make_secret(), make_secret()};
    auto address = provider_.sign_in_address(proof);
    if (!address) return std::unexpected(refuse(OutsideEnd::failed, address.error(), from).end);
    Begun begun{std::move(*address), make_secret()};
    keep(begun.secret, {proof, clock_.now()});
    return begun;
}

std::expected<NewSecret, OutsideSignIn::Refused> OutsideSignIn::end(const Answer& answer,
                                                                    const std::string& secret,
                                                                    const std::string& from) {
    if (for_address_.wait_s(one_client(from), clock_.now()) > 0)
        return std::unexpected(Refused{OutsideEnd::too_many});
    const auto proof = take(secret, answer.state);
    if (!proof) return std::unexpected(refuse(OutsideEnd::not_begun, "state", from));
    if (!provider_.may_come_from(answer.issuer))
        return std::unexpected(refuse(OutsideEnd::failed, "answer_issuer", from));
    if (answer.error == "access_denied")
        return std::unexpected(refuse(OutsideEnd::declined, "declined", from));
    if (!answer.error.empty() || answer.code.empty())
        return std::unexpected(refuse(OutsideEnd::failed, "answer", from));
    const auto subject = provider_.who_signed_in(answer.code, *proof);
    if (!subject) return std::unexpected(refuse(OutsideEnd::failed, subject.error(), from));
    return open_for(*subject, from);
}

std::expected<NewSecret, OutsideSignIn::Refused> OutsideSignIn::open_for(const std::string& subject,
                                                                         const std::string& from) {
    const auto account = sign_in_.accounts().account_signed_in_as({settings().issuer, subject});
    if (!account || account->closed) {
        sign_in_.note("outside_unknown", account ? account->id : "", "", subject);
        return std::unexpected(Refused{OutsideEnd::unknown, subject});
    }
    for_address_.forget(one_client(from));
    sign_in_.note("signed_in", account->id, account->id, "outside " + from);
    return sign_in_.open_session(*account, "outside");
}

void OutsideSignIn::keep(const std::string& secret, Begin begin) {
    const std::lock_guard lock(mutex_);
    const Instant now = begin.at;
    std::erase_if(begun_, [&](const auto& each) { return now - each.second.at >= lasts_s * 1000; });
    if (begun_.size() >= most_begun) {
        begun_.erase(std::ranges::min_element(begun_, {}, [](const auto& each) { return each.second.at; }));
    }
    begun_[hash_of_secret(secret)] = std::move(begin);
}

std::optional<SignInProof> OutsideSignIn::take(const std::string& secret, const std::string& state) {
    if (secret.empty() || state.empty()) return std::nullopt;
    const std::lock_guard lock(mutex_);
    const auto found = begun_.find(hash_of_secret(secret));
    // Another state is somebody else's doing, and takes nothing from whoever began.
    if (found == begun_.end() || found->second.proof.state != state) return std::nullopt;
    const Begin begin = std::move(found->second);
    begun_.erase(found);
    if (clock_.now() - begin.at >= lasts_s * 1000) return std::nullopt;
    return begin.proof;
}

OutsideSignIn::Refused OutsideSignIn::refuse(OutsideEnd end, const std::string& why,
                                             const std::string& from) {
    // That the other service fails is nobody's doing here.
    if (end == OutsideEnd::not_begun) for_address_.begin_try(one_client(from), clock_.now());
    sign_in_.note("outside_sign_in_failed", "", "", why + " " + from);
    if (end == OutsideEnd::failed) log_.warn("sign-in by " + settings().issuer + " failed: " + why);
    return Refused{end};
}

}  // namespace overens::api
