#include "api/imports/office_tables.hpp"

#include <algorithm>

#include "api/imports/office_package.hpp"
#include "api/imports/table_readers.hpp"
#include "api/imports/xml_part.hpp"

namespace overens::api {

namespace {

// "C" of column 2, "AA" of column 26.
std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

// What has been added to the file's properties by name (ECMA-376, part 1, 22.3).
std::expected<std::map<std::string, std::string>, Blocker> read_properties(OfficePackage& package,
                                                                           const std::string& part) {
    const auto text = package.read(part);
    if (!text) return std::unexpected(text.error());
    const auto xml = parse_xml(*text);
    if (!xml) return std::unexpected(xml.error());
    std::map<std::string, std::string> properties;
    for (const pugi::xml_node& each : (*xml)->document_element())
        properties[std::string(attribute_of(each, "name"))] = each.first_child().text().get();
    return properties;
}

const Relationship* find_type(const std::vector<Relationship>& relationships, std::string_view type) {
    const auto found = std::ranges::find(relationships, type, &Relationship::type);
    return found == relationships.end() ? nullptr : &*found;
}

std::expected<std::vector<OfficeTable>, Blocker> read_tables(OfficePackage& package,
                                                             const std::string& part) {
    const auto text = package.read(part);
    if (!text) return std::unexpected(text.error());
    const auto xml = parse_xml(*text);
    if (!xml) return std::unexpected(xml.error());
    const pugi::xml_node root = (*xml)->document_element();
    if (local_name(root) == "workbook") return read_workbook(package, part, root);
    if (local_name(root) == "document") return read_document(root);
    return std::unexpected(not_an_office_file());
}

}  // namespace

std::string place_of(const OfficeTable& table, const OfficeRow& row, std::size_t column) {
    if (!table.name.empty()) return table.name + "!" + column_letters(column) + std::to_string(row.number);
    return "table " + std::to_string(table.number) + " row " + std::to_string(row.number);
}

std::expected<OfficeFile, Blocker> read_office_file(std::string_view bytes) {
    auto package = OfficePackage::open(bytes);
    if (!package) return std::unexpected(package.error());
    const auto relationships = package->relationships_of("");
    if (!relationships) return std::unexpected(relationships.error());
    const Relationship* main = find_type(*relationships, "officeDocument");
    if (main == nullptr) return std::unexpected(not_an_office_file());
    OfficeFile file;
    auto tables = read_tables(*package, main->target);
    if (!tables) return std::unexpected(tables.error());
    file.tables = std::move(*tables);
    if (const Relationship* custom = find_type(*relationships, "custom-properties")) {
        auto properties = read_properties(*package, custom->target);
        if (!properties) return std::unexpected(properties.error());
        file.properties = std::move(*properties);
    }
    return file;
}

}  // namespace overens::api
