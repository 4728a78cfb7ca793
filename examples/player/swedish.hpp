// Words of the API and of lifecycles, as the timeline says them in Swedish.
#pragma once

#include <string>

namespace overens::examples {

// The name itself when there is no word for it.
std::string in_swedish(const std::string& name);

}  // namespace overens::examples
