// The clauses of a text: the places that a remark can point at, each with an address that stays as long as
// the text calls it so.
//
// A clause begins at a heading of Markdown, or at a paragraph with a number ("§ 4 …", "4.2 …", "1. …"). Its
// address is the number that it is called by ("4", "4.2", "10 a"; "4.1" for the first numbered paragraph of §
// 4), the letter of an annex ("A"), or else the heading's own words. Addresses are unique within a text: what
// is called the same twice gets "4 (2)".
//
// Values, freely copied. Any text can be read: one without headings has a single clause with an empty
// address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace overens {

struct Clause {
    std::string address;  // "" for what stands before the first heading
    std::string heading;  // as written, without its marks; "" for a numbered paragraph
    std::string text;     // what follows it, up to the next clause; may be empty
    int depth = 0;  // 1–6 for headings, as in Markdown; one more than its heading for a numbered paragraph

    bool operator==(const Clause&) const = default;
};

// The address that a heading gives its clause, or that somebody means who writes "§ 4" or "bilaga A".
std::string clause_address(std::string_view written);

// In the order of the text. Clauses without heading and text are left out. `text` is UTF-8; what is not
// passes through as it is.
std::vector<Clause> read_clauses(std::string_view text);

}  // namespace overens
