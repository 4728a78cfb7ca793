// Signing in by another service (OpenID Connect), and whose account that opens.
#include "api/openid/outside_sign_in.hpp"

#include "api/handlers/handlers.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/problem.hpp"
#include "api/http/target.hpp"
#include "api/openid/sign_in_pages.hpp"

namespace overens::api::handlers {

namespace {

Response nobody_signs_in_outside(const Call& call) {
    return call.problem(404, blocker("no_outside_sign_in", "Här loggar man in med lösenord",
                                     "Here one signs in by password"));
}

// What it says besides is the other service's own, and no fault of anybody's.
OutsideSignIn::Answer answer_in(const Request& request) {
    OutsideSignIn::Answer answer;
    for (QueryParameter& each : query_of(request.query).value_or(std::vector<QueryParameter>())) {
        if (each.name == "state") answer.state = std::move(each.value);
        if (each.name == "code") answer.code = std::move(each.value);
        if (each.name == "error") answer.error = std::move(each.value);
        if (each.name == "iss") answer.issuer = std::move(each.value);
    }
    return answer;
}

}  // namespace

Response begin_outside_sign_in(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    OutsideSignIn* outside = call.services().outside;
    if (outside == nullptr) return nobody_signs_in_outside(call);
    auto begun = outside->begin(call.request().client_address);
    if (!begun) return not_signed_in_page(begun.error(), "");
    Response response;
    response.status = 302;
    return response.with("Location", std::move(begun->address))
        .with("Set-Cookie", begun_cookie_text(begun->secret, call.request().is_secure));
}

Response end_outside_sign_in(Call& call) {
    OutsideSignIn* outside = call.services().outside;
    if (outside == nullptr) return nobody_signs_in_outside(call);
    const Request& request = call.request();
    const auto secret = cookie_in(request, begun_cookie(request.is_secure));
    const auto session = outside->end(answer_in(request), secret.value_or(""), request.client_address);
    if (!session) {
        // What was begun may still be gone through with, where somebody else has sent the browser here.
        return not_signed_in_page(session.error().end, session.error().subject);
    }
    return go_on_page()
        .with("Set-Cookie", cookie_text(session->secret, request.is_secure))
        .with("Set-Cookie", begun_cookie_text("", request.is_secure));
}

Response put_outside_identity(Call& call) {
    ObjectReader& body = call.body();
    std::optional<OutsideIdentity> identity;
    if (!body.is_null("subject")) {
        const OutsideSignIn* outside = call.services().outside;
        identity.emplace(outside == nullptr ? "" : outside->settings().issuer,
                         body.text("subject", Need::required, {1, 255}));
        if (body.has("issuer") || outside == nullptr)
            identity->issuer = body.text("issuer", Need::required, {1, 300});
    } else if (body.has("issuer")) {
        body.text("issuer", Need::optional, {0, 300});
    }
    if (auto wrong = call.wrong()) return std::move(*wrong);
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in_outside(call);
    const auto account = sign_in->accounts().account(call.parameter("account"));
    if (!account)
        return call.not_found("Det finns inget sådant konto", "There is no such account", "path:account");
    if (!sign_in->accounts().save_outside_identity(account->id, identity)) {
        return call.problem(409,
                            blocker("outside_identity_taken", "Ett annat konto är redan kopplat till den",
                                    "Another account is bound to that already", "/subject"));
    }
    sign_in->note(identity ? "outside_bound" : "outside_unbound", account->id, call.identity()->account.id,
                  identity ? identity->subject : "");
    return json_response(200, account_view(*account, identity));
}

}  // namespace overens::api::handlers
