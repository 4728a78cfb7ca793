// How fast a step of the county agreement is decided and folded, without storage: 13 and 311 parties.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "engine/cases/decide.hpp"
#include "engine/cases/evolve.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

using namespace overens;

namespace {

using Clock = std::chrono::steady_clock;

Register county(int parties) {
    Register reg;
    reg.collaboration = "bench";
    const auto add = [&](const std::string& id, const std::string& of, MinutesRegime regime,
                         Mandate mandate) { reg.bodies[id] = {id, id, of, "body", regime, mandate, {}}; };
    for (int number = 0; number < parties; ++number) {
        const std::string id = "party" + std::to_string(number);
        reg.organisations[id] = {id, id, "municipality", {}, {}, {id + "_board"}};
        add(id + "_board", id, MinutesRegime::statutory, Mandate::decide);
    }
    add("steering", "", MinutesRegime::notes, Mandate::endorse);
    reg.places["county_agreement"] = {{"steering_group", {"steering"}},
                                      {"managers_group", {"steering"}},
                                      {"specific_councils", {}},
                                      {"regional_council", {"steering"}}};
    return reg;
}

std::shared_ptr<const Definition> agreement() {
    const auto text = workflows::shipped_lifecycle("county_agreement");
    return workflows::load_lifecycle({"county_agreement.yaml", std::string{*text}})->definition;
}

class Course {
  public:
    explicit Course(int parties) : definition_(agreement()), reg_(county(parties)), parties_(parties) {}

    // Microseconds of each answer, over `rounds` rounds of consultation.
    std::vector<std::vector<double>> answers(int rounds) {
        commands::Start start;
        start.title = "An agreement";
        for (int number = 0; number < parties_; ++number)
            start.parties.push_back("party" + std::to_string(number));
        step(start);
        step(commands::SetFieldValue{"earliest_force", {}, Day::of(2025, 1, 1)});
        step(commands::SetFieldValue{"in_force_when", {}, std::string{"on_record"}});
        std::vector<std::vector<double>> times;
        for (int round = 1; round <= rounds; ++round) {
            step(commands::AddVersion{
                "proposal", std::string(60, 'a') + std::to_string(1000 + round), 1, "v", {}});
            step(commands::MakeMove{{}, round == 1 ? "send_out" : "new_round", {}, {}, {}});
            times.push_back(answer_all());
            step(commands::MakeMove{{}, "finish", {}, {}, {}});
        }
        return times;
    }

    std::vector<Entry> entries;
    Case subject;

  private:
    std::vector<double> answer_all() {
        std::vector<double> times;
        const std::vector<int> items = subject.works.at("consultation.respond").items;
        for (const int item : items) {
            commands::GiveAnswer command{item, {{"stance", std::string{"supports"}}}, {}, "a letter"};
            const Command as_command = command;
            const auto begin = Clock::now();
            step(as_command);
            times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
        }
        return times;
    }

    void step(const Command& command) {
        const Act act{{"", "lead", ""}, today_, Instant::at_utc(today_), Origin::registered};
        auto decided = decide(*definition_, reg_, subject, command, act, today_);
        if (!decided) {
            std::cerr << "refused: " << decided.error().refusal.blockers.front().message.en << "\n";
            std::exit(1);
        }
        entries.push_back(std::move(decided->entry));
    }

    std::shared_ptr<const Definition> definition_;
    Register reg_;
    int parties_;
    Day today_ = Day::of(2023, 1, 2);
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main() {
    std::vector<double> small_first, small_last, large_first, large_last;
    for (int repeat = 0; repeat < 20; ++repeat) {
        Course small(13);
        auto small_times = small.answers(9);
        Course large(311);
        auto large_times = large.answers(9);
        const auto add = [](std::vector<double>& to, std::vector<double>& from) {
            from.pop_back();  // the last answer of a round moves the case on
            to.insert(to.end(), from.begin(), from.end());
        };
        add(small_first, small_times.front());
        add(small_last, small_times.back());
        add(large_first, large_times.front());
        add(large_last, large_times.back());
        if (repeat > 0) continue;
        const auto begin = Clock::now();
        const Case again = rebuild(small.entries);
        const double rebuild_us = std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
        std::cout << "rebuild of " << small.entries.size() << " entries: " << rebuild_us << " us"
                  << (again == small.subject ? "" : " AND IT DIFFERS") << "\n";
    }
    std::cout << std::fixed << std::setprecision(2) << "decide + evolve of an answer, median us\n"
              << "  13 parties:  " << median(small_first) << " in round 1, " << median(small_last)
              << " in 9\n"
              << "  311 parties: " << median(large_first) << " in round 1, " << median(large_last)
              << " in 9\n"
              << "ratio 311/13: " << median(large_first) / median(small_first)
              << ", round 9/1: " << median(small_last) / median(small_first) << "\n";
    return 0;
}
