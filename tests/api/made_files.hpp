// Tiny files of each kind, made from bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overens::api::test {

// Bytes from hexadecimal.
std::string hex_bytes(std::string_view hex);

// A ZIP file whose files are stored unpacked. With `sizes_come_later`, as programs write that do not know
// beforehand how long a file gets.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files,
                   bool sizes_come_later = false);

std::string small_pdf();
std::string small_png();
// "word/document.xml" makes it a DOCX.
std::string office_file(const std::string& main_part);
// "text" makes it an ODT.
std::string open_document(const std::string& kind);
// What a program for Linux begins with.
std::string small_program();

}  // namespace overens::api::test
