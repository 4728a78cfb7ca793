// Whom a request comes from, with a proxy in front and without.
#include "api/http/way_in.hpp"

#include "catch.hpp"

using namespace overens;
using namespace overens::api;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

// "192.0.2.7 secure", or "nobody plain".
std::string client_of(const std::string& peer, const HttpOptions& options, Headers headers) {
    Request head;
    head.headers = std::move(headers);
    tell_client(head, peer, options);
    return (head.client_address.empty() ? "nobody" : head.client_address) +
           (head.is_secure ? " secure" : " plain");
}

HttpOptions behind(const std::string& proxy) {
    HttpOptions options;
    options.address = "192.0.2.1";
    options.proxy = proxy;
    return options;
}

HttpOptions on_socket() {
    HttpOptions options;
    options.socket = "/run/overens/overens.sock";
    return options;
}

const Headers said_by_nginx = {
    {"x-forwarded-for", "198.51.100.4"}, {"x-real-ip", "198.51.100.4"}, {"x-forwarded-proto", "https"}};

}  // namespace

TEST_CASE("who asks is whoever connects, whatever they say, unless a proxy is known to be in front") {
    CHECK(client_of("203.0.113.9", {}, said_by_nginx) == "203.0.113.9 plain");
    CHECK(client_of("127.0.0.1", {}, said_by_nginx) == "127.0.0.1 plain");
    CHECK(client_of("::ffff:203.0.113.9", {}, {}) == "203.0.113.9 plain");
    CHECK(client_of("2001:db8::1", {}, {}) == "2001:db8::1 plain");
}

TEST_CASE("the word of the proxy counts, and of nobody else") {
    CHECK(client_of("127.0.0.1", behind(proxy_on_loopback), said_by_nginx) == "198.51.100.4 secure");
    CHECK(client_of("::1", behind(proxy_on_loopback), said_by_nginx) == "198.51.100.4 secure");
    CHECK(client_of("192.0.2.2", behind(proxy_on_loopback), said_by_nginx) == "192.0.2.2 plain");
    CHECK(client_of("192.0.2.2", behind("192.0.2.2"), said_by_nginx) == "198.51.100.4 secure");
    CHECK(client_of("::ffff:192.0.2.2", behind("192.0.2.2"), said_by_nginx) == "198.51.100.4 secure");
    CHECK(client_of("192.0.2.3", behind("192.0.2.2"), said_by_nginx) == "192.0.2.3 plain");
    CHECK(client_of("127.0.0.1", behind("192.0.2.2"), said_by_nginx) == "127.0.0.1 plain");
    CHECK(client_of("", on_socket(), said_by_nginx) == "198.51.100.4 secure");
}

TEST_CASE("of what a proxy says, the last hop counts, and what is unclear does not") {
    const auto on = [](Headers headers) { return client_of("", on_socket(), std::move(headers)); };
    CHECK(on({}) == "nobody plain");
    CHECK(on({{"x-forwarded-for", "10.0.0.1, 203.0.113.9 ,\t198.51.100.4 "}}) == "198.51.100.4 plain");
    CHECK(on({{"x-forwarded-for", "2001:db8::7"}}) == "2001:db8::7 plain");
    CHECK(on({{"x-forwarded-for", "198.51.100.4, unknown"}}) == "nobody plain");
    CHECK(on({{"x-forwarded-for", "198.51.100.4\r\nadmin"}}) == "nobody plain");
    CHECK(on({{"x-forwarded-for", ""}, {"x-real-ip", "198.51.100.5"}}) == "198.51.100.5 plain");
    CHECK(on({{"x-forwarded-for", "10.0.0.1"}, {"x-forwarded-for", "10.0.0.2"}}) == "nobody plain");
    CHECK(on({{"x-forwarded-proto", "https"}, {"x-forwarded-proto", "http"}}) == "nobody plain");
    CHECK(on({{"x-forwarded-proto", "https, http"}}) == "nobody plain");
    CHECK(on({{"x-forwarded-proto", "http, https"}}) == "nobody secure");
}

TEST_CASE("past the proxy, or to another name, there is no way in") {
    const auto refused = [](const std::string& peer, const HttpOptions& options, const char* host) {
        Request head;
        head.headers = {{"host", host}};
        const auto why = refused_by_way(head, peer, options);
        return why ? why->second.code : "let in";
    };
    CHECK(refused("192.0.2.2", behind("192.0.2.2"), "overens.example") == "let in");
    CHECK(refused("192.0.2.3", behind("192.0.2.2"), "overens.example") == "not_by_proxy");
    CHECK(refused("", on_socket(), "overens.example") == "let in");
    CHECK(refused("127.0.0.1", {}, "overens.example") == "unknown_host");
    HttpOptions named = on_socket();
    named.hosts = {"overens.example"};
    CHECK(refused("", named, "overens.example:443") == "let in");
    CHECK(refused("", named, "[2001:db8::1]:443") == "unknown_host");
}
