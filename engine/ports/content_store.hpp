// Files by content: stored once under the BLAKE2b-256 of their bytes, before anything refers to them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overens {

struct ContentInfo {
    std::string hash;  // lower-case hexadecimal
    std::int64_t size_bytes = 0;
    std::string media_type;
};

// A content on its way in. Dropped before it is finished, nothing of it stays. The store must outlive it. One
// thread at a time; any number of uploads at the same time, none of which waits for another to come to its
// end. Throws StoreFailure; then it can only be dropped.
class Upload {
  public:
    virtual ~Upload() = default;

    // Holds no more than one piece in memory; what is full is on disk when this returns.
    virtual void add(std::string_view bytes) = 0;
    // Once, at the end: committed when it returns. If the same bytes are there already, with the media type
    // that they have there.
    virtual ContentInfo finish(const std::string& media_type) = 0;
};

// A content on its way out. The store must outlive it. One thread at a time. Nothing is kept open between
// reads.
class Download {
  public:
    virtual ~Download() = default;

    virtual const ContentInfo& info() const = 0;
    // The bytes from `from` on, `most` at most; empty only at the end. Throws StoreFailure when they cannot
    // be read, and, where all bytes have been read in order, when they are not those that were put: in place
    // of handing out the last of them.
    virtual std::string read(std::int64_t from, std::int64_t most) = 0;
};

// Where a content is named: by entries of these cases (by id), or by anything else.
struct ContentUses {
    std::vector<std::string> cases;
    bool elsewhere = false;  // by a meeting, or a draft of an answer
};

class ContentStore {
  public:
    virtual ~ContentStore() = default;

    // At most 50 MB; the caller sees to that.
    virtual std::unique_ptr<Upload> begin_upload(const std::string& collaboration) = 0;
    virtual std::optional<ContentInfo> info(const std::string& collaboration,
                                            const std::string& hash) const = 0;
    // Nothing when it is not there.
    virtual std::unique_ptr<Download> open_content(const std::string& collaboration,
                                                   const std::string& hash) const = 0;
    // Looks through everything written: for disposal, which is rare.
    virtual ContentUses content_uses(const std::string& collaboration, const std::string& hash) const = 0;
    // Its bytes are overwritten. False: it was not there. Nothing may name it, save what was disposed of.
    virtual bool remove_content(const std::string& collaboration, const std::string& hash) = 0;

    // Whole contents in memory: for texts.
    ContentInfo put(const std::string& collaboration, std::string_view bytes, const std::string& media_type);
    std::optional<std::string> get(const std::string& collaboration, const std::string& hash) const;
};

}  // namespace overens
