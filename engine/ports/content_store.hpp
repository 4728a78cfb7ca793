// Files by content: stored once under the BLAKE2b-256 of their bytes, before anything refers to them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace overens {

struct ContentInfo {
    std::string hash;  // lower-case hexadecimal
    std::int64_t size_bytes = 0;
    std::string media_type;
};

class ContentStore {
  public:
    virtual ~ContentStore() = default;

    // Committed when it returns. At most 50 MB; the caller has checked that.
    virtual ContentInfo put(const std::string& collaboration, std::string_view bytes,
                            const std::string& media_type) = 0;
    virtual std::optional<ContentInfo> info(const std::string& collaboration,
                                            const std::string& hash) const = 0;
    virtual std::optional<std::string> get(const std::string& collaboration,
                                           const std::string& hash) const = 0;
};

}  // namespace overens
