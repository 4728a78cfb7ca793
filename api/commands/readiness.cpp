#include "api/commands/readiness.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace overens::api::command_line {

// One datagram: no reason to depend on systemd's library.
void tell_ready() {
    const char* named = std::getenv("NOTIFY_SOCKET");
    const std::string_view path = named == nullptr ? "" : named;
    sockaddr_un address{};
    if (path.size() < 2 || path.size() >= sizeof address.sun_path) return;
    address.sun_family = AF_UNIX;
    std::ranges::copy(path, address.sun_path);
    if (path.front() == '@') address.sun_path[0] = '\0';  // a name that is in no folder
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    constexpr std::string_view ready = "READY=1";
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    ::sendto(socket, ready.data(), ready.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address),
             length);
    ::close(socket);
}

}  // namespace overens::api::command_line
