// The router on a socket. The only header that speaks of the HTTP library is this one's .cpp.
//
// HTTP/1.1 without TLS, meant for loopback or for nginx in front: slow clients, header floods and TLS are
// nginx's. What can be refused before it costs anything is refused here: chunked, compressed and too large
// bodies, bodies on GET, strange hosts. A body above 1 MiB is never in memory as a whole, so that however
// many files come in at the same time cost no more than as much JSON.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/http/router.hpp"
#include "api/log.hpp"

namespace overens::api {

// What stands for "on this machine" where the address of a proxy is asked for.
inline constexpr const char* proxy_on_loopback = "loopback";

struct HttpOptions {
    std::string address = "127.0.0.1";
    int port = 8080;  // 0: any that is free
    // The path of a Unix socket, in place of address and port: for a proxy on this machine.
    std::string socket;
    // The address of the proxy that alone may ask, and whose word for who the client is counts; or
    // proxy_on_loopback. Whoever has the socket is a proxy anyway.
    std::optional<std::string> proxy;
    // Names that requests may be addressed to, besides loopback's own. Empty and on loopback: loopback's own
    // alone, so that a page from elsewhere cannot reach the service through a name that resolves to this
    // machine. On a Unix socket, which no page reaches, the proxy knows the names.
    std::vector<std::string> hosts;
    std::size_t most_connections = 4096;  // threads
    std::size_t most_streams = 1000;      // live streams; each holds a thread
    int stream_minutes = 5;               // then the client connects again
};

class HttpServer {
  public:
    // `log` must outlive it.
    HttpServer(Log& log, HttpOptions options);
    ~HttpServer();

    // Takes the address, or the socket; otherwise why it cannot be had. Then `port` tells which port it is.
    std::expected<void, std::string> bind();
    int port() const;
    // Serves until stop is called; returns when every connection has ended. Whoever connects between bind and
    // this waits.
    void serve(const Router& router);
    // From any thread. Live streams end at once, other requests are answered first.
    void stop();

  private:
    class Body;
    std::unique_ptr<Body> body_;
};

}  // namespace overens::api
