#include "api/files/receiving.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "api/files/file_types.hpp"
#include "api/files/macro_check.hpp"
#include "api/files/text_check.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

class FileReceiver {
  public:
    FileReceiver(const Call& call, std::string said) : call_(call), said_(std::move(said)) {}

    void take(std::string_view bytes) {
        if (refused_) return;
        if (upload_) return pass_on(bytes);
        if (head_.empty() && bytes.size() >= telling_bytes) return begin(bytes);
        head_ += bytes;
        if (head_.size() >= telling_bytes) begin(std::exchange(head_, {}));
    }

    std::expected<ContentInfo, RefusedFile> finish() {
        if (!upload_ && !refused_) begin(std::exchange(head_, {}));
        if (!refused_ && type_->is_text && !text_.is_text()) refused_ = text_in_another_encoding(*type_);
        if (!refused_ && macros_.has_macros()) refused_ = file_with_macros(*type_, said_);
        if (refused_) return std::unexpected(std::move(*refused_));
        return upload_->finish(stored_media_type(*type_));
    }

  private:
    void begin(std::string_view head) {
        if (head.empty()) {
            refused_ = empty_file();
            return;
        }
        auto type = type_by_bytes(head.substr(0, telling_bytes), said_);
        if (!type) {
            refused_ = std::move(type.error());
            return;
        }
        type_ = *type;
        upload_ = call_.services().store.begin_upload(call_.collaboration());
        pass_on(head);
    }

    void pass_on(std::string_view bytes) {
        if (type_->is_text) text_.add(bytes);
        if (may_hold_macros(*type_)) macros_.add(bytes);
        upload_->add(bytes);
    }

    const Call& call_;
    const std::string said_;
    std::string head_;  // until it tells what the file is
    const FileType* type_ = nullptr;
    TextCheck text_;
    MacroCheck macros_;
    std::unique_ptr<Upload> upload_;
    std::optional<RefusedFile> refused_;  // the rest passes by
};

Response body_cut_short(const Call& call) {
    return call.problem(400, blocker("body_incomplete", "Innehållet kom inte fram i sin helhet",
                                     "The body did not arrive as a whole", "body"));
}

}  // namespace

std::expected<ContentInfo, Response> receive_file(const Call& call) {
    const Request& request = call.request();
    FileReceiver receiver(call, media_type_of(request));
    if (request.incoming == nullptr) {
        receiver.take(request.body);
    } else if (!request.incoming->read([&](std::string_view bytes) { receiver.take(bytes); })) {
        return std::unexpected(body_cut_short(call));
    }
    auto kept = receiver.finish();
    if (kept) return std::move(*kept);
    return std::unexpected(call.problem(kept.error().status, std::move(kept.error().why)));
}

std::expected<std::string, Response> receive_bytes(const Call& call, std::size_t most_bytes) {
    const Request& request = call.request();
    if (request.body_bytes() > most_bytes) {
        const std::string most = std::to_string(most_bytes / 1'000'000) + " MB";
        return std::unexpected(call.problem(
            413, blocker("too_large", "För stort: högst " + most, "Too large: at most " + most, "body")));
    }
    if (request.incoming == nullptr) return request.body;
    std::string bytes;
    bytes.reserve(request.incoming->size_bytes());
    if (!request.incoming->read([&](std::string_view piece) { bytes += piece; }))
        return std::unexpected(body_cut_short(call));
    return bytes;
}

}  // namespace overens::api
