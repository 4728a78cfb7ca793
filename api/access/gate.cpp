#include "api/access/gate.hpp"

#include <algorithm>

#include "api/access/sign_in.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/admission.hpp"
#include "api/http/problem.hpp"
#include "engine/access/standing.hpp"

namespace overens::api {

namespace {

using Refusing = std::unexpected<Response>;

const std::string* find_parameter(const PathParameters& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &PathParameters::value_type::first);
    return found == parameters.end() ? nullptr : &found->second;
}

Response not_signed_in(const Request& request) {
    return problem(401,
                   {blocker("not_signed_in", "Logga in, eller sänd en giltig nyckel i Authorization: Bearer",
                            "Sign in, or send a token that holds in Authorization: Bearer")},
                   request.path)
        .with("WWW-Authenticate",
              is_calendar(request) ? "Basic realm=\"overens\", charset=\"UTF-8\"" : "Bearer");
}

Response too_fast(const Request& request, int seconds) {
    const std::string after = std::to_string(seconds);
    return problem(429,
                   {blocker("too_many_requests", "För många begäran på kort tid: vänta " + after + " s",
                            "Too many requests in a short time: wait " + after + " s")},
                   request.path)
        .with("Retry-After", after);
}

Response only_for(const Request& request, std::string sv, std::string en) {
    return problem(403, {blocker("not_allowed", std::move(sv), std::move(en), "header:Acting-As")},
                   request.path);
}

Response no_collaboration(const Request& request, const std::string& id) {
    return problem(404,
                   {blocker("not_found", "Det finns ingen samverkan " + id, "There is no collaboration " + id,
                            "path:collaboration")},
                   request.path);
}

Response single_cases_only(const Request& request) {
    return problem(403,
                   {blocker("single_cases_only", "Du medverkar i enskilda ärenden, inte i hela samverkan",
                            "You take part in single cases, not in the whole collaboration")},
                   request.path);
}

Response no_case(const Request& request) {
    return problem(
        404, {blocker("not_found", "Det finns inget sådant ärende", "There is no such case", "path:case")},
        request.path);
}

// A browser sends its cookie with whatever another site makes it ask; what it says of where the request comes
// from cannot be made up by that site.
bool comes_from_elsewhere(const Request& request) {
    const std::string* site = request.header("sec-fetch-site");
    if (site != nullptr) return *site != "same-origin" && *site != "none";
    const std::string* origin = request.header("origin");
    const std::string* host = request.header("host");
    if (origin == nullptr) return false;  // no browser of today leaves out both
    return host == nullptr || *origin != (request.is_secure ? "https://" : "http://") + *host;
}

Response cross_site(const Request& request) {
    return problem(403,
                   {blocker("cross_site", "Begäran kommer från en annan webbplats",
                            "The request comes from another site", "header:Origin")},
                   request.path);
}

// By a link that has been used up, what used it up may be asked again by somebody who has not seen the
// answer: the step's transaction knows the repetition, and refuses anything else.
bool may_be_a_repeat(const Route& route, const Request& request, const Credential& by) {
    return by.kind == Credential::Kind::link && route.right == Right::asked && route.method == "POST" &&
           request.header("idempotency-key") != nullptr;
}

// What the role itself must be, whatever else is asked of it.
std::optional<Response> wrong_role(const Route& route, const Request& request,
                                   const PathParameters& parameters, const Actor& actor) {
    const bool administrator = actor.role == "administrator";
    const std::string* body = find_parameter(parameters, "body");
    switch (route.right) {
        case Right::keeper:
        case Right::lead:
            if (administrator || actor.role == "lead") return std::nullopt;
            return only_for(request, "Det kan projektledaren eller administratören göra",
                            "The project leader or the administrator can do that");
        case Right::secretary:
            if (administrator || (actor.role == "secretary" && body != nullptr && actor.of == *body))
                return std::nullopt;
            return only_for(request, "Bara administratören eller organets sekreterare får göra detta",
                            "Only the administrator or the body's secretary may do this");
        case Right::founder:
        case Right::administrator:
            if (administrator) return std::nullopt;
            return only_for(request, "Bara administratören får göra detta",
                            "Only the administrator may do this");
        default: return std::nullopt;
    }
}

// What only one role may read is asked in that role too.
bool asks_role(const Route& route) {
    return route.writes() || route.right == Right::administrator || route.right == Right::lead;
}

std::expected<Actor, Response> wanted_actor(const Request& request) {
    const std::string* header = request.header("acting-as");
    if (header == nullptr) return Actor{};
    auto parsed = parse_actor(*header);
    if (!parsed) return Refusing(problem(401, {std::move(parsed.error())}, request.path));
    return std::move(*parsed);
}

// Without sign-in: whoever comes is believed.
std::expected<Admitted, Response> believe(const Route& route, const Request& request,
                                          const PathParameters& parameters, Actor actor) {
    if (route.right == Right::anyone) return Admitted{std::move(actor), {}, {}};
    if (actor.role.empty() && route.writes())
        return Refusing(problem(401, {acting_as_missing()}, request.path));
    if (route.writes() || !actor.role.empty()) {
        if (auto refused = wrong_role(route, request, parameters, actor))
            return Refusing(std::move(*refused));
    }
    return Admitted{std::move(actor), {}, {}};
}

// The collaboration's part of it: grants, and the role that is acted in.
class AtCollaboration {
  public:
    AtCollaboration(const Services& services, const Route& route, const Request& request,
                    const PathParameters& parameters)
        : services_(services), route_(route), request_(request), parameters_(parameters) {}

    std::expected<Admitted, Response> admit(Identity identity, Actor wanted) const {
        const std::string& collaboration = *find_parameter(parameters_, "collaboration");
        const Day today = services_.clock.today();
        const Standing standing = services_.store.accounts().standing(collaboration, identity.account.id);
        if (!is_member(standing, today) || bound_elsewhere(identity.by, collaboration))
            return unseen(std::move(identity), collaboration);
        auto cases = cases_seen(standing, today);
        const std::string* case_id = find_parameter(parameters_, "case");
        if (identity.by.kind == Credential::Kind::link && !is_opened_by(identity.by))
            return Refusing(case_id == nullptr ? no_collaboration(request_, collaboration)
                                               : no_case(request_));
        if (cases && case_id != nullptr && !std::ranges::binary_search(*cases, *case_id))
            return Refusing(no_case(request_));
        const bool for_all_members = route_.right == Right::member || route_.right == Right::contributor;
        if (cases && case_id == nullptr && !for_all_members) {
            return Refusing(single_cases_only(request_));
        }
        auto actor = let_act(standing, wanted, case_id == nullptr ? "" : *case_id, today);
        const bool brings = route_.right == Right::contributor;  // nothing rests on the role
        if (!actor && (brings || (!asks_role(route_) && wanted.role.empty())))
            actor = Actor{identity.account.id, {}, {}};
        if (!actor) return Refusing(problem(actor.error(), request_.path));
        if (asks_role(route_)) {
            if (auto refused = wrong_role(route_, request_, parameters_, *actor))
                return Refusing(std::move(*refused));
        }
        Viewer viewer = viewer_of(standing, case_id == nullptr ? "" : *case_id, today);
        return Admitted{std::move(*actor), std::move(identity), std::move(cases), std::move(viewer)};
    }

  private:
    static bool bound_elsewhere(const Credential& by, const std::string& collaboration) {
        return !by.collaboration.empty() && by.collaboration != collaboration;
    }

    // A link opens one task, and nothing besides.
    bool is_opened_by(const Credential& link) const {
        if (route_.right == Right::contributor) return true;
        const std::string* task = find_parameter(parameters_, "task");
        return route_.right == Right::asked && task != nullptr && *task == std::to_string(link.task);
    }

    // A keeper may make a collaboration that is not there; one that is there answers the same to all others.
    std::expected<Admitted, Response> unseen(Identity identity, const std::string& collaboration) const {
        const bool founds = route_.right == Right::founder && identity.account.keeper &&
                            identity.by.collaboration.empty() &&
                            services_.store.register_revision(collaboration) == 0;
        if (!founds) return Refusing(no_collaboration(request_, collaboration));
        Actor founder{identity.account.id, "administrator", {}};
        return Admitted{std::move(founder), std::move(identity), {}};
    }

    const Services& services_;
    const Route& route_;
    const Request& request_;
    const PathParameters& parameters_;
};

}  // namespace

std::expected<Admitted, Response> admit(const Services& services, const Route& route, const Request& request,
                                        const PathParameters& parameters) {
    auto wanted = wanted_actor(request);
    if (!wanted) return Refusing(std::move(wanted.error()));
    if (services.sign_in == nullptr) return believe(route, request, parameters, std::move(*wanted));
    auto identity = services.sign_in->who_comes(request);
    const bool by_cookie = !identity || identity->by.kind == Credential::Kind::session;
    if (route.writes() && by_cookie && comes_from_elsewhere(request)) return Refusing(cross_site(request));
    if (route.right == Right::anyone) return Admitted{{}, std::move(identity), {}};
    if (!identity) return Refusing(not_signed_in(request));
    if (const int seconds = services.sign_in->must_wait_s(*identity, route.right == Right::contributor))
        return Refusing(too_fast(request, seconds));
    if (identity->by.reads_only && route.writes() && !may_be_a_repeat(route, request, identity->by)) {
        const bool link = identity->by.kind == Credential::Kind::link;
        return Refusing(link ? only_for(request, "Länken är använd: det som skulle göras är gjort",
                                        "The link has been used: what was to be done is done")
                             : only_for(request, "Nyckeln får bara läsa", "The token may only read"));
    }
    if (is_within_collaboration(route.right)) {
        return AtCollaboration(services, route, request, parameters)
            .admit(std::move(*identity), std::move(*wanted));
    }
    if (identity->by.kind == Credential::Kind::link) return Refusing(not_signed_in(request));
    if (!identity->by.collaboration.empty()) {
        return Refusing(only_for(request, "Nyckeln gäller en enda samverkan",
                                 "The token holds for one collaboration alone"));
    }
    if (route.right == Right::keeper && !identity->account.keeper) {
        return Refusing(only_for(request, "Det kan den göra som sköter installationen",
                                 "Who looks after the installation can do that"));
    }
    Actor actor{identity->account.id, {}, {}};
    return Admitted{std::move(actor), std::move(identity), {}};
}

}  // namespace overens::api
