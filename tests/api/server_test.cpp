// The server on real sockets, loopback only: what the HTTP library would get wrong by itself.
#include <future>
#include <thread>

#include "api/http/task_queue.hpp"
#include "api/running_server.hpp"
#include "api/socket_client.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

std::string get(const std::string& target, const std::string& more = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

std::string put(const std::string& target, const std::string& body, const std::string& more = {}) {
    return "PUT " + target +
           " HTTP/1.1\r\nHost: localhost\r\nActing-As: administrator\r\nContent-Type: "
           "application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("over a socket, reading and writing answer as they do in process") {
    const RunningServer running;
    CHECK(has(running.ask(get("/healthz")), "{\"status\":\"ok\"}"));
    const std::string name = "{\"name\":\"Örebro län\"}";
    CHECK(has(running.ask(put("/v1/collaborations/orebro", name)), "HTTP/1.1 200"));
    CHECK(has(running.ask(put("/v1/collaborations/kalmar", name)), "Location: /v1/collaborations/kalmar"));
    CHECK(has(running.ask(get("/v1/collaborations/orebro/cases?text=a%3Db=c")), "text=a%3Db%3Dc"));
    CHECK(has(running.ask(get("/v1/nothing")), "application/problem+json"));
    CHECK(has(running.ask("PATCH /v1/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"),
              "Allow: GET, HEAD, PUT, OPTIONS"));
    CHECK(has(running.ask("OPTIONS /v1/clock HTTP/1.1\r\nHost: localhost\r\n\r\n"), "HTTP/1.1 204"));
}

TEST_CASE("HEAD over a socket has the length and no body") {
    const RunningServer running;
    const SocketClient client(running.server->port());
    client.send("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const std::string answer = client.receive_until("never");
    CHECK(has(answer, "Content-Length: 15"));
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a connection is kept for many requests") {
    const RunningServer running;
    const SocketClient client(running.server->port());
    for (int i = 0; i < 50; ++i) {
        client.send(get("/healthz"));
        REQUIRE(has(client.receive_answer(), "HTTP/1.1 200"));
    }
}

TEST_CASE("bodies that cannot be trusted are refused, and the connection is closed with them unread") {
    const RunningServer running;
    struct Row {
        std::string request;
        const char* status;
    };
    const std::string begin =
        "PUT /v1/collaborations/x HTTP/1.1\r\nHost: localhost\r\nActing-As: administrator\r\nContent-Type: "
        "application/json\r\n";
    for (const Row& row :
         {Row{begin + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "411"},
          Row{begin + "\r\n", "411"},
          Row{begin + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", "415"},
          Row{get("/healthz", "Content-Length: 40\r\n") + "GET /v1/clock HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
          Row{begin + "Content-Length: -1\r\n\r\n", "400"},
          Row{begin + "Content-Length: 2x\r\n\r\n{}", "400"},
          Row{begin + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "400"},
          Row{begin + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "411"},
          Row{begin + "Content-Length: 52428801\r\n\r\n{}", "413"},
          Row{begin + "Content-Length: 99999999999999999999999\r\n\r\n{}", "413"},
          Row{"POST /v1/collaborations/x/contents HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
              "multipart/form-data; boundary=a\r\nContent-Length: 5\r\n\r\n--a--",
              "415"}}) {
        INFO(row.request);
        const SocketClient client(running.server->port());
        client.send(row.request);
        const std::string answer = client.receive_answer();
        CHECK(has(answer, std::string("HTTP/1.1 ") + row.status));
        CHECK(has(answer, "application/problem+json"));
        CHECK(client.is_closed());
    }
}

TEST_CASE("what is taken away needs no length, since it needs no body") {
    const RunningServer running;
    const SocketClient client(running.server->port());
    for (int time = 0; time < 2; ++time) {
        client.send(
            "DELETE /v1/collaborations/x/cases/01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90/holds/current "
            "HTTP/1.1\r\nHost: localhost\r\nActing-As: lead\r\n\r\n");
        const std::string answer = client.receive_answer();
        CHECK(has(answer, "HTTP/1.1 4"));
        CHECK_FALSE(has(answer, "HTTP/1.1 411"));
        CHECK_FALSE(has(answer, "Connection: close"));
    }
}

TEST_CASE("a method that is not there is told so, whether its body could be read or not") {
    const RunningServer running;
    const std::string a_case = "/v1/collaborations/x/cases/01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90";
    const std::string bare = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::string on_case = running.ask("DELETE " + a_case + bare);
    CHECK(has(on_case, "HTTP/1.1 405"));
    CHECK(has(on_case, "Allow: GET, HEAD, OPTIONS"));
    CHECK(has(running.ask("POST /v1/nosuch" + bare), "HTTP/1.1 404"));
    CHECK(has(running.ask("PUT /v1/clock" + bare), "HTTP/1.1 411"));
    const SocketClient client(running.server->port());
    client.send("FOO /v1/clock" + bare);
    const std::string foo = client.receive_answer();
    CHECK(has(foo, "HTTP/1.1 501"));
    CHECK(has(foo, "method_unknown"));
    CHECK(client.is_closed());
}

TEST_CASE("what is not HTTP is answered with a problem, and the service lives on") {
    const RunningServer running;
    for (const std::string& request : {std::string("nonsense\r\n\r\n"), std::string("GET / HTTP/9.9\r\n\r\n"),
                                       get("/" + std::string(9'000, 'x'))}) {
        INFO(request.substr(0, 40));
        const std::string answer = running.ask(request);
        CHECK(has(answer, "HTTP/1.1 4"));
        CHECK(has(answer, "application/problem+json"));
    }
    CHECK(has(running.ask(get("/healthz")), "200 OK"));
}

TEST_CASE("headers are neither echoed nor believed beyond what they are for") {
    const RunningServer running;
    const std::string answer =
        running.ask(get("/v1/clock", "Acting-As: x%0d%0aSet-Cookie: a=b\r\nREMOTE_ADDR: 10.0.0.1\r\n"));
    CHECK(has(answer, "401"));
    CHECK(!has(answer, "Set-Cookie"));
}

TEST_CASE("on loopback, a request addressed to another name is refused") {
    const RunningServer running;
    const std::string answer = running.ask("GET /v1/clock HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    CHECK(has(answer, "HTTP/1.1 421"));
    CHECK(has(running.ask("GET /v1/clock HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), "HTTP/1.1 200"));
    HttpOptions options;
    options.hosts = {"overens.example"};
    const RunningServer named(options);
    CHECK(has(named.ask("GET /v1/clock HTTP/1.1\r\nHost: overens.example\r\n\r\n"), "HTTP/1.1 200"));
}

TEST_CASE("a port that is taken is not shared") {
    const RunningServer running;
    HttpOptions options;
    options.port = running.server->port();
    HttpServer second(const_cast<KeepingLog&>(running.service.log), options);
    CHECK(!second.bind());
}

TEST_CASE("many connect at once, and all are answered") {
    const RunningServer running;
    std::vector<std::unique_ptr<SocketClient>> clients;
    for (int i = 0; i < 200; ++i) clients.push_back(std::make_unique<SocketClient>(running.server->port()));
    for (const auto& client : clients) client->send(get("/healthz", "Connection: close\r\n"));
    int answered = 0;
    for (const auto& client : clients) answered += has(client->receive_answer(), "200 OK") ? 1 : 0;
    CHECK(answered == 200);
}

TEST_CASE("live changes come over the socket, and the stream ends when the server stops") {
    RunningServer running;
    const SocketClient client(running.server->port());
    client.send(get("/v1/collaborations/orebro/stream"));
    CHECK(has(client.receive_until("retry: 2000"), "text/event-stream"));
    const std::string address = start_statement(running.service);
    CHECK(has(client.receive_until("event: change"), "id: "));
    running.stop();
    client.receive_until("never");
    CHECK(client.is_closed());
}

TEST_CASE("streams beyond the cap are refused with when to try again") {
    HttpOptions options;
    options.most_streams = 1;
    const RunningServer running(options);
    const SocketClient first(running.server->port());
    first.send(get("/v1/collaborations/orebro/stream"));
    first.receive_until("retry: 2000");
    const std::string second = running.ask(get("/v1/collaborations/orebro/stream"));
    CHECK(has(second, "HTTP/1.1 503"));
    CHECK(has(second, "Retry-After: 30"));
}

TEST_CASE("threads grow with the work, up to the cap, and end when asked") {
    GrowingPool pool(3);
    std::promise<void> go;
    const std::shared_future<void> started = go.get_future().share();
    std::atomic<int> done = 0;
    for (int i = 0; i < 10; ++i) {
        pool.add([&done, started] {
            started.wait();
            ++done;
        });
    }
    CHECK(pool.threads() == 3);
    go.set_value();
    pool.finish();
    CHECK(done == 10);
}
