// When a case can be where it is going, and what would become of that if something were otherwise.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/views/plan_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr int longest_minutes_days = 90;

struct Asked {
    std::string until;
    PlanOptions options;
};

Response no_such_state(const Call& call, const std::string& state, const std::string& at) {
    return call.problem(422, blocker("state_unknown", "Livscykeln har inget läge " + state,
                                     "The lifecycle has no state " + state, at));
}

Response not_ahead(const Call& call) {
    return call.problem(409, blocker("not_ahead",
                                     "Dit ligger ingen väg framåt att planera: läget är passerat, "
                                     "eller livscykeln har inga beslut",
                                     "No way ahead leads there to be planned: the state is passed, or the "
                                     "lifecycle has no decisions",
                                     "until"));
}

std::expected<Plan, Response> plan_for(const Call& call, const SeenCase& seen, Asked asked) {
    asked.options.today = seen.today;
    const Definition& definition = *seen.read.definition;
    if (!asked.until.empty()) {
        asked.options.target = definition.find_state(asked.until);
        if (!asked.options.target) return std::unexpected(no_such_state(call, asked.until, "until"));
    }
    for (const std::string& name : asked.options.skipped) {
        if (!definition.find_state(name) && !definition.find_work(name))
            return std::unexpected(no_such_state(call, name, "skip"));
    }
    auto plan = make_plan(definition, seen.reg(), *seen.read.subject, asked.options);
    if (!plan) return std::unexpected(not_ahead(call));
    return std::move(*plan);
}

// In a query only days and one name: what is otherwise is told in a body.
Asked asked_in_query(Call& call) {
    Asked asked;
    asked.until = call.query("until").value_or("");
    const auto wanted = call.query("wanted");
    if (wanted) {
        asked.options.wanted = Day::parse(*wanted);
        if (!asked.options.wanted) {
            call.complain(blocker("wrong_query", "wanted ska vara en dag, ÅÅÅÅ-MM-DD",
                                  "wanted must be a day, YYYY-MM-DD", "query:wanted"));
        }
    }
    return asked;
}

void read_minutes(ObjectReader& body, MinutesTimes& times) {
    body.object("minutesDays", [&](ObjectReader& each) {
        const auto days = [&](const char* name, std::optional<int>& value) {
            if (const auto given = each.number(name, Need::optional, 0, longest_minutes_days))
                value = static_cast<int>(*given);
        };
        days("statutory", times.statutory_days);
        days("agreed", times.agreed_days);
    });
}

WhatIf read_what_if(ObjectReader& body, Asked& changed) {
    WhatIf what_if;
    body.each("meetings", Need::optional, 1000, [&](ObjectReader& each) {
        what_if.meetings.push_back({each.name("body", Need::required), each.day_or_null("from"),
                                    each.day_or_null("to"), each.day_or_null("cutOff")});
    });
    what_if.more_parties = body.names("addParties", Need::optional, 1000);
    for (const std::string& name : body.names("skip", Need::optional, 100))
        changed.options.skipped.insert(name);
    changed.options.not_before = body.day_or_null("papersNotBefore");
    read_minutes(body, changed.options.times);
    return what_if;
}

}  // namespace

Response get_plan(Call& call) {
    const auto as_of = call.as_of();
    const Asked asked = asked_in_query(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const auto plan = plan_for(call, *seen, asked);
    if (!plan) return plan.error();
    return json_response(200, plan_view(seen->scene(), *plan, asked.options.wanted));
}

Response compare_plans(Call& call) {
    ObjectReader& body = call.body();
    Asked now;
    now.until = body.text("until", Need::optional, {1, 200});
    now.options.wanted = body.day_or_null("wanted");
    Asked then = now;
    const WhatIf what_if = read_what_if(body, then);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    SeenCase changed = *seen;
    Register reg = seen->reg();
    Case subject = *seen->read.subject;
    auto blockers = apply(what_if, reg, subject, seen->today);
    changed.kept_register = std::make_shared<const Register>(std::move(reg));
    changed.read.subject = std::make_shared<const Case>(std::move(subject));
    if (!blockers.empty()) return call.refused(Refusal{RefusalKind::invalid, std::move(blockers)});
    const auto before = plan_for(call, *seen, now);
    if (!before) return before.error();
    const auto after = plan_for(call, changed, then);
    if (!after) return after.error();
    return json_response(200, comparison_view(changed.scene(), *before, *after, now.options.wanted));
}

}  // namespace overens::api::handlers
