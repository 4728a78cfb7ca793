#include "engine/access/standing.hpp"

#include <algorithm>

namespace overens {
namespace {

bool holds_any(const std::vector<Grant>& grants, Day day) {
    return std::ranges::any_of(grants, [&](const Grant& grant) { return grant.holds_on(day); });
}

// Calls `take` with every grant that holds that day, and who is away where it is not the account's own.
template <class Take>
void each_grant(const Standing& standing, Day today, const Take& take) {
    if (standing.account.empty() || standing.closed) return;
    for (const Grant& grant : standing.grants) {
        if (grant.holds_on(today)) take(grant, std::string());
    }
    if (!holds_any(standing.grants, today)) return;
    for (const Standing::Instead& each : standing.instead) {
        const bool passed_on = std::ranges::all_of(
            each.through, [&](const std::vector<Grant>& grants) { return holds_any(grants, today); });
        if (!passed_on || !each.absence.covers(today)) continue;
        for (const Grant& grant : each.grants) {
            if (grant.holds_on(today) && grant.role != "administrator") take(grant, each.absence.account);
        }
    }
}

std::string as_written(const Actor& actor) {
    return actor.of.empty() ? actor.role : actor.role + ":" + actor.of;
}

Refusal link_used() {
    return refuse(RefusalKind::forbidden, "link_used",
                  {"Länken är använd: det som skulle göras är gjort",
                   "The link has been used: what was to be done is done"});
}

Refusal not_granted(const Actor& wanted, const std::vector<Actor>& roles) {
    if (roles.empty()) {
        return refuse(RefusalKind::forbidden, "not_granted",
                      {"Du har ingen roll här: be samverkans administratör om en",
                       "You have no role here: ask the collaboration's administrator for one"},
                      "header:Acting-As");
    }
    std::string list;
    for (const Actor& role : roles) {
        const std::string written = as_written(role);
        if (("," + list + ",").find(" " + written + ",") != std::string::npos) continue;
        list += (list.empty() ? " " : ", ") + written;
    }
    if (wanted.role.empty()) {
        return refuse(RefusalKind::invalid, "role_not_said",
                      {"Säg i rubriken Acting-As vilken av dina roller du handlar i:" + list,
                       "Say in the header Acting-As in which of your roles you act:" + list},
                      "header:Acting-As");
    }
    return refuse(RefusalKind::forbidden, "not_granted",
                  {"Du får inte handla som " + as_written(wanted) + "; dina roller här är:" + list,
                   "You may not act as " + as_written(wanted) + "; your roles here are:" + list},
                  "header:Acting-As");
}

}  // namespace

bool is_member(const Standing& standing, Day today) {
    bool member = false;
    each_grant(standing, today, [&](const Grant&, const std::string&) { member = true; });
    return member;
}

std::optional<std::vector<std::string>> cases_seen(const Standing& standing, Day today) {
    std::vector<std::string> cases;
    bool all = false;
    each_grant(standing, today, [&](const Grant& grant, const std::string&) {
        if (grant.case_id.empty()) all = true;
        if (!grant.case_id.empty()) cases.push_back(grant.case_id);
    });
    if (all) return std::nullopt;
    std::ranges::sort(cases);
    const auto doubled = std::ranges::unique(cases);
    cases.erase(doubled.begin(), doubled.end());
    return cases;
}

bool sees_case(const Standing& standing, const std::string& case_id, Day today) {
    const auto cases = cases_seen(standing, today);
    return !cases || std::ranges::binary_search(*cases, case_id);
}

namespace {

template <class Holds>
std::vector<Actor> roles_where(const Standing& standing, Day today, const Holds& holds) {
    std::vector<Actor> roles;
    each_grant(standing, today, [&](const Grant& grant, const std::string& away) {
        if (!holds(grant)) return;
        Actor role{away.empty() ? standing.account : standing.account + "/" + away, grant.role, grant.of};
        if (std::ranges::find(roles, role) == roles.end()) roles.push_back(std::move(role));
    });
    return roles;
}

}  // namespace

std::vector<Actor> roles_of(const Standing& standing, const std::string& case_id, Day today) {
    return roles_where(standing, today,
                       [&](const Grant& grant) { return grant.case_id.empty() || grant.case_id == case_id; });
}

std::vector<Actor> all_roles_of(const Standing& standing, Day today) {
    return roles_where(standing, today, [](const Grant&) { return true; });
}

std::expected<Actor, Refusal> let_act(const Standing& standing, const Actor& wanted,
                                      const std::string& case_id, Day today) {
    const std::vector<Actor> roles = roles_of(standing, case_id, today);
    if (wanted.role.empty() && !roles.empty()) {
        const Actor& first = roles.front();
        const bool only = std::ranges::all_of(
            roles, [&](const Actor& each) { return each.role == first.role && each.of == first.of; });
        if (only) return first;
    }
    const auto held = std::ranges::find_if(
        roles, [&](const Actor& each) { return each.role == wanted.role && each.of == wanted.of; });
    if (held != roles.end()) return *held;
    return std::unexpected(not_granted(wanted, roles));
}

std::optional<Refusal> no_longer_granted(const Actor& actor, const Standing* standing,
                                         const std::string& case_id, Day today) {
    if (standing == nullptr) return std::nullopt;
    if (standing->used_up) return link_used();
    auto allowed = let_act(*standing, actor, case_id, today);
    return allowed ? std::nullopt : std::optional(std::move(allowed.error()));
}

std::optional<Refusal> no_longer_granted(const Asker& asker, const Standing& standing) {
    return no_longer_granted(asker.actor, asker.account.empty() ? nullptr : &standing, {}, asker.today);
}

}  // namespace overens
