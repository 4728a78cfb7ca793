// Registers a collaboration over the API: organisations, bodies and meetings, and the lifecycles it takes
// into use.
#pragma once

#include "examples/player/client.hpp"
#include "examples/player/register_file.hpp"

namespace overens::examples {

// Throws StoryFailure at the first refusal.
void upload_register(const FiledRegister& reg, Client& client);

}  // namespace overens::examples
