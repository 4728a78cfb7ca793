// How long functions are, told from braces in code that clang-format has laid out (C++), or from what begins
// and ends in the first column (TypeScript, shell). Good enough to count lines; it does not claim to parse.
#include <algorithm>
#include <array>

#include "style/code_text.hpp"
#include "style/rule.hpp"

namespace overens::style {

namespace {

constexpr std::size_t longest_function = 60;
constexpr std::size_t longest_table = 90;  // a test that is one table

struct Function {
    std::size_t first_line = 0;
    std::size_t last_line = 0;
};

// Preprocessor lines may hold half a brace pair each.
std::string without_directives(std::string code) {
    bool in_directive = false;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        const std::size_t first = code.find_first_not_of(' ', at);
        in_directive = in_directive || (first < end && code[first] == '#');
        const bool goes_on = end > at && code[end - 1] == '\\';
        if (in_directive)
            std::fill(code.begin() + static_cast<long>(at), code.begin() + static_cast<long>(end), ' ');
        in_directive = in_directive && goes_on;
        at = end + 1;
    }
    return code;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") + 1 - first);
}

// `template <…>` may hold `=` and the word class; what counts comes after it.
std::string_view without_template(std::string_view head) {
    while (head.starts_with("template")) {
        int depth = 0;
        std::size_t at = head.find('<');
        for (; at < head.size(); ++at) {
            if (head[at] == '<') ++depth;
            if (head[at] == '>' && --depth == 0) break;
        }
        head = at >= head.size() ? std::string_view() : trimmed(head.substr(at + 1));
    }
    return head;
}

// Whether what stands before a brace, back to the end of the last statement, is the head of a function.
bool heads_function(std::string_view head) {
    head = without_template(trimmed(head));
    for (const std::string_view kind : {"namespace", "class ", "struct ", "union ", "enum ", "extern "}) {
        if (head.starts_with(kind)) return false;
    }
    if (head.find('(') == head.npos) return false;
    int depth = 0;
    for (const char c : head) {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '=' && depth == 0 && head.find("operator") == head.npos) return head.ends_with(')');
    }
    return depth == 0;
}

std::vector<Function> cpp_functions(const std::string& source) {
    const std::string code = without_directives(code_text(source));
    std::vector<Function> functions;
    std::size_t head = 0, head_line = 1, line = 1;
    int depth = 0, function_depth = 0;  // function_depth: the depth inside the function we are in, or 0
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '\n') ++line;
        if (function_depth == 0 && head == at && (c == ' ' || c == '\n')) {
            head = at + 1;
            head_line = line;
        }
        if (c == '{') {
            ++depth;
            if (function_depth == 0 && heads_function(std::string_view(code).substr(head, at - head))) {
                function_depth = depth;
                functions.push_back({head_line, line});
            }
        }
        if (c == '}' && depth-- == function_depth && function_depth != 0) {
            functions.back().last_line = line;
            function_depth = 0;
        }
        if (c == '{' || c == '}' || c == ';') {
            head = at + 1;
            head_line = line;
        }
    }
    return functions;
}

bool opens_in_first_column(std::string_view line, bool is_shell) {
    if (is_shell) return line.ends_with("() {") && !line.starts_with(' ');
    static constexpr std::array<std::string_view, 5> starts{"function ", "export function ",
                                                            "export default function ", "async function ",
                                                            "export async function "};
    const bool named = std::ranges::any_of(starts, [&](auto start) { return line.starts_with(start); });
    const bool constant = line.starts_with("const ") || line.starts_with("export const ");
    return named || (constant && line.ends_with("=> {"));
}

std::vector<Function> column_functions(const std::string& source, bool is_shell) {
    std::vector<Function> functions;
    bool open = false;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(source)) {
        ++number;
        if (open && line.starts_with('}')) {
            functions.back().last_line = number;
            open = line.ends_with('{');  // `}: Properties) {` ends the parameters, not the function
        } else if (!open && opens_in_first_column(line, is_shell) && !line.ends_with('}')) {
            functions.push_back({number, number});
            open = true;
        }
    }
    return functions;
}

bool is_test_table(std::string_view path) {
    return path.starts_with("tests/") && (path.ends_with("_test.cpp") || path.ends_with(".mjs"));
}

}  // namespace

Findings check_function_length(const Tree& tree) {
    Findings findings;
    for (const File& file : tree) {
        if (!is_source(file.path) || file.path.ends_with(".css")) continue;
        const auto functions = is_cpp(file.path) ? cpp_functions(file.text)
                                                 : column_functions(file.text, file.path.ends_with(".sh"));
        for (const Function& function : functions) {
            const std::size_t length = function.last_line - function.first_line + 1;
            if (length <= (is_test_table(file.path) ? longest_table : longest_function)) continue;
            findings.push_back({file.path, function.first_line,
                                "the function has " + std::to_string(length) + " lines",
                                "60 at most; most have 3 to 15"});
        }
    }
    return findings;
}

}  // namespace overens::style
