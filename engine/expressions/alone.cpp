#include "engine/expressions/alone.hpp"

#include <cassert>

namespace overens::expressions {
namespace {

NotRead no_name(std::string_view path) {
    return {"expression_name_unknown",
            "'" + std::string(path) +
                "' stands for nothing: tried by itself, an expression has only numbers, 'strings', true and "
                "false."};
}

class NoNames : public Scope {
  public:
    std::expected<Reading, NotRead> read(std::string_view path) const override {
        return std::unexpected(no_name(path));
    }
    std::expected<std::uint32_t, NotRead> items(std::string_view path) const override { return none(path); }
    std::expected<Reading, NotRead> read_item(std::uint32_t, std::string_view property) const override {
        return std::unexpected(no_name(property));
    }
    std::expected<std::uint32_t, NotRead> has(std::string_view path) const override { return none(path); }
    std::expected<std::uint32_t, NotRead> sum(std::string_view path) const override { return none(path); }
    std::expected<std::uint32_t, NotRead> size(std::string_view path) const override { return none(path); }

  private:
    static std::unexpected<NotRead> none(std::string_view path) { return std::unexpected(no_name(path)); }
};

// Never asked, since no name was let in.
class NoValues : public Values {
  public:
    Value read(std::uint32_t) const override { return nothing(); }
    std::size_t categories(std::uint32_t) const override { return 0; }
    const Category& category(std::uint32_t, std::size_t) const override {
        static const NoItems no_items;
        return no_items;
    }

  private:
    static Value nothing() {
        assert(false);
        return {};
    }
    class NoItems : public Category {
      public:
        std::int64_t count() const override { return 0; }
        Value read(std::uint32_t) const override { return nothing(); }
    };
};

std::string escaped(char character) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') return {'\\', character};
    if (code >= 0x20) return {character};
    return std::string("\\u00") + digits[code >> 4U] + digits[code & 0xFU];
}

std::string json_of(const Value& value) {
    if (value.type == Type::yes_no) return value.number != 0 ? "true" : "false";
    if (value.type != Type::word) return std::to_string(value.number);
    std::string result = "\"";
    for (const char character : value.word) result += escaped(character);
    return result + "\"";
}

}  // namespace

std::expected<std::string, Problem> evaluate_alone(std::string_view text) {
    const auto expression = compile(text, NoNames());
    if (!expression) return std::unexpected(expression.error());
    const auto value = expression->evaluate(NoValues());
    if (value) return json_of(*value);
    return std::unexpected(Problem{value.error().position, "too_large",
                                   "The number overflows: it would be outside -9223372036854775808 to "
                                   "9223372036854775807.",
                                   false});
}

}  // namespace overens::expressions
