// The XML of an Office file: read without document types and entities, told apart by names without prefixes,
// which each program chooses for itself. Used within this folder only.
#pragma once

#include <expected>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "engine/cases/refusal.hpp"

namespace overens::api {

// So deep at most, so that what reads it may call itself.
inline constexpr int deepest_xml = 100;

// Refused: what is not well formed, is too deep, or has a document type (which alone can bring entities).
std::expected<std::unique_ptr<pugi::xml_document>, Blocker> parse_xml(const std::string& text);

// "tbl" of "w:tbl". Views the node.
std::string_view local_name(const pugi::xml_node& node);
// The first child that is called so; an empty node when there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
// Its value; empty when there is none. Views the node.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

}  // namespace overens::api
