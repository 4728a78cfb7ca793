// Files over real sockets, into and out of a data folder: as they come, whoever else is at work.
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "api/heap_watch.hpp"
#include "api/made_files.hpp"
#include "api/running_server.hpp"
#include "catch.hpp"
#include "storage/memory/memory_store.hpp"
#include "storage/sqlite/sqlite_store.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

constexpr std::size_t twenty_megabytes = 20U * 1024U * 1024U;
constexpr std::size_t four_megabytes = 4U * 1024U * 1024U;

class StoredServer {
  public:
    StoredServer() : folder_(new_folder()), store_(open_sqlite_store(folder_, {}, reader_of(lifecycles_))) {
        running_.emplace(HttpOptions{}, store_.get());
    }
    ~StoredServer() {
        running_.reset();
        store_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    StoredServer(const StoredServer&) = delete;
    StoredServer& operator=(const StoredServer&) = delete;

    RunningServer& running() { return *running_; }
    SocketClient client() const { return SocketClient(running_->server->port()); }

  private:
    static std::filesystem::path new_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "overens-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
        return name;
    }

    const std::filesystem::path folder_;
    const TestLifecycles lifecycles_;
    std::unique_ptr<Store> store_;
    std::optional<RunningServer> running_;
};

std::string upload_head(std::size_t size, const std::string& more = {}) {
    return "POST /v1/collaborations/orebro/contents HTTP/1.1\r\nHost: localhost\r\nActing-As: lead\r\n"
           "Content-Type: application/pdf\r\n" +
           more + "Content-Length: " + std::to_string(size) + "\r\n\r\n";
}

std::string get_from(const std::string& target, const std::string& more = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

void send_pdf(const SocketClient& client, std::size_t size, char filling = 'x') {
    const std::string part(64 * 1024, filling);
    client.send("%PDF-1.7\n");
    for (std::size_t sent = 9; sent < size; sent += part.size())
        client.send(std::string_view(part).substr(0, std::min(part.size(), size - sent)));
}

std::string location_in(const std::string& answer) {
    const std::size_t at = answer.find("Location: ") + 10;
    return answer.substr(at, answer.find("\r\n", at) - at);
}

bool tells(const std::string& answer, std::string_view part) {
    return answer.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a file of twenty megabytes goes in and out with a few pieces of it in memory") {
    StoredServer server;
    const SocketClient client = server.client();
    const HeapWatch watch;
    client.send(upload_head(twenty_megabytes));
    send_pdf(client, twenty_megabytes);
    const std::string answer = client.receive_answer();
    REQUIRE(tells(answer, "HTTP/1.1 201"));
    client.send(get_from(location_in(answer)));
    const auto [head, bytes] = client.receive_and_count();
    CHECK(tells(head, "HTTP/1.1 200"));
    CHECK(bytes == twenty_megabytes);
    CHECK(watch.most_bytes() < four_megabytes);
    CHECK(watch.most_bytes() > 256 * 1024);  // it has been watching
}

TEST_CASE("a part of a large file, and its head alone, come over the socket as they should") {
    StoredServer server;
    const SocketClient client = server.client();
    client.send(upload_head(four_megabytes));
    send_pdf(client, four_megabytes);
    const std::string address = location_in(client.receive_answer());
    client.send(get_from(address, "Range: bytes=0-7\r\nAccept-Encoding: gzip\r\n"));
    const std::string part = client.receive_answer();
    CHECK(tells(part, "HTTP/1.1 206"));
    CHECK(tells(part, "Content-Range: bytes 0-7/4194304"));
    CHECK(part.ends_with("\r\n\r\n%PDF-1.7"));
    client.send(get_from(address, "Range: bytes=100-4000000\r\n"));
    CHECK(client.receive_and_count().second == 3'999'901);
    client.send(get_from(address, "Range: bytes=9999999-\r\n"));
    CHECK(tells(client.receive_answer(), "range_not_there"));
    client.send("HEAD " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(tells(client.receive_until("\r\n\r\n"), "Content-Length: 4194304"));
    client.send(get_from("/healthz", "Range: bytes=0-1\r\n"));
    CHECK(client.receive_answer().ends_with("{\"status\":\"ok\"}"));
}

TEST_CASE("what is too large is refused by its head, before any of it is sent") {
    StoredServer server;
    const SocketClient client = server.client();
    client.send(upload_head(most_file_bytes + 1));
    const std::string answer = client.receive_answer();
    CHECK(tells(answer, "HTTP/1.1 413"));
    CHECK(tells(answer, "50 MiB"));
    CHECK(client.is_closed());
}

TEST_CASE("a sender whose file is not taken gets to see why, and the connection goes on") {
    StoredServer server;
    const SocketClient client = server.client();
    client.send(upload_head(four_megabytes));
    client.send(small_program() + std::string(four_megabytes - small_program().size(), 'x'));
    CHECK(tells(client.receive_answer(), "file_disguised"));
    client.send(
        "POST /v1/collaborations/nowhere/contents HTTP/1.1\r\nHost: localhost\r\nActing-As: lead\r\n"
        "Content-Type: application/pdf\r\nContent-Length: " +
        std::to_string(four_megabytes) + "\r\n\r\n");
    send_pdf(client, four_megabytes);
    CHECK(tells(client.receive_answer(), "HTTP/1.1 404"));
    client.send(get_from("/healthz"));
    CHECK(tells(client.receive_answer(), "HTTP/1.1 200"));
}

TEST_CASE("while files come in slowly, steps are taken and other files come in") {
    StoredServer server;
    const std::string address = start_statement(server.running().service);
    const SocketClient first = server.client(), second = server.client(), quick = server.client();
    for (const SocketClient* slow : {&first, &second}) {
        slow->send(upload_head(four_megabytes));
        send_pdf(*slow, four_megabytes - 1, slow == &first ? 'a' : 'b');
    }
    const std::string note = "{\"text\":\"Hej\"}";
    quick.send("POST " + address + "/notes HTTP/1.1\r\nHost: localhost\r\nActing-As: lead\r\nContent-Type: " +
               "application/json\r\nContent-Length: " + std::to_string(note.size()) + "\r\n\r\n" + note);
    CHECK(tells(quick.receive_answer(), "HTTP/1.1 201"));
    quick.send(upload_head(four_megabytes));
    send_pdf(quick, four_megabytes, 'a');
    const std::string same = quick.receive_answer();
    CHECK(tells(same, "HTTP/1.1 201"));
    first.send("a");
    second.send("b");
    CHECK(location_in(first.receive_answer()) == location_in(same));
    CHECK(location_in(second.receive_answer()) != location_in(same));
}

TEST_CASE("a body that ends early leaves nothing, and nobody else notices") {
    StoredServer server;
    {
        const SocketClient gone = server.client();
        gone.send(upload_head(four_megabytes));
        send_pdf(gone, four_megabytes - 1);
    }
    const SocketClient client = server.client();
    client.send(upload_head(four_megabytes, "Connection: close\r\n"));
    send_pdf(client, four_megabytes);
    const std::string whole = client.receive_answer();
    CHECK(tells(whole, "HTTP/1.1 201"));
    server.running().stop();  // waits for the one that was cut short
    const Service& service = server.running().service;
    CHECK(service.send("GET", location_in(whole)).status == 200);
    const std::string cut = "%PDF-1.7\n" + std::string(four_megabytes - 10, 'x');
    const auto elsewhere = make_memory_store({});
    CHECK_FALSE(service.store.info("orebro", elsewhere->put("orebro", cut, "application/pdf").hash));
    CHECK(service.log.errors.empty());
}
