#include "engine/ports/content_store.hpp"

namespace overens {

ContentInfo ContentStore::put(const std::string& collaboration, std::string_view bytes,
                              const std::string& media_type) {
    const auto upload = begin_upload(collaboration);
    upload->add(bytes);
    return upload->finish(media_type);
}

std::optional<std::string> ContentStore::get(const std::string& collaboration,
                                             const std::string& hash) const {
    const auto download = open_content(collaboration, hash);
    if (!download) return std::nullopt;
    return download->read(0, download->info().size_bytes);
}

}  // namespace overens
