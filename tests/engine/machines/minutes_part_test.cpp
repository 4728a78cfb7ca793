// Minutes parts: every state with every event, under each regime.
#include "engine/machines/minutes_part.hpp"
#include "catch.hpp"
#include "engine/machines/matrix.hpp"

using overens::MinutesRegime;
using namespace overens::machines;
using namespace overens::testing;

namespace {

std::string under(MinutesRegime regime) {
    return matrix(
        first<MinutesState>(5), first<MinutesEvent>(4),
        [&](MinutesState state, MinutesEvent event) { return name_or_dash(next(state, event, regime)); });
}

}  // namespace

TEST_CASE("statutory minutes are adjusted, announced and taken down") {
    CHECK(under(MinutesRegime::statutory) == R"(
                adjust    announce   take_down   place_on_file
written         adjusted  -          -           -
adjusted        -         announced  -           -
announced       -         -          taken_down  -
taken_down      -         -          -           -
placed_on_file  -         -          -           -
)");
}

TEST_CASE("agreed minutes are adjusted and never announced") {
    CHECK(under(MinutesRegime::agreed) == R"(
                adjust    announce  take_down  place_on_file
written         adjusted  -         -          -
adjusted        -         -         -          -
announced       -         -         -          -
taken_down      -         -         -          -
placed_on_file  -         -         -          -
)");
}

TEST_CASE("notes are placed on file and never adjusted") {
    CHECK(under(MinutesRegime::notes) == R"(
                adjust  announce  take_down  place_on_file
written         -       -         -          placed_on_file
adjusted        -       -         -          -
announced       -       -         -          -
taken_down      -       -         -          -
placed_on_file  -       -         -          -
)");
}

TEST_CASE("states and events of minutes parts are found again by their names") {
    CHECK(names_round_trip<MinutesState>(5, parse_minutes_state));
    CHECK(names_round_trip<MinutesEvent>(4, parse_minutes_event));
}
