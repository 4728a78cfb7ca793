#include "api/notify/transfers.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>

#include "api/notify/public_address.hpp"

namespace overens::api {

struct Transfer {
    CURL* handle = nullptr;
    curl_slist* lines = nullptr;  // headers, or the one receiver of a mail
    std::string content;
    std::size_t taken = 0;  // of the content
    std::size_t answered = 0;
    bool refused_address = false;
    bool is_mail = false;
    WhenSent when_sent;

    Transfer() = default;
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer() {
        curl_easy_cleanup(handle);
        curl_slist_free_all(lines);
    }
    void add_line(const std::string& line) { lines = curl_slist_append(lines, line.c_str()); }
};

namespace {

constexpr long connect_timeout_ms = 5'000;
constexpr long mail_timeout_ms = 60'000;
constexpr long most_connections_to_one_host = 8;
constexpr std::size_t most_webhook_answer_bytes = 65'536;

// The library is made ready once, before any thread uses it.
void make_ready() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK) throw std::runtime_error("libcurl cannot be made ready");
}

std::size_t take_content(char* to, std::size_t size, std::size_t count, void* of) {
    auto& transfer = *static_cast<Transfer*>(of);
    const std::size_t most = std::min(size * count, transfer.content.size() - transfer.taken);
    std::memcpy(to, transfer.content.data() + transfer.taken, most);
    transfer.taken += most;
    return most;
}

// What the other side answers is counted and thrown away; more than the most breaks it off.
std::size_t count_answer(char*, std::size_t size, std::size_t count, void* of) {
    auto& transfer = *static_cast<Transfer*>(of);
    transfer.answered += size * count;
    return transfer.answered > most_webhook_answer_bytes ? 0 : size * count;
}

curl_socket_t open_if_public(void* of, curlsocktype, curl_sockaddr* address) {
    if (is_public_address(&address->addr))
        return ::socket(address->family, address->socktype, address->protocol);
    static_cast<Transfer*>(of)->refused_address = true;
    return CURL_SOCKET_BAD;
}

bool is_loopback_server(const std::string& url) {
    const std::size_t host = url.find("://") + 3;
    const std::string rest = url.substr(host);
    return rest.starts_with("127.0.0.1") || rest.starts_with("localhost") || rest.starts_with("[::1]");
}

Sent outcome_of_mail(const Transfer& transfer, CURLcode code, long status) {
    if (code == CURLE_OK) return {true, false, {}};
    // Until all of it has been handed over, and while the last answer is a refusal, nobody has it.
    const bool may_have_arrived = transfer.taken == transfer.content.size() && status < 400;
    const bool no_way_in =
        code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED || code == CURLE_PEER_FAILED_VERIFICATION;
    const bool refused = !no_way_in && status >= 550 && status <= 559;
    const std::string answer = status == 0 ? "" : " (" + std::to_string(status) + ")";
    return {false, refused, std::string("mail: ") + curl_easy_strerror(code) + answer, may_have_arrived};
}

Sent outcome_of_post(const Transfer& transfer, CURLcode code, long status) {
    // A receiver that says more than we read has received all the same.
    const bool cut = code == CURLE_WRITE_ERROR && transfer.answered > most_webhook_answer_bytes;
    if (code != CURLE_OK && !cut && transfer.refused_address)
        return {false, true, "webhook: the address is this machine's or private"};
    if (code != CURLE_OK && !cut) return {false, false, std::string("webhook: ") + curl_easy_strerror(code)};
    if (status >= 200 && status < 300) return {true, false, {}};
    const std::string answer = "webhook: answered " + std::to_string(status);
    if (status >= 300 && status < 400) return {false, false, answer + ", and redirects are not followed"};
    return {false, status == 410, answer};
}

}  // namespace

bool is_mail_server_url(const std::string& url) {
    const bool known = url.starts_with("smtp://") || url.starts_with("smtps://");
    if (!known || url.find('@') != std::string::npos) return false;
    const std::string host = url.substr(url.find("://") + 3);
    return !host.empty() && host.find_first_of("/?# \t\r\n") == std::string::npos && host.front() != ':';
}

class Transfers::Body {
  public:
    explicit Body(TransferRules rules) : rules_(std::move(rules)) {
        make_ready();
        multi_ = curl_multi_init();
        if (multi_ == nullptr) throw std::runtime_error("libcurl gives no multi handle");
        curl_multi_setopt(multi_, CURLMOPT_MAX_HOST_CONNECTIONS, most_connections_to_one_host);
    }
    ~Body() {
        for (const auto& [handle, unused] : transfers_) curl_multi_remove_handle(multi_, handle);
        transfers_.clear();
        curl_multi_cleanup(multi_);
    }
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    void send_mail(const std::string& to, std::string text, WhenSent when_sent) {
        Transfer& transfer = begin(std::move(text), std::move(when_sent), mail_timeout_ms);
        transfer.is_mail = true;
        const MailServer& server = rules_.mail;
        const bool plain = is_loopback_server(server.url) && server.certificates.empty();
        CURL* handle = transfer.handle;
        transfer.add_line("<" + to + ">");
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
        curl_easy_setopt(handle, CURLOPT_USE_SSL,
                         static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!server.certificates.empty())
            curl_easy_setopt(handle, CURLOPT_CAINFO, server.certificates.c_str());
        if (!server.user.empty()) {
            curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
            curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
        }
        curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + server.from + ">").c_str());
        curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, transfer.lines);
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        start(handle);
    }

    void post(const std::string& url, const HeaderLines& headers, std::string body, WhenSent when_sent) {
        Transfer& transfer = begin(std::move(body), std::move(when_sent), rules_.webhook_timeout_ms);
        CURL* handle = transfer.handle;
        transfer.add_line("Content-Type: application/cloudevents+json; charset=utf-8");
        transfer.add_line("Expect:");
        for (const auto& [name, value] : headers) transfer.add_line(name + ": " + value);
        const bool open = rules_.allow_private_webhooks;
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, open ? "https,http" : "https");
        curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(handle, CURLOPT_USERAGENT, "overens");
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, transfer.lines);
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(transfer.content.size()));
        if (!rules_.webhook_certificates.empty())
            curl_easy_setopt(handle, CURLOPT_CAINFO, rules_.webhook_certificates.c_str());
        if (!open) {
            curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &open_if_public);
            curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &transfer);
        }
        start(handle);
    }

    void run(int timeout_ms) {
        int running = 0;
        curl_multi_perform(multi_, &running);
        finish();
        curl_multi_poll(multi_, nullptr, 0, timeout_ms, nullptr);
        curl_multi_perform(multi_, &running);
        finish();
    }
    std::size_t under_way() const { return transfers_.size(); }
    void wake() { curl_multi_wakeup(multi_); }

  private:
    Transfer& begin(std::string content, WhenSent when_sent, long timeout_ms) {
        auto transfer = std::make_unique<Transfer>();
        transfer->handle = curl_easy_init();
        if (transfer->handle == nullptr) throw std::runtime_error("libcurl gives no handle");
        transfer->content = std::move(content);
        transfer->when_sent = std::move(when_sent);
        CURL* handle = transfer->handle;
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, timeout_ms);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, &take_content);
        curl_easy_setopt(handle, CURLOPT_READDATA, transfer.get());
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &count_answer);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, transfer.get());
        return *(transfers_[handle] = std::move(transfer));
    }
    void start(CURL* handle) {
        if (curl_multi_add_handle(multi_, handle) == CURLM_OK) return;
        transfers_.erase(handle);
        throw std::runtime_error("libcurl does not take a transfer");
    }
    // Those who hear of it may begin new ones.
    void finish() {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL* handle = message->easy_handle;
            const CURLcode code = message->data.result;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            curl_multi_remove_handle(multi_, handle);
            const auto place = transfers_.find(handle);
            const auto transfer = std::move(place->second);
            transfers_.erase(place);
            transfer->when_sent(transfer->is_mail ? outcome_of_mail(*transfer, code, status)
                                                  : outcome_of_post(*transfer, code, status));
        }
    }

    TransferRules rules_;
    CURLM* multi_ = nullptr;
    std::map<CURL*, std::unique_ptr<Transfer>> transfers_;
};

Transfers::Transfers(TransferRules rules) : body_(std::make_unique<Body>(std::move(rules))) {}
Transfers::~Transfers() = default;

void Transfers::send_mail(const std::string& to, std::string text, WhenSent when_sent) {
    body_->send_mail(to, std::move(text), std::move(when_sent));
}
void Transfers::post(const std::string& url, HeaderLines headers, std::string body, WhenSent when_sent) {
    body_->post(url, headers, std::move(body), std::move(when_sent));
}
void Transfers::run(int timeout_ms) {
    body_->run(timeout_ms);
}
std::size_t Transfers::under_way() const {
    return body_->under_way();
}
void Transfers::wake() {
    body_->wake();
}

}  // namespace overens::api
