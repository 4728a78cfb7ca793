// reference.md holds every key and word of the language, and its examples load.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "workflows/loader.hpp"
#include "workflows/loading/language.hpp"

using namespace overens::workflows;

namespace {

using PageLines = std::vector<std::string>;
using Fragments = std::vector<std::pair<std::string, std::string>>;

PageLines read_reference() {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/workflows/reference.md");
    PageLines lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

// What stands between ` and `.
std::set<std::string> code_in(std::string_view text) {
    std::set<std::string> code;
    for (std::size_t from = text.find('`'); from != text.npos; from = text.find('`', from)) {
        const std::size_t to = text.find('`', from + 1);
        if (to == text.npos) break;
        code.emplace(text.substr(from + 1, to - from - 1));
        from = to + 1;
    }
    return code;
}

// Cell 1 is the first; "" where there is none.
std::string cell_of(const std::string& row, int number) {
    std::size_t from = 0;
    for (int bars = 0; bars < number && from != row.npos; ++bars) from = row.find('|', from) + 1;
    return row.substr(from, row.find('|', from) - from);
}

// The rows of the table under the heading that ends so.
PageLines rows_under(const PageLines& page, const std::string& end_of_heading) {
    const auto is_it = [&](const std::string& line) {
        return line.starts_with("#") && line.ends_with(end_of_heading);
    };
    PageLines rows;
    auto line = std::ranges::find_if(page, is_it);
    for (; line != page.end() && (rows.empty() || !line->starts_with("#")); ++line) {
        if (line->starts_with("| `")) rows.push_back(*line);
    }
    return rows;
}

std::set<std::string> keys_under(const PageLines& page, const std::string& end_of_heading) {
    std::set<std::string> keys;
    for (const std::string& row : rows_under(page, end_of_heading)) keys.merge(code_in(cell_of(row, 1)));
    return keys;
}

std::set<std::string> keys_in_code(Construct construct) {
    const std::vector<std::string> keys = keys_of(construct);
    return {keys.begin(), keys.end()};
}

bool is_kind_of_work(Construct construct) {
    return construct == Construct::ask || construct == Construct::decide || construct == Construct::wait ||
           construct == Construct::plan;
}

std::vector<std::string> yaml_blocks(const PageLines& page) {
    std::vector<std::string> blocks;
    bool inside = false;
    for (const std::string& line : page) {
        if (inside && line == "```") {
            inside = false;
        } else if (inside) {
            blocks.back() += line + "\n";
        } else if (line == "```yaml") {
            inside = true;
            blocks.emplace_back();
        }
    }
    return blocks;
}

std::vector<std::string> divided(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from + 1));
        from = end + 1;
    }
    return lines;
}

// What stands under each key of the addition goes to the end of the file, or first under the same key in it.
std::string with_added(std::string file, const std::string& addition) {
    std::string key, under;
    const auto put = [&] {
        const std::size_t at = ("\n" + file).find("\n" + key);
        if (at == std::string::npos) file += key;
        file.insert(at == std::string::npos ? file.size() : at + key.size(), under);
        under.clear();
    };
    for (const std::string& line : divided(addition)) {
        if (line.starts_with(' ')) {
            under += line;
            continue;
        }
        if (!key.empty()) put();
        key = line;
    }
    put();
    return file;
}

bool is_fragment(const std::string& block) {
    return block.find("\nfragment: ") != std::string::npos;
}

Fragments fragments_among_blocks(const std::vector<std::string>& blocks) {
    Fragments fragments;
    for (const std::string& block : blocks) {
        if (!is_fragment(block)) continue;
        const std::size_t from = block.find("\nfragment: ") + std::string_view("\nfragment: ").size();
        fragments.emplace_back(block.substr(from, block.find('\n', from) - from), block);
    }
    return fragments;
}

std::string said_of(const std::expected<LoadedLifecycle, std::vector<Problem>>& loaded) {
    return loaded ? to_text(loaded->warnings) : to_text(loaded.error());
}

}  // namespace

TEST_CASE("The reference has a table for each construct, with its keys and no others") {
    const PageLines page = read_reference();
    for (const ConstructRow& row : all_constructs()) {
        if (is_kind_of_work(row.construct)) continue;  // one table for all four
        INFO(row.name);
        CHECK(keys_under(page, ": `" + std::string(row.name) + "`") == keys_in_code(row.construct));
    }
}

TEST_CASE("The reference says which kinds of work have each key") {
    const std::string heading = ": `ask`, `decide`, `wait`, `plan`";
    const PageLines page = read_reference();
    CHECK(keys_under(page, heading) == keys_in_code(Construct::work));
    for (const std::string& row : rows_under(page, heading)) {
        for (const std::string& key : code_in(cell_of(row, 1))) {
            INFO(key);
            const std::string kinds = kinds_of_work_with(key);
            CHECK(cell_of(row, 2) == " " + (kinds == "ask, decide, wait and plan" ? "all" : kinds) + " ");
        }
    }
}

TEST_CASE("Every word of the language stands in the reference") {
    std::set<std::string> code;
    for (const std::string& line : read_reference()) code.merge(code_in(line));
    for (const WordsRow& row : all_words()) {
        for (const std::string& word : words_of(row.words)) {
            INFO(row.name << ": " << word);
            CHECK(code.contains(word));
        }
    }
}

TEST_CASE("The first example of the reference is proven, and every other one loads, without a complaint") {
    const std::vector<std::string> blocks = yaml_blocks(read_reference());
    const FragmentSource fragments = fragments_among(fragments_among_blocks(blocks));
    REQUIRE(blocks.size() >= 8);
    CHECK(said_of(load_proven({"example.yaml", blocks.front()}, fragments)) == "");
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (is_fragment(blocks[i])) continue;
        INFO(blocks[i]);
        const auto loaded =
            load_lifecycle({"example.yaml", with_added(blocks.front(), blocks[i])}, fragments);
        CHECK(said_of(loaded) == "");
    }
}

TEST_CASE("Every fragment in the reference is used by an example") {
    const std::vector<std::string> blocks = yaml_blocks(read_reference());
    for (const auto& fragment : fragments_among_blocks(blocks)) {
        const std::string use = "use: " + fragment.first + "\n";
        INFO(use);
        CHECK(std::ranges::any_of(blocks,
                                  [&](const std::string& block) { return block.find(use) != block.npos; }));
    }
}
