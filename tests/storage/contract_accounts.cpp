// The contract of AccountStore: accounts, grants, absences and what people sign in with.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

Account account_of(const std::string& id) {
    return {id, id + ".login", "Registrator " + id, id + "@example.se", "sv", "", false, false};
}

Credential credential_of(const std::string& hash, const std::string& account, int minute) {
    const Instant at = act_at(minute).recorded_at;
    return {hash, Credential::Kind::token, "id" + hash, account,     "Script",
            true, collaboration,           at,          at + 60'000, at};
}

}  // namespace

TEST_CASE("an account is found by id and login name, which nobody else can have") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    CHECK(accounts.accounts().empty());
    CHECK_FALSE(accounts.account("p1"));
    REQUIRE(accounts.save_account(account_of("p2")));
    REQUIRE(accounts.save_account(account_of("p1")));
    CHECK(accounts.account("p1") == account_of("p1"));
    CHECK(accounts.account_named("p2.login") == account_of("p2"));
    CHECK_FALSE(accounts.account_named("p3.login"));

    Account changed = account_of("p1");
    changed.login_name = "p2.login";
    CHECK_FALSE(accounts.save_account(changed));
    CHECK(accounts.account("p1") == account_of("p1"));
    changed.login_name = "another";
    changed.keeper = changed.closed = true;
    CHECK(accounts.set_password("p1", "$argon2id$"));
    changed.password = "not by this way";
    CHECK(accounts.save_account(changed));
    CHECK_FALSE(accounts.set_password("p1", "of a closed account"));
    CHECK_FALSE(accounts.set_password("p9", "of nobody"));
    changed.password = "$argon2id$";
    CHECK(accounts.accounts() == std::vector<Account>{changed, account_of("p2")});
}

TEST_CASE("an account signs in elsewhere as one person, who signs in to no other account") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    const OutsideIdentity anna{"https://id.example", "anna"};
    CHECK_FALSE(accounts.save_outside_identity("p1", anna));
    for (const char* id : {"p1", "p2"}) REQUIRE(accounts.save_account(account_of(id)));
    CHECK(accounts.save_outside_identity("p1", anna));
    CHECK(accounts.outside_identity("p1") == anna);
    CHECK_FALSE(accounts.outside_identity("p2"));
    CHECK(accounts.account_signed_in_as(anna) == account_of("p1"));
    CHECK_FALSE(accounts.account_signed_in_as({"https://id.example", "Anna"}));
    CHECK_FALSE(accounts.account_signed_in_as({"https://other.example", "anna"}));

    CHECK_FALSE(accounts.save_outside_identity("p2", anna));
    CHECK(accounts.account_signed_in_as(anna) == account_of("p1"));
    // The same name at another service is another person.
    const OutsideIdentity another{"https://other.example", "anna"};
    CHECK(accounts.save_outside_identity("p2", another));
    CHECK(accounts.account_signed_in_as(another) == account_of("p2"));

    const OutsideIdentity renamed{"https://id.example", "anna.b"};
    CHECK(accounts.save_outside_identity("p1", renamed));
    CHECK_FALSE(accounts.account_signed_in_as(anna));
    CHECK(accounts.save_outside_identity("p1", renamed));
    CHECK(accounts.save_outside_identity("p1", std::nullopt));
    CHECK_FALSE(accounts.outside_identity("p1"));
    CHECK_FALSE(accounts.account_signed_in_as(renamed));
    CHECK_FALSE(accounts.save_outside_identity("nobody", std::nullopt));
}

TEST_CASE("what an account is granted, and whom it stands in for, is kept for each collaboration") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    for (const char* id : {"p1", "p2", "p3"}) REQUIRE(accounts.save_account(account_of(id)));
    const std::vector<Grant> grants{{"registrar", "kumla", "", Day::of(2024, 1, 1), Day::of(2024, 12, 31)},
                                    {"lead", "", key_of(1).id}};
    CHECK(accounts.save_grants(collaboration, "p1", grants));
    CHECK_FALSE(accounts.save_grants("elsewhere", "p1", grants));
    CHECK_FALSE(accounts.save_grants(collaboration, "nobody", grants));
    CHECK(accounts.grants(collaboration, "p1") == grants);
    CHECK(accounts.grants("elsewhere", "p1").empty());
    CHECK(accounts.granted_accounts(collaboration) == std::vector<std::string>{"p1"});

    const std::vector<Absence> away{{"p1", "p2", Day::of(2024, 7, 1), Day::of(2024, 7, 31)}};
    CHECK(accounts.save_absences("p1", away));
    CHECK_FALSE(accounts.save_absences("p1", {{"p1", "nobody", Day::of(2024, 7, 1), Day::of(2024, 7, 2)}}));
    CHECK_FALSE(accounts.save_absences("nobody", {}));
    CHECK(accounts.absences("p1") == away);
    CHECK(accounts.absences("p2").empty());

    CHECK(accounts.standing(collaboration, "p1") == Standing{"p1", false, grants, {}});
    CHECK(accounts.standing(collaboration, "p2") == Standing{"p2", false, {}, {{away.front(), grants}}});
    CHECK(accounts.standing("elsewhere", "p2") == Standing{"p2", false, {}, {}});
    CHECK(accounts.standing(collaboration, "nobody") == Standing{});

    const Absence later{"p2", "p3", Day::of(2024, 7, 10), Day::of(2024, 8, 31)};
    const std::vector<Grant> looks_on{{"observer"}};
    CHECK(accounts.save_absences("p2", {later}));
    CHECK(accounts.standing(collaboration, "p3") == Standing{"p3", false, {}, {}});
    CHECK(accounts.save_grants(collaboration, "p2", looks_on));
    const Absence passed_on{"p1", "p3", Day::of(2024, 7, 10), Day::of(2024, 7, 31)};
    CHECK(accounts.standing(collaboration, "p3") ==
          Standing{"p3", false, {}, {{later, looks_on}, {passed_on, grants, {looks_on}}}});
    CHECK(accounts.save_grants(collaboration, "p2", {}));

    CHECK(accounts.save_grants(collaboration, "p1", {}));
    CHECK(accounts.granted_accounts(collaboration).empty());
    CHECK(accounts.standing(collaboration, "p2").instead.empty());
}

TEST_CASE("a step is decided with what the account may do in that very transaction") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Agreement", act_at(1));
    REQUIRE(store->accounts().save_account(account_of("p1")));
    const std::vector<Grant> grants{{"lead"}};
    REQUIRE(store->accounts().save_grants(collaboration, "p1", grants));
    StepRequest request = on(key_of(1));
    Standing seen;
    bool named = true;
    const Decider look = [&](const StepInput& input) -> std::expected<Decided, Refused> {
        named = input.standing != nullptr;
        if (named) seen = *input.standing;
        return Decided{};
    };
    REQUIRE(store->transact(request, look));
    CHECK_FALSE(named);
    request.account = "p1";
    REQUIRE(store->transact(request, look));
    CHECK(seen == Standing{"p1", false, grants, {}});
    request.account = "nobody";
    REQUIRE(store->transact(request, look));
    CHECK((named && seen == Standing{}));
}

TEST_CASE("a credential is found by the hash of its secret, and used up once") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    accounts.add_credential(credential_of("a", "p1", 1));
    accounts.add_credential(credential_of("b", "p1", 2));
    accounts.add_credential(credential_of("c", "", 3));
    CHECK(accounts.credential("a") == credential_of("a", "p1", 1));
    CHECK_FALSE(accounts.credential("d"));
    CHECK(accounts.credentials("p1") ==
          std::vector<Credential>{credential_of("b", "p1", 2), credential_of("a", "p1", 1)});
    CHECK(accounts.credentials("").size() == 1);

    Credential used = credential_of("a", "p1", 1);
    used.last_used_at = act_at(9).recorded_at;
    used.ends_at = act_at(20).recorded_at;
    accounts.touch_credential("a", used.last_used_at, used.ends_at);
    CHECK(accounts.credential("a") == used);

    accounts.remove_ended_credentials(act_at(10).recorded_at);
    CHECK(accounts.credentials("p1") == std::vector<Credential>{used});
    CHECK(accounts.remove_credential("a"));
    CHECK_FALSE(accounts.remove_credential("a"));
}

TEST_CASE("a link lets whoever holds it act in one role of one case, until it is taken back") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    Credential link = credential_of("l", "", 1);
    link.kind = Credential::Kind::link;
    link.case_id = key_of(1).id;
    link.task = 7;
    link.role = "registrar";
    link.of = "kumla";
    link.reads_only = false;
    accounts.add_credential(link);
    CHECK(accounts.credential("l") == link);
    CHECK(accounts.links(collaboration, key_of(1).id) == std::vector<Credential>{link});
    CHECK(accounts.links(collaboration, key_of(2).id).empty());
    const std::vector<Grant> grants{{"registrar", "kumla", key_of(1).id}};
    CHECK(accounts.standing(collaboration, link.id) == Standing{link.id, false, grants, {}});
    CHECK(accounts.standing("elsewhere", link.id) == Standing{});

    // A step that closes its task uses it up, in the same transaction.
    start_case(*store, key_of(1), "Agreement", act_at(1));
    StepRequest request = on(key_of(1));
    request.account = link.id;
    request.links_end_of = 7;
    request.links_end_when_done = true;
    REQUIRE(store->transact(request, taking({item_opened(7, "kumla")}, act_at(2))));
    CHECK_FALSE(accounts.credential("l")->reads_only);
    Credential other = link;
    other.hash = other.id = "o";
    other.task = 8;
    accounts.add_credential(other);
    request.links_end_of = 8;  // is not there: as good as closed
    REQUIRE(store->transact(request, taking({item_opened(9, "kumla")}, act_at(3))));
    CHECK(accounts.credential("o")->reads_only);
    CHECK_FALSE(accounts.credential("l")->reads_only);
    request.links_end_of = 7;
    request.links_end_when_done = false;
    REQUIRE(store->transact(request, taking({item_opened(10, "kumla")}, act_at(4))));
    CHECK(accounts.credential("l")->reads_only);
    CHECK(accounts.standing(collaboration, link.id).used_up);
    CHECK(accounts.remove_credential("l"));
    // What has been taken back does not come back by being used.
    accounts.touch_credential("l", act_at(5).recorded_at, act_at(9).recorded_at);
    CHECK_FALSE(accounts.credential("l"));
    CHECK(accounts.standing(collaboration, link.id) == Standing{});
}

TEST_CASE("notes of access are read newest first, and removed by age") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    const AccessNote first{act_at(1).recorded_at, "p1", "", "signed_in", ""};
    const AccessNote second{act_at(2).recorded_at, "p2", "p1", "granted", "lead"};
    accounts.note_access(first);
    accounts.note_access(second);
    CHECK(accounts.access_notes("", 10) == std::vector<AccessNote>{second, first});
    CHECK(accounts.access_notes("", 1) == std::vector<AccessNote>{second});
    CHECK(accounts.access_notes("p1", 10) == std::vector<AccessNote>{first});
    CHECK(accounts.remove_access_notes(act_at(2).recorded_at) == 1);
    CHECK(accounts.access_notes("", 10) == std::vector<AccessNote>{second});
}

TEST_CASE("a task is put aside until a day, in one's own list alone") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    AccountStore& accounts = store->accounts();
    const Day today = Day::of(2024, 9, 2);
    CHECK_FALSE(accounts.save_snooze(collaboration, "p1", {"a", 1, today + 1}, today));
    for (const char* id : {"p1", "p2"}) REQUIRE(accounts.save_account(account_of(id)));
    CHECK_FALSE(accounts.save_snooze("nowhere", "p1", {"a", 1, today + 1}, today));
    CHECK(accounts.save_snooze(collaboration, "p1", {"b", 2, today + 1}, today));
    CHECK(accounts.save_snooze(collaboration, "p1", {"a", 3, today + 9}, today));
    CHECK(accounts.save_snooze(collaboration, "p2", {"a", 3, today}, today));
    CHECK(accounts.snoozes(collaboration, "p1") ==
          std::vector<Snooze>{{"a", 3, today + 9}, {"b", 2, today + 1}});
    CHECK(accounts.snoozes("nowhere", "p1").empty());

    CHECK(accounts.save_snooze(collaboration, "p1", {"a", 3, today + 5}, today + 2));
    CHECK(accounts.snoozes(collaboration, "p1") == std::vector<Snooze>{{"a", 3, today + 5}});
    CHECK(accounts.snoozes(collaboration, "p2").size() == 1);
    CHECK(accounts.remove_snooze(collaboration, "p1", "a", 3));
    CHECK_FALSE(accounts.remove_snooze(collaboration, "p1", "a", 3));
    CHECK(accounts.snoozes(collaboration, "p1").empty());
}

}  // namespace overens
