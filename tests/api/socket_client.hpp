// A client on a loopback socket that sends exactly what it is told, right or wrong.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace overens::api::test {

class SocketClient {
  public:
    // Connects, or fails the test.
    explicit SocketClient(int port);
    // … to a Unix socket.
    explicit SocketClient(const std::string& path);
    ~SocketClient();
    SocketClient(const SocketClient&) = delete;
    SocketClient& operator=(const SocketClient&) = delete;

    void send(std::string_view bytes) const;
    // Until `end` has been seen, the other side closes or ten seconds are over; what came.
    std::string receive_until(std::string_view end) const;
    // One whole answer with a Content-Length.
    std::string receive_answer() const;
    // One whole answer with a Content-Length, of which only the head is kept; how many bytes of body came.
    std::pair<std::string, std::size_t> receive_and_count() const;
    // True when the other side has closed.
    bool is_closed() const;

  private:
    std::string receive_some() const;
    int socket_ = -1;
};

}  // namespace overens::api::test
