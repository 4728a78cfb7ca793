// A text by lines, and whether it is clean enough to be parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overens::workflows {

// Views the text it is made of.
class SourceText {
  public:
    explicit SourceText(std::string_view text);

    struct Fault {
        std::size_t line = 1;
        std::size_t column = 1;
        std::string message;
    };
    // The first byte that is not UTF-8, or the first control character; absent when there is none.
    std::optional<Fault> first_fault() const;

    // `line` and `byte` count from 0, as the parser counts; the answer counts characters from 1. Asked from
    // left to right it costs the same on long lines as on short ones.
    std::size_t column_of(std::size_t line, std::size_t byte);
    // What stands from there to the end of the line.
    std::string_view rest_of_line(std::size_t line, std::size_t byte) const;

  private:
    std::string_view line_at(std::size_t line) const;

    std::string_view text_;
    std::vector<std::size_t> starts_;  // of lines
    // What was asked last.
    std::size_t line_ = 0;
    std::size_t byte_ = 0;
    std::size_t column_ = 1;
};

// How many characters (code points) a valid UTF-8 text has.
std::size_t count_characters(std::string_view text);

}  // namespace overens::workflows
