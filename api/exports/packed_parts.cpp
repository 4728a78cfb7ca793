#include "api/exports/packed_parts.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace overens::api {

namespace {

[[noreturn]] void no_archive() {
    throw std::runtime_error("no archive could be made");
}

zip_source_t* counted(zip_source_t* source) {
    if (source == nullptr) no_archive();
    zip_source_keep(source);  // the archive lets go of it when it is closed
    return source;
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(source, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0) no_archive();
    std::string bytes(about.size, '\0');
    if (zip_source_open(source) != 0) no_archive();
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) no_archive();
    return bytes;
}

}  // namespace

std::string packed(const std::vector<std::pair<std::string, std::string>>& parts) {
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> whole(
        counted(zip_source_buffer_create(nullptr, 0, 0, nullptr)), zip_source_free);
    zip_t* archive = zip_open_from_source(whole.get(), ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) no_archive();
    for (const auto& [path, content] : parts) {
        zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, path.c_str(), part, ZIP_FL_ENC_UTF_8);
        if (index >= 0) {  // the same content gives the same bytes
            zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, (1U << 5U) | 1U, 0);
            continue;
        }
        zip_source_free(part);
        zip_discard(archive);
        no_archive();
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        no_archive();
    }
    return bytes_of(whole.get());
}

}  // namespace overens::api
