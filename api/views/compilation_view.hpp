// The compilation of a round's answers, for the page and for programs.
#pragma once

#include "api/views/scene.hpp"
#include "engine/rounds/compilation.hpp"

namespace overens::api {

// {work, round, document, version, answers, tags, clauses: [{clause, heading, stances, remarks}], wholeText,
// homeless}: remarks as remark_view has them.
JsonText compilation_view(const Scene& scene, const Compilation& compilation);

}  // namespace overens::api
