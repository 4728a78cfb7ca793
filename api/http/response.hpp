// One HTTP response, before anybody has sent it.
#pragma once

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overens::api {

// Keeps the order in which members are added, so that answers read as they are documented.
using Json = nlohmann::ordered_json;

// A body that comes bit by bit. One thread at a time.
class BodyStream {
  public:
    virtual ~BodyStream() = default;
    // The next bit, waited for at most `timeout`; empty when nothing came. Absent: the stream has ended.
    virtual std::optional<std::string> next(std::chrono::milliseconds timeout) = 0;
};

// A body of known length that is fetched part by part while it is sent. One thread at a time.
class BodyParts {
  public:
    virtual ~BodyParts() = default;
    virtual std::size_t size_bytes() const = 0;
    // Bytes from `from` on, at least one of them until the end. Throws when they cannot be had: then what has
    // been sent is all there will be, and the receiver sees that it is too short.
    virtual std::string read(std::size_t from) = 0;
};

struct Response {
    int status = 200;
    std::string media_type;  // empty: no body
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<BodyStream> stream;  // in place of `body`
    std::shared_ptr<BodyParts> parts;    // in place of `body`
    std::string acted_as{};              // for the log: in which role it was asked; empty: nobody was let in

    std::size_t body_bytes() const { return parts ? parts->size_bytes() : body.size(); }

    const std::string* header(std::string_view name) const;
    Response& with(std::string name, std::string value);
};

Response json_response(int status, const Json& body);

// As sent: text that is not UTF-8 is shown with replacement characters instead of failing.
std::string to_text(const Json& json);

}  // namespace overens::api
