// Well-typed expressions made at random, each with its value worked out another way: by closures that look at
// items one by one and know nothing of tokens, nodes or categories.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "a_case.hpp"

namespace overens::expressions::tests {

// Nothing after an overflow.
using Evaluated = std::optional<Value>;

// Of one item at hand, if any.
struct AtHand {
    const ACase& a_case;
    const ACase::Items* item = nullptr;
};

// How tightly a text binds, so that parentheses stand only where they have to, or by chance.
enum class Binding { choose, either, both, relation, sum, product, sign, primary };

struct Made {
    std::string text;
    Binding binding = Binding::primary;
    std::function<Evaluated(const AtHand&)> value;
};

// Makes expressions with the names of a_random_case.
class Maker {
  public:
    explicit Maker(std::mt19937& random) : random_(random) {}

    Made make(Type type, int depth);

    // With the names that may be missing, wherever they fall; the value is not to be asked for.
    Made make_careless(int depth) {
        careless_ = true;
        return make(Type::yes_no, depth);
    }

  private:
    Made yes_no(int depth);
    Made number(int depth);
    Made leaf(Type type);
    Made name(Type type);
    Made constant(Type type);
    Made not_(int depth);
    Made both_or_either(int depth);
    Made comparison(int depth);
    Made in(int depth);
    Made macro(Type type, int depth);
    Made arithmetic(int depth);
    Made choose(Type type, int depth);
    std::string in_place(const Made& made, Binding least);
    std::string space();
    bool once_in(int times);
    template <typename List>
    const auto& any_of(const List& list);

    std::mt19937& random_;
    bool in_macro_ = false;
    bool careless_ = false;
};

// Names b0 b1, n0 n1, d0 d1, w0 w1, maybe (a number that may be missing) and the items of asked, with random
// values.
ACase a_random_case(std::mt19937& random);

}  // namespace overens::expressions::tests
