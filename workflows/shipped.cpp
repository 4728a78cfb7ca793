#include "workflows/shipped.hpp"

#include <algorithm>

#include "workflows/shipped_texts.hpp"

namespace overens::workflows {

namespace {

std::optional<std::string_view> find(std::span<const Shipped> all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Shipped::name);
    if (found == all.end()) return std::nullopt;
    return found->text;
}

}  // namespace

std::span<const Shipped> shipped_lifecycles() {
    return {texts_of_lifecycles, count_of_lifecycles};
}

std::span<const Shipped> shipped_fragments() {
    return {texts_of_fragments, count_of_fragments};
}

std::optional<std::string_view> shipped_lifecycle(std::string_view name) {
    return find(shipped_lifecycles(), name);
}

std::optional<std::string_view> shipped_fragment(std::string_view name) {
    return find(shipped_fragments(), name);
}

}  // namespace overens::workflows
