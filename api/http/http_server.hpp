// The router on a socket. The only header that speaks of the HTTP library is this one's .cpp.
//
// HTTP/1.1 without TLS, meant for loopback or for nginx in front: slow clients, header floods and TLS are
// nginx's. What can be refused before it costs anything is refused here: chunked, compressed and too large
// bodies, bodies on GET, strange hosts. A body above 1 MiB is never in memory as a whole, so that however
// many files come in at the same time cost no more than as much JSON.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "api/http/router.hpp"
#include "api/log.hpp"

namespace overens::api {

struct HttpOptions {
    std::string address = "127.0.0.1";
    int port = 8080;  // 0: any that is free
    // Names that requests may be addressed to, besides loopback's own. Empty and on loopback: loopback's own
    // alone, so that a page from elsewhere cannot reach the service through a name that resolves to this
    // machine.
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

    // Takes the port; false when it cannot be had. Then `port` tells which it is.
    bool bind();
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

bool is_loopback(const std::string& address);

}  // namespace overens::api
