#include "api/imports/csv_table.hpp"

#include <algorithm>
#include <array>

#include "api/http/utf8.hpp"
#include "api/imports/office_package.hpp"
#include "api/imports/table_collector.hpp"

namespace overens::api {

namespace {

// 0x80 to 0x9F of Windows-1252; 0 for those that stand for nothing. The rest is as in Unicode.
constexpr std::array<char32_t, 32> windows_characters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_character(std::string& text, char32_t character) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (character < 0x80U) {
        text += byte(character);
    } else if (character < 0x800U) {
        text += byte(0xC0U | (character >> 6U));
        text += byte(0x80U | (character & 0x3FU));
    } else {
        text += byte(0xE0U | (character >> 12U));
        text += byte(0x80U | ((character >> 6U) & 0x3FU));
        text += byte(0x80U | (character & 0x3FU));
    }
}

// Empty when it has a byte that stands for nothing.
std::string from_windows(std::string_view bytes) {
    std::string text;
    for (const char each : bytes) {
        const char32_t code = static_cast<unsigned char>(each);
        const char32_t character = code >= 0x80U && code < 0xA0U ? windows_characters[code - 0x80U] : code;
        if (character == 0) return {};
        append_character(text, character);
    }
    return text;
}

Blocker not_text() {
    return wrong_file("unknown_file_kind",
                      "Filen är varken XLSX, CSV eller iCalendar (.ics): spara den som något av dem",
                      "The file is neither XLSX, CSV nor iCalendar (.ics): save it as one of them");
}

char separator_of(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
    for (const char each : {';', '\t'}) {
        if (line.find(each) != line.npos) return each;
    }
    return ',';
}

class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    std::expected<OfficeTable, Blocker> read() {
        cells_.begin_table("");
        while (at_ < text_.size()) read_record();
        if (unended_) {
            const std::string line = std::to_string(unended_);
            return std::unexpected(wrong_file("quote_not_ended",
                                              "Citattecknet på rad " + line + " avslutas aldrig",
                                              "The quotation mark on line " + line + " never ends"));
        }
        if (cells_.is_full()) return std::unexpected(oversized_file());
        return cells_.take().front();
    }

  private:
    void read_record() {
        const int row = line_;
        for (std::size_t column = 0;; ++column) {
            cells_.put(row, column, {read_field()});
            if (at_ >= text_.size() || text_[at_] != separator_) break;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string read_field() {
        if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
        const std::size_t end =
            std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
        const std::string field(text_.substr(at_, end - at_));
        at_ = end;
        return field;
    }
    // A quotation mark within is written twice; what stands after the last one belongs to the field too.
    std::string read_quoted() {
        const int begins = line_;
        std::string field;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') {
                if (text_[at_] != '\r') field += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                field += text_[++at_];
            } else {
                ++at_;
                return field + read_rest();
            }
        }
        unended_ = begins;
        return field;
    }
    std::string read_rest() {
        const bool more = at_ < text_.size() && text_[at_] != '"';
        return more ? read_field() : std::string();
    }

    std::string_view text_;
    char separator_;
    TableCollector cells_;
    std::size_t at_ = 0;
    int line_ = 1;
    int unended_ = 0;  // the line of a quotation mark without its other
};

}  // namespace

std::expected<OfficeTable, Blocker> read_csv(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    // Text has none of these; other kinds of file have them soon.
    if (bytes.find_first_of(std::string_view("\0\x01\x02\x03\x04", 5)) != bytes.npos)
        return std::unexpected(not_text());
    if (is_utf8(bytes)) return CsvReader(bytes).read();
    const std::string text = from_windows(bytes);
    if (text.empty()) return std::unexpected(not_text());
    return CsvReader(text).read();
}

}  // namespace overens::api
