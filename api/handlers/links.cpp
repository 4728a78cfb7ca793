// Links to one task: made by those who lead or are asked, opened by whoever holds one.
#include <algorithm>

#include "api/access/sign_in.hpp"
#include "api/access/task_links.hpp"
#include "api/files/sending.hpp"
#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/link_view.hpp"
#include "engine/cases/access.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens::api::handlers {

namespace {

constexpr int longest_link_days = 366;

Response links_need_sign_in(const Call& call) {
    return call.problem(404, blocker("no_sign_in", "Den här tjänsten körs utan inloggning",
                                     "This service runs without sign-in"));
}

// A page that is kind to whoever comes with an old link: never an error.
Json closed_link_view(const char* state) {
    return Json{{"state", state}};
}

struct OpenedLink {
    Credential link;
    ReadCase read;
    std::shared_ptr<const Register> reg;
    Day today;
    Scene scene() const { return {*read.definition, *reg, *read.subject, *read.texts, today}; }
    const Item* item() const {
        const auto found = read.subject->items.find(link.task);
        return found == read.subject->items.end() ? nullptr : &found->second;
    }
};

// Absent: there is none, or it has ended; `state` says which.
std::optional<OpenedLink> open_link(const Call& call, const char*& state) {
    SignIn* sign_in = call.services().sign_in;
    const auto link = sign_in == nullptr ? std::nullopt : sign_in->link(call.request());
    state = "unknown";
    if (!link || link->collaboration != call.collaboration()) return std::nullopt;
    state = "ended";
    if (link->ends_at <= call.services().clock.now()) return std::nullopt;
    // Whoever made it has left.
    if (call.services().store.accounts().standing(link->collaboration, link->id).closed) return std::nullopt;
    auto reg = call.services().store.read_register(link->collaboration);
    auto read = call.services().store.read({link->collaboration, link->case_id});
    if (!reg || !read) return std::nullopt;
    OpenedLink opened{*link, std::move(*read), std::move(reg), call.services().clock.today()};
    if (opened.item() == nullptr) return std::nullopt;
    return opened;
}

// The lead, or those who are asked themselves.
bool may_pass_on(const SeenCase& seen, const Actor& actor, const Item& item) {
    return is_lead(actor) || acts_for(seen.reg(), actor, item.addressee);
}

std::optional<Response> may_not(const Call& call, const SeenCase& seen) {
    const Item* item = item_of(call, *seen.read.subject);
    if (item == nullptr) return no_such_task(call);
    if (may_pass_on(seen, call.actor(), *item)) return std::nullopt;
    return call.problem(403, blocker("not_allowed", "Det kan projektledaren eller den tillfrågade göra",
                                     "The project leader or who is asked can do that", "header:Acting-As"));
}

}  // namespace

Response get_link(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const char* state = nullptr;
    const auto opened = open_link(call, state);
    if (!opened) return json_response(200, closed_link_view(state));
    const Item& item = *opened->item();
    const auto clauses = clauses_asked_about(call, *opened->read.subject, item.work);
    return json_response(200, opened_link_view(opened->scene(), opened->link, item, clauses));
}

Response get_link_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const char* state = nullptr;
    const auto opened = open_link(call, state);
    const DocumentVersion* version = nullptr;
    if (opened) {
        const auto standing = opened->read.subject->works.find(opened->item()->work);
        if (standing != opened->read.subject->works.end() && standing->second.shown) {
            version = version_of(standing_of(*opened->read.subject, standing->second.document),
                                 standing->second.version);
        }
    }
    if (version == nullptr) {
        return call.not_found("Det finns ingen sådan länk, eller ingen text att läsa",
                              "There is no such link, or no text to read");
    }
    return send_content(call, call.collaboration(), version->content, "v" + std::to_string(version->number));
}

Response list_links(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.services().sign_in == nullptr) return links_need_sign_in(call);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    if (auto refused = may_not(call, *seen)) return std::move(*refused);
    Json list = Json::array();
    const AccountStore& accounts = call.services().store.accounts();
    for (const Credential& each : accounts.links(call.collaboration(), call.parameter("case"))) {
        if (each.task == call.number_parameter("task")) list.push_back(link_view(each));
    }
    return json_response(200, Json{{"links", std::move(list)}});
}

Response make_link(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return links_need_sign_in(call);
    const std::string given_to = call.body().text("givenTo", Need::required, {1, 254});
    const auto days = call.body().number("days", Need::optional, 1, longest_link_days);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    if (auto refused = may_not(call, *seen)) return std::move(*refused);
    const Item& item = *item_of(call, *seen->read.subject);
    if (!may_have_link(*seen->read.subject, item)) {
        return call.problem(
            409,
            blocker("no_link_here", "En länk görs till en öppen uppgift för en organisation eller ett organ",
                    "A link is made to an open task of an organisation or a body"));
    }
    SignIn::LinkOrder order = link_order(call.case_key(), item);
    order.given_to = given_to;
    order.ends_at = call.services().clock.now() + days.value_or(usual_link_days) * Instant::ms_per_day;
    const NewSecret made = sign_in->make_link(order, std::string(acting_person(call.actor())));
    Json view = link_view(made.credential);
    view["secret"] = made.secret;
    view["address"] = path_of_link(order.collaboration, made.secret);
    return json_response(201, view).with("Location", call.request().path + "/" + made.credential.id);
}

Response remove_link(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return links_need_sign_in(call);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    if (auto refused = may_not(call, *seen)) return std::move(*refused);
    for (const Credential& each : sign_in->accounts().links(call.collaboration(), call.parameter("case"))) {
        if (each.id != call.parameter("link") || each.task != call.number_parameter("task")) continue;
        sign_in->end(each, std::string(acting_person(call.actor())));
        Response response;
        response.status = 204;
        return response;
    }
    return call.not_found("Det finns ingen sådan länk", "There is no such link", "path:link");
}

}  // namespace overens::api::handlers
