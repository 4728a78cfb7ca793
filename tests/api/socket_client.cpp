#include "api/socket_client.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>

#include "catch.hpp"

namespace overens::api::test {

namespace {

constexpr int patience_ms = 10'000;

}  // namespace

SocketClient::SocketClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
}

SocketClient::SocketClient(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
}

SocketClient::~SocketClient() {
    ::close(socket_);
}

void SocketClient::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string SocketClient::receive_some() const {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, patience_ms) <= 0) return {};
    std::array<char, 65'536> buffer{};
    const auto received = ::recv(socket_, buffer.data(), buffer.size(), 0);
    return received <= 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(received));
}

std::string SocketClient::receive_until(std::string_view end) const {
    std::string text;
    while (text.find(end) == std::string::npos) {
        const std::string more = receive_some();
        if (more.empty()) break;
        text += more;
    }
    return text;
}

std::string SocketClient::receive_answer() const {
    std::string text = receive_until("\r\n\r\n");
    const std::size_t head = text.find("\r\n\r\n");
    const std::size_t length = text.find("Content-Length: ");
    if (head == std::string::npos || length == std::string::npos) return text;
    const std::size_t whole = head + 4 + std::stoul(text.substr(length + 16));
    while (text.size() < whole) {
        const std::string more = receive_some();
        if (more.empty()) break;
        text += more;
    }
    return text;
}

std::pair<std::string, std::size_t> SocketClient::receive_and_count() const {
    std::string text = receive_until("\r\n\r\n");
    const std::size_t head = text.find("\r\n\r\n");
    const std::size_t length = text.find("Content-Length: ");
    if (head == std::string::npos || length == std::string::npos) return {text, 0};
    const std::size_t whole = std::stoul(text.substr(length + 16));
    std::size_t count = text.size() - head - 4;
    while (count < whole) {
        const std::size_t more = receive_some().size();
        if (more == 0) break;
        count += more;
    }
    return {text.substr(0, head + 4), count};
}

bool SocketClient::is_closed() const {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, patience_ms) <= 0) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, 0) == 0;
}

}  // namespace overens::api::test
