// The machines whose state is one word: every state with every event.
#include "catch.hpp"
#include "engine/machines/case_phase.hpp"
#include "engine/machines/delivery.hpp"
#include "engine/machines/matrix.hpp"
#include "engine/machines/meeting.hpp"

using namespace overens::machines;
using namespace overens::testing;

TEST_CASE("a case rests and goes on, ends in one of two ways, and is reopened by decision only") {
    const auto after = [](bool by_decision) {
        return
            [=](CasePhase phase, CaseEvent event) { return name_or_dash(next(phase, event, {by_decision})); };
    };
    const std::vector<CasePhase> phases = first<CasePhase>(4);
    const std::vector<CaseEvent> events = first<CaseEvent>(5);
    CHECK(matrix(phases, events, after(false)) == R"(
            suspend    resume  complete   terminate   reopen
active      suspended  -       completed  terminated  -
suspended   -          active  -          terminated  -
completed   -          -       -          -           -
terminated  -          -       -          -           -
)");
    CHECK(matrix(phases, events, after(true)) == R"(
            suspend    resume  complete   terminate   reopen
active      suspended  -       completed  terminated  -
suspended   -          active  -          terminated  -
completed   -          -       -          -           active
terminated  -          -       -          -           -
)");
}

TEST_CASE("a meeting is moved or cancelled before it is held, and closed after") {
    CHECK(plain_matrix<MeetingState, MeetingEvent>(5, 5) == R"(
           summon    move      hold  close   cancel
planned    summoned  planned   -     -       cancelled
summoned   -         summoned  held  -       cancelled
held       -         -         -     closed  -
closed     -         -         -     -       -
cancelled  -         -         -     -       -
)");
}

TEST_CASE("a delivery is tried again until it is dead, and a dead one is queued again") {
    CHECK(plain_matrix<DeliveryState, DeliveryEvent>(6, 6) == R"(
           send     confirm    fail      give_up  requeue  drop
queued     sending  -          -         -        -        dropped
sending    -        delivered  retrying  dead     -        -
delivered  -        -          -         -        -        -
retrying   sending  -          -         dead     queued   -
dead       -        -          -         -        queued   -
dropped    -        -          -         -        -        -
)");
}

TEST_CASE("states and events of the thin machines are found again by their names") {
    CHECK(names_round_trip<CasePhase>(4, parse_case_phase));
    CHECK(names_round_trip<CaseEvent>(5, parse_case_event));
    CHECK(names_round_trip<MeetingState>(5, parse_meeting_state));
    CHECK(names_round_trip<MeetingEvent>(5, parse_meeting_event));
    CHECK(names_round_trip<DeliveryState>(6, parse_delivery_state));
    CHECK(names_round_trip<DeliveryEvent>(6, parse_delivery_event));
}
