// What the API needs done with lifecycle texts: read, shipped, drawn. The room that knows YAML does it; main
// wires them.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/ports/register_store.hpp"

namespace overens::api {

enum class Language { swedish, english };
enum class DiagramFormat { svg, dot, mermaid };

struct LifecycleProblem {
    std::string place;    // "12:5 states.drafting.may", with the file's name where it is a fragment
    std::string code;     // the kind of mistake, see workflows/messages.md
    std::string message;  // in English, for the author of the file
};

struct ReadLifecycle {
    std::shared_ptr<const Definition> definition;  // never null
    LifecycleText text;                            // with every fragment used: what to keep for ever
    std::vector<std::string> warnings;
};

// Threads: every method may be called from any thread.
class LifecycleTools {
  public:
    virtual ~LifecycleTools() = default;

    // Fragments not given are looked for among those that come with the program.
    virtual std::expected<ReadLifecycle, std::vector<LifecycleProblem>> read(
        const LifecycleText& text) const = 0;
    // The same, and proven to keep what it promises: what may be published. Takes seconds for the
    // largest.
    virtual std::expected<ReadLifecycle, std::vector<LifecycleProblem>> read_proven(
        const LifecycleText& text) const = 0;
    // Names of the lifecycles that come with the program, sorted.
    virtual std::vector<std::string> shipped() const = 0;
    virtual std::optional<std::string> shipped_text(std::string_view name) const = 0;
    // Throws std::runtime_error when it cannot be drawn.
    virtual std::string diagram(const Definition& definition, DiagramFormat format,
                                Language language) const = 0;
};

}  // namespace overens::api
