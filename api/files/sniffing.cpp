#include "api/files/sniffing.hpp"

#include <magic.h>

#include <memory>
#include <mutex>
#include <stdexcept>

#include "api/files/zip_names.hpp"

namespace overens::api {

namespace {

// Nothing is unpacked, and what an executable holds is nobody's business here.
constexpr int flags = MAGIC_MIME_TYPE | MAGIC_ERROR | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_ELF;

// libmagic's database, read once. It serves one thread at a time.
class Magic {
  public:
    Magic() : cookie_(magic_open(flags)) {
        if (!cookie_ || magic_load(cookie_.get(), nullptr) != 0) {
            throw std::runtime_error("libmagic cannot read its database of file types");
        }
    }

    std::string media_type(std::string_view bytes) {
        const std::lock_guard lock(mutex_);
        const char* found = magic_buffer(cookie_.get(), bytes.data(), bytes.size());
        return found == nullptr ? "application/octet-stream" : found;
    }

  private:
    struct Close {
        void operator()(magic_t cookie) const { magic_close(cookie); }
    };
    std::mutex mutex_;
    std::unique_ptr<magic_set, Close> cookie_;
};

bool may_be_zip(std::string_view media_type) {
    return media_type == "application/zip" || media_type == "application/octet-stream" ||
           media_type == "application/x-zip-compressed";
}

}  // namespace

std::string sniffed_media_type(std::string_view head) {
    static Magic magic;
    std::string found = magic.media_type(head);
    if (!may_be_zip(found)) return found;
    const std::string_view office = office_type_by_names(names_in_zip(head));
    return office.empty() ? found : std::string(office);
}

}  // namespace overens::api
