// The contract of WorkQueue and ChangeFeed: timers, errands, notices, and what has been committed.
#include <thread>

#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

events::Told told(const std::string& kind, std::vector<std::string> organisations) {
    events::Told event;
    event.kind = kind;
    event.text = {"Svara senast 24 mars.", "Answer by 24 March."};
    for (std::string& id : organisations) {
        event.to.push_back({Addressee::Kind::organisation, std::move(id), "registrar"});
    }
    return event;
}

std::string timers_of(const std::vector<DueTimer>& timers) {
    std::string text;
    for (const DueTimer& due : timers) {
        text += due.key.id.substr(due.key.id.size() - 1) + ":" + due.timer + " ";
    }
    return text;
}

// Asks for two new cases.
Receipt ask_for_cases(Store& store, const CaseKey& key, const Act& act) {
    events::CaseAsked asked;
    asked.lifecycle = "project";
    asked.relation = "part_of";
    asked.copy = {"parties"};
    events::CaseAsked other = asked;
    other.lifecycle = "policy";
    return must(store.transact(on(key), taking({asked, other}, act, {}, "make_move")));
}

}  // namespace

TEST_CASE("timers come by day, then case, then name, until they are ended or have come") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const Day day = Day::of(2024, 4, 1);
    start_case(*store, key_of(1), "Ett", act_at(1));
    start_case(*store, key_of(2), "Två", act_at(2));
    must(store->transact(on(key_of(2)),
                         taking({events::TimerSet{"b", day}, events::TimerSet{"a", day + 1}}, act_at(3))));
    must(store->transact(on(key_of(1)),
                         taking({events::TimerSet{"d", day}, events::TimerSet{"c", day}}, act_at(4))));
    CHECK(store->next_timer_day() == day);
    CHECK(timers_of(store->due_timers(day - 1, 10)).empty());
    CHECK(timers_of(store->due_timers(day, 10)) == "1:c 1:d 2:b ");
    CHECK(timers_of(store->due_timers(day + 1, 10)) == "1:c 1:d 2:b 2:a ");
    CHECK(timers_of(store->due_timers(day + 1, 2)) == "1:c 1:d ");
    CHECK(store->due_timers(day, 1).at(0).day == day);

    must(store->transact(on(key_of(1)),
                         taking({events::TimerSet{"c", day + 5}, events::DayCame{"d"}}, act_at(5))));
    must(store->transact(on(key_of(2)), taking({events::TimerEnded{"b"}}, act_at(6))));
    CHECK(timers_of(store->due_timers(day + 9, 10)) == "2:a 1:c ");
    CHECK(store->next_timer_day() == day + 1);
    must(store->transact(on(key_of(2)), taking({events::TimerEnded{"a"}}, act_at(7))));
    must(store->transact(on(key_of(1)), taking({events::TimerEnded{"c"}}, act_at(8))));
    CHECK_FALSE(store->next_timer_day());
}

TEST_CASE("errands wait in order with the act that they came from, until they are done") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Ett", act_at(1));
    const Receipt receipt = ask_for_cases(*store, key_of(1), act_at(2));
    const auto waiting = store->waiting_errands(10);
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].number < waiting[1].number);
    CHECK(waiting[0].key == key_of(1));
    CHECK(waiting[0].sequence == receipt.sequence);
    CHECK(waiting[0].act == act_at(2));
    CHECK(waiting[0].recorded_at == act_at(2).recorded_at);
    CHECK(waiting[0].errand.kind == Errand::Kind::start_case);
    CHECK(waiting[0].errand.asked.lifecycle == "project");
    CHECK(waiting[0].errand.asked.copy == std::vector<std::string>{"parties"});
    CHECK(waiting[1].errand.asked.lifecycle == "policy");
    CHECK(store->waiting_errands(1).size() == 1);

    store->finish_errand(waiting[0].number);
    store->finish_errand(waiting[0].number);
    REQUIRE(store->waiting_errands(10).size() == 1);
    CHECK(store->waiting_errands(10)[0].number == waiting[1].number);
}

TEST_CASE("a step that carries out an errand marks it done with itself, and only once") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Ett", act_at(1));
    ask_for_cases(*store, key_of(1), act_at(2));
    const auto waiting = store->waiting_errands(10);
    StepRequest request = starting(key_of(2));
    request.carries_out = waiting.at(0).number;
    CHECK(code_of(store->transact(request, refusing("not_now"))) == "not_now");
    CHECK(store->waiting_errands(10).size() == 2);
    must(store->transact(request, start_step("Två", act_at(3))));
    CHECK(store->waiting_errands(10).size() == 1);
    request.key = key_of(3);
    CHECK(code_of(store->transact(request, start_step("Tre", act_at(4)))) == "errand_done");

    StepRequest without_effect = on(key_of(1));
    without_effect.carries_out = waiting.at(1).number;
    CHECK(must(store->transact(without_effect, taking({}, act_at(5)))).nothing_changed);
    CHECK(store->waiting_errands(10).empty());
}

TEST_CASE("an errand that fails too often is dead: still listed, behind those that wait") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Ett", act_at(1));
    ask_for_cases(*store, key_of(1), act_at(2));
    const std::int64_t first = store->waiting_errands(1).at(0).number;
    store->fail_errand(first, "no answer");
    CHECK(store->waiting_errands(1).at(0).number == first);
    CHECK(store->waiting_errands(1).at(0).attempts == 1);
    for (int attempt = 2; attempt <= WorkQueue::most_attempts; ++attempt)
        store->fail_errand(first, "no answer");
    CHECK(store->waiting_errands(1).at(0).number != first);
    const auto all = store->waiting_errands(10);
    REQUIRE(all.size() == 2);
    CHECK(all[1].number == first);
    CHECK(all[1].attempts == WorkQueue::most_attempts);
}

TEST_CASE("notices are delivered with the step, to each receiver, newest first") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Överenskommelse", act_at(1));
    events::Told missed = told("missed", {"kumla"});
    missed.missed = true;
    must(store->transact(on(key_of(1)),
                         taking({told("opened", {"kumla", "region", "kumla"}), missed}, act_at(2))));
    must(store->transact(on(key_of(1)), taking({told("reminder", {"kumla"})}, act_at(3))));
    CHECK(store->waiting_errands(10).empty());

    const auto for_kumla = store->notices(collaboration, "kumla", {});
    REQUIRE(for_kumla.rows.size() == 2);
    CHECK(for_kumla.total == 2);
    CHECK(for_kumla.rows[0].told == told("reminder", {"kumla"}));
    CHECK(for_kumla.rows[0].number > for_kumla.rows[1].number);
    CHECK(for_kumla.rows[0].case_id == key_of(1).id);
    CHECK(for_kumla.rows[0].case_title == "Överenskommelse");
    CHECK(for_kumla.rows[0].recorded_at == act_at(3).recorded_at);
    CHECK(store->notices(collaboration, "region", {}).total == 1);
    CHECK(store->notices(collaboration, "hallsberg", {}).total == 0);
    CHECK(store->notices(collaboration, "", {}).total == 2);
    const auto second_page = store->notices(collaboration, "", {2, 1});
    REQUIRE(second_page.rows.size() == 1);
    CHECK(second_page.rows[0].told.kind == "opened");
}

TEST_CASE("changes are numbered in the order they were committed") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    Register other = test_register();
    other.collaboration = "kalmar";
    REQUIRE_FALSE(store->write_register(other, 0, act_at(0)));
    REQUIRE_FALSE(store->publish("kalmar", test_lifecycle()));
    CHECK(store->last_change() == 0);
    start_case(*store, key_of(1), "Ett", act_at(1));
    start_case(*store, {"kalmar", key_of(5).id}, "Kalmar", act_at(2));
    must(store->transact(on(key_of(1)), taking({events::MoveTaken{"", "go"}}, act_at(3), {}, "make_move")));

    const auto changes = store->changes(collaboration, 0, 10);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].number < changes[1].number);
    CHECK(changes[0].command == "start");
    CHECK(changes[1].key == key_of(1));
    CHECK(changes[1].sequence == 2);
    CHECK(changes[1].command == "make_move");
    CHECK(store->last_change() == changes[1].number);
    CHECK(store->changes(collaboration, changes[0].number, 10).size() == 1);
    CHECK(store->changes(collaboration, 0, 1).size() == 1);
    CHECK(store->changes("kalmar", 0, 10).size() == 1);
}

TEST_CASE("a store tells when the newest step or register was recorded") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    REQUIRE_FALSE(store->write_register(test_register(), 1, act_at(5)));
    CHECK(store->last_recorded_at() == act_at(5).recorded_at);
    start_case(*store, key_of(1), "Ett", act_at(7));
    CHECK(store->last_recorded_at() == act_at(7).recorded_at);
    REQUIRE_FALSE(store->write_register(test_register(), 2, act_at(9)));
    CHECK(store->last_recorded_at() == act_at(9).recorded_at);
}

TEST_CASE("who waits for a change is woken by it, or by the time") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    using namespace std::chrono_literals;
    StoreUnderTest store(kind);
    CHECK_FALSE(store->wait_for_change(0, 1ms));
    bool woken = false;
    std::thread waiting([&] { woken = store->wait_for_change(0, 60s); });
    start_case(*store, key_of(1), "Ett", act_at(1));
    waiting.join();
    CHECK(woken);
    CHECK(store->wait_for_change(0, 0ms));
    CHECK_FALSE(store->wait_for_change(store->last_change(), 1ms));
}

}  // namespace overens
