// How requests of a story reach the API: over HTTP, or straight into the router in the same process.
#pragma once

#include <stdexcept>

#include "api/http/request.hpp"
#include "api/http/response.hpp"

namespace overens::examples {

// Nobody answered.
class TransportFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class Transport {
  public:
    virtual ~Transport() = default;
    // One request, one answer, whatever its status. Throws TransportFailure.
    virtual api::Response send(const api::Request& request) = 0;
};

}  // namespace overens::examples
