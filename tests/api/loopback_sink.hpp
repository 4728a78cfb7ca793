// Servers on free ports of loopback that take what they are sent and keep it: one for mail, one for HTTP.
#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace overens::api::test {

// A thread for each connection; `talk` has it until it returns.
class LoopbackServer {
  public:
    explicit LoopbackServer(std::function<void(int socket)> talk);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    int port() const { return port_; }

  private:
    void accept_all();

    std::function<void(int)> talk_;
    int listening_ = -1;
    int port_ = 0;
    std::mutex mutex_;
    bool ending_ = false;
    std::vector<int> open_;
    std::list<std::thread> talking_;
    std::thread accepting_;
};

struct TakenMail {
    std::string to;
    std::string text;

    // A header's value with encoded words read; empty: there is none.
    std::string header(const std::string& name) const;
    // The plain text, decoded.
    std::string plain() const;
    std::string html() const;
};

// Speaks SMTP, without encryption. Receivers may be given an answer of their own to RCPT, "550 no such
// mailbox".
class MailSink {
  public:
    MailSink() : server_([this](int socket) { talk(socket); }) {}
    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(server_.port()); }
    void answer(const std::string& to, const std::string& reply);
    // Takes the next mail, and hangs up before it says that it has.
    void hang_up_on_next() { hangs_up_ = true; }
    std::vector<TakenMail> taken() const;
    // Of one receiver.
    std::vector<TakenMail> taken(const std::string& to) const;
    int count() const { return count_; }

  private:
    void talk(int socket);

    mutable std::mutex mutex_;
    std::map<std::string, std::string> answers_;
    std::vector<TakenMail> taken_;
    std::atomic<int> count_ = 0;
    std::atomic<bool> hangs_up_ = false;
    LoopbackServer server_;
};

struct TakenPost {
    std::string head;
    std::string body;
    std::string header(const std::string& name) const;
};

// Takes one request a connection, and says what it is told to; an empty reply: nothing, until the other side
// has had enough.
class HttpSink {
  public:
    HttpSink() : server_([this](int socket) { talk(socket); }) {}
    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/hook"; }
    void reply(const std::string& reply);
    std::vector<TakenPost> taken() const;

  private:
    void talk(int socket);

    mutable std::mutex mutex_;
    std::string reply_ = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
    std::vector<TakenPost> taken_;
    LoopbackServer server_;
};

}  // namespace overens::api::test
