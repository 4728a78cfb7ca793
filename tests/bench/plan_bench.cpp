// How long a plan takes, forwards and backwards: a county agreement of 13 parties, and of all 290
// municipalities and 21 regions, from its first draft and with the parties deciding.
#include <chrono>
#include <iostream>

#include "bench/figures.hpp"
#include "engine/cases/decide.hpp"
#include "engine/planning/plan.hpp"
#include "engine/trying/dice.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

using namespace overens;
using namespace overens::bench;

namespace {

constexpr int repeats = 21;
const Day today = Day::of(2024, 1, 8);

std::vector<Meeting> meetings(trying::Dice& dice) {
    std::vector<Meeting> found;
    Day day = today + dice.between(1, 30);
    while (day < today + 1100) {
        if (day.month() != 7) found.push_back({day, day - 14});
        day += dice.between(21, 42);
    }
    return found;
}

Register register_of(int parties) {
    trying::Dice dice(1);
    Register reg;
    const auto add_body = [&](const std::string& id, const std::string& organisation, MinutesRegime regime) {
        reg.bodies[id] = {id, id, organisation, "body", regime, Mandate::decide, meetings(dice)};
    };
    for (int number = 1; number <= parties; ++number) {
        const std::string id = "p" + std::to_string(number);
        Organisation party{id, id, "municipality", "", {}, {}};
        for (int body = dice.between(1, 3); body > 0; --body) {
            party.decision_path.push_back(id + "_" + std::to_string(body));
            add_body(party.decision_path.back(), id, MinutesRegime::statutory);
        }
        reg.organisations[id] = party;
    }
    for (const char* common : {"steering_group", "managers_group", "specific_councils", "regional_council"}) {
        add_body(common, "", MinutesRegime::notes);
        reg.places["county_agreement"][common] = {common};
    }
    return reg;
}

Case started(const Definition& definition, const Register& reg) {
    commands::Start start{"Agreement", {}, {}, {}, {}, {}};
    for (const auto& [id, unused] : reg.organisations) start.parties.push_back(id);
    start.roles = {{"lead", start.parties.front()}};
    Case subject;
    const auto act = [&](const Command& command) {
        const Act how{{"", "lead", ""}, today, Instant::at_utc(today), Origin::registered};
        if (!decide(definition, reg, subject, command, how, today)) throw std::runtime_error("refused");
    };
    act(start);
    act(commands::SetFieldValue{"earliest_force", {}, today + 400});
    return subject;
}

void measure(const Definition& definition, int parties, double wanted_ms) {
    const Register reg = register_of(parties);
    const Case subject = started(definition, reg);
    PlanOptions options;
    options.today = today;
    options.wanted = today + 800;
    std::vector<double> ms;
    std::optional<Plan> plan;
    for (int i = 0; i < repeats; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        plan = make_plan(definition, reg, subject, options);
        ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    }
    std::cout << "  " << parties << " parties: " << spread(ms, 2) << " ms, wanted: under "
              << fixed(wanted_ms, 0) << "; reached "
              << (plan && plan->reached ? plan->reached->to_text() : "never") << '\n';
}

}  // namespace

int main() {
    const auto text = workflows::shipped_lifecycle("county_agreement");
    const auto loaded = workflows::load_lifecycle({"county_agreement.yaml", std::string{text.value()}});
    std::cout << "a plan with the last days for a wanted day, median (least–most) of " << repeats << '\n';
    measure(*loaded.value().definition, 13, 10);
    measure(*loaded.value().definition, 311, 200);
    return 0;
}
