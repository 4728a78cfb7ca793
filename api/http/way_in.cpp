#include "api/http/way_in.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr std::string_view ipv4_in_ipv6 = "::ffff:";

// As a system that listens on both kinds of address tells an IPv4 address.
std::string without_mapping(const std::string& address) {
    const bool mapped = address.starts_with(ipv4_in_ipv6) && address.find('.') != std::string::npos;
    return mapped ? address.substr(ipv4_in_ipv6.size()) : address;
}

// After the last comma, without the blanks around it.
std::string last_item(const std::string& list) {
    const std::size_t comma = list.rfind(',');
    const std::string item = comma == std::string::npos ? list : list.substr(comma + 1);
    const std::size_t first = item.find_first_not_of(" \t");
    if (first == std::string::npos) return {};
    return item.substr(first, item.find_last_not_of(" \t") - first + 1);
}

std::string said_once(const Request& request, std::string_view header) {
    return request.count_of(header) == 1 ? last_item(*request.header(header)) : std::string();
}

bool is_proxy(const std::string& peer, const HttpOptions& options) {
    if (!options.socket.empty()) return true;
    if (!options.proxy) return false;
    const std::string plain = without_mapping(peer);
    return *options.proxy == proxy_on_loopback ? is_loopback(plain)
                                               : plain == without_mapping(*options.proxy);
}

// The name without the port.
std::string host_name(const std::string& host) {
    const std::size_t bracket = host.find(']');
    if (host.starts_with('[') && bracket != std::string::npos) return host.substr(1, bracket - 1);
    return host.substr(0, host.find(':'));
}

bool is_known_host(const Request& head, const HttpOptions& options) {
    const bool is_on_loopback = options.socket.empty() && is_loopback(options.address);
    if (!is_on_loopback && options.hosts.empty()) return true;
    const std::string* sent = head.header("host");
    const std::string host = sent == nullptr ? std::string() : host_name(*sent);
    return host.empty() || is_loopback(host) || std::ranges::find(options.hosts, host) != options.hosts.end();
}

}  // namespace

bool is_address(const std::string& text) {
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return ::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

bool is_loopback(const std::string& address) {
    return address == "localhost" || address == "::1" || address.starts_with("127.");
}

void tell_client(Request& head, const std::string& peer, const HttpOptions& options) {
    head.client_address = without_mapping(peer);
    head.is_secure = false;
    if (!is_proxy(peer, options)) return;
    head.client_address.clear();
    for (const std::string_view header : {"x-forwarded-for", "x-real-ip"}) {
        const std::string said = without_mapping(said_once(head, header));
        if (head.client_address.empty() && is_address(said)) head.client_address = said;
    }
    head.is_secure = said_once(head, "x-forwarded-proto") == "https";
}

std::optional<std::pair<int, Blocker>> refused_by_way(const Request& head, const std::string& peer,
                                                      const HttpOptions& options) {
    if (options.proxy && !is_proxy(peer, options)) {
        return std::pair{403, blocker("not_by_proxy", "Bara den proxy som står framför får svar här",
                                      "Only the proxy in front is answered here")};
    }
    if (is_known_host(head, options)) return std::nullopt;
    return std::pair{421, blocker("unknown_host", "Begäran är ställd till ett annat namn än vårt",
                                  "The request is addressed to another name than ours", "header:Host")};
}

}  // namespace overens::api
