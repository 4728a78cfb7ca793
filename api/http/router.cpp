#include "api/http/router.hpp"

#include <algorithm>
#include <exception>
#include <string>

#include "api/access/gate.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/admission.hpp"
#include "api/http/pages.hpp"
#include "api/http/problem.hpp"
#include "api/http/route_match.hpp"

namespace overens::api {

namespace {

void harden(const Request& request, Response& response) {
    const bool is_page = response.header("Content-Security-Policy") != nullptr;
    response.with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "no-referrer");
    if (!is_page) {
        response.with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }
    if (response.header("Cache-Control") == nullptr) response.with("Cache-Control", "no-store");
    if (request.method == "HEAD") {
        response.with("Content-Length", std::to_string(response.body_bytes()));
        response.body.clear();
        response.stream.reset();
        response.parts.reset();
    }
}

Response broken(const Request& request, const StoreFailure& failure) {
    if (failure.full()) {
        return problem(507,
                       {blocker("storage_full", "Disken är full: läsning går, men inget kan sparas",
                                "The disk is full: reading works, but nothing can be kept")},
                       request.path);
    }
    return problem(503,
                   {blocker("storage_failed", "Lagringen svarar inte: försök igen om en stund",
                            "Storage does not answer: try again in a while")},
                   request.path);
}

Response method_not_allowed(const Request& request, const std::vector<std::string>& allowed) {
    std::string list;
    for (const std::string& method : allowed) list += (list.empty() ? "" : ", ") + method;
    if (request.method == "OPTIONS") {
        Response response;
        response.status = 204;
        return response.with("Allow", list);
    }
    return problem(405,
                   {blocker("method_not_allowed", "Här finns bara " + list, "Only " + list + " are here")},
                   request.path)
        .with("Allow", list);
}

// "p4k7m2x9qd registrar:kumla".
std::string as_logged(const Actor& actor) {
    std::string role = actor.role.empty() ? std::string() : to_text(actor);
    const bool both = !actor.person.empty() && !role.empty();
    return actor.person + (both ? " " : "") + role;
}

}  // namespace

Response Router::handle(const Request& request) const {
    Response response;
    try {
        response = answer(request);
    } catch (const StoreFailure& failure) {
        services_.log.error(std::string("storage: ") + failure.what());
        response = broken(request, failure);
    } catch (const std::exception& failure) {
        services_.log.error(std::string("while answering: ") + failure.what());
        response = problem(500,
                           {blocker("internal_error", "Något gick fel hos oss; det finns i loggen",
                                    "Something went wrong with us; it is in the log")},
                           request.path);
    }
    harden(request, response);
    return response;
}

std::optional<Response> Router::nowhere(const Request& head) const {
    if (head.method == "GET" || head.method == "HEAD" || head.method == "OPTIONS") return std::nullopt;
    const auto segments = segments_of(head.path);
    for (const Route& route : all_routes()) {
        if (!segments || route.method != head.method) continue;
        const auto match = match_route(route, *segments);
        const bool mounted = !route.needs_manual_clock || services_.manual_clock != nullptr;
        if (match && match->misfit.empty() && mounted) return std::nullopt;
    }
    return handle(head);
}

Response Router::answer(const Request& request) const {
    if (auto refused = check_form(request)) return std::move(*refused);
    const auto segments = segments_of(request.path);
    if (!segments) {
        return problem(
            400,
            {blocker("path_malformed", "Sökvägen är inte rätt kodad", "The path is not encoded correctly")},
            request.path);
    }
    return answer_path(request, *segments);
}

Response Router::answer_path(const Request& request, const std::vector<std::string>& segments) const {
    const std::string method = request.method == "HEAD" ? "GET" : request.method;
    std::vector<std::string> allowed;
    for (const Route& route : all_routes()) {
        auto match = match_route(route, segments);
        const bool mounted = !route.needs_manual_clock || services_.manual_clock != nullptr;
        if (!match || !mounted) continue;
        if (route.method == method) {
            if (!match->misfit.empty()) return problem(404, {no_such_place(match->misfit)}, request.path);
            return call(route, request, std::move(match->parameters));
        }
        allowed.emplace_back(route.method);
        if (route.method == "GET") allowed.emplace_back("HEAD");
    }
    if (!allowed.empty()) {
        allowed.emplace_back("OPTIONS");
        return method_not_allowed(request, allowed);
    }
    if (segments.front() == "v1") return problem(404, {no_such_place("path")}, request.path);
    if (method != "GET") return method_not_allowed(request, {"GET", "HEAD", "OPTIONS"});
    return page_response(assets_, request);
}

Response Router::call(const Route& route, const Request& request, PathParameters parameters) const {
    auto admitted = admit(services_, route, request, parameters);
    if (!admitted) return std::move(admitted.error());
    const std::string acted_as = as_logged(admitted->actor);
    auto refused = check_against(route, request);
    Call call(services_, request, std::move(parameters), std::move(*admitted));
    Response response = refused ? std::move(*refused) : route.handler(call);
    response.acted_as = acted_as;
    return response;
}

}  // namespace overens::api
