#include "api/imports/xml_part.hpp"

#include <algorithm>
#include <cstddef>

#include "api/http/utf8.hpp"
#include "api/imports/office_package.hpp"

namespace overens::api {

namespace {

// Elements and attributes take many times their room in the file once they are read.
constexpr std::ptrdiff_t most_marks = 1'500'000;

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The other encoding that parts may have (ECMA-376, part 2, 8.1.4); the parser leaves out what is none.
bool is_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

class DepthFinder : public pugi::xml_tree_walker {
  public:
    bool for_each(pugi::xml_node&) override { return depth() <= deepest_xml; }
};

bool has_document_type(const pugi::xml_document& document) {
    for (const pugi::xml_node& node : document) {
        if (node.type() == pugi::node_doctype) return true;
    }
    return false;
}

}  // namespace

std::expected<std::unique_ptr<pugi::xml_document>, Blocker> parse_xml(const std::string& text) {
    const auto marks = std::ranges::count_if(text, [](char c) { return c == '<' || c == '='; });
    if (marks > most_marks) return std::unexpected(oversized_file());
    auto document = std::make_unique<pugi::xml_document>();
    // Blanks that are all there is of a text are part of it; those between elements are not.
    constexpr unsigned how = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
    const bool is_read = document->load_buffer(text.data(), text.size(), how);
    if (has_document_type(*document)) {
        return std::unexpected(
            wrong_file("file_has_document_type",
                       "Filen har en dokumenttyp (DTD), vilket Office-filer inte har: spara den på nytt",
                       "The file has a document type (DTD), which Office files have not: save it anew"));
    }
    DepthFinder finder;
    const bool is_text = is_utf8(text) || is_utf16(text);
    if (!is_read || !is_text || !document->traverse(finder)) return std::unexpected(damaged_file());
    return document;
}

std::string_view local_name(const pugi::xml_node& node) {
    return without_prefix(node.name());
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node) {
        if (local_name(child) == name) return child;
    }
    return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        if (without_prefix(attribute.name()) == name) return attribute.value();
    }
    return {};
}

}  // namespace overens::api
