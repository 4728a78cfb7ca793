// A connection of a client that asks next to nothing of the processors it shares with the server: one write
// and, as a rule, one read for each request. Kept open between requests, and opened again when it was closed.
#pragma once

#include <optional>
#include <string>

#include "api/http/request.hpp"
#include "api/http/response.hpp"

namespace overens::bench {

class Connection {
  public:
    explicit Connection(int port) : port_(port) {}
    ~Connection() { close(); }
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;

    // Sends it; false when nobody is there.
    bool send(const api::Request& request);
    // Reads what has come; the answer when it is whole. Call when descriptor() is readable.
    enum class Came { part, whole, closed };
    Came receive(api::Response& answer);
    // Sends and waits; throws std::runtime_error when there is no answer.
    api::Response ask(const api::Request& request);

    int descriptor() const { return socket_; }

  private:
    bool open();
    void close();
    bool send_text();

    int port_;
    int socket_ = -1;
    std::string text_;     // to be sent
    std::string arrived_;  // so far
};

}  // namespace overens::bench
