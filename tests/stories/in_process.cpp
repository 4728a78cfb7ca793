#include "in_process.hpp"

#include <map>
#include <mutex>
#include <stdexcept>

#include "workflows/diagram.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

namespace overens::tests {
namespace {

constexpr int seed_of_ids = 1;

using Loaded = std::expected<workflows::LoadedLifecycle, std::vector<workflows::Problem>>;

Loaded load(const LifecycleText& text) {
    return workflows::load_lifecycle(
        {"lifecycle", text.text}, workflows::fragments_among({text.fragments.begin(), text.fragments.end()}));
}

// Every story takes the same few into use, and reading one takes longer than a step.
Loaded loaded_once(const LifecycleText& text) {
    static std::mutex alone;
    static std::map<std::pair<std::string, std::map<std::string, std::string>>, Loaded> known;
    const std::lock_guard lock(alone);
    const auto [entry, is_new] = known.try_emplace({text.text, text.fragments});
    if (is_new) entry->second = load(text);
    return entry->second;
}

class Lifecycles : public api::LifecycleTools {
  public:
    std::expected<api::ReadLifecycle, std::vector<api::LifecycleProblem>> read(
        const LifecycleText& text) const override {
        const auto loaded = loaded_once(text);
        if (!loaded) {
            std::vector<api::LifecycleProblem> problems;
            for (const auto& problem : loaded.error())
                problems.push_back({problem.place.path, std::string(problem.code), problem.message});
            return std::unexpected(std::move(problems));
        }
        api::ReadLifecycle result{loaded->definition, {text.text, {}}, {}};
        for (const auto& used : loaded->fragments) result.text.fragments[used.name] = used.source.text;
        return result;
    }
    // That the lifecycles as shipped are proven is tested with the prover.
    std::expected<api::ReadLifecycle, std::vector<api::LifecycleProblem>> read_proven(
        const LifecycleText& text) const override {
        return read(text);
    }
    std::vector<std::string> shipped() const override {
        std::vector<std::string> names;
        for (const auto& each : workflows::shipped_lifecycles()) names.emplace_back(each.name);
        return names;
    }
    std::optional<std::string> shipped_text(std::string_view name) const override {
        const auto text = workflows::shipped_lifecycle(name);
        return text ? std::optional<std::string>(*text) : std::nullopt;
    }
    std::string diagram(const Definition& definition, api::DiagramFormat, api::Language) const override {
        return workflows::diagram_mermaid(definition);
    }
};

}  // namespace

DefinitionReader definition_reader() {
    return [](const LifecycleText& text) -> std::shared_ptr<const Definition> {
        const auto loaded = loaded_once(text);
        if (!loaded) throw std::runtime_error(workflows::to_text(loaded.error()));
        return loaded->definition;
    };
}

InProcess::InProcess(std::unique_ptr<Store> store, Day starts)
    : store_(std::move(store)),
      clock_(api::local_hour(starts, 0)),
      ids_(seed_of_ids),
      dispatcher_(*store_, clock_, ids_),
      lifecycles_(std::make_unique<Lifecycles>()),
      migrations_(*store_, clock_, log_),
      services_{*store_, clock_, &clock_, dispatcher_, migrations_, *lifecycles_, ids_, log_},
      router_(services_, {}) {}

}  // namespace overens::tests
