// Random damage to the shipped files: whatever comes of it is either loaded or refused with places, and never
// worse.
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "workflows/canonical.hpp"
#include "workflows/diagram.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

using namespace overens::workflows;

namespace {

int budget(int rounds) {
    const char* multiplier = std::getenv("OVERENS_RANDOM_BUDGET");
    if (multiplier == nullptr) return rounds;
    return rounds * std::max(1, static_cast<int>(std::strtol(multiplier, nullptr, 10)));
}

class Damage {
  public:
    explicit Damage(unsigned seed) : random_(seed) {}

    std::string apply(std::string text) {
        const std::size_t times = 1 + below(3);
        for (std::size_t i = 0; i < times && !text.empty(); ++i) change(text);
        return text;
    }

  private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    std::vector<std::string> lines_of(const std::string& text) {
        std::vector<std::string> lines(1);
        for (const char character : text) {
            if (character == '\n') {
                lines.emplace_back();
            } else {
                lines.back() += character;
            }
        }
        return lines;
    }

    void change(std::string& text) {
        static const std::string characters = "{}[]:,\"'#&*!|>-? \n\t$.%@`~yn0\xC3\xFF";
        switch (below(6)) {
            case 0: text.erase(below(text.size()), 1 + below(8)); break;
            case 1: text.insert(below(text.size()), 1, characters[below(characters.size())]); break;
            case 2: text[below(text.size())] = characters[below(characters.size())]; break;
            case 3: change_lines(text); break;
            case 4: swap_words(text); break;
            default: text.resize(below(text.size())); break;
        }
    }

    void change_lines(std::string& text) {
        std::vector<std::string> lines = lines_of(text);
        const std::size_t from = below(lines.size());
        const std::size_t to = below(lines.size());
        if (below(2) == 0) {
            std::swap(lines[from], lines[to]);
        } else {
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(to), lines[from]);
        }
        text.clear();
        for (const std::string& line : lines) text += line + "\n";
    }

    // One name in the place of another: what stays YAML and means something else.
    void swap_words(std::string& text) {
        const auto word_at = [&text](std::size_t at) {
            const std::string letters = "abcdefghijklmnopqrstuvwxyz_";
            const std::size_t begin = text.find_first_of(letters, at);
            if (begin == std::string::npos) return std::pair<std::size_t, std::size_t>{0, 0};
            const std::size_t end = std::min(text.find_first_not_of(letters, begin), text.size());
            return std::pair{begin, end - begin};
        };
        const auto [from, from_size] = word_at(below(text.size()));
        const auto [to, to_size] = word_at(below(text.size()));
        if (from_size == 0 || to_size == 0) return;
        text.replace(to, to_size, text.substr(from, from_size));
    }

    std::mt19937 random_;
};

void check_outcome(const std::expected<LoadedLifecycle, std::vector<Problem>>& loaded) {
    if (loaded) {
        CHECK(loaded->definition->hash == hash_of(canonical_form(*loaded->definition)));
        CHECK_FALSE(diagram_dot(*loaded->definition).empty());
        return;
    }
    REQUIRE_FALSE(loaded.error().empty());
    for (const Problem& problem : loaded.error()) {
        CHECK_FALSE(problem.place.file.empty());
        CHECK_FALSE(problem.message.empty());
        CHECK_FALSE(problem.code.empty());
        CHECK((problem.place.line >= 1 && problem.place.column >= 1));
    }
}

}  // namespace

TEST_CASE("A damaged lifecycle loads or is refused with places") {
    const unsigned seed = std::random_device{}();
    for (int round = 0; round < budget(50); ++round) {
        INFO("seed " << seed << ", round " << round);
        Damage damage(seed + static_cast<unsigned>(round));
        for (const Shipped& lifecycle : shipped_lifecycles()) {
            check_outcome(load_lifecycle({"damaged.yaml", damage.apply(std::string(lifecycle.text))}));
        }
    }
}

TEST_CASE("A lifecycle with a damaged fragment loads or is refused with places") {
    const unsigned seed = std::random_device{}();
    for (int round = 0; round < budget(30); ++round) {
        INFO("seed " << seed << ", round " << round);
        Damage damage(seed + static_cast<unsigned>(round));
        const std::string fragment = damage.apply(std::string(*shipped_fragment("consultation")));
        const Source lifecycle{"county.yaml", std::string(*shipped_lifecycle("county_agreement"))};
        check_outcome(load_lifecycle(lifecycle, fragments_among({{"consultation", fragment}})));
    }
}
