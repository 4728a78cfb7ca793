// The part of the parser for names, functions and macros.
#include "engine/expressions/functions.hpp"
#include "engine/expressions/parser.hpp"

namespace overens::expressions {
namespace {

std::optional<Kind> function_of(std::string_view name) {
    if (name == "has") return Kind::has;
    if (name == "sum") return Kind::sum;
    if (name == "size") return Kind::size;
    return std::nullopt;
}

std::optional<Kind> macro_of(std::string_view name) {
    if (name == "all") return Kind::all;
    if (name == "exists") return Kind::exists;
    if (name == "exists_one") return Kind::exists_one;
    if (name == "filter") return Kind::count;
    return std::nullopt;
}

std::string no_function(const std::string& name) {
    return "There is no function '" + name +
           "' here; there are has(…), sum(…) and size(…), and all, exists, exists_one and filter over the "
           "items of a work.";
}

}  // namespace

std::string Parser::Path::text(std::size_t count) const {
    std::string result;
    for (std::size_t index = 0; index < count; ++index) {
        if (index > 0) result += '.';
        result += names[index].text;
    }
    return result;
}

Parser::Path Parser::path() {
    check_free(here());
    Path result{{taken()}};
    while (take(Symbol::dot)) {
        if (stands(Symbol::question)) fail(here().position, "There are no optional values here.", true);
        if (!stands(Symbol::name)) unexpected("a name");
        result.names.push_back(taken());
    }
    return result;
}

Parser::Index Parser::named() {
    const Path names = path();
    if (stands(Symbol::left_parenthesis)) {
        return names.names.size() == 1 ? function(names.names.front()) : method(names);
    }
    const Index result = add(Kind::path, names.names.front().position);
    tree_[result].text = names.text(names.names.size());
    return result;
}

Parser::Index Parser::function(const Token& name) {
    const auto kind = function_of(name.text);
    if (!kind) {
        fail({name.position, "expression_name_unknown", no_function(name.text),
              is_function_of_cel(name.text)});
        return 0;
    }
    take(Symbol::left_parenthesis);
    if (!stands(Symbol::name)) refuse_argument(name.text);
    const std::size_t position = here().position;
    const Path argument = path();
    if (!take(Symbol::right_parenthesis)) refuse_argument(name.text);
    const Index result = add(*kind, position);
    tree_[result].text = argument.text(argument.names.size());
    return result;
}

// CEL asks the size of anything and has(…) of anything with a dot; a path is all there is here.
void Parser::refuse_argument(const std::string& function) {
    if (stands(Symbol::refused)) return unexpected("a name");
    const bool of_cel = stands(Symbol::left_bracket) || stands(Symbol::left_parenthesis) ||
                        (function == "size" && stands(Symbol::word));
    fail(here().position,
         "In " + function + "(…) stands one name, with dots if it has any, and nothing else.", of_cel);
}

Parser::Index Parser::method(const Path& names) {
    const auto kind = macro_of(names.names.back().text);
    return kind ? macro(names, *kind) : refuse_method(names);
}

Parser::Index Parser::macro(const Path& names, Kind kind) {
    take(Symbol::left_parenthesis);
    if (!stands(Symbol::name)) unexpected("a name for one item, like d in all(d, d.accepts)");
    check_free(here());
    const Token variable = taken();
    expect(Symbol::comma, "',' and a condition");
    const Index condition = deeper(&Parser::whole);
    if (stands(Symbol::comma)) {
        fail(here().position, names.names.back().text + " takes one name and one condition here.", true);
    }
    expect(Symbol::right_parenthesis, "')'");
    if (kind == Kind::count) size_of_filter();
    const Index result = add(kind, names.names.front().position, condition);
    tree_[result].text = names.text(names.names.size() - 1);
    tree_[result].variable = variable.text;
    return result;
}

void Parser::size_of_filter() {
    const Token name = at_ + 1 < tokens_.size() ? tokens_[at_ + 1] : here();
    if (!stands(Symbol::dot) || name.text != "size") {
        return fail(here().position, "What filter(…) finds is only counted: write .size() after it.", true);
    }
    take(Symbol::dot);
    take(Symbol::name);
    expect(Symbol::left_parenthesis, "'('");
    expect(Symbol::right_parenthesis, "')'");
}

Parser::Index Parser::refuse_method(const Path& names) {
    const Token& name = names.names.back();
    const std::string range = names.text(names.names.size() - 1);
    if (function_of(name.text)) {
        fail(name.position, "Write " + name.text + "(" + range + ").", name.text == "size");
    }
    const bool of_cel = is_function_of_cel(name.text) || is_extension_of_cel(names.names.front().text);
    fail({name.position, "expression_name_unknown", no_function(name.text), of_cel});
    return 0;
}

// An index, or something read or called on what is not a name.
void Parser::refuse_member() {
    if (stands(Symbol::left_bracket)) {
        fail(here().position, "Nothing is read by index here; use all, exists, exists_one or filter.", true);
    } else if (stands(Symbol::dot)) {
        fail(here().position, "A dot stands only between names, like in work.done.", true);
    }
}

void Parser::check_free(const Token& name) {
    if (stands(Symbol::name) && is_reserved(name.text)) {
        fail(name.position, "'" + name.text + "' is reserved in CEL and names nothing in an expression.");
    }
}

}  // namespace overens::expressions
