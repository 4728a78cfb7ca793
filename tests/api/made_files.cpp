#include "api/made_files.hpp"

namespace overens::api::test {

namespace {

std::string little_endian(std::size_t number, std::size_t bytes) {
    std::string text;
    for (std::size_t index = 0; index < bytes; ++index)
        text += static_cast<char>(number >> (8 * index) & 0xFF);
    return text;
}

int value_of_digit(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

}  // namespace

std::string hex_bytes(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(value_of_digit(hex[at]) * 16 + value_of_digit(hex[at + 1]));
    return bytes;
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files, bool sizes_come_later) {
    std::string zip, directory;
    for (const auto& [name, bytes] : files) {
        const std::string flags = little_endian(sizes_come_later ? 8 : 0, 2);
        const std::string sizes = little_endian(0, 4) + little_endian(bytes.size(), 4) +
                                  little_endian(bytes.size(), 4);  // the checksum is nobody's business
        const std::string method = little_endian(0, 2) + little_endian(0, 4);
        const std::string lengths = little_endian(name.size(), 2) + little_endian(0, 2);
        directory += "PK\x01\x02" + little_endian(20, 2) + little_endian(20, 2) + flags + method + sizes +
                     lengths + little_endian(0, 10) + little_endian(zip.size(), 4) + name;
        zip += "PK\x03\x04" + little_endian(20, 2) + flags + method +
               (sizes_come_later ? little_endian(0, 12) : sizes) + lengths + name + bytes;
        if (sizes_come_later) zip += "PK\x07\x08" + sizes;
    }
    return zip + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(files.size(), 2) +
           little_endian(files.size(), 2) + little_endian(directory.size(), 4) +
           little_endian(zip.size(), 4) + little_endian(0, 2);
}

std::string small_pdf() {
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
}

std::string small_png() {
    return hex_bytes(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082");
}

std::string office_file(const std::string& main_part) {
    return zip_of({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<r/>"}, {main_part, "<x/>"}});
}

std::string open_document(const std::string& kind) {
    return zip_of({{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", "<x/>"}});
}

std::string small_program() {
    return hex_bytes("7f454c4602010100000000000000000003003e00") + std::string(100, '\0');
}

}  // namespace overens::api::test
