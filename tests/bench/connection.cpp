#include "bench/connection.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace overens::bench {

namespace {

constexpr int patience_ms = 20'000;

void write_out(const api::Request& request, std::string& text) {
    text = request.method + ' ' + request.path + (request.query.empty() ? "" : "?" + request.query) +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : request.headers) text += name + ": " + value + "\r\n";
    if (!request.body.empty()) text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    text += "\r\n" + request.body;
}

void read_head(const std::string& text, std::size_t head_end, api::Response& answer) {
    const char* status = text.data() + text.find(' ') + 1;
    std::from_chars(status, text.data() + text.size(), answer.status);
    answer.headers.clear();
    for (std::size_t at = text.find("\r\n") + 2; at < head_end;) {
        const std::size_t line_end = text.find("\r\n", at);
        const std::size_t colon = text.find(": ", at);
        if (colon < line_end)
            answer.headers.emplace_back(text.substr(at, colon - at),
                                        text.substr(colon + 2, line_end - colon - 2));
        at = line_end + 2;
    }
}

}  // namespace

Connection::Connection(Connection&& other) noexcept
    : port_(other.port_), socket_(std::exchange(other.socket_, -1)) {}

bool Connection::open() {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return true;
    close();
    return false;
}

void Connection::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

bool Connection::send(const api::Request& request) {
    write_out(request, text_);
    arrived_.clear();
    return send_text();
}

bool Connection::send_text() {
    if (socket_ < 0 && !open()) return false;
    const auto sent = ::send(socket_, text_.data(), text_.size(), MSG_NOSIGNAL);
    return sent == static_cast<ssize_t>(text_.size());
}

Connection::Came Connection::receive(api::Response& answer) {
    std::array<char, 16'384> buffer;
    const auto received = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (received <= 0) {
        close();
        // The server closes a connection now and then between two requests: the request is sent again.
        return received == 0 && arrived_.empty() && send_text() ? Came::part : Came::closed;
    }
    arrived_.append(buffer.data(), static_cast<std::size_t>(received));
    const std::size_t head_end = arrived_.find("\r\n\r\n");
    if (head_end == std::string::npos) return Came::part;
    const std::size_t length = arrived_.find("Content-Length: ");
    const std::size_t body_bytes =
        length < head_end ? std::strtoul(arrived_.c_str() + length + 16, nullptr, 10) : 0;
    if (arrived_.size() < head_end + 4 + body_bytes) return Came::part;
    read_head(arrived_, head_end, answer);
    answer.body.assign(arrived_, head_end + 4, body_bytes);
    if (arrived_.find("Connection: close") < head_end) close();
    return Came::whole;
}

api::Response Connection::ask(const api::Request& request) {
    api::Response answer;
    if (!send(request)) throw std::runtime_error("nobody answers " + request.path);
    for (Came came = Came::part; came != Came::whole;) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, patience_ms) <= 0) throw std::runtime_error("no answer to " + request.path);
        came = receive(answer);
        if (came == Came::closed) throw std::runtime_error("no answer to " + request.path);
    }
    return answer;
}

}  // namespace overens::bench
