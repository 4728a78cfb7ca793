#include <ostream>
#include <stdexcept>

#include "api/commands/commands.hpp"
#include "api/http/response.hpp"
#include "engine/expressions/expression.hpp"
#include "engine/time/day.hpp"

namespace overens::api::command_line {

namespace {

using namespace expressions;

// On the command line there is no case, so there are no names.
class NoNames : public Scope {
  public:
    std::expected<Reading, NotRead> read(std::string_view path) const override { return unknown(path); }
    std::expected<std::uint32_t, NotRead> items(std::string_view path) const override {
        return unknown(path);
    }
    std::expected<Reading, NotRead> read_item(std::uint32_t, std::string_view property) const override {
        return unknown(property);
    }
    std::expected<std::uint32_t, NotRead> has(std::string_view path) const override { return unknown(path); }
    std::expected<std::uint32_t, NotRead> sum(std::string_view path) const override { return unknown(path); }
    std::expected<std::uint32_t, NotRead> size(std::string_view path) const override { return unknown(path); }

  private:
    static std::unexpected<NotRead> unknown(std::string_view name) {
        return std::unexpected(
            NotRead{"expression_name_unknown",
                    "there is no '" + std::string(name) +
                        "' here: an expression on the command line has no case, so no names"});
    }
};

class NoValues : public Values {
  public:
    Value read(std::uint32_t) const override { return {}; }
    std::size_t categories(std::uint32_t) const override { return 0; }
    const expressions::Category& category(std::uint32_t, std::size_t) const override {
        throw std::logic_error("no categories");
    }
};

Json as_json(const Value& value) {
    switch (value.type) {
        case Type::yes_no: return value.number != 0;
        case Type::number: return value.number;
        case Type::date: return Day::clamped(value.number).to_text();
        case Type::word: return std::string(value.word);
    }
    return nullptr;
}

}  // namespace

int eval(const std::string& text, std::ostream& out, std::ostream& err) {
    const auto expression = compile(text, NoNames());
    if (!expression) {
        const Problem& problem = expression.error();
        const char* kind = problem.not_in_this_language ? "not in this language: " : "";
        err << "position " << problem.position << ": " << kind << problem.message << '\n';
        return problem.not_in_this_language ? exit_usage : exit_problem_found;
    }
    const auto value = expression->evaluate(NoValues());
    if (!value) {
        err << "position 1: a whole number overflows: between -9223372036854775808 and 9223372036854775807 "
               "is right\n";
        return exit_problem_found;
    }
    out << to_text(as_json(*value)) << '\n';
    return exit_ok;
}

}  // namespace overens::api::command_line
