// From a request to a response, without any socket: the server, tests and stories all go through here.
//
// Looks the path up in the route table, checks what holds for every request (who acts, preconditions, sizes,
// media types), and calls the handler. Every error is a problem in JSON. Never throws. Threads: handle may be
// called from any number of threads.
#pragma once

#include <optional>

#include "api/http/request.hpp"
#include "api/http/response.hpp"
#include "api/http/route.hpp"
#include "api/http/web_assets.hpp"
#include "api/services.hpp"

namespace overens::api {

inline constexpr std::size_t most_json_bytes = 1024U * 1024U;
inline constexpr std::size_t most_file_bytes = 50U * 1024U * 1024U;

class Router {
  public:
    // `services` and `assets` must outlive it. `manual_clock` says whether PUT /v1/clock is there.
    Router(const Services& services, std::span<const Asset> assets) : services_(services), assets_(assets) {}

    Response handle(const Request& request) const;

    // The answer to a request that no body could help, since its path or its method is not there. Reads the
    // head alone.
    std::optional<Response> nowhere(const Request& head) const;

  private:
    Response answer(const Request& request) const;
    Response answer_path(const Request& request, const std::vector<std::string>& segments) const;
    Response call(const Route& route, const Request& request, PathParameters parameters) const;

    const Services& services_;
    std::span<const Asset> assets_;
};

}  // namespace overens::api
