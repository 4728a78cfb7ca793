#include "engine/expressions/functions.hpp"

#include <algorithm>
#include <array>

namespace overens::expressions {
namespace {

constexpr std::array<std::string_view, 17> reserved{
    "as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
    "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};

constexpr std::array<std::string_view, 58> functions{"bool",
                                                     "bytes",
                                                     "charAt",
                                                     "contains",
                                                     "distinct",
                                                     "double",
                                                     "duration",
                                                     "dyn",
                                                     "endsWith",
                                                     "existsOne",
                                                     "first",
                                                     "flatten",
                                                     "format",
                                                     "getDate",
                                                     "getDayOfMonth",
                                                     "getDayOfWeek",
                                                     "getDayOfYear",
                                                     "getFullYear",
                                                     "getHours",
                                                     "getMilliseconds",
                                                     "getMinutes",
                                                     "getMonth",
                                                     "getSeconds",
                                                     "hasValue",
                                                     "indexOf",
                                                     "int",
                                                     "join",
                                                     "last",
                                                     "lastIndexOf",
                                                     "lowerAscii",
                                                     "map",
                                                     "matches",
                                                     "optFlatMap",
                                                     "optMap",
                                                     "or",
                                                     "orValue",
                                                     "quote",
                                                     "range",
                                                     "replace",
                                                     "reverse",
                                                     "slice",
                                                     "sort",
                                                     "sortBy",
                                                     "split",
                                                     "startsWith",
                                                     "string",
                                                     "substring",
                                                     "timestamp",
                                                     "transformList",
                                                     "transformMap",
                                                     "transformMapEntry",
                                                     "trim",
                                                     "type",
                                                     "uint",
                                                     "unwrap",
                                                     "unwrapOpt",
                                                     "upperAscii",
                                                     "value"};

constexpr std::array<std::string_view, 9> extensions{"base64", "cel",   "lists", "math",   "optional",
                                                     "proto",  "regex", "sets",  "strings"};

constexpr std::array<std::string_view, 10> types{"bool", "bytes",     "double", "int",  "list",
                                                 "map",  "null_type", "string", "type", "uint"};

bool is_one_of(const auto& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_reserved(std::string_view name) {
    return is_one_of(reserved, name);
}

bool is_function_of_cel(std::string_view name) {
    return is_one_of(functions, name);
}

bool is_extension_of_cel(std::string_view name) {
    return is_one_of(extensions, name);
}

bool is_type_of_cel(std::string_view name) {
    return is_one_of(types, name);
}

}  // namespace overens::expressions
