#include "engine/notices/delivery.hpp"

#include "catch.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using machines::DeliveryState;

TEST_CASE("a rest doubles up to six hours, and is shortened by up to half") {
    CHECK(rest_after_ms(1, 0) == 30'000);
    CHECK(rest_after_ms(1, 1) == 15'000);
    CHECK(rest_after_ms(3, 0) == 120'000);
    CHECK(rest_after_ms(1'000, 0) == 6LL * 60 * 60 * 1000);
    CHECK(rest_after_ms(0, 7) == 15'000);
}

TEST_CASE("a delivery is tried again for three days, then it is dead until a person sends it again") {
    Delivery delivery;
    Instant now = Instant::at_utc(Day::of(2024, 9, 2));
    const Instant begun = now;
    delivery.queued_at = delivery.due_at = now;
    int attempts = 0;
    while (delivery.state != DeliveryState::dead) {
        REQUIRE(++attempts < 100);
        now = delivery.due_at;
        begin_attempt(delivery, "first", now);
        REQUIRE(delivery.state == DeliveryState::sending);
        fail(delivery, now, {"refused"}, 0.5);
    }
    CHECK(delivery.attempts == attempts);
    CHECK(now - begun >= patience_ms);
    CHECK(now - begun < patience_ms + 7LL * 60 * 60 * 1000);
    CHECK(delivery.reason == "refused");
    CHECK(delivery.settled_at == now);

    CHECK(send_again(delivery, now));
    CHECK_FALSE(send_again(delivery, now));
    begin_attempt(delivery, "first", now);
    fail(delivery, now, {"refused"}, 0.5);
    CHECK(delivery.state == DeliveryState::retrying);
    begin_attempt(delivery, "first", now);
    succeed(delivery, now);
    CHECK(delivery.state == DeliveryState::delivered);
    CHECK(delivery.reason.empty());
}

TEST_CASE("what is refused for good is dead at once, and a vanished sender is no reason to give up") {
    const Instant now = Instant::at_utc(Day::of(2024, 9, 2));
    Delivery delivery;
    begin_attempt(delivery, "x", now);
    recover(delivery, now + 5);
    CHECK(delivery.state == DeliveryState::retrying);
    CHECK(delivery.due_at == now + 5);
    begin_attempt(delivery, "x", now);
    fail(delivery, now, {"no such mailbox", true}, 0);
    CHECK(delivery.state == DeliveryState::dead);
}

TEST_CASE("what certainly has not arrived is judged anew, and what may have arrived is not") {
    const Instant now = Instant::at_utc(Day::of(2024, 9, 2));
    Delivery delivery;
    begin_attempt(delivery, "x", now);
    fail(delivery, now, {"no way in"}, 0);
    CHECK_FALSE(may_have_arrived(delivery));
    take_back(delivery);
    CHECK(delivery.state == DeliveryState::queued);
    put_off(delivery, now, now + Instant::ms_per_day);
    CHECK_FALSE(delivery.first_tried_at.has_value());
    drop(delivery, now, not_a_receiver);
    CHECK(delivery.state == DeliveryState::dropped);
    CHECK(delivery.reason == "no longer a receiver");

    Delivery doubtful;
    begin_attempt(doubtful, "x", now);
    fail(doubtful, now, {"no answer", false, true}, 0);
    CHECK(may_have_arrived(doubtful));
    take_back(doubtful);
    CHECK(doubtful.state == DeliveryState::retrying);
}

TEST_CASE("whatever happens to a delivery, it stays on its way or is settled") {
    const std::uint32_t seed = testing::random_seed();
    CAPTURE(seed);
    std::mt19937 random(seed);
    Delivery delivery;
    Instant now = Instant::at_utc(Day::of(2024, 9, 2));
    for (int round = 0; round < testing::random_rounds(50'000); ++round) {
        now = now + testing::random_number(random, 0, 3'600'000);
        switch (testing::random_number(random, 0, 7)) {
            case 0:
            case 1: begin_attempt(delivery, "p", now); break;
            case 2:
                fail(delivery, now,
                     {"no", testing::random_number(random, 0, 9) == 0,
                      testing::random_number(random, 0, 1) == 0},
                     0.3);
                break;
            case 3: recover(delivery, now); break;
            case 4: succeed(delivery, now); break;
            case 5: take_back(delivery); break;
            case 6: drop(delivery, now); break;
            default: send_again(delivery, now);
        }
        const bool over =
            delivery.state == DeliveryState::delivered || delivery.state == DeliveryState::dropped;
        if (over && testing::random_number(random, 0, 3) == 0) delivery = {};
        const bool settled =
            (over && delivery.state != DeliveryState::queued) || delivery.state == DeliveryState::dead;
        REQUIRE(delivery.settled_at.has_value() == settled);
        if (delivery.state == DeliveryState::sending) REQUIRE(delivery.attempts > 0);
    }
}
