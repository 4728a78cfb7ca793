// A server on a free port of loopback, over a service in this process with the register of Örebro.
#pragma once

#include <memory>
#include <string>
#include <thread>

#include "api/http/http_server.hpp"
#include "api/service.hpp"
#include "api/socket_client.hpp"
#include "catch.hpp"

namespace overens::api::test {

class RunningServer {
  public:
    // `store`: another one than a memory store; must outlive it.
    explicit RunningServer(HttpOptions options = {}, Store* store = nullptr)
        : service(Day::of(2024, 9, 2), store) {
        fill_orebro(service);
        options.port = 0;
        path = options.socket;
        server = std::make_unique<HttpServer>(service.log, options);
        REQUIRE(server->bind());
        thread = std::thread([this] { server->serve(service.router); });
    }
    ~RunningServer() { stop(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    void stop() {
        server->stop();
        if (thread.joinable()) thread.join();
    }
    std::string ask(const std::string& request) const {
        const SocketClient client = path.empty() ? SocketClient(server->port()) : SocketClient(path);
        client.send(request);
        return client.receive_answer();
    }

    Service service;
    std::string path;  // of its Unix socket, if that is where it listens
    std::unique_ptr<HttpServer> server;
    std::thread thread;
};

}  // namespace overens::api::test
