// Mail and webhooks on their way out: many at the same time, on the one thread that calls `run`. The only
// file that knows libcurl.
//
// Mail goes to one server, encrypted (STARTTLS or smtps) unless that server is this machine and no
// certificates are named for it. Webhooks go to https alone, never to this machine or into private networks
// (judged on the address that is connected to, whatever name it has), follow no redirect, and may answer with
// 64 kB within 15 seconds.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace overens::api {

struct MailServer {
    std::string url;           // "smtp://mail.example.se:587" or "smtps://…"; empty: none
    std::string from;          // whose mail it is
    std::string user{};        // empty: no sign-in
    std::string password{};    // of it
    std::string certificates;  // a file of those to trust; empty: the system's
};

// An smtp:// or smtps:// address with a host, and nothing else.
bool is_mail_server_url(const std::string& url);

struct TransferRules {
    MailServer mail;
    bool allow_private_webhooks = false;  // and http://: for tests, and for receivers on one's own network
    long webhook_timeout_ms = 15'000;
    std::string webhook_certificates{};  // a file of those to trust; empty: the system's
};

struct Sent {
    bool arrived = false;
    bool for_good = false;  // refused, and would be again
    std::string problem;    // in a few words, never what the other side said
    // Where it has not: the other side may have it all the same.
    bool may_have_arrived = true;
};
using WhenSent = std::function<void(const Sent&)>;
using HeaderLines = std::vector<std::pair<std::string, std::string>>;

class Transfers {
  public:
    explicit Transfers(TransferRules rules);
    // What is under way is broken off; nobody is told.
    ~Transfers();
    Transfers(const Transfers&) = delete;
    Transfers& operator=(const Transfers&) = delete;

    void send_mail(const std::string& to, std::string text, WhenSent when_sent);
    void post(const std::string& url, HeaderLines headers, std::string body, WhenSent when_sent);
    // Goes on with what is under way, for at most so long when nothing happens; calls what is to be called.
    void run(int timeout_ms);
    std::size_t under_way() const;
    // Ends a `run` that waits. From any thread.
    void wake();

  private:
    class Body;
    std::unique_ptr<Body> body_;
};

}  // namespace overens::api
