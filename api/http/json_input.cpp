#include "api/http/json_input.hpp"

#include <optional>
#include <string>

#include "api/http/problem.hpp"
#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

using nlohmann::json;

// The reference tokens of RFC 6901.
std::string escaped(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

// Builds a value while it counts levels and looks for members given twice.
class Builder : public nlohmann::json_sax<json> {
  public:
    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = levels_.back();
        if (level.value.contains(name)) {
            const std::string at = place() + "/" + escaped(name);
            repeated_.push_back(blocker("member_repeated", "'" + name + "' står två gånger: ange det en gång",
                                        "'" + name + "' is given twice: give it once", at));
        }
        level.name = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception&) override {
        fault_ = blocker(
            "not_json",
            "Det här är inte JSON: det tar slut eller blir fel vid tecken " + std::to_string(position),
            "This is not JSON: it ends or goes wrong at byte " + std::to_string(position),
            "byte:" + std::to_string(position));
        return false;
    }

    json result;
    std::vector<Blocker>& repeated() { return repeated_; }
    const std::optional<Blocker>& fault() const { return fault_; }

  private:
    struct Level {
        json value;
        std::string name;  // of the member being read
    };

    bool put(json value) {
        if (levels_.empty()) {
            result = std::move(value);
            return true;
        }
        Level& level = levels_.back();
        if (level.value.is_array())
            level.value.push_back(std::move(value));
        else
            level.value[level.name] = std::move(value);
        return true;
    }

    bool open(json value) {
        if (levels_.size() >= most_json_levels) {
            fault_ = blocker("json_too_deep", "För många nivåer: högst 64", "Too many levels: at most 64",
                             place());
            return false;
        }
        levels_.push_back({std::move(value), {}});
        return true;
    }

    bool close() {
        json value = std::move(levels_.back().value);
        levels_.pop_back();
        return put(std::move(value));
    }

    std::string place() const {
        std::string path;
        for (const Level& level : levels_) {
            if (&level == &levels_.back() && level.value.is_object()) break;
            path += '/';
            path += level.value.is_array() ? std::to_string(level.value.size()) : escaped(level.name);
        }
        return path;
    }

    std::vector<Level> levels_;
    std::vector<Blocker> repeated_;
    std::optional<Blocker> fault_;
};

}  // namespace

std::expected<json, JsonFault> parse_json(std::string_view text) {
    if (text.empty()) {
        return std::unexpected(
            JsonFault{400, {blocker("body_missing", "Sänd ett JSON-objekt", "Send a JSON object", "body")}});
    }
    if (!is_utf8(text)) {
        return std::unexpected(
            JsonFault{400, {blocker("not_utf8", "Texten är inte UTF-8", "The text is not UTF-8", "body")}});
    }
    Builder builder;
    const bool read = json::sax_parse(text, &builder);
    if (!read) {
        const Blocker fault =
            builder.fault().value_or(blocker("not_json", "Det här är inte JSON", "This is not JSON", "body"));
        return std::unexpected(JsonFault{400, {fault}});
    }
    if (!builder.repeated().empty()) return std::unexpected(JsonFault{422, std::move(builder.repeated())});
    return std::move(builder.result);
}

}  // namespace overens::api
