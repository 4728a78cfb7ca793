// Requests over HTTP to a running server. One thread.
#pragma once

#include <memory>
#include <string>

#include "examples/player/transport.hpp"

namespace overens::examples {

// `server`: "http://127.0.0.1:8080".
std::unique_ptr<Transport> http_transport(const std::string& server);

}  // namespace overens::examples
