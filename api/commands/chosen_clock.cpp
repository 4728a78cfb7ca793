#include "api/commands/chosen_clock.hpp"

namespace overens::api::command_line {

ChosenClock choose_clock(const std::string& argument) {
    if (argument == "system") return {std::make_unique<SystemClock>(), nullptr};
    constexpr std::string_view prefix = "manual=";
    if (!argument.starts_with(prefix)) return {};
    const std::string_view text = std::string_view(argument).substr(prefix.size());
    const auto day = Day::parse(text);
    const auto instant = day ? std::optional(local_hour(*day, 8)) : Instant::parse(text);
    if (!instant) return {};
    auto manual = std::make_unique<ManualClock>(*instant);
    ManualClock* hand = manual.get();
    return {std::move(manual), hand};
}

std::optional<std::string> move_past_the_log(const ChosenClock& clock, const ChangeFeed& log) {
    const auto last = clock.manual == nullptr ? std::nullopt : log.last_recorded_at();
    if (!last) return std::nullopt;
    const std::string earliest = local_day(*last).to_text();
    if (clock.clock->today() < local_day(*last)) {
        return "--clock manual=" + clock.clock->today().to_text() +
               " lies before the last entry of the log; the earliest day possible is " + earliest +
               ": --clock manual=" + earliest;
    }
    clock.manual->set(*last);
    return std::nullopt;
}

}  // namespace overens::api::command_line
