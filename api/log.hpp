// What the service says about itself: one line per request, and what went wrong. Never the value of a header,
// never text that people wrote.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

struct RequestLine {
    std::string method;
    std::string path;  // as sent; written with everything but plain characters escaped
    int status = 0;
    std::size_t bytes = 0;  // of the answer
    double ms = 0;
    std::string acting_as;  // who was let in, and in which role; empty: nobody
    std::string client{};   // its IP address; empty: none
};

// Threads: every method may be called from any thread. Never throws.
class Log {
  public:
    virtual ~Log() = default;
    virtual void request(const RequestLine& line) = 0;
    virtual void note(std::string_view what) = 0;
    virtual void warn(std::string_view what) = 0;
    virtual void error(std::string_view what) = 0;
};

// To the standard error stream, in logfmt: "time=… level=info method=GET path=/healthz status=200 bytes=15
// ms=0.2".
class StreamLog : public Log {
  public:
    StreamLog();
    void request(const RequestLine& line) override;
    void note(std::string_view what) override;
    void warn(std::string_view what) override;
    void error(std::string_view what) override;
};

class SilentLog : public Log {
  public:
    void request(const RequestLine&) override {}
    void note(std::string_view) override {}
    void warn(std::string_view) override {}
    void error(std::string_view) override {}
};

// A value of logfmt: as it is when plain, else in quotes with escapes.
std::string logfmt_value(std::string_view text);

}  // namespace overens::api
