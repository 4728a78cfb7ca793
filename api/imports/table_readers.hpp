// The two kinds of Office file that have tables. Used within this folder only.
#pragma once

#include <expected>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "api/imports/office_package.hpp"
#include "api/imports/office_tables.hpp"

namespace overens::api {

// `part` is the workbook's own, `root` its outermost element.
std::expected<std::vector<OfficeTable>, Blocker> read_workbook(OfficePackage& package,
                                                               const std::string& part,
                                                               const pugi::xml_node& root);

// `root` is the document's outermost element.
std::expected<std::vector<OfficeTable>, Blocker> read_document(const pugi::xml_node& root);

}  // namespace overens::api
