// Office files made in tests: packed from their parts, or a workbook of ours with cells filled in.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace overens::api::test {

using OfficeParts = std::map<std::string, std::string>;  // by path in the archive

std::string packed(const OfficeParts& parts);
OfficeParts unpacked(const std::string& bytes);

// Of "Svar!C14" and its like the text; empty for none.
std::string cell_in(const std::string& workbook, const std::string& place);
// The first place whose cell says `text`: "Svar!A9". Fails the test when there is none.
std::string place_saying(const std::string& workbook, const std::string& text);
// The first sheet with texts in the cells named: {{"C14", "Avstyrker"}}. As a spreadsheet would keep them.
std::string filled(const std::string& workbook, const std::map<std::string, std::string>& cells);
// The first sheet's XML with a piece of it replaced.
std::string with_sheet(const std::string& workbook, const std::string& sheet);

// A Word file of ours with texts in the cells named by how their row begins and which column they stand in,
// from 0: {{"2", 2}, "Avstyrker"}. As a word processor keeps what was typed, or chosen from a list.
std::string filled_document(const std::string& document,
                            const std::map<std::pair<std::string, int>, std::string>& cells);

// A document with this in its body.
std::string document_of(const std::string& body);
// A table of it, each cell one paragraph.
std::string table_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace overens::api::test
