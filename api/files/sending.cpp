#include "api/files/sending.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "api/files/file_types.hpp"
#include "api/http/byte_range.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr std::int64_t sent_at_a_time_bytes = 256 * 1024;

class ContentParts : public BodyParts {
  public:
    ContentParts(std::unique_ptr<Download> download, ByteRange range)
        : download_(std::move(download)), range_(range) {}

    std::size_t size_bytes() const override { return static_cast<std::size_t>(range_.bytes); }
    std::string read(std::size_t from) override {
        const auto offset = static_cast<std::int64_t>(from);
        return download_->read(range_.from + offset, std::min(sent_at_a_time_bytes, range_.bytes - offset));
    }

  private:
    const std::unique_ptr<Download> download_;
    const ByteRange range_;
};

// Absent: all of it. Half of one content and half of another are of no use, so that a range may be asked for
// on condition that it is still the same.
std::optional<ByteRange> range_asked_for(const Request& request, const ContentInfo& info,
                                         const std::string& tag) {
    const std::string* range = request.header("range");
    const std::string* only_if = request.header("if-range");
    if (range == nullptr || request.method != "GET" || (only_if != nullptr && *only_if != tag))
        return std::nullopt;
    return byte_range(*range, info.size_bytes);
}

Response range_not_there(const Call& call, const ContentInfo& info) {
    const std::string size = std::to_string(info.size_bytes);
    return call
        .problem(416, blocker("range_not_there", "Filen har bara " + size + " byte",
                              "The file has " + size + " bytes only", "header:Range"))
        .with("Content-Range", ByteRange{}.content_range(info.size_bytes));
}

// A part is never sent as a body, which the HTTP library may pack: it is a part of the bytes as they are.
void fill(Response& response, std::unique_ptr<Download> download, std::optional<ByteRange> range) {
    const std::int64_t size = download->info().size_bytes;
    if (!range && size <= sent_at_a_time_bytes) {
        response.body = download->read(0, size);
    } else {
        const ByteRange all{0, size};
        response.parts = std::make_shared<ContentParts>(std::move(download), range.value_or(all));
    }
}

}  // namespace

Response send_content(const Call& call, const std::string& collaboration, const std::string& hash,
                      const std::string& name) {
    auto download = call.services().store.open_content(collaboration, hash);
    if (!download)
        return call.not_found("Det finns inget sådant innehåll", "There is no such content", "path:hash");
    const ContentInfo info = download->info();
    const std::string tag = '"' + hash + '"';
    Response response;
    response.with("ETag", tag).with("Cache-Control", "private, no-cache").with("Accept-Ranges", "bytes");
    const std::string* known = call.request().header("if-none-match");
    if (known != nullptr && names_tag(*known, tag, true)) {
        response.status = 304;
        return response;
    }
    const auto range = range_asked_for(call.request(), info, tag);
    if (range && range->bytes == 0) return range_not_there(call, info);
    if (range) {
        response.status = 206;
        response.with("Content-Range", range->content_range(info.size_bytes));
    }
    const FileType* type = file_type_of(info.media_type);
    response.media_type = info.media_type;
    response.with("Content-Disposition", "attachment; filename=\"" + name +
                                             std::string(type == nullptr ? "" : type->extension) + "\"");
    fill(response, std::move(download), range);
    return response;
}

}  // namespace overens::api
