#include "api/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace overens::api {

namespace {

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> instance = spdlog::stderr_logger_mt("overens");
    return *instance;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/:{}%,+").find(c) != std::string_view::npos;
}

}  // namespace

std::string logfmt_value(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            result += "\\x";
            result += digits[byte / 16U];
            result += digits[byte % 16U];
            continue;
        }
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

StreamLog::StreamLog() {
    logger().set_pattern("time=%Y-%m-%dT%H:%M:%S.%e%z level=%l %v");
}

void StreamLog::request(const RequestLine& line) {
    logger().info("method={} path={} status={} bytes={} ms={:.1f} as={} client={}", logfmt_value(line.method),
                  logfmt_value(line.path), line.status, line.bytes, line.ms, logfmt_value(line.acting_as),
                  logfmt_value(line.client));
}

void StreamLog::note(std::string_view what) {
    logger().info("msg={}", logfmt_value(what));
}
void StreamLog::warn(std::string_view what) {
    logger().warn("msg={}", logfmt_value(what));
}
void StreamLog::error(std::string_view what) {
    logger().error("msg={}", logfmt_value(what));
}

}  // namespace overens::api
