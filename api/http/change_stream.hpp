// Changes of a collaboration as Server-Sent Events: ids only, what they are is asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/response.hpp"
#include "engine/ports/change_feed.hpp"

namespace overens::api {

// The number in a Last-Event-ID; absent when it is none.
std::optional<std::int64_t> change_number(std::string_view text);

class ChangeStream : public BodyStream {
  public:
    // Begins after change number `after`. `feed` must outlive it.
    ChangeStream(const ChangeFeed& feed, std::string collaboration, std::int64_t after)
        : feed_(feed), collaboration_(std::move(collaboration)), after_(after), seen_(after) {}

    // Ends by itself never: whoever sends it ends it.
    std::optional<std::string> next(std::chrono::milliseconds timeout) override;

  private:
    const ChangeFeed& feed_;
    std::string collaboration_;
    std::int64_t after_;  // the last change sent
    std::int64_t seen_;   // the last change of any collaboration that has been looked at
    bool begun_ = false;
};

}  // namespace overens::api
