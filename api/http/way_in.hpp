// The way a request took: who it comes from, and whether it may come that way. A proxy in front says in
// headers who connected to it; anybody else could write the same headers, so that they count only where the
// connection is the proxy's.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "api/http/http_server.hpp"
#include "api/http/request.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

bool is_loopback(const std::string& address);

// Fills in client_address and is_secure. `peer` is the address that connected, empty on a Unix socket.
// Of a proxy: the last hop of X-Forwarded-For, else X-Real-IP, is who connected to it, and X-Forwarded-Proto
// how; a header that is repeated, or holds no address, says nothing.
void tell_client(Request& head, const std::string& peer, const HttpOptions& options);

// The status and the reason when it may not come this way: past the proxy, or to another name than ours.
std::optional<std::pair<int, Blocker>> refused_by_way(const Request& head, const std::string& peer,
                                                      const HttpOptions& options);

// Of the network, IPv4 or IPv6, in digits.
bool is_address(const std::string& text);

}  // namespace overens::api
