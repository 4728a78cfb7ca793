#include "api/exports/document_file.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>

#include "api/exports/packed_parts.hpp"

namespace overens::api {

namespace {

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* word_names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* chosen_by_format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";  // of all own properties
constexpr const char* accent = "1F5A4A";

constexpr const char* content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" )"
    R"(ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(<Override PartName="/docProps/custom.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>)";

constexpr const char* parts_of_the_package =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Target="word/document.xml" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>)"
    R"(<Relationship Id="rId2" Target="docProps/core.xml" )"
    R"(Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>)"
    R"(<Relationship Id="rId3" Target="docProps/custom.xml" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"/>)"
    R"(</Relationships>)";

constexpr const char* relations_of_document =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Target="styles.xml" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>)"
    R"(<Relationship Id="rId2" Target="settings.xml" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"/>)"
    R"(</Relationships>)";

// As a program of today writes it, not as one of 2007.
constexpr const char* settings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat>)"
    R"(<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" )"
    R"(w:val="15"/></w:compat></w:settings>)";

std::string xml_of(const pugi::xml_document& document) {
    std::ostringstream text;
    document.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return declaration + text.str();
}

pugi::xml_node with_value(const pugi::xml_node& where, const char* name, const std::string& value) {
    pugi::xml_node node = pugi::xml_node(where).append_child(name);
    node.append_attribute("w:val") = value.c_str();
    return node;
}

pugi::xml_node add_style(const pugi::xml_node& styles, const char* kind, const char* id, const char* name) {
    pugi::xml_node named_style = pugi::xml_node(styles).append_child("w:named_style");
    named_style.append_attribute("w:type") = kind;
    named_style.append_attribute("w:styleId") = id;
    with_value(named_style, "w:name", name);
    return named_style;
}

// Sizes in half points, distances in twentieths of a point.
void add_heading_style(const pugi::xml_node& styles, const char* id, const char* name, const char* size,
                       const char* level) {
    pugi::xml_node named_style = add_style(styles, "paragraph", id, name);
    with_value(named_style, "w:basedOn", "Normal");
    with_value(named_style, "w:next", "Normal");
    named_style.append_child("w:qFormat");
    pugi::xml_node about = named_style.append_child("w:pPr");
    about.append_child("w:keepNext");
    pugi::xml_node spacing = about.append_child("w:spacing");
    spacing.append_attribute("w:before") = "200";
    spacing.append_attribute("w:after") = "80";
    with_value(about, "w:outlineLvl", level);
    pugi::xml_node run = named_style.append_child("w:rPr");
    run.append_child("w:b");
    with_value(run, "w:color", accent);
    with_value(run, "w:sz", size);
}

std::string styles_in(const std::string& language) {
    pugi::xml_document document;
    pugi::xml_node styles = document.append_child("w:styles");
    styles.append_attribute("xmlns:w") = word_names;
    pugi::xml_node defaults =
        styles.append_child("w:docDefaults").append_child("w:rPrDefault").append_child("w:rPr");
    pugi::xml_node fonts = defaults.append_child("w:rFonts");
    fonts.append_attribute("w:ascii") = "Calibri";
    fonts.append_attribute("w:hAnsi") = "Calibri";
    with_value(defaults, "w:sz", "20");
    with_value(defaults, "w:lang", language);
    pugi::xml_node normal = add_style(styles, "paragraph", "Normal", "Normal");
    normal.append_attribute("w:default") = "1";
    add_heading_style(styles, "Heading1", "heading 1", "32", "0");
    add_heading_style(styles, "Heading2", "heading 2", "26", "1");
    pugi::xml_node head = add_style(styles, "paragraph", "TableHead", "Table head");
    with_value(head, "w:basedOn", "Normal");
    head.append_child("w:rPr").append_child("w:b");
    pugi::xml_node blank = add_style(styles, "character", "PlaceholderText", "Placeholder Text");
    with_value(blank.append_child("w:rPr"), "w:color", "6B6B6B");
    return xml_of(document);
}

void add_run(const pugi::xml_node& where, const std::string& text, const char* named_style = nullptr) {
    pugi::xml_node run = pugi::xml_node(where).append_child("w:r");
    if (named_style != nullptr) with_value(run.append_child("w:rPr"), "w:rStyle", named_style);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > 0) run.append_child("w:br");
        pugi::xml_node words = run.append_child("w:t");
        words.append_attribute("xml:space") = "preserve";
        words.text().set(text.substr(at, end - at).c_str());
        at = end + 1;
    }
}

// A content control: what it says until something is chosen is no answer.
void add_choice(const pugi::xml_node& paragraph, const DocumentCell& cell) {
    pugi::xml_node control = pugi::xml_node(paragraph).append_child("w:sdt");
    pugi::xml_node about = control.append_child("w:sdtPr");
    about.append_child("w:showingPlcHdr");
    pugi::xml_node list = about.append_child("w:dropDownList");
    for (const std::string& word : cell.words) {
        pugi::xml_node item = list.append_child("w:listItem");
        item.append_attribute("w:displayText") = word.c_str();
        item.append_attribute("w:value") = word.c_str();
    }
    add_run(control.append_child("w:sdtContent"), cell.text, "PlaceholderText");
}

void add_borders(const pugi::xml_node& about) {
    pugi::xml_node borders = pugi::xml_node(about).append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        pugi::xml_node line = with_value(borders, side, "single");
        line.append_attribute("w:sz") = "4";
        line.append_attribute("w:space") = "0";
        line.append_attribute("w:color") = "B5AEA1";
    }
}

}  // namespace

DocumentFile::DocumentFile(std::string title, Language language)
    : title_(std::move(title)), language_(language == Language::english ? "en-GB" : "sv-SE") {
    pugi::xml_node root = document_.append_child("w:document");
    root.append_attribute("xmlns:w") = word_names;
    body_ = root.append_child("w:body");
}

pugi::xml_node DocumentFile::add_paragraph(const pugi::xml_node& where, const char* named_style,
                                           const std::string& text) {
    pugi::xml_node paragraph = pugi::xml_node(where).append_child("w:p");
    if (named_style != nullptr) with_value(paragraph.append_child("w:pPr"), "w:pStyle", named_style);
    if (!text.empty()) add_run(paragraph, text);
    return paragraph;
}

void DocumentFile::heading(int level, const std::string& text) {
    add_paragraph(body_, level == 1 ? "Heading1" : "Heading2", text);
}

void DocumentFile::paragraph(const std::string& text) {
    add_paragraph(body_, nullptr, text);
}

void DocumentFile::add_cell(const pugi::xml_node& row, int width, const DocumentCell& cell, bool is_heading) {
    pugi::xml_node node = pugi::xml_node(row).append_child("w:tc");
    pugi::xml_node about = node.append_child("w:tcPr");
    pugi::xml_node size = about.append_child("w:tcW");
    size.append_attribute("w:w") = width;
    size.append_attribute("w:type") = "dxa";
    if (is_heading || cell.is_shaded) {
        pugi::xml_node shading = with_value(about, "w:shd", "clear");
        shading.append_attribute("w:color") = "auto";
        shading.append_attribute("w:fill") = is_heading ? "EFECE5" : "F7F6F3";
    }
    const bool offers = !cell.words.empty();
    pugi::xml_node paragraph =
        add_paragraph(node, is_heading ? "TableHead" : nullptr, offers ? std::string() : cell.text);
    if (offers) add_choice(paragraph, cell);
}

void DocumentFile::table(const std::string& caption, const std::vector<int>& widths,
                         const std::vector<std::string>& headings,
                         const std::vector<std::vector<DocumentCell>>& rows) {
    pugi::xml_node table = body_.append_child("w:tbl");
    pugi::xml_node about = table.append_child("w:tblPr");
    pugi::xml_node width = about.append_child("w:tblW");
    width.append_attribute("w:w") = 0;
    width.append_attribute("w:type") = "auto";
    add_borders(about);
    about.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
    about.append_child("w:tblLook").append_attribute("w:firstRow") = "1";
    with_value(about, "w:tblCaption", caption);
    pugi::xml_node grid = table.append_child("w:tblGrid");
    for (const int each : widths) grid.append_child("w:gridCol").append_attribute("w:w") = each;
    pugi::xml_node head = table.append_child("w:tr");
    pugi::xml_node about_head = head.append_child("w:trPr");
    about_head.append_child("w:cantSplit");
    about_head.append_child("w:tblHeader");
    for (std::size_t i = 0; i < headings.size(); ++i) add_cell(head, widths[i], {headings[i]}, true);
    for (const std::vector<DocumentCell>& cells : rows) {
        pugi::xml_node row = table.append_child("w:tr");
        for (std::size_t i = 0; i < cells.size(); ++i) add_cell(row, widths[i], cells[i], false);
    }
}

void DocumentFile::property(std::string name, std::string value) {
    properties_.emplace_back(std::move(name), std::move(value));
}

std::string DocumentFile::core_properties() const {
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_child("dc:title").text().set(title_.c_str());
    root.append_child("dc:creator").text().set("Överens");
    root.append_child("dc:language").text().set(language_.c_str());
    return xml_of(document);
}

std::string DocumentFile::custom_properties() const {
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("Properties");
    root.append_attribute("xmlns") =
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    root.append_attribute("xmlns:vt") =
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    int number = 2;  // where the format begins to count
    for (const auto& [name, value] : properties_) {
        pugi::xml_node property = root.append_child("property");
        property.append_attribute("fmtid") = chosen_by_format;
        property.append_attribute("pid") = number++;
        property.append_attribute("name") = name.c_str();
        property.append_child("vt:lpwstr").text().set(value.c_str());
    }
    return xml_of(document);
}

std::string DocumentFile::finish() {
    add_paragraph(body_, nullptr, "");  // a table is not the last thing in a document
    pugi::xml_node section = body_.append_child("w:sectPr");
    pugi::xml_node page = section.append_child("w:pgSz");
    page.append_attribute("w:w") = 16838;
    page.append_attribute("w:h") = 11906;
    page.append_attribute("w:orient") = "landscape";
    pugi::xml_node margins = section.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margins.append_attribute(side) = 850;
    for (const char* side : {"w:header", "w:footer"}) margins.append_attribute(side) = 400;
    margins.append_attribute("w:gutter") = 0;
    return packed({{"[Content_Types].xml", std::string(declaration) + content_types},
                   {"_rels/.rels", std::string(declaration) + parts_of_the_package},
                   {"word/document.xml", xml_of(document_)},
                   {"word/_rels/document.xml.rels", std::string(declaration) + relations_of_document},
                   {"word/styles.xml", styles_in(language_)},
                   {"word/settings.xml", std::string(declaration) + settings},
                   {"docProps/core.xml", core_properties()},
                   {"docProps/custom.xml", custom_properties()}});
}

}  // namespace overens::api
