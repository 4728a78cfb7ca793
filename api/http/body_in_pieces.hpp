// A body that is on its way in, handed on as it comes: never as a whole in memory.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "api/http/request.hpp"

namespace overens::api {

class BodyInPieces : public IncomingBody {
  public:
    using Taker = std::function<bool(const char* bytes, std::size_t count)>;
    // Reads the whole body, giving its bytes to the taker; false when it ended early. Called once.
    using Reader = std::function<bool(Taker)>;

    BodyInPieces(Reader reader, std::size_t size_bytes)
        : reader_(std::move(reader)), size_bytes_(size_bytes) {}

    std::size_t size_bytes() const override { return size_bytes_; }
    bool read(const std::function<void(std::string_view)>& take) override;

    // Whether all of it has come. What nobody has read passes by here, so that the sender, who is still
    // sending, gets to see the answer, and the next request begins where it should.
    bool has_passed();

  private:
    Reader reader_;
    const std::size_t size_bytes_;
    bool is_read_ = false;
    bool is_whole_ = false;
};

}  // namespace overens::api
