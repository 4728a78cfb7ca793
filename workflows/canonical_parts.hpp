// The parts of a canonical form; only for canonical.cpp.
#pragma once

#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "workflows/json.hpp"

namespace overens::workflows {

Json canonical_title(const Title& title);
Json canonical_names(const std::vector<std::string>& names);
Json canonical_whos(const std::vector<Who>& whos);
Json canonical_effects(const Definition& definition, const std::vector<Effect>& effects);
Json canonical_ways(const Definition& definition, const std::vector<Way>& ways);
Json canonical_moves(const Definition& definition, const std::vector<Move>& moves);
Json canonical_watches(const Definition& definition, const std::vector<Watch>& watches);
void add_canonical_work(Json& json, const Definition& definition, const Work& work);

}  // namespace overens::workflows
