#include "api/files/file_types.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "api/files/sniffing.hpp"
#include "api/files/text_check.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr std::string_view unknown = "application/octet-stream";
constexpr std::string_view mail = "message/rfc822";
constexpr std::string_view type_header = "header:Content-Type";

constexpr std::array types{
    // clang-format off
    //        name   media type                                                                   extension
    FileType{"PDF",  "application/pdf",                                                           ".pdf"},
    FileType{"DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",   ".docx"},
    FileType{"XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",         ".xlsx"},
    FileType{"PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"},
    FileType{"ODT",  "application/vnd.oasis.opendocument.text",                                   ".odt"},
    FileType{"ODS",  "application/vnd.oasis.opendocument.spreadsheet",                            ".ods"},
    FileType{"ODP",  "application/vnd.oasis.opendocument.presentation",                           ".odp"},
    FileType{"RTF",  "text/rtf",                                                                  ".rtf"},
    FileType{"TXT",  "text/plain",                                                             ".txt", true},
    FileType{"MD",   "text/markdown",                                                          ".md",  true},
    FileType{"CSV",  "text/csv",                                                               ".csv", true},
    FileType{"PNG",  "image/png",                                                                 ".png"},
    FileType{"JPEG", "image/jpeg",                                                                ".jpg"},
    FileType{"TIFF", "image/tiff",                                                                ".tif"},
    FileType{"EML",  mail,                                                                        ".eml"},
    // clang-format on
};

// What older programs and browsers call them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> other_names{{
    {"application/x-pdf", "application/pdf"},
    {"application/rtf", "text/rtf"},
    {"text/x-markdown", "text/markdown"},
    {"application/csv", "text/csv"},
    {"image/jpg", "image/jpeg"},
    {"image/pjpeg", "image/jpeg"},
}};

using TypeWithMacros = std::pair<std::string_view, std::string_view>;

constexpr std::array<TypeWithMacros, 3> types_with_macros{{
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "application/vnd.ms-word.document.macroEnabled.12"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
     "application/vnd.ms-excel.sheet.macroEnabled.12"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation",
     "application/vnd.ms-powerpoint.presentation.macroEnabled.12"},
}};

std::string list_of_types() {
    std::string list;
    for (const FileType& type : types) {
        list +=
            (list.empty() ? "" : ", ") + std::string(type.name) + " (" + std::string(type.media_type) + ")";
    }
    return list;
}

RefusedFile not_taken(std::string_view media_type, std::string_view at) {
    const std::string what(media_type);
    const std::string list = list_of_types();
    return {
        415,
        blocker("media_type_not_taken", "Filer av typen " + what + " tas inte emot; dessa gör det: " + list,
                "Files of the type " + what + " are not taken; these are: " + list, std::string(at))};
}

RefusedFile disguised(std::string_view said, std::string_view found) {
    const bool is_unknown = found == unknown;
    const std::string what(said), is(found);
    return {422,
            blocker("file_disguised",
                    "Filen sägs vara " + what + " men är " + (is_unknown ? "något okänt (" + is + ")" : is),
                    "The file is said to be " + what + " but is " +
                        (is_unknown ? "something unknown (" + is + ")" : is),
                    std::string(type_header))};
}

bool looks_like_text(std::string_view head) {
    TextCheck check;
    check.add(head);
    return check.may_be_text();
}

// "Subject: …", as any mail may begin; libmagic knows some of them.
bool begins_with_a_header(std::string_view head) {
    const std::size_t colon = head.substr(0, head.find('\n')).find(':');
    return colon != head.npos && colon > 0 &&
           std::ranges::all_of(head.substr(0, colon), [](char c) { return c > ' ' && c < '\x7F'; });
}

// Source code, pages, letters: whatever a text looks like, it may be kept as the text that it is said to be,
// since it goes out as an attachment that no browser looks into. Not so what is a format of its own here.
bool may_go_as_text(const FileType* exact, std::string_view head) {
    return (exact == nullptr || exact->is_text || exact->media_type == mail) && looks_like_text(head);
}

bool is_said(const FileType& said, const FileType* exact, std::string_view head) {
    if (said.is_text) return may_go_as_text(exact, head);
    if (said.media_type == mail && exact != &said)
        return may_go_as_text(exact, head) && begins_with_a_header(head);
    return exact == &said;
}

const FileType* plain_text() {
    return file_type_of("text/plain");
}

// Then nothing but the encoding can be wrong.
bool should_be_text(const FileType* said, std::string_view found) {
    if (said != nullptr) return said->is_text && found.starts_with("text/") && found != "text/rtf";
    return found == "text/plain" || found == "text/csv" || found.starts_with("text/x-");
}

// Where nothing is said: prose that resembles source code is prose, but pages and pictures in XML can act.
const FileType* type_unsaid(const FileType* exact, std::string_view found, std::string_view head) {
    if (exact != nullptr) return exact;
    const bool plain = found.starts_with("text/x-") || found == unknown;
    return plain && looks_like_text(head) ? plain_text() : nullptr;
}

}  // namespace

std::span<const FileType> taken_file_types() {
    return types;
}

const FileType* file_type_of(std::string_view media_type) {
    media_type = media_type.substr(0, media_type.find(';'));
    const auto other =
        std::ranges::find(other_names, media_type, [](const auto& each) { return each.first; });
    if (other != other_names.end()) media_type = other->second;
    const auto found = std::ranges::find(types, media_type, &FileType::media_type);
    return found == types.end() ? nullptr : &*found;
}

std::string stored_media_type(const FileType& type) {
    return std::string(type.media_type) + (type.is_text ? "; charset=utf-8" : "");
}

std::optional<RefusedFile> refused_as_said(std::string_view said) {
    if (said == unknown || file_type_of(said) != nullptr) return std::nullopt;
    return not_taken(said, type_header);
}

std::expected<const FileType*, RefusedFile> type_by_bytes(std::string_view head, std::string_view said) {
    const std::string found = sniffed_media_type(head);
    const FileType* exact = file_type_of(found);
    const FileType* as_said = file_type_of(said);
    if (should_be_text(as_said, found) && !looks_like_text(head)) {
        return std::unexpected(text_in_another_encoding(as_said == nullptr ? *plain_text() : *as_said));
    }
    if (as_said == nullptr) {
        const FileType* type = type_unsaid(exact, found, head);
        if (type != nullptr) return type;
        return std::unexpected(not_taken(found, "body"));
    }
    if (is_said(*as_said, exact, head)) return as_said;
    return std::unexpected(disguised(said, found));
}

bool may_hold_macros(const FileType& type) {
    return std::ranges::find(types_with_macros, type.media_type, &TypeWithMacros::first) !=
           types_with_macros.end();
}

RefusedFile file_with_macros(const FileType& type, std::string_view said) {
    const auto with = std::ranges::find(types_with_macros, type.media_type, &TypeWithMacros::first);
    return file_type_of(said) == nullptr ? not_taken(with->second, "body") : disguised(said, with->second);
}

RefusedFile empty_file() {
    return {422, blocker("file_empty", "Filen är tom", "The file is empty", "body")};
}

RefusedFile text_in_another_encoding(const FileType& type) {
    const std::string name(type.name);
    return {422,
            blocker("text_not_utf8",
                    "Texten (" + name + ") är inte i UTF-8: spara den som UTF-8 och sänd den igen",
                    "The text (" + name + ") is not in UTF-8: save it as UTF-8 and send it again", "body")};
}

}  // namespace overens::api
