#include "api/imports/office_package.hpp"

#include <zip.h>

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/imports/xml_part.hpp"

namespace overens::api {

namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // .doc, .xls, or encrypted
constexpr std::string_view encrypted_stream{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31};
constexpr std::size_t small_part_bytes = 1024U * 1024U;

Blocker encrypted_file() {
    return wrong_file("file_encrypted",
                      "Filen är skyddad med lösenord: spara den utan lösenord och sänd den igen",
                      "The file is protected by a password: save it without one and send it again");
}

Blocker why_no_archive(std::string_view bytes) {
    const bool encrypted =
        bytes.starts_with(compound_file) && bytes.find(encrypted_stream) != std::string_view::npos;
    if (encrypted) return encrypted_file();
    return bytes.starts_with("PK") ? damaged_file() : not_an_office_file();
}

void discard(zip* archive) {
    zip_discard(archive);
}

// A part's size unpacked; what it says itself.
std::expected<std::size_t, Blocker> size_of_entry(zip* archive, zip_uint64_t index) {
    zip_stat_t about;
    zip_stat_init(&about);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, index, 0, &about) != 0 || (about.valid & needed) != needed)
        return std::unexpected(damaged_file());
    const bool encrypted =
        (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
    if (encrypted) return std::unexpected(encrypted_file());
    const bool packed_too_far = about.size > small_part_bytes && about.size / most_packing > about.comp_size;
    if (about.size > largest_part_bytes || packed_too_far) return std::unexpected(oversized_file());
    return static_cast<std::size_t>(about.size);
}

// "xl/worksheets/" of "xl/worksheets/sheet1.xml".
std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// Where a target leads from a folder: "../media/a" of "xl/worksheets/" is "xl/media/a".
std::string resolved(const std::string& folder, std::string target) {
    target = target.starts_with('/') ? target.substr(1) : folder + target;
    std::string path;
    for (std::size_t at = 0; at <= target.size();) {
        const std::size_t end = std::min(target.find('/', at), target.size());
        const std::string step = target.substr(at, end - at);
        if (step == "..") {
            path = folder_of(path.substr(0, path.empty() ? 0 : path.size() - 1));
        } else if (step != "." && !step.empty()) {
            path += step + (end < target.size() ? "/" : "");
        }
        at = end + 1;
    }
    return path;
}

}  // namespace

Blocker wrong_file(std::string code, std::string sv, std::string en) {
    return blocker(std::move(code), std::move(sv), std::move(en), "body");
}

Blocker damaged_file() {
    return wrong_file("file_damaged",
                      "Filen är skadad och kan inte läsas: spara den på nytt och sänd den igen",
                      "The file is damaged and cannot be read: save it anew and send it again");
}

Blocker not_an_office_file() {
    return wrong_file("not_an_office_file",
                      "Det här är ingen XLSX- eller DOCX-fil: spara svaret som en sådan",
                      "This is no XLSX or DOCX file: save the answer as one");
}

Blocker oversized_file() {
    return wrong_file("file_too_large_unpacked",
                      "Filen blir för stor när den packas upp: högst 20 MB per del, 1 000 delar",
                      "The file becomes too large when unpacked: at most 20 MB a part, 1 000 parts");
}

std::expected<OfficePackage, Blocker> OfficePackage::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return std::unexpected(damaged_file());
    zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return std::unexpected(why_no_archive(bytes));
    }
    OfficePackage package(Archive(archive, discard));
    if (auto sound = package.check(); !sound) return std::unexpected(sound.error());
    return package;
}

std::expected<void, Blocker> OfficePackage::check() const {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return std::unexpected(damaged_file());
    if (static_cast<std::size_t>(count) > most_parts) return std::unexpected(oversized_file());
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto size = size_of_entry(archive_.get(), static_cast<zip_uint64_t>(i));
        if (!size) return std::unexpected(size.error());
    }
    return {};
}

bool OfficePackage::has(const std::string& part) const {
    return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

std::expected<std::string, Blocker> OfficePackage::read(const std::string& part) {
    const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), 0);
    if (index < 0) return std::unexpected(damaged_file());
    const auto size = size_of_entry(archive_.get(), static_cast<zip_uint64_t>(index));
    if (!size) return std::unexpected(size.error());
    read_bytes_ += *size;
    if (read_bytes_ > most_unpacked_bytes) return std::unexpected(oversized_file());
    zip_file_t* file = zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) return std::unexpected(damaged_file());
    // One byte more than it says: then a part that says too little is found out, and checksums are looked at.
    std::string text(*size + 1, '\0');
    std::size_t filled = 0;
    zip_int64_t got = 0;
    while (filled < text.size() && (got = zip_fread(file, text.data() + filled, text.size() - filled)) > 0)
        filled += static_cast<std::size_t>(got);
    const bool closed = zip_fclose(file) == 0;
    if (got < 0 || !closed || filled != *size) return std::unexpected(damaged_file());
    text.resize(filled);
    return text;
}

std::expected<std::vector<Relationship>, Blocker> OfficePackage::relationships_of(const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relationship> found;
    if (!has(name)) return found;
    const auto text = read(name);
    if (!text) return std::unexpected(text.error());
    const auto xml = parse_xml(*text);
    if (!xml) return std::unexpected(xml.error());
    for (const pugi::xml_node& each : (*xml)->document_element()) {
        if (attribute_of(each, "TargetMode") == "External") continue;
        const std::string type(attribute_of(each, "Type"));
        found.push_back({std::string(attribute_of(each, "Id")), type.substr(type.rfind('/') + 1),
                         resolved(folder, std::string(attribute_of(each, "Target")))});
    }
    return found;
}

}  // namespace overens::api
