#include "api/openid/web_client.hpp"

#include <curl/curl.h>

#include <memory>
#include <optional>

namespace overens::api {

namespace {

constexpr std::size_t largest_answer_bytes = 256 * 1024;
constexpr long connect_ms = 5'000;
constexpr long longest_ms = 10'000;

struct CloseCurl {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(char* text) const { curl_free(text); }
};

// An address taken apart as libcurl itself does it when it asks.
struct WebAddress {
    std::string scheme, host, path, query, fragment, user;

    bool is_on_this_machine() const { return host == "127.0.0.1" || host == "localhost" || host == "[::1]"; }
    bool is_safe() const {
        return user.empty() && fragment.empty() &&
               (scheme == "https" || (scheme == "http" && is_on_this_machine()));
    }
};

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    const std::unique_ptr<char, CloseCurl> owned(text);
    return text;
}

std::optional<WebAddress> web_address(std::string_view text) {
    const std::unique_ptr<CURLU, CloseCurl> url(curl_url());
    const std::string copy(text);
    if (!url || copy.size() > 2000) return std::nullopt;
    if (curl_url_set(url.get(), CURLUPART_URL, copy.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK)
        return std::nullopt;
    return WebAddress{part_of(url.get(), CURLUPART_SCHEME),   part_of(url.get(), CURLUPART_HOST),
                      part_of(url.get(), CURLUPART_PATH),     part_of(url.get(), CURLUPART_QUERY),
                      part_of(url.get(), CURLUPART_FRAGMENT), part_of(url.get(), CURLUPART_USER)};
}

// Called by libcurl; anything but `bytes` ends the transfer.
std::size_t take_answer(char* data, std::size_t, std::size_t bytes, void* answer) {
    auto& body = *static_cast<std::string*>(answer);
    if (bytes > largest_answer_bytes - body.size()) return 0;
    body.append(data, bytes);
    return bytes;
}

void set_limits(CURL* handle, const WebAddress& address) {
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, longest_ms);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, address.scheme.c_str());
    // What is said on this machine goes through nobody.
    if (address.is_on_this_machine()) curl_easy_setopt(handle, CURLOPT_PROXY, "");
}

void set_question(CURL* handle, const WebQuestion& question) {
    curl_easy_setopt(handle, CURLOPT_URL, question.url.c_str());
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "overens");
    if (!question.form.empty()) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(question.form.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, question.form.c_str());
    }
    if (!question.login_name.empty()) {
        curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(handle, CURLOPT_USERNAME, question.login_name.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, question.password.c_str());
    }
}

std::string why_not(CURLcode code) {
    if (code == CURLE_OPERATION_TIMEDOUT) return "too_slow";
    return code == CURLE_WRITE_ERROR ? "too_long" : "not_reached";
}

}  // namespace

std::expected<WebAnswer, std::string> ask_web(const WebQuestion& question) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, CloseCurl> handle(curl_easy_init());
    const auto address = web_address(question.url);
    if (started != CURLE_OK || !handle || !address || !address->is_safe())
        return std::unexpected("not_asked");
    WebAnswer answer;
    set_limits(handle.get(), *address);
    set_question(handle.get(), question);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, take_answer);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &answer.body);
    if (const CURLcode code = curl_easy_perform(handle.get()); code != CURLE_OK)
        return std::unexpected(why_not(code));
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

bool may_be_asked(std::string_view url) {
    const auto address = web_address(url);
    return address && address->is_safe();
}

bool is_base_address(std::string_view url, bool with_path) {
    const auto address = web_address(url);
    if (!address || !address->is_safe() || !address->query.empty()) return false;
    return with_path || ((address->path.empty() || address->path == "/") && !url.ends_with('/'));
}

}  // namespace overens::api
