#include "api/loopback_sink.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace overens::api::test {

namespace {

void send_whole(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

// Takes from a socket up to and with an end; nothing: the other side has closed.
class Intake {
  public:
    explicit Intake(int socket) : socket_(socket) {}
    std::optional<std::string> until(std::string_view end) {
        while (true) {
            const std::size_t at = held_.find(end);
            if (at != std::string::npos) return cut(at + end.size());
            if (!more()) return std::nullopt;
        }
    }
    std::optional<std::string> exactly(std::size_t size) {
        while (held_.size() < size) {
            if (!more()) return std::nullopt;
        }
        return cut(size);
    }

  private:
    bool more() {
        std::array<char, 65'536> bytes{};
        const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (got > 0) held_.append(bytes.data(), static_cast<std::size_t>(got));
        return got > 0;
    }
    std::string cut(std::size_t size) {
        std::string taken = held_.substr(0, size);
        held_.erase(0, size);
        return taken;
    }

    int socket_;
    std::string held_;
};

std::string from_base64(std::string_view text) {
    static constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned held = 0;
    int bits = 0;
    for (const char c : text) {
        const std::size_t value = letters.find(c);
        if (value == letters.npos) continue;
        held = held << 6U | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> static_cast<unsigned>(bits) & 0xFFU);
    }
    return bytes;
}

std::string part_of(const std::string& text, const std::string& type) {
    const std::size_t part = text.find("Content-Type: " + type);
    if (part == std::string::npos) return {};
    const std::size_t begins = text.find("\r\n\r\n", part) + 4;
    return from_base64(std::string_view(text).substr(begins, text.find("\r\n--", begins) - begins));
}

std::string header_in(const std::string& head, const std::string& name) {
    const std::size_t at = ("\r\n" + head).find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    std::string value;
    for (std::size_t from = at + name.size() + 2; from < head.size();) {
        const std::size_t end = head.find("\r\n", from);
        value += head.substr(from, end - from);
        if (end == std::string::npos || head[end + 2] != ' ') break;
        from = end + 3;
    }
    return value;
}

}  // namespace

LoopbackServer::LoopbackServer(std::function<void(int)> talk) : talk_(std::move(talk)) {
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listening_, any, size) != 0 || ::listen(listening_, 512) != 0 ||
        ::getsockname(listening_, any, &size) != 0)
        throw std::runtime_error("no port of loopback");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

LoopbackServer::~LoopbackServer() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
        for (const int socket : open_) ::shutdown(socket, SHUT_RDWR);
    }
    ::shutdown(listening_, SHUT_RDWR);
    accepting_.join();
    for (std::thread& each : talking_) each.join();
    ::close(listening_);
}

void LoopbackServer::accept_all() {
    while (true) {
        const int socket = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        const std::scoped_lock lock(mutex_);
        if (socket < 0 || ending_) {
            if (socket >= 0) ::close(socket);
            return;
        }
        const int at_once = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        open_.push_back(socket);
        talking_.emplace_back([this, socket] {
            talk_(socket);
            const std::scoped_lock closing(mutex_);
            std::erase(open_, socket);
            ::close(socket);
        });
    }
}

std::string TakenMail::header(const std::string& name) const {
    std::string value = header_in(text.substr(0, text.find("\r\n\r\n")), name);
    std::string read;
    while (true) {
        const std::size_t at = value.find("=?UTF-8?B?");
        if (at == std::string::npos) return read + value;
        const std::size_t end = value.find("?=", at + 10);
        read += value.substr(0, at) + from_base64(value.substr(at + 10, end - at - 10));
        value.erase(0, end + 2);
    }
}

std::string TakenMail::plain() const {
    return part_of(text, "text/plain");
}
std::string TakenMail::html() const {
    return part_of(text, "text/html");
}

void MailSink::answer(const std::string& to, const std::string& reply) {
    const std::scoped_lock lock(mutex_);
    answers_[to] = reply;
}

std::vector<TakenMail> MailSink::taken() const {
    const std::scoped_lock lock(mutex_);
    return taken_;
}

std::vector<TakenMail> MailSink::taken(const std::string& to) const {
    std::vector<TakenMail> all = taken();
    std::erase_if(all, [&](const TakenMail& each) { return each.to != to; });
    return all;
}

void MailSink::talk(int socket) {
    Intake intake(socket);
    send_whole(socket, "220 sink\r\n");
    TakenMail mail;
    while (const auto line = intake.until("\r\n")) {
        if (line->starts_with("QUIT")) return send_whole(socket, "221 bye\r\n");
        std::string reply = "250 ok";
        if (line->starts_with("RCPT TO:<")) {
            mail.to = line->substr(9, line->find('>') - 9);
            const std::scoped_lock lock(mutex_);
            const auto own = answers_.find(mail.to);
            if (own != answers_.end()) reply = own->second;
        } else if (line->starts_with("DATA")) {
            send_whole(socket, "354 go on\r\n");
            const auto text = intake.until("\r\n.\r\n");
            if (!text) return;
            mail.text = *text;
            const std::scoped_lock lock(mutex_);
            taken_.push_back(std::move(mail));
            mail = {};
            ++count_;
            if (hangs_up_.exchange(false)) return;
        }
        send_whole(socket, reply + "\r\n");
    }
}

std::string TakenPost::header(const std::string& name) const {
    return header_in(head, name);
}

void HttpSink::reply(const std::string& reply) {
    const std::scoped_lock lock(mutex_);
    reply_ = reply;
}

std::vector<TakenPost> HttpSink::taken() const {
    const std::scoped_lock lock(mutex_);
    return taken_;
}

void HttpSink::talk(int socket) {
    Intake intake(socket);
    const auto head = intake.until("\r\n\r\n");
    if (!head) return;
    TakenPost post{*head, {}};
    const std::string length = post.header("Content-Length");
    const auto body = intake.exactly(length.empty() ? 0 : std::stoul(length));
    if (!body) return;
    post.body = *body;
    std::string reply;
    {
        const std::scoped_lock lock(mutex_);
        taken_.push_back(std::move(post));
        reply = reply_;
    }
    if (reply.empty()) {
        intake.until("nothing more comes");
        return;
    }
    send_whole(socket, reply);
}

}  // namespace overens::api::test
