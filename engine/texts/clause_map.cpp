#include "engine/texts/clause_map.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/texts/same_text.hpp"
#include "engine/texts/words_of_text.hpp"

namespace overens {
namespace {

// Chosen by hand: with them every numbered clause is found again through the eight versions of the agreement
// in examples/orebro (tests/engine/texts/clause_map_test.cpp).
constexpr double alike_at_same_address = 0.3;
constexpr double alike_elsewhere = 0.5;
constexpr double mostly_contained = 0.6;

// What a clause is called besides its number: "Payment" of "§ 4 Payment".
std::vector<TextWord> name_in(const std::string& heading) {
    std::vector<TextWord> words = words_of_text(heading);
    const auto is_name = [](const TextWord& word) {
        const auto first = static_cast<unsigned char>(word.text.front());
        return word.text.size() > 1 && word.text != "§" && (first < '0' || first > '9');
    };
    words.erase(words.begin(), std::ranges::find_if(words, is_name));
    return words;
}

struct Side {
    explicit Side(const std::vector<Clause>& of) : clauses(of), met(of.size()) {
        for (const Clause& clause : of) {
            addresses.push_back(plainly_written(clause.address));
            names.push_back(name_in(plainly_written(clause.heading)));
            exact.push_back(words_of_text(plainly_written(clause.text)));
            words.emplace_back(clause.heading + " " + clause.text);
            texts.emplace_back(clause.text);
        }
    }
    const std::vector<Clause>& clauses;
    std::vector<std::string> addresses;               // as all programs write them
    std::vector<std::vector<TextWord>> names, exact;  // of headings, of texts
    std::vector<WordCount> words, texts;
    std::vector<bool> met;  // has found its like
};

class Mapping {
  public:
    Mapping(const std::vector<Clause>& before, const std::vector<Clause>& after)
        : before_(before), after_(after), steps_(before.size()) {
        for (std::size_t index = 0; index < before.size(); ++index)
            steps_[index].from = before[index].address;
    }

    std::vector<ClauseStep> map() {
        pair_where([&](std::size_t from, std::size_t to) {
            return is_same_place(from, to) && is_same_text(from, to);
        });
        pair_where([&](std::size_t from, std::size_t to) {
            return !before_.exact[from].empty() && is_same_text(from, to);
        });
        pair_alike();
        find_splits();
        find_joined();
        return all_steps();
    }

  private:
    bool is_same_place(std::size_t from, std::size_t to) const {
        return before_.addresses[from] == after_.addresses[to];
    }
    bool is_same_name(std::size_t from, std::size_t to) const {
        return before_.names[from] == after_.names[to];
    }
    bool is_same_text(std::size_t from, std::size_t to) const {
        return before_.exact[from] == after_.exact[to];
    }

    void pair(std::size_t from, std::size_t to) {
        before_.met[from] = after_.met[to] = true;
        ClauseStep& step = steps_[from];
        step.reworded = !is_same_text(from, to) || !is_same_name(from, to);
        step.fate = !is_same_place(from, to) ? ClauseFate::moved
                    : step.reworded          ? ClauseFate::changed
                                             : ClauseFate::same;
        step.to = {after_.clauses[to].address};
    }

    template <class Condition>
    void pair_where(const Condition& condition) {
        for (std::size_t from = 0; from < before_.met.size(); ++from) {
            for (std::size_t to = 0; to < after_.met.size() && !before_.met[from]; ++to) {
                if (!after_.met[to] && condition(from, to)) pair(from, to);
            }
        }
    }

    // The most alike first.
    void pair_alike() {
        struct Alike {
            double likeness = 0;
            std::size_t from = 0, to = 0;
        };
        std::vector<Alike> all;
        for (std::size_t from = 0; from < before_.met.size(); ++from) {
            for (std::size_t to = 0; to < after_.met.size(); ++to) {
                if (before_.met[from] || after_.met[to]) continue;
                const double likeness = before_.words[from].likeness(after_.words[to]);
                const bool same_place = is_same_place(from, to);
                const bool called_alike =
                    same_place && !before_.names[from].empty() && is_same_name(from, to);
                if (!called_alike && likeness < (same_place ? alike_at_same_address : alike_elsewhere))
                    continue;
                all.push_back({likeness + (same_place ? 1 - alike_elsewhere : 0), from, to});
            }
        }
        std::ranges::stable_sort(all, std::ranges::greater(), &Alike::likeness);
        for (const Alike& each : all) {
            if (!before_.met[each.from] && !after_.met[each.to]) pair(each.from, each.to);
        }
    }

    // The clause of `among` that has most of these words, and nearly all of them.
    static std::optional<std::size_t> container_of(const WordCount& words, const Side& among) {
        std::optional<std::size_t> found;
        double most = mostly_contained;
        for (std::size_t index = 0; index < among.texts.size(); ++index) {
            const double part = words.part_in(among.texts[index]);
            if (part <= most) continue;
            most = part;
            found = index;
        }
        return found;
    }

    // What is new but stood in a clause of before has come out of it.
    void find_splits() {
        for (std::size_t to = 0; to < after_.met.size(); ++to) {
            if (after_.met[to]) continue;
            const auto from = container_of(after_.texts[to], before_);
            if (!from || steps_[*from].fate == ClauseFate::same) continue;
            const bool is_elsewhere = before_.met[*from] && !steps_[*from].reworded;
            if (is_elsewhere) continue;
            after_.met[to] = true;
            before_.met[*from] = true;
            ClauseStep& step = steps_[*from];
            step.reworded = true;
            step.to.push_back(after_.clauses[to].address);
            if (step.to.size() > 1)
                step.fate = ClauseFate::split;
            else
                step.fate = is_same_place(*from, to) ? ClauseFate::changed : ClauseFate::moved;
        }
    }

    // What is not found by itself but stands in another clause now.
    void find_joined() {
        for (std::size_t from = 0; from < before_.met.size(); ++from) {
            if (before_.met[from]) continue;
            ClauseStep& step = steps_[from];
            step.fate = ClauseFate::gone;
            const auto to = container_of(before_.texts[from], after_);
            if (!to) continue;
            step.fate = ClauseFate::joined;
            step.reworded = true;
            step.to = {after_.clauses[*to].address};
            after_.met[*to] = true;
        }
    }

    std::vector<ClauseStep> all_steps() {
        for (std::size_t to = 0; to < after_.met.size(); ++to) {
            if (!after_.met[to])
                steps_.push_back({ClauseFate::added, {}, {after_.clauses[to].address}, true});
        }
        return std::move(steps_);
    }

    Side before_, after_;
    std::vector<ClauseStep> steps_;
};

}  // namespace

std::string_view word_of(ClauseFate fate) {
    constexpr std::array<std::string_view, 7> words{"same",   "changed", "moved", "split",
                                                    "joined", "gone",    "added"};
    return words.at(static_cast<std::size_t>(fate));
}

std::vector<std::string> follow_clause(const std::string& address, const std::vector<ClauseStep>& steps) {
    const auto found = std::ranges::find_if(steps, [&](const ClauseStep& step) {
        return step.fate != ClauseFate::added && step.from == address;
    });
    return found == steps.end() ? std::vector<std::string>{} : found->to;
}

std::vector<ClauseStep> map_clauses(const std::vector<Clause>& before, const std::vector<Clause>& after) {
    return Mapping(before, after).map();
}

}  // namespace overens
