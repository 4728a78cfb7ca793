// A Word file (WordprocessingML; ECMA-376, part 1) being written, and its bytes when it is whole: A4 lying
// down, real headings, tables whose header row comes again on each page, and cells that offer words to choose
// from. One thread. Used within this folder only.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// A cell says a text, or what can be chosen in it.
struct DocumentCell {
    std::string text;
    std::vector<std::string> words{};  // to choose from; then `text` says that nothing is chosen yet
    bool is_shaded = false;            // not to be written in
};

class DocumentFile {
  public:
    DocumentFile(std::string title, Language language);

    void heading(int level, const std::string& text);  // 1 or 2
    void paragraph(const std::string& text);
    void table(const std::string& caption, const std::vector<int>& widths,
               const std::vector<std::string>& headings, const std::vector<std::vector<DocumentCell>>& rows);
    // One that programs keep and people do not see.
    void property(std::string name, std::string value);
    // Nothing can be written after it. Throws std::runtime_error when it cannot be made.
    std::string finish();

  private:
    pugi::xml_node add_paragraph(const pugi::xml_node& where, const char* style, const std::string& text);
    void add_cell(const pugi::xml_node& row, int width, const DocumentCell& cell, bool is_heading);
    std::string core_properties() const;
    std::string custom_properties() const;

    std::string title_, language_;
    pugi::xml_document document_;
    pugi::xml_node body_;
    std::vector<std::pair<std::string, std::string>> properties_;
};

}  // namespace overens::api
