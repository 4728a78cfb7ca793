// What goes out, letter by letter: addresses, headers, mail, signatures, and where webhooks may go.
#include <arpa/inet.h>

#include "api/loopback_sink.hpp"
#include "api/notify/mail_text.hpp"
#include "api/notify/public_address.hpp"
#include "api/notify/transfers.hpp"
#include "api/notify/webhook_text.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

bool is_public(const char* text) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    if (::inet_pton(AF_INET, text, &v4.sin_addr) == 1)
        return is_public_address(reinterpret_cast<const sockaddr*>(&v4));
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    REQUIRE(::inet_pton(AF_INET6, text, &v6.sin6_addr) == 1);
    return is_public_address(reinterpret_cast<const sockaddr*>(&v6));
}

Mail small_mail() {
    Mail mail;
    mail.from = "overens@example.se";
    mail.to = "kommun@kumla.example";
    mail.subject = "Begäran";
    mail.id = "0f1e2d3c";
    mail.at = Instant::at_utc(Day::of(2024, 9, 2), 6LL * 60 * 60 * 1000);
    mail.sections = {{"", {"Svar senast: tisdag 1 oktober 2024"}}};
    return mail;
}

}  // namespace

TEST_CASE("an address is one mailbox and nothing else") {
    for (const char* good : {"a@b.se", "kommun+dnr@kumla.example", "o'neil@a-b.example", "x.y@1.se"}) {
        CAPTURE(good);
        CHECK(is_mail_address(good));
    }
    for (const std::string_view bad : {"",
                                       "@",
                                       "a",
                                       "a@",
                                       "@b.se",
                                       "a@b",
                                       "a b@c.se",
                                       "a@b.se\r\nBcc: x@y.se",
                                       "a@b.se>",
                                       "<a@b.se>",
                                       "Anna <a@b.se>",
                                       "a@b..se",
                                       ".a@b.se",
                                       "a.@b.se",
                                       "a..b@c.se",
                                       "a@b.se,c@d.se",
                                       "a@b@c.se",
                                       "å@b.se",
                                       "a@[127.0.0.1]",
                                       "a@b.se\n",
                                       "\"a b\"@c.se",
                                       "a@.se"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mail_address(bad));
    }
    CHECK_FALSE(is_mail_address(std::string("a\0@b.se", 7)));
    CHECK_FALSE(is_mail_address(std::string(65, 'a') + "@b.se"));
}

TEST_CASE("no words make a header of their own, in the subject or in the body") {
    Mail mail = small_mail();
    mail.subject = std::string("Hej\r\nBcc: åä@example.se\r\n\r\n<script>\0x", 39);
    mail.sections = {{"<b>", {"rad\r\n.\r\nMAIL FROM:<x@y.se>", "<script>alert(1)</script>"}}};
    const TakenMail read{mail.to, mail_text(mail)};
    CHECK(read.text.find("\r\nBcc:") == std::string::npos);
    CHECK(read.text.find("\r\n.\r\n") == std::string::npos);
    CHECK(read.text.find("<script>") == std::string::npos);
    CHECK(read.header("Subject") == "Hej  Bcc: åä@example.se    <script> x");
    CHECK(read.plain().find("rad  .  MAIL FROM") != std::string::npos);
    CHECK(read.html().find("<script>") == std::string::npos);
    CHECK(read.html().find("&lt;script&gt;") != std::string::npos);
}

TEST_CASE("a mail has both forms, a stable id, and lines that any server takes") {
    Mail mail = small_mail();
    for (int i = 0; i < 60; ++i) mail.subject += " åäö och mer";
    mail.reply_to = "lead@example.se";
    const TakenMail read{mail.to, mail_text(mail)};
    CHECK(read.header("Subject") == mail.subject);
    CHECK(read.header("From") == "Överens <overens@example.se>");
    CHECK(read.header("Date") == "Mon, 2 Sep 2024 06:00:00 +0000");
    CHECK(read.header("Message-ID") == "<0f1e2d3c@example.se>");
    CHECK(read.header("Auto-Submitted") == "auto-generated");
    CHECK(read.header("Reply-To") == "<lead@example.se>");
    CHECK(read.plain().starts_with("Svar senast: tisdag 1 oktober 2024\r\n"));
    CHECK(read.html().find("<p>Svar senast: tisdag 1 oktober 2024</p>") != std::string::npos);
    CHECK(read.html().find("<html lang=\"sv\">") != std::string::npos);
    for (std::size_t at = 0; at < read.text.size();) {
        const std::size_t end = read.text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        REQUIRE(end - at <= 100);
        at = end + 2;
    }
    for (const char c : read.text) REQUIRE(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("a webhook is signed as the standard's own example is") {
    Webhook webhook;
    webhook.secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const Instant now(1'614'265'330'000);
    auto headers = signed_headers(webhook, "msg_p5jXN8AQM9LWM0D4loKWxJek", now, R"({"test": 2432232314})");
    CHECK(headers[1].second == "1614265330");
    CHECK(headers[2].second == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    webhook.former_secret = make_webhook_secret();
    webhook.former_until = now + 1;
    headers = signed_headers(webhook, "msg_p5jXN8AQM9LWM0D4loKWxJek", now, R"({"test": 2432232314})");
    CHECK(headers[2].second.starts_with("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,"));
    webhook.former_until = now;
    headers = signed_headers(webhook, "msg_p5jXN8AQM9LWM0D4loKWxJek", now, R"({"test": 2432232314})");
    CHECK(headers[2].second == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    CHECK(is_webhook_secret(make_webhook_secret()));
    CHECK_FALSE(is_webhook_secret("whsec_kort"));
    CHECK_FALSE(is_webhook_secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
}

TEST_CASE("webhooks go out on the internet, and nowhere else") {
    for (const char* address :
         {"1.1.1.1", "192.0.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00::1"}) {
        CAPTURE(address);
        CHECK(is_public(address));
    }
    for (const char* address : {"127.0.0.1",
                                "127.9.9.9",
                                "0.0.0.0",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "192.0.0.8",
                                "198.18.0.1",
                                "203.0.113.9",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::",
                                "2001:db8::1",
                                "2001::1",
                                "::7f00:1"}) {
        CAPTURE(address);
        CHECK_FALSE(is_public(address));
    }
    sockaddr other{};
    other.sa_family = AF_UNIX;
    CHECK_FALSE(is_public_address(&other));
}

TEST_CASE("an address of a webhook is https with a host, and one of a mail server is nothing but that") {
    CHECK(is_webhook_url("https://example.se/hook?a=b", false));
    CHECK_FALSE(is_webhook_url("http://example.se/", false));
    CHECK(is_webhook_url("http://example.se/", true));
    for (const char* bad :
         {"https://", "https:///x", "https://user@example.se/", "https://exa mple.se",
          "https://example.se/\r\nX: y", "ftp://example.se", "file:///etc/passwd", "https://:80/"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_webhook_url(bad, true));
    }
    CHECK(is_mail_server_url("smtp://mail.example.se:587"));
    CHECK(is_mail_server_url("smtps://[::1]:465"));
    for (const char* bad : {"", "smtp://", "mail.example.se", "http://mail.example.se",
                            "smtp://u:p@mail.example.se", "smtp://mail.example.se/x", "smtp://:25"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mail_server_url(bad));
    }
}
