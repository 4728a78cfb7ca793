// The server on a Unix socket: the file itself, and what comes over it.
#include "api/http/socket_file.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "api/running_server.hpp"
#include "api/socket_client.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

class SocketFolder {
  public:
    SocketFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "overens-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~SocketFolder() { std::filesystem::remove_all(path_); }
    SocketFolder(const SocketFolder&) = delete;
    SocketFolder& operator=(const SocketFolder&) = delete;

    HttpOptions options() const {
        HttpOptions options;
        options.socket = path_ / "overens.sock";
        return options;
    }

  private:
    std::filesystem::path path_;
};

// As a server leaves it that was killed.
void leave_a_socket(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(socket);
}

unsigned mode_of(const std::string& path) {
    struct stat found{};
    REQUIRE(::lstat(path.c_str(), &found) == 0);
    return found.st_mode & 07777U;
}

}  // namespace

TEST_CASE("on a Unix socket requests are answered, to whatever name the proxy lets through") {
    const SocketFolder folder;
    const RunningServer running(folder.options());
    CHECK(running.ask("GET /healthz HTTP/1.1\r\nHost: overens.example\r\n\r\n").starts_with("HTTP/1.1 200"));
    CHECK(mode_of(running.path) == 0660);
}

TEST_CASE("on a Unix socket the log names the client that the proxy names") {
    const SocketFolder folder;
    const RunningServer running(folder.options());
    running.ask("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.4\r\n\r\n");
    running.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(running.service.log.clients == std::vector<std::string>{"198.51.100.4", ""});
}

TEST_CASE("on an address the log names who connects") {
    const RunningServer running;
    running.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.4\r\n\r\n");
    CHECK(running.service.log.clients == std::vector<std::string>{"127.0.0.1"});
}

TEST_CASE("on an address with another proxy's word to take, whoever else connects is refused") {
    HttpOptions options;
    options.proxy = "192.0.2.2";
    const RunningServer running(options);
    const std::string refused = running.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(refused.starts_with("HTTP/1.1 403"));
    CHECK(refused.find("not_by_proxy") != std::string::npos);
}

TEST_CASE("the socket of a server that is gone is taken over") {
    const SocketFolder folder;
    leave_a_socket(folder.options().socket);
    const RunningServer running(folder.options());
    CHECK(running.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 200"));
}

TEST_CASE("the socket of a server that is there is not") {
    const SocketFolder folder;
    const RunningServer running(folder.options());
    KeepingLog log;
    HttpServer second(log, folder.options());
    const auto bound = second.bind();
    REQUIRE(!bound);
    CHECK(bound.error() == "another server listens on " + running.path);
    CHECK(running.ask("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").starts_with("HTTP/1.1 200"));
}

TEST_CASE("a file that is no socket is left as it is") {
    const SocketFolder folder;
    const std::string path = folder.options().socket;
    std::ofstream(path) << "minutes";
    const auto way = make_way_for_socket(path);
    REQUIRE(!way);
    CHECK(way.error() == path + " is no socket: give a path where nothing is, or remove it");
    CHECK(std::filesystem::file_size(path) == 7);
}

TEST_CASE("a server takes its socket away when it ends, and no other's") {
    const SocketFolder folder;
    const std::string path = folder.options().socket;
    {
        const RunningServer running(folder.options());
    }
    CHECK(!std::filesystem::exists(path));
    {
        const RunningServer running(folder.options());
        std::filesystem::remove(path);
        leave_a_socket(path);
    }
    CHECK(std::filesystem::exists(path));
}
