// What a simulation came to, for people and as JSON.
#pragma once

#include <string>

#include "api/http/response.hpp"
#include "engine/trying/simulation.hpp"

namespace overens::api::command_line {

struct SimulationReport {
    const Definition& definition;
    const trying::SimulationSettings& settings;
    const trying::SimulationResult& result;
};

std::string text_of(const SimulationReport& report);
Json json_of(const SimulationReport& report);

}  // namespace overens::api::command_line
