// Reads a story from its files.
//
// A story either stands for itself:
//
//     format: 1
//     story: "title"
//     register: register.yaml          # as register_file.hpp reads it
//     places: {project: {project_group: [pilot_group]}}   # instead of the register's, for this story
//     texts: texts                     # folder of the texts that acts name
//     starts: 2022-03-09
//     main_case: agreement
//     banner: "…"
//     stages: [stages/1.yaml, …]       # each: {stage: "title", days: {DAY: [ACT, …]}}
//
// (a short story has `days` itself instead of stages, and no `texts` when its acts hold their texts)
//
// or it continues another up to and with a day, without that one's checks, and goes on its own way:
//
//     format: 1
//     story: "title"
//     continues: ../../examples/orebro/story.yaml
//     until: 2025-01-01
//     leave_out: [degerfors_announced]  # acts of the other story, by `id`
//     days: {DAY: [ACT, …]}             # also of days before `until`: after that day's acts
//
// An act is {VERB: {arguments}, by, case, happened, origin, says, refused, id}; verbs.hpp has the verbs.
// `expect` says what is then to be seen; checks.hpp has what can be asked.
#pragma once

#include <expected>
#include <filesystem>
#include <vector>

#include "examples/player/story.hpp"
#include "workflows/problem.hpp"

namespace overens::examples {

// Every problem of every file at once, each with its place. Throws std::runtime_error when a file cannot be
// opened.
std::expected<Story, std::vector<workflows::Problem>> read_story(const std::filesystem::path& file);

}  // namespace overens::examples
