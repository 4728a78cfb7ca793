#include "storage/codec/json_reader.hpp"

#include <limits>

#include "engine/ports/case_store.hpp"

namespace overens::storage {
namespace {

constexpr int most_levels = 64;

// nlohmann parses any depth and then overflows the stack when it copies or destroys; so depth is counted
// first.
bool is_too_deep(std::string_view json) {
    int level = 0;
    bool in_text = false;
    for (std::size_t index = 0; index < json.size(); ++index) {
        const char character = json[index];
        if (in_text) {
            if (character == '\\') ++index;
            if (character == '"') in_text = false;
            continue;
        }
        if (character == '"') in_text = true;
        if (character == '{' || character == '[') ++level;
        if (character == '}' || character == ']') --level;
        if (level > most_levels) return true;
    }
    return false;
}

}  // namespace

void JsonNode::fail(const std::string& problem) const {
    throw StoreFailure(path() + ": " + problem);
}

std::string JsonNode::path() const {
    if (around_ == nullptr) return std::string(name_);
    const bool outermost = around_->around_ == nullptr;
    return around_->path() + (outermost ? ", " : "/") + std::string(name_);
}

bool JsonNode::boolean() const {
    if (!value_.is_boolean()) fail("expected true or false");
    return value_.get<bool>();
}

std::int64_t JsonNode::number() const {
    if (!value_.is_number_integer()) fail("expected a whole number");
    const bool too_large =
        value_.is_number_unsigned() &&
        value_.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    if (too_large) fail("the number is too large");
    return value_.get<std::int64_t>();
}

int JsonNode::small_number() const {
    const std::int64_t value = number();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        fail("the number is too large");
    }
    return static_cast<int>(value);
}

const std::string& JsonNode::text() const {
    if (!value_.is_string()) fail("expected a text");
    return value_.get_ref<const std::string&>();
}

const nlohmann::json* JsonNode::member(std::string_view name) const {
    if (!value_.is_object()) fail("expected names and values");
    const auto found = value_.find(name);
    return found == value_.end() ? nullptr : &*found;
}

std::size_t JsonNode::members() const {
    if (!value_.is_object()) fail("expected names and values");
    return value_.size();
}

nlohmann::json parse_stored_json(std::string_view json, std::string_view place) {
    if (is_too_deep(json)) throw StoreFailure(std::string(place) + ": JSON of more than 64 levels");
    nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
    if (parsed.is_discarded()) throw StoreFailure(std::string(place) + ": not JSON");
    return parsed;
}

}  // namespace overens::storage
