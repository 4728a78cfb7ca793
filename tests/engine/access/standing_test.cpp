// Who may act as what: grants with days, cases of their own, and stand-ins.
#include "engine/access/standing.hpp"

#include "catch.hpp"

namespace overens {
namespace {

const Day today = Day::of(2024, 9, 2);
const std::string a_case = "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90";
const std::string other_case = "01926f3c-6a00-7c3e-9d2b-000000000000";

Standing standing_with(std::vector<Grant> grants) {
    return {"p1", false, std::move(grants), {}};
}

Actor wanted(const std::string& role, const std::string& of = {}) {
    return {{}, role, of};
}

std::string code_of(const std::expected<Actor, Refusal>& outcome) {
    return outcome ? "allowed as " + outcome->role + ":" + outcome->of : outcome.error().blockers[0].code;
}

}  // namespace

TEST_CASE("one acts as what one is granted, on the days of the grant") {
    struct Row {
        const char* name;
        Grant grant;
        Actor wants;
        const char* outcome;
    };
    const Row rows[] = {
        {"held", {"lead"}, wanted("lead"), "allowed as lead:"},
        {"of an organisation",
         {"registrar", "kumla"},
         wanted("registrar", "kumla"),
         "allowed as registrar:kumla"},
        {"of another organisation", {"registrar", "kumla"}, wanted("registrar", "laxa"), "not_granted"},
        {"of none", {"registrar", "kumla"}, wanted("registrar"), "not_granted"},
        {"more than one has", {"observer"}, wanted("administrator"), "not_granted"},
        {"the first day", {"lead", "", "", today}, wanted("lead"), "allowed as lead:"},
        {"the day before", {"lead", "", "", today + 1}, wanted("lead"), "not_granted"},
        {"the last day", {"lead", "", "", Day::first(), today}, wanted("lead"), "allowed as lead:"},
        {"the day after", {"lead", "", "", Day::first(), today - 1}, wanted("lead"), "not_granted"},
        {"in this case", {"lead", "", a_case}, wanted("lead"), "allowed as lead:"},
        {"in another case", {"lead", "", other_case}, wanted("lead"), "not_granted"},
        {"not said, and only one", {"registrar", "kumla"}, wanted(""), "allowed as registrar:kumla"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(code_of(let_act(standing_with({row.grant}), row.wants, a_case, today)) == row.outcome);
    }
    CHECK(code_of(let_act(Standing{}, wanted("lead"), a_case, today)) == "not_granted");
    Standing closed = standing_with({{"lead"}});
    closed.closed = true;
    CHECK(code_of(let_act(closed, wanted("lead"), a_case, today)) == "not_granted");
}

TEST_CASE("who holds several roles says which, and the refusal names them all") {
    const Standing standing = standing_with({{"lead"}, {"registrar", "kumla"}, {"lead", "", a_case}});
    const auto acted = let_act(standing, wanted(""), a_case, today);
    REQUIRE_FALSE(acted);
    CHECK(acted.error().blockers[0].code == "role_not_said");
    CHECK(acted.error().blockers[0].message.en.ends_with(": lead, registrar:kumla"));
    CHECK(let_act(standing, wanted("registrar", "kumla"), a_case, today)->person == "p1");
    const auto refused = let_act(standing, wanted("observer"), a_case, today);
    CHECK(refused.error().kind == RefusalKind::forbidden);
    CHECK(refused.error().blockers[0].message.sv ==
          "Du får inte handla som observer; dina roller här är: lead, registrar:kumla");
}

TEST_CASE("a stand-in acts as who is away, on those days, and both are named") {
    Standing standing = standing_with({{"observer"}});
    standing.instead.push_back(
        {{"p2", "p1", today, today + 3}, {{"registrar", "kumla"}, {"lead", "", "", today + 9}}});
    const auto acted = let_act(standing, wanted("registrar", "kumla"), a_case, today);
    REQUIRE(acted);
    CHECK(acting_person(*acted) == "p1");
    CHECK(absent_person(*acted) == "p2");
    CHECK(code_of(let_act(standing, wanted("registrar", "kumla"), a_case, today + 4)) == "not_granted");
    CHECK(code_of(let_act(standing, wanted("lead"), a_case, today)) == "not_granted");
    // What one holds oneself is acted on as oneself.
    standing.grants.push_back({"registrar", "kumla"});
    CHECK(absent_person(*let_act(standing, wanted("registrar", "kumla"), a_case, today)).empty());
}

TEST_CASE("a collaboration and a case are there for those who hold something in them") {
    CHECK_FALSE(is_member(Standing{}, today));
    CHECK_FALSE(sees_case(Standing{}, a_case, today));
    CHECK_FALSE(is_member(standing_with({{"lead", "", "", today + 1}}), today));
    const Standing all = standing_with({{"observer", "kumla"}});
    CHECK((is_member(all, today) && sees_case(all, a_case, today) && !cases_seen(all, today)));
    const Standing one = standing_with({{"lead", "", a_case}, {"observer", "", a_case}});
    CHECK((is_member(one, today) && sees_case(one, a_case, today) && !sees_case(one, other_case, today)));
    CHECK(cases_seen(one, today) == std::vector<std::string>{a_case});
}

TEST_CASE("four eyes are two people, in whatever roles, and without persons they are two roles") {
    struct Row {
        Actor one, other;
        bool same;
    };
    const Row rows[] = {
        {{"p1", "lead", ""}, {"p1", "lead", ""}, true},
        {{"p1", "lead", ""}, {"p1", "registrar", "kumla"}, true},
        {{"p1", "lead", ""}, {"p2", "lead", ""}, false},
        {{"p2/p1", "lead", ""}, {"p1", "lead", ""}, true},  // in the name of the other
        {{"p2/p1", "lead", ""}, {"p3/p1", "lead", ""}, true},
        {{"p2/p1", "lead", ""}, {"p2", "observer", ""}, true},
        {{"p2/p1", "lead", ""}, {"p3", "lead", ""}, false},
        {{"", "lead", ""}, {"", "lead", ""}, true},
        {{"", "registrar", "kumla"}, {"", "registrar", "nora"}, false},
        {{"", "lead", ""}, {"p1", "lead", ""}, false},
    };
    for (const Row& row : rows) {
        INFO(row.one.person << " " << row.one.role << ", " << row.other.person << " " << row.other.role);
        CHECK(is_same_person(row.one, row.other) == row.same);
        CHECK(is_same_person(row.other, row.one) == row.same);
    }
}

}  // namespace overens
