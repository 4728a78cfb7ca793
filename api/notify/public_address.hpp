// Whether an address of the network lies out on the internet, where anybody may be: not this machine, not a
// private or local network, not one that is kept for other uses.
#pragma once

#include <sys/socket.h>

namespace overens::api {

// IPv4 and IPv6; false for anything else.
bool is_public_address(const sockaddr* address);

}  // namespace overens::api
