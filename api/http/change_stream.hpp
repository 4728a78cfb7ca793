// Changes of a collaboration as Server-Sent Events: ids only, what they are is asked for.
#pragma once

#include <cstdint>
#include <functional>
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
    // Whether the changes may still be told to whoever asked for them.
    using MayStillSee = std::function<bool()>;

    // Begins after change number `after`. `feed` must outlive it.
    ChangeStream(const ChangeFeed& feed, std::string collaboration, std::int64_t after,
                 MayStillSee may_still_see)
        : feed_(feed),
          collaboration_(std::move(collaboration)),
          may_still_see_(std::move(may_still_see)),
          after_(after),
          seen_(after) {}

    // Ends when there is something to tell that may not be seen any more; else whoever sends it ends it.
    std::optional<std::string> next(std::chrono::milliseconds timeout) override;

  private:
    const ChangeFeed& feed_;
    std::string collaboration_;
    MayStillSee may_still_see_;
    std::int64_t after_;  // the last change sent
    std::int64_t seen_;   // the last change of any collaboration that has been looked at
    bool begun_ = false;
};

}  // namespace overens::api
